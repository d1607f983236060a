#include "tests/remote/casectlhome.h"
#include "tests/support/testkibana/testkibana.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace casebook;
using namespace casebook::test;
using namespace Qt::StringLiterals;
using Answer = CasectlHome::Answer;

/// `casectl push`: queued at once, sent by the next sync, once for each time it was asked for.
class CasectlPushTest final : public QObject
{
    Q_OBJECT

    CasectlHome m_home;
    QTemporaryDir m_secrets;
    TestKibana m_kibana;

    QString create(const QString &title, const QJsonObject &connector)
    {
        return m_kibana.with([&](KibanaState &state) {
            return state
                .create(KibanaState::user(u"bob"_s),
                        { { u"title"_s, title },
                          { u"description"_s, u"d"_s },
                          { u"tags"_s, QJsonArray() },
                          { u"owner"_s, u"cases"_s },
                          { u"settings"_s, QJsonObject{ { u"syncAlerts"_s, true } } },
                          { u"connector"_s, connector } })
                .body.toObject()
                .value("id"_L1)
                .toString();
        });
    }
    Answer sync()
    {
        return m_home.run({ u"sync"_s, u"soc"_s, u"--settle"_s, u"1"_s, u"--password-file"_s,
                            m_secrets.filePath(u"password"_s) });
    }
    int pushes()
    {
        return m_kibana.with([](const KibanaState &state) { return state.pushes(); });
    }

private slots:
    void initTestCase()
    {
        QFile file(m_secrets.filePath(u"password"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(TestKibana::passwordOf(u"ana"_s));
        file.close();
        m_kibana.with([](KibanaState &state) { state.refreshMilliseconds = 0; });
        QCOMPARE(m_home
                     .run({ u"remote"_s, u"add"_s, u"soc"_s, u"--url"_s, m_kibana.url().toString(),
                            u"--user"_s, u"ana"_s, u"--password-file"_s, file.fileName() })
                     .exitCode,
                 0);
    }

    void goesOnceForEachTimeItIsAsked()
    {
        const QString id = create(u"For the tracker"_s,
                                  { { u"id"_s, u"jira-1"_s },
                                    { u"name"_s, u"Tracker"_s },
                                    { u"type"_s, u".jira"_s },
                                    { u"fields"_s,
                                      QJsonObject{ { u"issueType"_s, u"10003"_s },
                                                   { u"priority"_s, QJsonValue::Null },
                                                   { u"parent"_s, QJsonValue::Null } } } });
        QCOMPARE(sync().exitCode, 0);
        const Answer queued = m_home.run({ u"push"_s, id });
        QCOMPARE(queued.exitCode, 0);
        QCOMPARE(queued.output["id"_L1].toString(), id);
        QCOMPARE(m_home.run({ u"push"_s, id }).exitCode, 0); // it waits already
        QCOMPARE(m_home.run({ u"outbox"_s }).output.array().size(), 1);
        QCOMPARE(pushes(), 0);

        const Answer sent = sync();
        QCOMPARE(sent.exitCode, 0);
        QCOMPARE(sent.output["sent"_L1].toInt(), 1);
        QCOMPARE(pushes(), 1);
        QCOMPARE(m_home.run({ u"get"_s, id }).output["external_service"_L1]["external_id"_L1].toString(),
                 u"1"_s);
        QCOMPARE(sync().exitCode, 0);
        QCOMPARE(pushes(), 1);
        QCOMPARE(m_home.run({ u"push"_s, id }).exitCode, 0);
        QCOMPARE(sync().exitCode, 0);
        QCOMPARE(pushes(), 2);
    }

    void whatCannotBePushedIsRefused()
    {
        const QString id = create(u"For nobody"_s,
                                  { { u"id"_s, u"none"_s },
                                    { u"name"_s, u"none"_s },
                                    { u"type"_s, u".none"_s },
                                    { u"fields"_s, QJsonValue::Null } });
        QCOMPARE(sync().exitCode, 0);
        const Answer refused = m_home.run({ u"push"_s, id });
        QCOMPARE(refused.exitCode, 1);
        QVERIFY2(refused.all.contains("connector"), refused.all.constData());
        QCOMPARE(m_home.run({ u"push"_s, u"no-such-case"_s }).exitCode, 1);
        QCOMPARE(m_home.run({ u"push"_s }).exitCode, 2);
        QVERIFY(m_home.run({ u"outbox"_s }).output.array().isEmpty());
    }
};

QTEST_GUILESS_MAIN(CasectlPushTest)
#include "tst_casectlpush.moc"
