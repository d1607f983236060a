#include "models/store/casestore.h"
#include "servedcasebook.h"

#include <QJsonObject>
#include <QSemaphore>
#include <QTest>
#include <QThread>

#include <memory>
#include <vector>

using namespace casebook;
using namespace casebook::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int clients = 8;
constexpr int answersBeforeTheEnd = 200;

/// Comments on a case until the server is gone; keeps the texts that were answered.
class Commenter
{
public:
    Commenter(const ServedCasebook &served, QByteArray path, int number, QSemaphore &answered)
        : m_thread(QThread::create([this, &served, path, number, &answered] {
            for (int i = 0;; ++i) {
                const QString text = u"%1-%2"_s.arg(number).arg(i);
                const QJsonObject comment{ { u"type"_s, u"user"_s },
                                           { u"owner"_s, u"cases"_s },
                                           { u"comment"_s, text } };
                if (served.send("POST", path, QJsonValue(comment)).status != 200)
                    return;
                m_answered.append(text);
                answered.release();
            }
        }))
    {
        m_thread->start();
    }

    QStringList answered()
    {
        m_thread->wait();
        return m_answered;
    }

private:
    QStringList m_answered;
    std::unique_ptr<QThread> m_thread;
};

} // namespace

/// A served casebook that ends under load keeps all that it has answered.
class TestServeEnd : public QObject
{
    Q_OBJECT

private slots:
    void everyAnsweredCommentIsThereAfterTheEnd_data();
    void everyAnsweredCommentIsThereAfterTheEnd();
};

void TestServeEnd::everyAnsweredCommentIsThereAfterTheEnd_data()
{
    QTest::addColumn<bool>("asked");
    QTest::newRow("asked to end") << true;
    QTest::newRow("killed") << false;
}

void TestServeEnd::everyAnsweredCommentIsThereAfterTheEnd()
{
    QFETCH(bool, asked);
    ServedCasebook served;
    QCOMPARE(served.start(), QString());
    const QJsonObject values{ { u"title"_s, u"Busy"_s },
                              { u"description"_s, u"Many write here."_s },
                              { u"tags"_s, QJsonArray() },
                              { u"owner"_s, u"cases"_s },
                              { u"settings"_s, QJsonObject{ { u"syncAlerts"_s, true } } },
                              { u"connector"_s,
                                QJsonObject{ { u"id"_s, u"none"_s },
                                             { u"name"_s, u"none"_s },
                                             { u"type"_s, u".none"_s },
                                             { u"fields"_s, QJsonValue::Null } } } };
    const QString id = served.send("POST", "/api/cases", QJsonValue(values)).json()["id"_L1].toString();
    QVERIFY(!id.isEmpty());

    QSemaphore answered;
    std::vector<std::unique_ptr<Commenter>> commenters;
    for (int i = 0; i < clients; ++i)
        commenters.push_back(
            std::make_unique<Commenter>(served, "/api/cases/" + id.toUtf8() + "/comments", i, answered));
    QVERIFY(answered.tryAcquire(answersBeforeTheEnd, 60'000));
    if (asked)
        QCOMPARE(served.terminate(), 0);
    else
        served.kill();

    const SystemClock clock;
    store::CaseStore store({ .path = served.storePath(), .pollMilliseconds = 0 }, clock);
    const auto key = store.keyOf(id).result();
    QVERIFY(key);
    QSet<QString> kept;
    const auto attachments = store.attachments(*key).result();
    QVERIFY(attachments);
    for (const domain::Attachment &attachment : *attachments)
        kept.insert(attachment.payload.commentText());
    for (const auto &commenter : commenters) {
        const QStringList texts = commenter->answered();
        for (const QString &text : texts)
            QVERIFY2(kept.contains(text), qPrintable(text));
    }
    QVERIFY(kept.size() >= answersBeforeTheEnd);
}

QTEST_GUILESS_MAIN(TestServeEnd)
#include "tst_serveend.moc"
