#include "tests/remote/casectlhome.h"
#include "tests/server/servedcasebook.h"
#include "tests/support/secretsearch.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace casebook;
using namespace casebook::test;
using namespace Qt::StringLiterals;
using Answer = CasectlHome::Answer;

namespace {

QJsonObject newCase(const QByteArray &title)
{
    const QJsonObject none{ { u"id"_s, u"none"_s },
                            { u"name"_s, u"none"_s },
                            { u"type"_s, u".none"_s },
                            { u"fields"_s, QJsonValue::Null } };
    return { { u"title"_s, QString::fromLatin1(title) },
             { u"description"_s, u"d"_s },
             { u"tags"_s, QJsonArray() },
             { u"connector"_s, none },
             { u"settings"_s, QJsonObject{ { u"syncAlerts"_s, true } } },
             { u"owner"_s, u"cases"_s } };
}

} // namespace

/// `casectl remote` and `casectl sync` as a person starts them, against a served casebook.
class CasectlRemoteTest final : public QObject
{
    Q_OBJECT

    CasectlHome m_home;
    QTemporaryDir m_secrets;
    std::unique_ptr<ServedCasebook> m_served;

    Answer casectl(const QStringList &arguments, const QJsonObject &input = {})
    {
        return m_home.run(arguments, input);
    }

    QString passwordFile() const { return m_secrets.filePath(u"password"_s); }

    Answer sync()
    {
        return casectl({ u"sync"_s, u"soc"_s, u"--settle"_s, u"1"_s, u"--password-file"_s, passwordFile() });
    }

private slots:
    void initTestCase()
    {
        QFile file(passwordFile());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(ServedCasebook::password().toUtf8() + '\n');
        file.close();
        m_served = std::make_unique<ServedCasebook>();
        QCOMPARE(m_served->start(), QString());
        for (const QByteArray &title : QByteArrayList{ "One", "Two", "Three" }) {
            QCOMPARE(m_served->send("POST", "/api/cases", QJsonValue(newCase(title))).status, 200);
        }
    }

    void addsARemote()
    {
        const QString url = u"http://127.0.0.1:%1"_s.arg(m_served->port());
        const Answer added
            = casectl({ u"remote"_s, u"add"_s, u"soc"_s, u"--url"_s, url, u"--user"_s, ServedCasebook::user(),
                        u"--password-file"_s, passwordFile(), u"--mirror"_s, u"all"_s });
        QCOMPARE(added.exitCode, 0);
        QCOMPARE(added.output["name"_L1].toString(), u"soc"_s);
        QCOMPARE(added.output["url"_L1].toString(), url);
        QVERIFY(added.all.contains("there is no keychain"));
        QCOMPARE(casectl({ u"remote"_s, u"add"_s, u"soc"_s, u"--url"_s, url }).exitCode, 1);
        QCOMPARE(casectl({ u"remote"_s, u"add"_s, u"other"_s }).exitCode, 2);
        QCOMPARE(casectl({ u"remote"_s, u"shout"_s }).exitCode, 2);
        const Answer listed = casectl({ u"remote"_s, u"list"_s });
        QCOMPARE(listed.output.array().size(), 1);
        QCOMPARE(listed.output[0]["mirror"_L1].toString(), u"all"_s);
    }

    void triesARemote()
    {
        const Answer good
            = casectl({ u"remote"_s, u"test"_s, u"soc"_s, u"--password-file"_s, passwordFile() });
        QCOMPARE(good.output["verdict"_L1].toString(), u"good"_s);
        QVERIFY(!good.output["version"_L1].toString().isEmpty());
        QCOMPARE(good.exitCode, 0);
        const Answer without = casectl({ u"remote"_s, u"test"_s, u"soc"_s });
        QCOMPARE(without.output["verdict"_L1].toString(), u"wrongSignIn"_s);
        QCOMPARE(without.exitCode, 5);
        QCOMPARE(casectl({ u"remote"_s, u"test"_s, u"nobody"_s }).exitCode, 1);
    }

    void syncs()
    {
        const Answer first = sync();
        QCOMPARE(first.exitCode, 0);
        QCOMPARE(first.output["remotes"_L1][0]["state"_L1].toString(), u"upToDate"_s);
        QCOMPARE(first.output["pulled"_L1].toInt(), 3);
        const Answer found = casectl({ u"find"_s });
        QCOMPARE(found.output["total"_L1].toInt(), 3);
        QCOMPARE(casectl({ u"find"_s, u"--remote"_s, u"soc"_s }).output["total"_L1].toInt(), 3);
        QCOMPARE(casectl({ u"find"_s, u"--remote"_s, u"local"_s }).output["total"_L1].toInt(), 0);
        QCOMPARE(casectl({ u"find"_s, u"--remote"_s, u"nobody"_s }).exitCode, 1);
        const Answer second = sync();
        QCOMPARE(second.exitCode, 0);
        QCOMPARE(second.output["sent"_L1].toInt(), 0);
        QCOMPARE(casectl({ u"sync"_s, u"nobody"_s }).exitCode, 1);
    }

    void queuesChangesAndSendsThem()
    {
        const QJsonObject body = newCase("Made here");
        const Answer made = casectl({ u"create"_s, u"--remote"_s, u"soc"_s }, body);
        QCOMPARE(made.exitCode, 0);
        const QString id = made.output["id"_L1].toString();
        QCOMPARE(made.output["created_by"_L1]["username"_L1].toString(), ServedCasebook::user());
        QCOMPARE(
            casectl({ u"update"_s, id }, { { u"severity"_s, u"high"_s } }).output["severity"_L1].toString(),
            u"high"_s);
        QCOMPARE(casectl({ u"update"_s, id }, { { u"colour"_s, u"red"_s } }).exitCode, 1);
        const Answer commented
            = casectl({ u"comment"_s, id }, { { u"type"_s, u"user"_s }, { u"comment"_s, u"A word"_s } });
        QCOMPARE(commented.output["comments"_L1].toArray().size(), 1);
        const Answer outbox = casectl({ u"outbox"_s });
        QVERIFY(outbox.output.array().size() >= 2);
        QCOMPARE(outbox.output[0]["case"_L1].toString(), id);
        QCOMPARE(outbox.output[0]["remote"_L1].toString(), u"soc"_s);

        const Answer sent = sync();
        QCOMPARE(sent.exitCode, 0);
        QCOMPARE(sent.output["sent"_L1].toInt(), outbox.output.array().size());
        QCOMPARE(sent.output["waiting"_L1].toInt(), 0);
        QVERIFY(casectl({ u"outbox"_s }).output.array().isEmpty());
        const ApiAnswer there = m_served->send("GET", "/api/cases/_find?search=Made");
        QCOMPARE(there.at(u"total"_s).toInt(), 1);
        QCOMPARE(there.at(u"cases.0.severity"_s).toString(), u"high"_s);
        QCOMPARE(there.at(u"cases.0.totalComment"_s).toInt(), 1);
        // The id that it had here still finds it.
        QCOMPARE(casectl({ u"get"_s, id }).output["id"_L1].toString(), there.at(u"cases.0.id"_s).toString());
    }

    void asksThePersonAboutAConflict()
    {
        const ApiAnswer found = m_served->send("GET", "/api/cases/_find?search=One");
        const QString id = found.at(u"cases.0.id"_s).toString();
        QCOMPARE(casectl({ u"update"_s, id }, { { u"title"_s, u"Mine"_s } }).exitCode, 0);
        const QJsonObject theirs{ { u"id"_s, id },
                                  { u"version"_s, found.at(u"cases.0.version"_s) },
                                  { u"title"_s, u"Theirs"_s } };
        QCOMPARE(
            m_served
                ->send("PATCH", "/api/cases", QJsonValue(QJsonObject{ { u"cases"_s, QJsonArray{ theirs } } }))
                .status,
            200);
        const Answer synced = sync();
        QCOMPARE(synced.exitCode, 1);
        QCOMPARE(synced.output["conflicts"_L1].toInt(), 1);
        const Answer conflicts = casectl({ u"conflicts"_s });
        QCOMPARE(conflicts.output[0]["field"_L1].toString(), u"title"_s);
        QCOMPARE(conflicts.output[0]["mine"_L1].toString(), u"Mine"_s);
        QCOMPARE(conflicts.output[0]["theirs"_L1].toString(), u"Theirs"_s);
        QCOMPARE(casectl({ u"resolve"_s, id }).exitCode, 2);
        QCOMPARE(casectl({ u"resolve"_s, id, u"--field"_s, u"tags"_s, u"--take"_s, u"mine"_s }).exitCode, 1);
        QCOMPARE(casectl({ u"resolve"_s, id, u"--take"_s, u"mine"_s }).exitCode, 0);
        QCOMPARE(sync().exitCode, 0);
        QCOMPARE(m_served->send("GET", "/api/cases/" + id.toUtf8()).at(u"title"_s).toString(), u"Mine"_s);
    }

    void deletesACase()
    {
        const QString id
            = m_served->send("GET", "/api/cases/_find?search=Two").at(u"cases.0.id"_s).toString();
        const Answer gone = casectl({ u"delete"_s, id });
        QCOMPARE(gone.exitCode, 0);
        QCOMPARE(gone.output["title"_L1].toString(), u"Two"_s);
        QCOMPARE(casectl({ u"get"_s, id }).exitCode, 1);
        QCOMPARE(sync().exitCode, 0);
        QCOMPARE(m_served->send("GET", "/api/cases/" + id.toUtf8()).status, 404);
    }

    void saysThatItNeedsASignIn()
    {
        const Answer without = casectl({ u"sync"_s, u"soc"_s });
        QCOMPARE(without.exitCode, 5);
        QCOMPARE(without.output["remotes"_L1][0]["state"_L1].toString(), u"needsSignIn"_s);
    }

    void saysThatTheRemoteIsAway()
    {
        m_served->kill();
        const Answer away = sync();
        QCOMPARE(away.exitCode, 4);
        QCOMPARE(away.output["remotes"_L1][0]["state"_L1].toString(), u"offline"_s);
    }

    // The secret came by a file that the program does not own; it stands nowhere else.
    void keepsTheSecretToItself()
    {
        SecretSearch search;
        search.add(ServedCasebook::password().toUtf8());
        QVERIFY(!m_home.printed().isEmpty());
        QVERIFY(!search.isIn(m_home.printed()));
        int files = 0;
        QCOMPARE(search.filesIn(m_home.path(), &files), QStringList());
        QVERIFY(files > 0);
    }

    void removesARemote()
    {
        const Answer removed = casectl({ u"remote"_s, u"remove"_s, u"soc"_s });
        QCOMPARE(removed.exitCode, 0);
        QCOMPARE(removed.output["removed"_L1].toString(), u"soc"_s);
        QVERIFY(casectl({ u"remote"_s, u"list"_s }).output.array().isEmpty());
        QCOMPARE(casectl({ u"find"_s }).output["total"_L1].toInt(), 0);
    }
};

QTEST_GUILESS_MAIN(CasectlRemoteTest)
#include "tst_casectlremote.moc"
