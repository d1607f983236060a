#include "tests/contract/actiondesk.h"

using namespace Qt::StringLiterals;
using namespace casebook;
using namespace casebook::test;

/// CONTRACT §6.3–§6.5: what the `.case` action does and answers.
class TestContractActionResults : public ActionDesk
{
    Q_OBJECT

private slots:
    void s6_3_validationFailuresSayWhichPath()
    {
        const QJsonObject result = run(create(R"({"title": 1})"));
        QCOMPARE(result["status"_L1], parsed("\"error\""));
        QCOMPARE(result["message"_L1].toString(),
                 u"error validating action params: [subActionParams.title]: expected value of type [string] "
                 u"but got "
                 "[number]"_s);
        QCOMPARE(result["retry"_L1], QJsonValue(false));
    }

    void s6_3_noneWithFields()
    {
        fails(run(createWith(".none", "{}")), u"subActionParams.connector"_s,
              u"Fields must be set to null for connectors of type .none"_s);
        fails(run(update(createCase(), R"({"connector": {"id": "none", "name": "none", "type": ".none",
                                                         "fields": {"a": 1}}})")),
              u"subActionParams.connector"_s, u"Fields must be set to null for connectors of type .none"_s);
    }

    void s6_3_extraFieldsAreNamed()
    {
        fails(run(createWith(".jira", R"({"issueType": "1", "urgency": "1"})")),
              u"subActionParams.connector.fields.urgency"_s, u"definition for this key is missing"_s);
    }

    void s6_3_failuresOfTheCasesApi()
    {
        const QJsonObject aCase = createCase();
        const QString id = aCase["id"_L1].toString();
        const QString version = aCase["version"_L1].toString();
        refusedBy(run(update(aCase, R"({"title": "Phishing"})")),
                  u"Failed to update case using connector id: %1 version: %2"_s.arg(id, version),
                  u"All update fields are identical to current version."_s); // 406
        patched(aCase, R"({"title": "Faster"})");
        refusedBy(
            run(update(aCase, R"({"title": "T"})")),
            u"Failed to update case using connector id: %1 version: %2"_s.arg(id, version),
            u"These cases %1 has been updated. Please refresh before saving additional updates."_s.arg(id));
        refusedBy(run(addCommentTo({ { u"id"_s, u"nope"_s } }, R"({"type": "user", "comment": "x"})")),
                  u"Failed to create comment using connector case id: nope"_s,
                  u"Saved object [cases/nope] not found"_s);
        refusedBy(run(create(R"({"title": ""})")), u"Failed to create a case using connector"_s,
                  u"The title field cannot be an empty string."_s);
    }

    void s6_4_theAuthorIsTheNullUser()
    {
        const QJsonValue data = run(create({}))["data"_L1];
        QCOMPARE(data["created_by"_L1], parsed(R"({"username": null, "full_name": null, "email": null})"));
    }

    void s6_4_createAnswersTheCase()
    {
        const QJsonObject result = run(create({}));
        QCOMPARE(result.keys(), QStringList({ u"actionId"_s, u"data"_s, u"status"_s }));
        QCOMPARE(QJsonValue(without(current(result["data"_L1].toObject()), u"comments"_s)),
                 QJsonValue(without(result["data"_L1].toObject(), u"comments"_s)));
    }

    void s6_4_updateAnswersAnArrayOfCases()
    {
        const QJsonObject aCase = createCase();
        const QJsonObject result = run(update(aCase, R"({"status": "in-progress"})"));
        QVERIFY(result["data"_L1].isArray());
        QCOMPARE(result["data"_L1][0]["status"_L1], parsed("\"in-progress\""));
        QCOMPARE(result["data"_L1][0]["updated_by"_L1]["username"_L1], QJsonValue(QJsonValue::Null));
    }

    void s6_4_updateRefusesOtherStatuses()
    {
        const QJsonObject aCase = createCase();
        QVERIFY(!succeeds(run(update(aCase, R"({"status": "sleeping"})"))));
        QCOMPARE(current(aCase), aCase);
    }

    void s6_4_addCommentAnswersTheCaseWithItsComments()
    {
        const QJsonObject aCase = createCase();
        addComment(aCase, u"before"_s);
        const QJsonObject result = run(addCommentTo(aCase, R"({"type": "user", "comment": "after"})"));
        QCOMPARE(each(result["data"_L1]["comments"_L1], u"comment"_s),
                 QStringList({ u"before"_s, u"after"_s }));
    }

    void s6_4_generatedAlertsAreForCollectionsOnly()
    {
        const QJsonObject aCase = createCase();
        const QString alerts
            = u"[{'_id':'a','_index':'i','ruleId':'r','ruleName':'R'}__SEPARATOR__]"_s.replace(u'\'', u'"');
        const QJsonObject comment{ { u"type"_s, u"generated_alert"_s }, { u"alerts"_s, alerts } };
        const QJsonObject result = run(addCommentTo(aCase, QJsonDocument(comment).toJson()));
        QVERIFY(!succeeds(result));
        QCOMPARE(current(aCase), aCase);
    }

    void s6_4_alertIdsAndIndicesMustMatchInNumber()
    {
        const QJsonObject aCase = createCase();
        QVERIFY(!succeeds(run(addCommentTo(aCase, R"({"type": "alert", "alertId": ["a1", "a2"], "index": "i",
                                                      "rule": {"id": null, "name": null}})"))));
        QCOMPARE(current(aCase), aCase);
    }

    void s6_4_overHttpItIsConnectorId()
    {
        const QString id = action::builtInId;
        const QJsonObject whole = create({});
        const ApiAnswer answer = executeOn(id, whole);
        QCOMPARE(answer.outcome(), u"200"_s);
        QCOMPARE(answer.at(u"status"_s), parsed("\"ok\""));
        QCOMPARE(answer.at(u"connector_id"_s).toString(), id);
        QCOMPARE(answer.at(u"data.created_by.username"_s), QJsonValue(QJsonValue::Null));
        const ApiAnswer refused = executeOn(id, QJsonObject(create(R"({"colour": "red"})")));
        QCOMPARE(refused.status, 200);
        QCOMPARE(refused.at(u"status"_s), parsed("\"error\""));
        QCOMPARE(refused.at(u"retry"_s), QJsonValue(false));
    }

    void s6_5_theReadmesWords()
    {
        QJsonObject params = parsed(R"({"tile": "From the README", "description": "D", "tags": "one",
            "connector": {"id": "c", "name": "C", "type": "jira",
                          "fields": {"issueType": "1", "priority": "High", "parent": null}}})")
                                 .toObject();
        const QJsonObject result = run({ { u"subAction"_s, u"create"_s }, { u"subActionParams"_s, params } });
        QVERIFY2(succeeds(result), QJsonDocument(result).toJson().constData());
        QCOMPARE(result["data"_L1]["title"_L1], parsed("\"From the README\""));
        QCOMPARE(result["data"_L1]["tags"_L1], parsed(R"(["one"])"));
        QCOMPARE(result["data"_L1]["connector"_L1]["type"_L1], parsed("\".jira\""));
        QCOMPARE(result["data"_L1]["settings"_L1], parsed(R"({"syncAlerts": true})"));
        completed(".resilient", R"({"issueTypes": ["1"]})",
                  R"({"incidentTypes": ["1"], "severityCode": null})");
    }
};

QTEST_GUILESS_MAIN(TestContractActionResults)
#include "tst_contract_actionresults.moc"
