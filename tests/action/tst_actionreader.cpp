#include "jsontext.h"
#include "malformed.h"
#include "models/action/actionreader.h"
#include "models/action/answer.h"

#include <QJsonArray>
#include <QTest>

using namespace casebook;
using namespace casebook::action;
using namespace Qt::StringLiterals;

namespace {

QByteArray createText(const QByteArray &connector)
{
    return quoted("{'subAction':'create','subActionParams':{'title':'T','description':'D','tags':['a'],'"
                  "connector':")
        + connector + "}}";
}

QByteArray commentText(const QByteArray &object)
{
    return quoted("{'subAction':'addComment','subActionParams':{'caseId':'x','comment':") + object + "}}";
}

QString problemsOf(const Reading &reading)
{
    QStringList texts;
    for (const Problem &problem : reading.problems)
        texts.append(problem.path + u": "_s + problem.message);
    return texts.join(u'\n');
}

} // namespace

class ActionReaderTest final : public QObject
{
    Q_OBJECT

private slots:
    void malformedActionsNameThePath_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("substance");
        const QList<MalformedAction> actions = malformedActions();
        QVERIFY(actions.size() >= 40);
        for (const MalformedAction &action : actions)
            QTest::newRow(action.name.constData()) << action.text << action.path << action.substance;
    }

    void malformedActionsNameThePath()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, path);
        QFETCH(QString, substance);
        const Reading reading = readAction(text);
        QVERIFY(reading.isMalformed());
        QCOMPARE(reading.problems.constFirst().path, path);
        const QString message = invalidAnswer(reading).message;
        QVERIFY2(message.contains(substance), qPrintable(message));
        QVERIFY2(message.contains(path), qPrintable(message));
        const TextPlace place = reading.problems.constFirst().place;
        QVERIFY(place.offset >= 0 && place.offset + place.length <= text.size());
        QVERIFY(place.line >= 1 && place.column >= 1);
    }

    void connectorsAreReadByRealNamesAndByTheReadmes_data()
    {
        QTest::addColumn<QByteArray>("connector");
        QTest::addColumn<QString>("type");
        QTest::addColumn<QJsonObject>("fields");
        const QJsonValue null = QJsonValue::Null;
        const QJsonObject jira{ { u"issueType"_s, u"10006"_s },
                                { u"priority"_s, u"High"_s },
                                { u"parent"_s, null } };
        QTest::newRow("jira") << QByteArray(
            quoted("{'id':'j','name':'J','type':'jira','fields':{'issueType':'10006','priority':'High'}}"))
                              << u".jira"_s << jira;
        QTest::newRow(".jira") << QByteArray(quoted("{'id':'j','name':'J','type':'.jira','fields':{'"
                                                    "issueType':'10006','priority':'High','parent':null}}"))
                               << u".jira"_s << jira;
        const QJsonObject resilient{ { u"incidentTypes"_s, QJsonArray{ u"19"_s } },
                                     { u"severityCode"_s, u"4"_s } };
        QTest::newRow("issueTypes") << QByteArray(quoted(
            "{'id':'r','name':'R','type':'.resilient','fields':{'issueTypes':['19'],'severityCode':'4'}}"))
                                    << u".resilient"_s << resilient;
        QTest::newRow("incidentTypes") << QByteArray(quoted(
            "{'id':'r','name':'R','type':'.resilient','fields':{'incidentTypes':['19'],'severityCode':'4'}}"))
                                       << u".resilient"_s << resilient;
        QTest::newRow(".servicenow of three fields")
            << QByteArray(quoted("{'id':'s','name':'S','type':'.servicenow','fields':{'urgency':'2','"
                                 "severity':'2','impact':'3'}}"))
            << u".servicenow"_s
            << QJsonObject{ { u"urgency"_s, u"2"_s },
                            { u"severity"_s, u"2"_s },
                            { u"impact"_s, u"3"_s },
                            { u"category"_s, null },
                            { u"subcategory"_s, null } };
        QTest::newRow(".servicenow-sir completed")
            << QByteArray(quoted("{'id':'s','name':'S','type':'.servicenow-sir','fields':{'destIp':true}}"))
            << u".servicenow-sir"_s
            << QJsonObject{ { u"destIp"_s, true },     { u"sourceIp"_s, null }, { u"malwareHash"_s, null },
                            { u"malwareUrl"_s, null }, { u"priority"_s, null }, { u"category"_s, null },
                            { u"subcategory"_s, null } };
        QTest::newRow(".swimlane completed")
            << QByteArray(quoted("{'id':'w','name':'W','type':'.swimlane','fields':{}}")) << u".swimlane"_s
            << QJsonObject{ { u"caseId"_s, null } };
    }

    void connectorsAreReadByRealNamesAndByTheReadmes()
    {
        QFETCH(QByteArray, connector);
        QFETCH(QString, type);
        QFETCH(QJsonObject, fields);
        const Reading reading = readAction(createText(connector));
        QVERIFY2(reading.isFine(), qPrintable(problemsOf(reading)));
        const auto &values = std::get<CreateAction>(reading.action.deed).values;
        QCOMPARE(values.connector.type, type);
        QVERIFY(values.connector.fields == std::optional(fields));
    }

    void noneNeedsNoFields()
    {
        for (const QByteArray &connector :
             { quoted("{'id':'none','name':'none','type':'.none','fields':null}"),
               quoted("{'id':'none','name':'none','type':'.none'}") }) {
            const Reading reading = readAction(createText(connector));
            QVERIFY2(reading.isFine(), qPrintable(problemsOf(reading)));
            QCOMPARE(std::get<CreateAction>(reading.action.deed).values.connector, domain::CaseConnector{});
        }
    }

    void whatSwimlaneCasesNoLongerHoldIsTold()
    {
        const Reading reading
            = readAction(createText(quoted("{'id':'w','name':'W','type':'.swimlane','fields':{'caseId':'1','"
                                           "alertSource':'x','severity':null}}")));
        QVERIFY2(reading.isFine(), qPrintable(problemsOf(reading)));
        QCOMPARE(reading.action.leftOut, QStringList{ u"subActionParams.connector.fields.alertSource"_s });
    }

    void createTakesTheReadmesForm()
    {
        const Reading reading = readAction(
            QByteArray(quoted("{'subAction':'create','subActionParams':{'tile':'T','description':'D','tags':'"
                              "one tag','connector':{'id':'none','name':'none','type':'.none'}}}")));
        QVERIFY2(reading.isFine(), qPrintable(problemsOf(reading)));
        const auto &values = std::get<CreateAction>(reading.action.deed).values;
        QCOMPARE(values.title, u"T"_s);
        QCOMPARE(values.tags, QStringList{ u"one tag"_s });
        QVERIFY(values.settings.syncAlerts);
    }

    void updateStripsNulls()
    {
        const Reading reading = readAction(QByteArray(
            quoted("{'subAction':'update','subActionParams':{'id':'x','version':'v','title':null,'tags':'a','"
                   "status':'closed','connector':null,'settings':{'syncAlerts':false}}}")));
        QVERIFY2(reading.isFine(), qPrintable(problemsOf(reading)));
        const auto &update = std::get<UpdateAction>(reading.action.deed);
        QCOMPARE(update.id, u"x"_s);
        QCOMPARE(update.version, u"v"_s);
        QVERIFY(!update.patch.title && !update.patch.connector && !update.patch.description);
        QVERIFY(update.patch.tags == QStringList{ u"a"_s });
        QVERIFY(update.patch.status->value == domain::StatusValue::Closed);
        QVERIFY(!update.patch.settings->syncAlerts);
    }

    void commentsAreReadInEveryForm_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QJsonArray>("payloads");
        const QJsonObject user{ { u"type"_s, u"user"_s }, { u"comment"_s, u"c"_s } };
        const auto alert = [](const QJsonValue &id, const QJsonValue &index, const QJsonValue &rule) {
            return QJsonObject{ { u"type"_s, u"alert"_s },
                                { u"alertId"_s, id },
                                { u"index"_s, index },
                                { u"rule"_s, QJsonObject{ { u"id"_s, rule }, { u"name"_s, rule } } } };
        };
        const QJsonValue null = QJsonValue::Null;
        QTest::newRow("user") << commentText(quoted("{'type':'user','comment':'c'}")) << QJsonArray{ user };
        QTest::newRow("alert") << commentText(
            quoted("{'type':'alert','alertId':'a','index':'i','rule':{'id':'r','name':'r'}}"))
                               << QJsonArray{ alert(u"a"_s, u"i"_s, u"r"_s) };
        QTest::newRow("alerts") << commentText(
            quoted("{'type':'alert','alertId':['a'],'index':'i','rule':{}}"))
                                << QJsonArray{ alert(QJsonArray{ u"a"_s }, u"i"_s, null) };
        QTest::newRow("flat user") << QByteArray(
            quoted("{'subAction':'addComment','subActionParams':{'caseId':'x','type':'user','comment':'c'}}"))
                                   << QJsonArray{ user };
        QTest::newRow("flat alert") << QByteArray(
            quoted("{'subAction':'addComment','subActionParams':{'caseId':'x','type':'alert','alertId':'a','"
                   "index':'i'}}")) << QJsonArray{ alert(u"a"_s, u"i"_s, null) };
        QTest::newRow("an alert of stage A")
            << commentText(quoted("{'type':'alert','comment':'c'}")) << QJsonArray{ user };
        QTest::newRow("context user")
            << commentText(quoted("{'comment':'c','context':{'type':'user','savedObjectId':null}}"))
            << QJsonArray{ user };
        QTest::newRow("context alert")
            << commentText(quoted("{'comment':'c','context':{'type':'alert','savedObjectId':'a'}}"))
            << QJsonArray{ user, alert(u"a"_s, u"unknown"_s, null) };
        QTest::newRow("generated alerts")
            << commentText(
                   quoted("{'type':'generated_alert','alerts':'[{\\'_id\\':\\'a\\',\\'_index\\':\\'i\\',\\'"
                          "ruleId\\':\\'q\\',\\'ruleName\\':\\'Q\\'}__SEPARATOR__{\\'_id\\':\\'b\\',\\'_"
                          "index\\':\\'j\\',\\'ruleId\\':\\'r\\',\\'ruleName\\':\\'R\\'}__SEPARATOR__]'}"))
            << QJsonArray{ QJsonObject{
                   { u"type"_s, u"generated_alert"_s },
                   { u"alertId"_s, QJsonArray{ u"a"_s, u"b"_s } },
                   { u"index"_s, QJsonArray{ u"i"_s, u"j"_s } },
                   { u"rule"_s, QJsonObject{ { u"id"_s, u"r"_s }, { u"name"_s, u"R"_s } } } } };
    }

    void commentsAreReadInEveryForm()
    {
        QFETCH(QByteArray, text);
        QFETCH(QJsonArray, payloads);
        const Reading reading = readAction(text);
        QVERIFY2(!reading.isMalformed(), qPrintable(problemsOf(reading)));
        const auto &comment = std::get<CommentAction>(reading.action.deed);
        QCOMPARE(comment.caseId, u"x"_s);
        QJsonArray read;
        for (const domain::AttachmentPayload &payload : comment.payloads)
            read.append(payload.object());
        QCOMPARE(read, payloads);
    }

    void theParamsMayStandInsideParams()
    {
        const Reading reading = readAction(
            QByteArray(quoted("{'actionId':'my-id','actionTypeId':'.case','name':'n','config':{},'secrets':{}"
                              ",'params':{'subAction':'addComment','subActionParams':{'caseId':'x','comment':"
                              "{'type':'user','comment':'c'}}}}")));
        QVERIFY2(reading.isFine(), qPrintable(problemsOf(reading)));
        QCOMPARE(reading.action.actionId, u"my-id"_s);
    }

    void brokenRulesAreToldAtTheirPlace_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QByteArray>("marked");
        const QByteArray none = quoted("'connector':{'id':'none','name':'none','type':'.none'}}}");
        QTest::newRow("empty title")
            << quoted("{'subAction':'create','subActionParams':{'tile':' ','description':'D','tags':[],")
                + none
            << u"subActionParams.tile"_s << QByteArray("\" \"");
        QTest::newRow("long title") << quoted("{'subAction':'create','subActionParams':{'title':'")
                + QByteArray(161, 'x') + quoted("','description':'D','tags':[],") + none
                                    << u"subActionParams.title"_s << '"' + QByteArray(161, 'x') + '"';
        QTest::newRow("empty tag")
            << quoted("{'subAction':'create','subActionParams':{'title':'T','description':'D','tags':[''],")
                + none
            << u"subActionParams.tags"_s << QByteArray("[\"\"]");
        QTest::newRow("unknown status") << QByteArray(
            quoted("{'subAction':'update','subActionParams':{'id':'x','version':'v','status':'done'}}"))
                                        << u"subActionParams.status"_s << QByteArray("\"done\"");
        QTest::newRow("empty comment") << commentText(quoted("{'type':'user','comment':''}"))
                                       << u"subActionParams.comment.comment"_s << QByteArray("\"\"");
        QTest::newRow("unequal alerts")
            << commentText(quoted("{'type':'alert','alertId':['a','b'],'index':'i'}"))
            << u"subActionParams.comment.index"_s << QByteArray("\"i\"");
    }

    void brokenRulesAreToldAtTheirPlace()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, path);
        QFETCH(QByteArray, marked);
        const Reading reading = readAction(text);
        QVERIFY(!reading.isMalformed());
        QCOMPARE(reading.problems.size(), 1);
        const Problem problem = reading.problems.constFirst();
        QCOMPARE(problem.kind, Problem::Kind::BrokenRule);
        QCOMPARE(problem.path, path);
        QCOMPARE(text.mid(problem.place.offset, problem.place.length), marked);
    }

    void everyProblemIsToldAtItsPlace()
    {
        const QByteArray text = quoted("{\n"
                                       "  'subAction': 'create',\n"
                                       "  'subActionParams': {\n"
                                       "    'title': 5,\n"
                                       "    'tags': ['a', 1],\n"
                                       "    'connector': {'id': 'j', 'name': 'J', 'type': '.jira', 'fields': "
                                       "{'priority': 'High', 'urgency': '1'}},\n"
                                       "    'colour': 'red'\n"
                                       "  }\n"
                                       "}");
        const Reading reading = readAction(text);
        QStringList told;
        for (const Problem &problem : reading.problems) {
            told.append(u"%1:%2 %3 %4"_s.arg(problem.place.line)
                            .arg(problem.place.column)
                            .arg(QString::fromUtf8(text.mid(problem.place.offset, problem.place.length)),
                                 problem.path));
        }
        QCOMPARE(told,
                 QStringList({ u"4:14 5 subActionParams.title"_s,
                               u"3:3 \"subActionParams\" subActionParams.description"_s,
                               u"5:19 1 subActionParams.tags.1"_s,
                               u"6:60 \"fields\" subActionParams.connector.fields.issueType"_s,
                               u"6:91 \"urgency\" subActionParams.connector.fields.urgency"_s,
                               u"7:5 \"colour\" subActionParams.colour"_s }));
    }
};

QTEST_GUILESS_MAIN(ActionReaderTest)
#include "tst_actionreader.moc"
