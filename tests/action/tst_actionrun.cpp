#include "jsontext.h"
#include "malformed.h"
#include "models/action/actionrunner.h"
#include "models/action/execution.h"
#include "tests/support/rawsqlite.h"
#include "tests/support/tempstore/tempstore.h"

#include <QDir>
#include <QJsonArray>
#include <QSignalSpy>
#include <QTest>

using namespace casebook;
using namespace casebook::action;
using namespace casebook::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray createText(const QByteArray &connector)
{
    return quoted("{'subAction':'create','subActionParams':{'title':' T "
                  "','description':'D','tags':['a'],'connector':")
        + connector + "}}";
}

const QByteArray none = quoted("{'id':'none','name':'none','type':'.none','fields':null}");

QByteArray updateText(const QString &id, const QString &version, const QByteArray &rest)
{
    return quoted("{'subAction':'update','subActionParams':{'id':'") + id.toUtf8() + quoted("','version':'")
        + version.toUtf8() + "\"," + rest + "}}";
}

QByteArray commentText(const QString &id, const QByteArray &comment)
{
    return quoted("{'subAction':'addComment','subActionParams':{'caseId':'") + id.toUtf8()
        + quoted("','comment':") + comment + "}}";
}

} // namespace

class ActionRunTest final : public QObject
{
    Q_OBJECT

    std::unique_ptr<TempStore> m_store;

    QJsonObject run(const QByteArray &text, const domain::User &author = {})
    {
        return document(execute(readAction(text), **m_store, { .author = author }));
    }
    domain::Case onlyCase()
    {
        const QList<CaseKey> keys = valueOf((*m_store)->caseKeys({}, {}, 10));
        return keys.isEmpty() ? domain::Case{} : valueOf((*m_store)->document(keys.constFirst())).value;
    }
    QByteArray contents() const { return everyRowOf(m_store->path()); }

private slots:
    void init() { m_store = std::make_unique<TempStore>(); }
    void cleanup()
    {
        QCOMPARE(m_store->problems(), QString());
        m_store.reset();
    }

    void createMakesTheCaseAndAnswersIt()
    {
        const QJsonObject answer = run(createText(none));
        QCOMPARE(answer.keys(), QStringList({ u"actionId"_s, u"data"_s, u"status"_s }));
        QCOMPARE(answer.value("status"_L1).toString(), u"ok"_s);
        QCOMPARE(answer.value("actionId"_L1).toString(), QString(builtInId));
        const QJsonObject data = answer.value("data"_L1).toObject();
        QCOMPARE(data.value("title"_L1).toString(), u"T"_s);
        QCOMPARE(data.value("owner"_L1).toString(), u"cases"_s);
        QCOMPARE(data.value("comments"_L1).toArray().size(), 0);
        const QJsonObject nullUser{ { u"username"_s, QJsonValue::Null },
                                    { u"full_name"_s, QJsonValue::Null },
                                    { u"email"_s, QJsonValue::Null } };
        QCOMPARE(data.value("created_by"_L1).toObject(), nullUser);
        QCOMPARE(onlyCase().id, data.value("id"_L1).toString());
        QCOMPARE(onlyCase().createdBy, domain::User{});
    }

    void theAuthorIsWhoIsNamed()
    {
        run(createText(none), TempStore::ada());
        QCOMPARE(onlyCase().createdBy.username, TempStore::ada().username);
    }

    void everyConnectorIsStored_data()
    {
        QTest::addColumn<QByteArray>("connector");
        QTest::addColumn<QString>("type");
        const auto row = [](const char *name, const QByteArray &connector, const QString &type) {
            QTest::newRow(name) << connector << type;
        };
        row("jira",
            quoted("{'id':'c','name':'C','type':'jira','fields':{'issueType':'1','priority':'High','parent':'"
                   "A-1'}}"),
            u".jira"_s);
        row(".jira", quoted("{'id':'c','name':'C','type':'.jira','fields':{'issueType':'1'}}"), u".jira"_s);
        row(".resilient, issueTypes",
            quoted(
                "{'id':'c','name':'C','type':'.resilient','fields':{'issueTypes':['1'],'severityCode':'2'}}"),
            u".resilient"_s);
        row(".resilient",
            quoted("{'id':'c','name':'C','type':'.resilient','fields':{'incidentTypes':['1'],'severityCode':'"
                   "2'}}"),
            u".resilient"_s);
        row(".servicenow",
            quoted("{'id':'c','name':'C','type':'.servicenow','fields':{'urgency':'1','severity':'2','impact'"
                   ":'3'}}"),
            u".servicenow"_s);
        row(".servicenow-sir",
            quoted("{'id':'c','name':'C','type':'.servicenow-sir','fields':{'destIp':true,'priority':'1'}}"),
            u".servicenow-sir"_s);
        row(".swimlane", quoted("{'id':'c','name':'C','type':'.swimlane','fields':{'caseId':'1'}}"),
            u".swimlane"_s);
        row(".none", quoted("{'id':'none','name':'none','type':'.none','fields':null}"), u".none"_s);
    }

    void everyConnectorIsStored()
    {
        QFETCH(QByteArray, connector);
        QFETCH(QString, type);
        const QJsonObject created = run(createText(connector));
        QCOMPARE(created.value("status"_L1).toString(), u"ok"_s);
        QCOMPARE(onlyCase().connector.type, type);

        const QJsonObject plain = run(createText(none)).value("data"_L1).toObject();
        if (type == ".none"_L1)
            return;
        const QJsonObject updated
            = run(updateText(plain.value("id"_L1).toString(), plain.value("version"_L1).toString(),
                             "\"connector\":" + connector));
        QCOMPARE(updated.value("status"_L1).toString(), u"ok"_s);
        QCOMPARE(updated.value("data"_L1)[0]["connector"_L1]["type"_L1].toString(), type);
        QCOMPARE(updated.value("data"_L1)[0]["connector"_L1], created.value("data"_L1)["connector"_L1]);
    }

    void updateChangesWhatIsGivenAndAnswersAList()
    {
        const CaseKey key = m_store->addCase(u"Before"_s, { u"old"_s });
        const domain::Case before = onlyCase();
        const QJsonObject answer = run(
            updateText(before.id, before.version,
                       quoted("'tile':'After','tags':['new'],'status':'in-progress','description':null")));
        QCOMPARE(answer.value("status"_L1).toString(), u"ok"_s);
        QCOMPARE(answer.value("data"_L1).toArray().size(), 1);
        QCOMPARE(answer.value("data"_L1)[0]["title"_L1].toString(), u"After"_s);
        const auto page = valueOf((*m_store)->activities(key, {}, 1, 20, domain::SortOrder::Ascending));
        QStringList types;
        for (const domain::Activity &activity : page.activities)
            types.append(activity.typeText);
        QCOMPARE(types, QStringList({ u"create_case"_s, u"title"_s, u"tags"_s, u"tags"_s, u"status"_s }));
    }

    void commentsAndAlertsAreAdded()
    {
        m_store->addCase(u"T"_s);
        const QString id = onlyCase().id;
        QJsonObject answer = run(commentText(id, quoted("{'type':'user','comment':'Hello'}")));
        QCOMPARE(answer.value("status"_L1).toString(), u"ok"_s);
        QCOMPARE(answer.value("data"_L1)["comments"_L1][0]["comment"_L1].toString(), u"Hello"_s);
        answer = run(commentText(
            id,
            quoted("{'type':'alert','alertId':['a','b'],'index':['i','j'],'rule':{'id':'r','name':'R'}}")));
        QCOMPARE(answer.value("data"_L1)["comments"_L1].toArray().size(), 2);
        QCOMPARE(answer.value("data"_L1)["totalAlerts"_L1].toInt(), 2);
        answer = run(quoted("{'subAction':'addComment','subActionParams':{'type':'alert','alertId':'c','"
                            "index':'k','caseId':'")
                     + id.toUtf8() + "\"}}");
        QCOMPARE(answer.value("data"_L1)["totalAlerts"_L1].toInt(), 3);
        answer = run(
            commentText(id, quoted("{'comment':'Seen','context':{'type':'alert','savedObjectId':'d'}}")));
        QCOMPARE(answer.value("data"_L1)["comments"_L1].toArray().size(), 5);
        QCOMPARE(onlyCase().totalAlerts, 4);
    }

    void generatedAlertsNeedACollection()
    {
        m_store->addCase(u"T"_s);
        const QByteArray alerts
            = quoted("{'type':'generated_alert','alerts':'[{\\'_id\\':\\'a\\',\\'_index\\':\\'i\\',\\'"
                     "ruleId\\':\\'r\\',\\'ruleName\\':\\'R\\'}__SEPARATOR__]'}");
        const QJsonObject refused = run(commentText(onlyCase().id, alerts));
        QVERIFY(refused.value("serviceMessage"_L1)
                    .toString()
                    .endsWith("Sub case style alert comment cannot be added to an individual case"_L1));

        store::CaseImport collection;
        collection.value.id = u"collection"_s;
        collection.value.title = u"Old"_s;
        collection.value.carried.unknown.insert("type"_L1, u"collection"_s);
        const auto import = valueOf((*m_store)->beginImport(u"x"_s));
        valueOf((*m_store)->importCases(import, { collection }));
        valueOf((*m_store)->finishImport(import));
        const QJsonObject added = run(commentText(u"collection"_s, alerts));
        QCOMPARE(added.value("status"_L1).toString(), u"ok"_s);
        QCOMPARE(added.value("data"_L1)["totalAlerts"_L1].toInt(), 1);
    }

    void refusalsOfTheCasesApiAreServiceMessages_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("message");
        QTest::newRow("empty title")
            << quoted("{'subAction':'create','subActionParams':{'title':'','description':'D','tags':[],'"
                      "connector':")
                + none + "}}"
            << u"Failed to create a case using connector: Error: The title field cannot be an empty string."_s;
        QTest::newRow("unknown case") << updateText(u"nope"_s, u"v"_s, quoted("'title':'x'"))
                                      << u"Failed to update case using connector id: nope version: v: Error: "
                                         u"These cases nope do not exist. "
                                         "Please check you have the correct ids."_s;
        QTest::newRow("unknown status") << updateText(u"nope"_s, u"v"_s, quoted("'status':'done'"))
                                        << u"Invalid value \"done\" supplied to \"cases,status\""_s;
        QTest::newRow("stale") << updateText(u"ID"_s, u"WzEsMV0="_s, quoted("'title':'x'"))
                               << u"has been updated. Please refresh before saving additional updates."_s;
        QTest::newRow("nothing new") << updateText(u"ID"_s, u"VERSION"_s, quoted("'title':'Here'"))
                                     << u"All update fields are identical to current version."_s;
        QTest::newRow("comment of an unknown case")
            << commentText(u"nope"_s, quoted("{'type':'user','comment':'c'}"))
            << u"Failed to create comment using connector case id: nope: Error: Saved object [cases/nope] not found"_s;
        QTest::newRow("empty comment") << commentText(u"ID"_s, quoted("{'type':'user','comment':' '}"))
                                       << u"The comment field cannot be an empty string."_s;
        QTest::newRow("unequal alerts")
            << commentText(u"ID"_s, quoted("{'type':'alert','alertId':['a','b'],'index':'i'}"))
            << u"ids and indices arrays of different lengths"_s;
    }

    void refusalsOfTheCasesApiAreServiceMessages()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, message);
        m_store->addCase(u"Here"_s);
        text.replace("\"ID\"", '"' + onlyCase().id.toUtf8() + '"');
        text.replace("\"VERSION\"", '"' + onlyCase().version.toUtf8() + '"');
        const QByteArray before = contents();
        const QJsonObject answer = run(text);
        QCOMPARE(answer.keys(),
                 QStringList({ u"actionId"_s, u"message"_s, u"retry"_s, u"serviceMessage"_s, u"status"_s }));
        QCOMPARE(answer.value("status"_L1).toString(), u"error"_s);
        QCOMPARE(answer.value("message"_L1).toString(),
                 u"an error occurred while running the action executor"_s);
        QCOMPARE(answer.value("retry"_L1), QJsonValue(false));
        const QString told = answer.value("serviceMessage"_L1).toString();
        QVERIFY2(told.contains(message), qPrintable(told));
        QCOMPARE(contents(), before);
    }

    void malformedActionsLeaveNoTrace()
    {
        m_store->addCase(u"Here"_s);
        const QByteArray before = contents();
        QVERIFY(before.size() > 1000);
        const QList<MalformedAction> actions = malformedActions();
        for (const MalformedAction &action : actions) {
            const QJsonObject answer = run(action.text);
            QCOMPARE(answer.value("status"_L1).toString(), u"error"_s);
            QVERIFY(!answer.contains("serviceMessage"_L1));
            QVERIFY2(contents() == before, action.name.constData());
        }
    }

    void aCheckDoesNothing()
    {
        m_store->addCase(u"Here"_s);
        const QByteArray before = contents();
        QVERIFY(check(readAction(createText(none))).succeeded());
        QVERIFY(!check(readAction(createText("{}"))).succeeded());
        QCOMPARE(contents(), before);
    }

    void theRunnerAnswersTheSameWithoutWaiting()
    {
        ActionRunner runner(**m_store);
        QSignalSpy done(&runner, &ActionRunner::done);
        const auto answerOf = [&](const QByteArray &text) {
            done.clear();
            runner.run(readAction(text), {});
            if (done.isEmpty() && !done.wait())
                return QJsonObject();
            return document(done.first().first().value<Answer>());
        };
        QCOMPARE(answerOf(createText(none)).value("status"_L1).toString(), u"ok"_s);
        const domain::Case made = onlyCase();
        const QJsonObject updated = answerOf(updateText(made.id, made.version, quoted("'title':'New'")));
        QCOMPARE(updated.value("data"_L1)[0]["title"_L1].toString(), u"New"_s);
        const QJsonObject commented = answerOf(commentText(made.id, quoted("{'type':'user','comment':'c'}")));
        QCOMPARE(commented.value("data"_L1)["comments"_L1].toArray().size(), 1);
        QVERIFY(answerOf(updateText(u"nope"_s, u"v"_s, quoted("'title':'x'"))).contains("serviceMessage"_L1));
        QVERIFY(
            answerOf(updateText(made.id, made.version, quoted("'title':'x'"))).contains("serviceMessage"_L1));
        QVERIFY(!answerOf("{}").contains("serviceMessage"_L1));
        QVERIFY(!runner.isRunning());
    }
};

QTEST_GUILESS_MAIN(ActionRunTest)
#include "tst_actionrun.moc"
