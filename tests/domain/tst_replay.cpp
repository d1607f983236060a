#include "models/domain/query.h"
#include "models/json/responses.h"
#include "replayedcase.h"

#include <QFile>
#include <QMap>
#include <QTest>
#include <QUrlQuery>

using namespace casebook;
using namespace casebook::domain;
using namespace Qt::StringLiterals;

namespace {

// What the rules do not decide (versions), and what 8.12 counts otherwise in the answer to a comment
// (REAL-SERVER).
QJsonObject comparable(QJsonObject caseObject)
{
    for (const QString &key : { u"version"_s, u"comments"_s, u"totalComment"_s })
        caseObject.remove(key);
    return caseObject;
}

QByteArray comparable(const QList<Attachment> &attachments)
{
    QJsonArray array;
    for (const Attachment &attachment : attachments) {
        QJsonObject object = json::toJson(attachment);
        object.remove(u"version"_s);
        array.append(object);
    }
    return json::canonical(array);
}

QByteArray comparable(const Activity &activity)
{
    return json::canonical(QJsonArray{ activity.typeText, activity.actionText, activity.owner,
                                       activity.payload, activity.commentId.value_or(u"null"_s),
                                       json::toJson(activity.createdBy) });
}

QString twoLines(const QByteArray &ours, const QByteArray &theirs)
{
    return u"ours   %1\ntheirs %2"_s.arg(QString::fromUtf8(ours), QString::fromUtf8(theirs));
}

} // namespace

/// Runs the write requests recorded from Kibana 8.12.2 through the rules and compares cases, attachments,
/// activities and refusals with what the server answered.
class TestReplay : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void rulesDoWhatTheServerDid();

private:
    /// Runs a write through the rules; nullopt when it is none that they know.
    std::optional<Result<void>> write(const Exchange &exchange);
    void compareCase(const ReplayedCase &replayed, const QJsonObject &answer) const;
    void compareActivity(const Exchange &exchange) const;
    void compareRefusal(const Exchange &exchange, const Error &error) const;

    QList<Exchange> m_exchanges;
    QMap<QString, ReplayedCase> m_cases;
};

void TestReplay::initTestCase()
{
    const QString file
        = QStringLiteral(CASEBOOK_SHARED_DIR) + u"/kibana-cases/examples/real-8.12.2/exchanges.ndjson"_s;
    if (!QFile::exists(file))
        QSKIP("The recorded exchanges are not here.");
    m_exchanges = recordedExchanges(file);
    QVERIFY(m_exchanges.size() > 100);
}

void TestReplay::compareCase(const ReplayedCase &replayed, const QJsonObject &answer) const
{
    const QByteArray ours = json::canonical(comparable(json::toJson(replayed.value)));
    const QByteArray theirs = json::canonical(comparable(answer));
    QVERIFY2(ours == theirs, qPrintable(twoLines(ours, theirs)));
    QJsonArray comments = answer.value(u"comments"_s).toArray();
    if (comments.isEmpty())
        return; // PATCH of a case and lists leave them out
    for (QJsonValueRef comment : comments) {
        QJsonObject object = comment.toObject();
        object.remove(u"version"_s);
        comment = object;
    }
    const QByteArray theirComments = json::canonical(comments);
    const QByteArray ourComments = comparable(replayed.attachments);
    QVERIFY2(ourComments == theirComments, qPrintable(twoLines(ourComments, theirComments)));
}

void TestReplay::compareActivity(const Exchange &exchange) const
{
    const QUrlQuery query(exchange.url);
    const QStringList types = query.allQueryItemValues(u"types"_s);
    const auto number = [&query](const QString &key, int otherwise) {
        return query.hasQueryItem(key) ? query.queryItemValue(key).toInt() : otherwise;
    };
    const int perPage = number(u"perPage"_s, 20);
    QList<Activity> selected;
    const QList<Activity> all = m_cases.value(exchange.caseId()).activities;
    for (const Activity &activity : all) {
        if (types.isEmpty() || matchesTypes(activity, types))
            selected.append(activity);
    }
    QCOMPARE(selected.size(), exchange.answer[u"total"_s].toInt());
    if (query.queryItemValue(u"sortOrder"_s) == u"desc"_s)
        std::reverse(selected.begin(), selected.end());
    selected = selected.mid((number(u"page"_s, 1) - 1) * perPage, perPage);
    const QJsonArray recorded = exchange.answer[u"userActions"_s].toArray();
    QCOMPARE(selected.size(), recorded.size());
    for (qsizetype i = 0; i < selected.size(); ++i) {
        const QByteArray ours = comparable(selected.at(i));
        const QByteArray theirs
            = comparable(json::activityFromJson(recorded.at(i).toObject()).value_or(Activity()));
        QVERIFY2(ours == theirs, qPrintable(twoLines(ours, theirs)));
    }
}

std::optional<Result<void>> TestReplay::write(const Exchange &exchange)
{
    const bool isOfCases = exchange.path() == u"/api/cases"_s;
    const bool isOfComments = exchange.path().section(u'/', 4, 4) == u"comments"_s;
    const QString &method = exchange.method;
    if (method == u"POST"_s && isOfCases) {
        ReplayedCase created;
        const Result<void> result = created.create(exchange);
        if (result)
            m_cases.insert(created.value.id, created);
        return result;
    }
    if (method == u"PATCH"_s && isOfCases)
        return m_cases[exchange.request.value(u"cases"_s)[0][u"id"_s].toString()].patch(exchange);
    ReplayedCase &replayed = m_cases[exchange.caseId()];
    if (method == u"POST"_s && isOfComments)
        return replayed.addAttachment(exchange);
    if (method == u"PATCH"_s && isOfComments)
        return replayed.editAttachment(exchange);
    if (method != u"DELETE"_s || !isOfComments)
        return std::nullopt;
    if (exchange.status < 400) {
        if (const Result<void> added = replayed.addUnrecordedComment(exchange); !added)
            return added;
    }
    return replayed.deleteAttachment(exchange);
}

void TestReplay::rulesDoWhatTheServerDid()
{
    // Who may ask, what the connection carries and what another collection knows is not for the rules to say.
    const QStringList others{ u"missing kbn-xsrf"_s,
                              u"create with broken JSON"_s,
                              u"create as a reader"_s,
                              u"create without a required custom field"_s,
                              u"patch nothing"_s,
                              u"patch unknown case"_s,
                              u"patch owner"_s,
                              u"comment on an unknown case"_s,
                              u"unregistered attachment type"_s };
    int writes = 0;
    int refusals = 0;
    int lists = 0;
    for (const Exchange &exchange : std::as_const(m_exchanges)) {
        if (others.contains(exchange.note) || (exchange.status >= 400 && exchange.method == u"GET"_s))
            continue;
        if (exchange.path().endsWith(u"/user_actions/_find"_s)) {
            compareActivity(exchange);
            ++lists;
        } else if (exchange.path().endsWith(u"/_push"_s) && exchange.status < 400) {
            m_cases[exchange.caseId()].push(exchange);
        } else if (const std::optional<Result<void>> result = write(exchange)) {
            QVERIFY2(result->has_value() == (exchange.status < 400),
                     qPrintable(exchange.note + (*result ? QString() : u": "_s + result->error().message)));
            if (*result) {
                ++writes;
                const QJsonObject answer
                    = (exchange.answer.isArray() ? exchange.answer[0] : exchange.answer).toObject();
                if (!answer.isEmpty())
                    compareCase(m_cases.value(answer.value(u"id"_s).toString()), answer);
            } else {
                ++refusals;
                compareRefusal(exchange, result->error());
            }
        }
        QVERIFY2(!QTest::currentTestFailed(), qPrintable(exchange.note));
    }
    QVERIFY2(writes >= 25, qPrintable(QString::number(writes)));
    QVERIFY2(refusals >= 15, qPrintable(QString::number(refusals)));
    QVERIFY2(lists >= 20, qPrintable(QString::number(lists)));
}

void TestReplay::compareRefusal(const Exchange &exchange, const Error &error) const
{
    QCOMPARE(error.httpStatus, exchange.status);
    if (exchange.method == u"DELETE"_s)
        return; // which attachment was asked for is the store's to say when there is none
    // The server adds what every other type of attachment lacks.
    QCOMPARE(error.message,
             exchange.answer[u"message"_s].toString().section(u",Invalid value \"user\""_s, 0, 0));
}

QTEST_GUILESS_MAIN(TestReplay)
#include "tst_replay.moc"
