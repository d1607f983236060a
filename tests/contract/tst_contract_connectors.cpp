#include "tests/contract/contractdesk.h"

using namespace Qt::StringLiterals;
using namespace casebook;
using namespace casebook::test;

/// CONTRACT §5, §5.1: the fields of each connector type, and the choices for them.
class TestContractConnectors : public ContractDesk
{
    Q_OBJECT

private slots:
    void s5_noneHasNullOnly() { nullOnly(".none"); }
    void s5_webhookHasNullOnly() { nullOnly(".cases-webhook"); }

    void s5_jira() { exactly(".jira", R"({"issueType": "1", "priority": "High", "parent": "P-1"})"); }

    void s5_resilient() { exactly(".resilient", R"({"incidentTypes": ["1", "2"], "severityCode": "4"})"); }

    void s5_servicenow()
    {
        exactly(".servicenow",
                R"({"impact": "1", "severity": "2", "urgency": "3", "category": "c", "subcategory": "s"})");
    }

    void s5_servicenowSir()
    {
        exactly(".servicenow-sir",
                R"({"category": "c", "destIp": true, "malwareHash": false, "malwareUrl": true,
                                       "priority": "1", "sourceIp": false, "subcategory": "s"})");
        refused(".servicenow-sir",
                R"({"category": null, "destIp": "yes", "malwareHash": null, "malwareUrl": null,
                                       "priority": null, "sourceIp": null, "subcategory": null})");
    }

    void s5_swimlane() { exactly(".swimlane", R"({"caseId": "123"})"); }
    void s5_thehive() { exactly(".thehive", R"({"tlp": 2})"); }

    void s5_missingKeysAreNamed()
    {
        QCOMPARE(patchCase(createCase(), withConnector(".jira", R"({"issueType": "1"})")).outcome(),
                 u"400 Invalid value \"undefined\" supplied to \"cases,connector,fields,priority\","
                 "Invalid value \"undefined\" supplied to \"cases,connector,fields,parent\","
                 "Invalid value \"{\"issueType\":\"1\"}\" supplied to \"cases,connector,fields\""_s);
    }

    void s5_theConnectorIsNotLookedUp()
    {
        QCOMPARE(createCase(withConnector(".jira", "null"))["connector"_L1],
                 parsed(R"({"id": "any", "name": "Any", "type": ".jira", "fields": null})"));
    }

    void s5_unknownTypesAreCarriedUnchanged()
    {
        const QJsonObject made = createCase();
        store::CaseImport whole
            = valueOf(store()->wholeCases({ valueOf(store()->keyOf(made["id"_L1].toString())) })).value(0);
        whole.value.id = newUid();
        whole.value.connector = { .id = u"x"_s,
                                  .name = u"X"_s,
                                  .type = u".future"_s,
                                  .fields = parsed(R"({"warp": {"factor": 9}})").toObject() };
        whole.activities.first().id = newUid();
        const ImportKey run = valueOf(store()->beginImport(u"newer"_s));
        valueOf(store()->importCases(run, { whole }));
        valueOf(store()->finishImport(run));
        const QJsonObject imported{ { u"id"_s, whole.value.id } };
        const QJsonValue expected
            = parsed(R"({"id": "x", "name": "X", "type": ".future", "fields": {"warp": {"factor": 9}}})");
        QCOMPARE(current(imported)["connector"_L1], expected);
        QCOMPARE(patched(imported, R"({"title": "T"})")["connector"_L1], expected);
    }

    void s5_1_anAnswerIs200AlsoForFailures()
    {
        const QString jira = defineConnector(u".jira"_s);
        const ApiAnswer answer
            = executeOn(jira, parsed(R"({"subAction": "nonsense", "subActionParams": {}})"));
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.at(u"status"_s), parsed("\"error\""));
        QCOMPARE(answer.at(u"connector_id"_s).toString(), jira);
        QVERIFY(!answer.at(u"message"_s).toString().isEmpty());
        QVERIFY(answer.json().toObject().contains("retry"_L1));
    }

    void s5_1_anUnknownConnectorIs404()
    {
        QCOMPARE(
            executeOn(u"nope"_s, parsed(R"({"subAction": "issueTypes", "subActionParams": {}})")).outcome(),
            u"404 Saved object [action/nope] not found"_s);
    }

    void s5_1_jiraIssueTypes()
    {
        QCOMPARE(choices(u".jira"_s, jiraChoices, R"({"subAction": "issueTypes", "subActionParams": {}})"),
                 parsed(R"([{"id": "10001", "name": "Task"}, {"id": "10002", "name": "Bug"}])"));
    }

    void s5_1_jiraFieldsByIssueType()
    {
        const QJsonValue fields
            = choices(u".jira"_s, jiraChoices,
                      R"({"subAction": "fieldsByIssueType", "subActionParams": {"id": "10001"}})");
        const QJsonValue priority = fields["priority"_L1];
        QCOMPARE(each(priority["allowedValues"_L1], u"name"_s), QStringList({ u"High"_s, u"Low"_s }));
        for (const QString &key : { u"required"_s, u"defaultValue"_s, u"schema"_s, u"name"_s })
            QVERIFY2(priority.toObject().contains(key), qPrintable(key));
    }

    void s5_1_jiraGetFields()
    {
        QVERIFY(choices(u".jira"_s, jiraChoices, R"({"subAction": "getFields", "subActionParams": {}})")
                    .isObject());
    }

    void s5_1_jiraIssues()
    {
        QVERIFY(
            choices(u".jira"_s, jiraChoices, R"({"subAction": "issues", "subActionParams": {"title": "x"}})")
                .isArray());
    }

    void s5_1_servicenowGetChoices()
    {
        const QByteArray definition = R"({"urgency": [{"value": "1", "label": "High"}],
            "category": [{"value": "net", "label": "Network"}],
            "subcategory": [{"value": "dns", "label": "DNS", "dependent": "net"}]})";
        const QJsonValue data = choices(
            u".servicenow"_s, definition,
            R"({"subAction": "getChoices", "subActionParams": {"fields": ["urgency", "subcategory"]}})");
        QCOMPARE(data,
                 parsed(R"([{"label": "High", "value": "1", "dependent_value": "", "element": "urgency"},
            {"label": "DNS", "value": "dns", "dependent_value": "net", "element": "subcategory"}])"));
    }

    void s5_1_resilientIncidentTypesAndSeverity()
    {
        const QByteArray definition = R"({"incidentTypes": [{"value": "17", "label": "Malware"}],
                                          "severityCode": [{"value": "4", "label": "Low"}]})";
        QCOMPARE(
            choices(u".resilient"_s, definition, R"({"subAction": "incidentTypes", "subActionParams": {}})"),
            parsed(R"([{"id": 17, "name": "Malware"}])"));
        QCOMPARE(choices(u".resilient"_s, definition, R"({"subAction": "severity", "subActionParams": {}})"),
                 parsed(R"([{"id": 4, "name": "Low"}])"));
    }

    void s5_1_swimlaneAndWebhookHaveNoChoices()
    {
        for (const QString &type : { u".swimlane"_s, u".cases-webhook"_s }) {
            const ApiAnswer answer = executeOn(
                defineConnector(type), parsed(R"({"subAction": "getFields", "subActionParams": {}})"));
            QCOMPARE(answer.status, 200);
            QCOMPARE(answer.at(u"status"_s), parsed("\"error\""));
        }
    }

private:
    const QByteArray jiraChoices = R"({
        "issueType": [{"value": "10001", "label": "Task"}, {"value": "10002", "label": "Bug"}],
        "priority": [{"value": "High", "label": "High"}, {"value": "Low", "label": "Low"}]})";

    static QByteArray withConnector(const QByteArray &type, const QByteArray &fields)
    {
        return QByteArray(R"({"connector": {"id": "any", "name": "Any", "type": "TYPE", "fields": FIELDS}})")
            .replace("TYPE", type)
            .replace("FIELDS", fields);
    }

    void accepted(const QByteArray &type, const QByteArray &fields)
    {
        const ApiAnswer made = postCase(withConnector(type, fields));
        QCOMPARE(made.outcome(), u"200"_s);
        QCOMPARE(made.at(u"connector.fields"_s), parsed(fields));
        if (type == ".none")
            return;
        QCOMPARE(patchCase(createCase(), withConnector(type, fields)).at(u"0.connector.fields"_s),
                 parsed(fields));
    }

    void refused(const QByteArray &type, const QByteArray &fields)
    {
        QCOMPARE(postCase(withConnector(type, fields)).status, 400);
        QCOMPARE(patchCase(createCase(), withConnector(type, fields)).status, 400);
    }

    void nullOnly(const QByteArray &type)
    {
        accepted(type, "null");
        refused(type, "{}");
        refused(type, R"({"issueType": "1"})");
    }

    /// null, all of these keys, or all of them null; none may be missing and no other be there.
    void exactly(const QByteArray &type, const QByteArray &fields)
    {
        accepted(type, "null");
        accepted(type, fields);
        const QJsonObject all = parsed(fields).toObject();
        QJsonObject empty;
        for (const QString &key : all.keys()) {
            empty.insert(key, QJsonValue::Null);
            refused(type, QJsonDocument(without(all, key)).toJson(QJsonDocument::Compact));
        }
        accepted(type, QJsonDocument(empty).toJson(QJsonDocument::Compact));
        refused(type,
                QJsonDocument(merged(all, { { u"colour"_s, u"red"_s } })).toJson(QJsonDocument::Compact));
        QJsonObject wrong = all;
        wrong.insert(all.keys().first(), QJsonObject());
        refused(type, QJsonDocument(wrong).toJson(QJsonDocument::Compact));
    }

    QJsonValue choices(const QString &type, const QByteArray &definition, const QByteArray &params)
    {
        const ApiAnswer answer = executeOn(defineConnector(type, definition), parsed(params));
        if (answer.at(u"status"_s) != parsed("\"ok\""))
            QTest::qFail(answer.body.constData(), __FILE__, __LINE__);
        return answer.at(u"data"_s);
    }
};

QTEST_GUILESS_MAIN(TestContractConnectors)
#include "tst_contract_connectors.moc"
