#include "jsontext.h"
#include "malformed.h"
#include "tests/support/rawsqlite.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace casebook::action;
using namespace casebook::test;
using namespace Qt::StringLiterals;

namespace {

struct Run
{
    int exitCode = -1;
    QList<QJsonObject> results;
    QString told; ///< on the standard error output
};

QByteArray createText(const QByteArray &title, const QByteArray &connector = {})
{
    return quoted("{'subAction':'create','subActionParams':{'tile':'" + title
                  + "','description':'D','tags':['a'],'connector':"
                  + (connector.isEmpty()
                         ? QByteArray("{'id':'none','name':'none','type':'.none','fields':null}")
                         : connector)
                  + "}}");
}

QByteArray commentText(const QString &id, const QByteArray &comment)
{
    return quoted("{'subAction':'addComment','subActionParams':{'caseId':'" + id.toUtf8() + "'," + comment
                  + "}}");
}

} // namespace

/// `casectl exec` from outside, on a store of its own for each test.
class ExecTest final : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    QString storePath() const { return m_folder->filePath(u"casebook.sqlite"_s); }
    Run casectl(const QStringList &arguments, const QByteArray &input = {}) const
    {
        QProcess process;
        process.start(QStringLiteral(CASEBOOK_BIN_DIR "/casectl"),
                      arguments + QStringList{ u"--store"_s, storePath() });
        process.write(input);
        process.closeWriteChannel();
        if (!process.waitForFinished(60'000))
            return {};
        Run run{ .exitCode = process.exitCode(), .results = {}, .told = {} };
        const QList<QByteArray> lines = process.readAllStandardOutput().split('\n');
        for (const QByteArray &line : lines) {
            if (!line.isEmpty())
                run.results.append(QJsonDocument::fromJson(line).object());
        }
        run.told = QString::fromUtf8(process.readAllStandardError());
        return run;
    }
    Run exec(const QByteArray &text, const QStringList &options = {}) const
    {
        return casectl(QStringList{ u"exec"_s, u"-"_s } + options, text);
    }
    QByteArray contents() const { return everyRowOf(storePath()); }
    static QJsonObject dataOf(const Run &run) { return run.results.value(0).value("data"_L1).toObject(); }
    int cases() const { return casectl({ u"find"_s }).results.value(0).value("total"_L1).toInt(); }

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void theDocumentedActionsWork_data()
    {
        QTest::addColumn<QByteArray>("connector");
        QTest::addColumn<QString>("type");
        const auto row = [](const char *name, const QByteArray &connector, const QString &type) {
            QTest::newRow(name) << connector << type;
        };
        row("none", "{'id':'none','name':'none','type':'.none','fields':null}", u".none"_s);
        row("ServiceNow",
            "{'id':'c','name':'C','type':'.servicenow','fields':{'urgency':'1','severity':'2','impact':'3'}}",
            u".servicenow"_s);
        row("Jira as the README has it",
            "{'id':'c','name':'C','type':'jira','fields':{'issueType':'10006','priority':'High','parent':"
            "null}}",
            u".jira"_s);
        row("Jira",
            "{'id':'c','name':'C','type':'.jira','fields':{'issueType':'10006','priority':'High','parent':"
            "null}}",
            u".jira"_s);
        row("Resilient as the README has it",
            "{'id':'c','name':'C','type':'.resilient','fields':{'issueTypes':['19'],'severityCode':'4'}}",
            u".resilient"_s);
        row("Resilient",
            "{'id':'c','name':'C','type':'.resilient','fields':{'incidentTypes':['19'],'severityCode':'4'}}",
            u".resilient"_s);
        row("ServiceNow SIR",
            "{'id':'c','name':'C','type':'.servicenow-sir','fields':{'destIp':true,'priority':'1'}}",
            u".servicenow-sir"_s);
        row("Swimlane", "{'id':'c','name':'C','type':'.swimlane','fields':{'caseId':'7'}}", u".swimlane"_s);
    }

    void theDocumentedActionsWork()
    {
        QFETCH(QByteArray, connector);
        QFETCH(QString, type);
        const Run created = exec(createText("First", connector));
        QCOMPARE(created.exitCode, 0);
        QCOMPARE(created.results.size(), 1);
        QCOMPARE(created.results.first().value("status"_L1).toString(), u"ok"_s);
        QCOMPARE(dataOf(created).value("connector"_L1)["type"_L1].toString(), type);

        const QString id = dataOf(created).value("id"_L1).toString();
        const Run updated = exec(
            quoted("{'subAction':'update','subActionParams':{'id':'" + id.toUtf8() + "','version':'"
                   + dataOf(created).value("version"_L1).toString().toUtf8()
                   + "','tile':'Second','tags':'one','status':'closed','connector':" + connector + "}}"));
        QCOMPARE(updated.exitCode, 0);
        const QJsonValue changed = updated.results.first().value("data"_L1)[0];
        QCOMPARE(changed["title"_L1].toString(), u"Second"_s);
        QCOMPARE(changed["status"_L1].toString(), u"closed"_s);
        QCOMPARE(changed["connector"_L1], dataOf(created).value("connector"_L1));

        const Run commented = exec(commentText(id, "'type':'user','comment':'flat'") + '\n'
                                   + commentText(id, "'comment':{'type':'user','comment':'nested'}"));
        QCOMPARE(commented.exitCode, 0);
        QCOMPARE(commented.results.size(), 2);
        QCOMPARE(commented.results.last().value("data"_L1)["comments"_L1].toArray().size(), 2);
    }

    void theAuthorIsKibanasNullUserUnlessNamed()
    {
        QVERIFY(dataOf(exec(createText("T"))).value("created_by"_L1)["username"_L1].isNull());
        const Run run = exec(createText("T"), { u"--as"_s, u"ada"_s });
        QCOMPARE(dataOf(run).value("created_by"_L1)["username"_L1].toString(), u"ada"_s);
    }

    void aFileHoldsOneDocumentOrOneALine()
    {
        const QString path = m_folder->filePath(u"actions.ndjson"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(createText("A") + "\n\n{\"subAction\": 5}\n{broken\n" + createText("B") + "\n");
        file.close();
        const Run run = casectl({ u"exec"_s, path });
        QCOMPARE(run.exitCode, 1);
        QStringList statuses;
        for (const QJsonObject &result : run.results)
            statuses.append(result.value("status"_L1).toString());
        QCOMPARE(statuses, QStringList({ u"ok"_s, u"error"_s, u"error"_s, u"ok"_s }));
        QVERIFY2(run.told.contains(path + u":3:15: [subAction]: expected value of type [string]"_s),
                 qPrintable(run.told));
        QVERIFY2(run.told.contains(path + u":4:"_s), qPrintable(run.told));
        QCOMPARE(cases(), 2);

        QByteArray indented = QJsonDocument::fromJson(createText("C")).toJson(QJsonDocument::Indented);
        QCOMPARE(exec(indented).exitCode, 0);
        indented.replace("description", "descripton");
        const Run wrong = exec(indented);
        QCOMPARE(wrong.exitCode, 1);
        QCOMPARE(wrong.results.size(), 1);
        QVERIFY2(wrong.told.contains(u"descripton]: definition for this key is missing"_s),
                 qPrintable(wrong.told));
    }

    void malformedActionsNameThePathAndLeaveNoTrace()
    {
        QCOMPARE(exec(createText("T")).exitCode, 0);
        const QByteArray before = contents();
        QVERIFY(before.size() > 1000);
        QByteArray all;
        QStringList paths;
        const QList<MalformedAction> actions = malformedActions();
        for (const MalformedAction &action : actions) {
            if (action.text.isEmpty())
                continue;
            all += action.text + '\n';
            paths.append(action.path);
        }
        QVERIFY(paths.size() >= 40);
        const Run run = exec(all);
        QCOMPARE(run.exitCode, 1);
        QCOMPARE(run.results.size(), paths.size());
        for (qsizetype i = 0; i < paths.size(); ++i) {
            QCOMPARE(run.results.at(i).value("status"_L1).toString(), u"error"_s);
            const QString message = run.results.at(i).value("message"_L1).toString();
            QVERIFY2(message.contains(paths.at(i)), qPrintable(message));
        }
        QVERIFY(contents() == before);
    }

    void aCheckDoesNothing()
    {
        QCOMPARE(exec(createText("T")).exitCode, 0);
        const QByteArray before = contents();
        QCOMPARE(exec(createText("U"), { u"--check"_s }).exitCode, 0);
        const Run empty = exec(createText(""), { u"--check"_s });
        QCOMPARE(empty.exitCode, 1);
        QVERIFY2(empty.told.contains(u"-:1:"_s), qPrintable(empty.told));
        QVERIFY(empty.told.contains(u"[subActionParams.tile]: The title field cannot be an empty string."_s));
        QVERIFY(contents() == before);
    }

    void atomicDoesAllOrNone()
    {
        const QString id = dataOf(exec(createText("T"))).value("id"_L1).toString();
        const QByteArray before = contents();
        const QByteArray good
            = createText("A") + '\n' + commentText(id, "'type':'user','comment':'c'") + '\n';
        for (const QByteArray &bad : { createText(""), commentText(u"nope"_s, "'type':'user','comment':'c'"),
                                       QByteArray("{\"subAction\":\"create\"}"),
                                       quoted("{'subAction':'update','subActionParams':{'id':'" + id.toUtf8()
                                              + "','version':'WzEsMV0=','title':'x'}}") }) {
            const Run run = exec(good + bad + '\n' + createText("B"), { u"--atomic"_s });
            QCOMPARE(run.exitCode, 1);
            QCOMPARE(run.results.size(), 4);
            for (const QJsonObject &result : run.results)
                QCOMPARE(result.value("status"_L1).toString(), u"error"_s);
            QVERIFY(run.results.first()
                        .value("serviceMessage"_L1)
                        .toString()
                        .endsWith("Action 3 was refused, so none was done"_L1));
            QVERIFY(contents() == before);
        }
        const Run run = exec(good, { u"--atomic"_s });
        QCOMPARE(run.exitCode, 0);
        QCOMPARE(run.results.size(), 2);
        QCOMPARE(run.results.last().value("data"_L1)["comments"_L1].toArray().size(), 1);
        QCOMPARE(cases(), 2);
    }

    void aFileThatCanNotBeReadIsRefused()
    {
        const Run run = casectl({ u"exec"_s, u"/nowhere/at/all"_s });
        QCOMPARE(run.exitCode, 1);
        QVERIFY(run.told.contains(u"The file can't be read"_s));
        QCOMPARE(casectl({ u"exec"_s }).exitCode, 2);
    }
};

QTEST_GUILESS_MAIN(ExecTest)
#include "tst_exec.moc"
