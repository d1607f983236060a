#include "tests/contract/actiondesk.h"

using namespace Qt::StringLiterals;
using namespace casebook;
using namespace casebook::test;

/// CONTRACT §6.1, §6.2: what the `.case` action takes.
class TestContractAction : public ActionDesk
{
    Q_OBJECT

private slots:
    void s6_1_configAndSecretsAreEmpty()
    {
        QJsonObject action = create({});
        action.insert(u"config"_s, QJsonObject());
        action.insert(u"secrets"_s, QJsonObject());
        QVERIFY(succeeds(run(action)));
        for (const QString &key : { u"config"_s, u"secrets"_s }) {
            QJsonObject wrong = action;
            wrong.insert(key, parsed(R"({"url": "x"})"));
            fails(run(wrong), key + u".url"_s, u"definition for this key is missing"_s);
        }
    }

    void s6_2_subActionIsOneOfThree()
    {
        fails(run(parsed(R"({"subAction": "delete", "subActionParams": {}})").toObject()), {},
              u"[Action][Case] subAction delete not implemented."_s);
    }

    void s6_2_subActionParamsAreRequired()
    {
        fails(run(parsed(R"({"subAction": "create"})").toObject()), u"subActionParams"_s, u"[undefined]"_s);
    }

    void s6_2_createRequiresTitleDescriptionTagsAndConnector()
    {
        for (const QString &key : { u"title"_s, u"description"_s, u"tags"_s, u"connector"_s }) {
            QJsonObject action = create({});
            action.insert(u"subActionParams"_s, without(action["subActionParams"_L1].toObject(), key));
            fails(run(action), u"subActionParams."_s + key, u"but got [undefined]"_s);
        }
    }

    void s6_2_createTakesSettings()
    {
        const QJsonValue data = run(create(R"({"settings": {"syncAlerts": false}})"))["data"_L1];
        QCOMPARE(data["settings"_L1], parsed(R"({"syncAlerts": false})"));
        fails(run(create(R"({"settings": {}})")), u"subActionParams.settings.syncAlerts"_s, u"[boolean]"_s);
    }

    void s6_2_unknownKeysAreErrors()
    {
        fails(run(create(R"({"colour": "red"})")), u"subActionParams.colour"_s,
              u"definition for this key is missing"_s);
        fails(run(update(QJsonObject(), R"({"colour": "red"})")), u"subActionParams.colour"_s,
              u"definition for this key is missing"_s);
    }

    void s6_2_updateRequiresIdAndVersion()
    {
        const QJsonObject aCase = createCase();
        for (const QString &key : { u"id"_s, u"version"_s }) {
            QJsonObject action = update(aCase, R"({"title": "T"})");
            action.insert(u"subActionParams"_s, without(action["subActionParams"_L1].toObject(), key));
            fails(run(action), u"subActionParams."_s + key, u"[undefined]"_s);
        }
    }

    void s6_2_updateTakesNullForWhatStays()
    {
        const QJsonObject aCase = createCase();
        const QJsonObject result = run(update(aCase, R"({"title": "T", "description": null, "tags": null,
                                                         "connector": null, "status": null, "settings": null})"));
        QVERIFY(succeeds(result));
        QCOMPARE(result["data"_L1][0]["title"_L1], parsed("\"T\""));
        QCOMPARE(result["data"_L1][0]["description"_L1], aCase["description"_L1]);
    }

    void s6_2_addCommentRequiresCaseIdAndComment()
    {
        fails(
            run(parsed(
                    R"({"subAction": "addComment", "subActionParams": {"comment": {"type": "user", "comment": "x"}}})")
                    .toObject()),
            u"subActionParams.caseId"_s, u"[undefined]"_s);
        fails(run(parsed(R"({"subAction": "addComment", "subActionParams": {"caseId": "x"}})").toObject()),
              u"subActionParams.comment"_s, u"[undefined]"_s);
    }

    void s6_2_userComment()
    {
        const QJsonObject result = run(addCommentTo(createCase(), R"({"type": "user", "comment": "hello"})"));
        QVERIFY(succeeds(result));
        QCOMPARE(result["data"_L1]["comments"_L1][0]["comment"_L1], parsed("\"hello\""));
    }

    void s6_2_alertComment()
    {
        const QJsonObject aCase = createCase();
        const QJsonObject one = run(addCommentTo(aCase, R"({"type": "alert", "alertId": "a1", "index": "i",
                                                            "rule": {"id": "r", "name": null}})"));
        QVERIFY(succeeds(one));
        QCOMPARE(one["data"_L1]["totalAlerts"_L1].toInt(), 1);
        const QJsonObject two = run(addCommentTo(aCase, R"({"type": "alert", "alertId": ["a2", "a3"],
                                                            "index": ["i", "i"], "rule": {"id": null, "name": null}})"));
        QCOMPARE(two["data"_L1]["totalAlerts"_L1].toInt(), 3);
    }

    void s6_2_flatCommentOfTheReadme()
    {
        const QJsonObject aCase = createCase();
        const auto flat = [&](const QByteArray &rest) {
            const QJsonObject params = merged({ { u"caseId"_s, aCase["id"_L1] } }, parsed(rest).toObject());
            return run({ { u"subAction"_s, u"addComment"_s }, { u"subActionParams"_s, params } });
        };
        QVERIFY(succeeds(flat(R"({"type": "user", "comment": "hello"})")));
        QVERIFY(succeeds(flat(R"({"type": "alert", "alertId": "a1", "index": "i"})")));
    }

    void s6_2_alertWithACommentOfStageA()
    {
        const QJsonObject result = run(addCommentTo(createCase(), R"({"type": "alert", "comment": "seen"})"));
        QVERIFY(succeeds(result));
        QCOMPARE(result["data"_L1]["comments"_L1][0]["comment"_L1], parsed("\"seen\""));
    }

    void s6_2_commentWithItsContext()
    {
        const QJsonObject aCase = createCase();
        QVERIFY(succeeds(run(addCommentTo(
            aCase, R"({"comment": "hello", "context": {"type": "user", "savedObjectId": null}})"))));
        QVERIFY(succeeds(run(addCommentTo(
            aCase, R"({"comment": "seen", "context": {"type": "alert", "savedObjectId": "a1"}})"))));
        fails(run(addCommentTo(aCase,
                               R"({"comment": "x", "context": {"type": "user", "savedObjectId": "a"}})")),
              u"subActionParams.comment.context.savedObjectId"_s, u"[null]"_s);
        QCOMPARE(current(aCase)["totalAlerts"_L1].toInt(), 1);
    }

    void s6_2_connectorNeedsIdNameAndAKnownType()
    {
        for (const QString &key : { u"id"_s, u"name"_s, u"type"_s }) {
            const QJsonObject connector = without(parsed(noneConnector).toObject(), key);
            fails(run(create(QJsonDocument(QJsonObject{ { u"connector"_s, connector } }).toJson())),
                  u"subActionParams.connector."_s + key, u"[undefined]"_s);
        }
        fails(run(createWith(".future", "null")), u"subActionParams.connector.type"_s, u"one of"_s);
    }

    void s6_2_noneTakesNullOrNothing()
    {
        QVERIFY(succeeds(run(createWith(".none", "null"))));
        QVERIFY(succeeds(run(create(R"({"connector": {"id": "none", "name": "none", "type": ".none"}})"))));
    }

    void s6_2_jiraNeedsIssueType()
    {
        completed(".jira", R"({"issueType": "1"})",
                  R"({"issueType": "1", "priority": null, "parent": null})");
        fails(run(createWith(".jira", "{}")), u"subActionParams.connector.fields.issueType"_s,
              u"expected value of type [string] but got [undefined]"_s);
    }

    void s6_2_resilient()
    {
        completed(".resilient", "{}", R"({"incidentTypes": null, "severityCode": null})");
    }

    void s6_2_servicenow()
    {
        completed(".servicenow", R"({"urgency": "1"})", R"({"impact": null, "severity": null, "urgency": "1",
                                                            "category": null, "subcategory": null})");
    }

    void s6_2_servicenowSir()
    {
        completed(
            ".servicenow-sir", R"({"destIp": true})",
            R"({"destIp": true, "sourceIp": null, "malwareHash": null, "malwareUrl": null, "priority": null,
                      "category": null, "subcategory": null})");
        fails(run(createWith(".servicenow-sir", R"({"destIp": "yes"})")),
              u"subActionParams.connector.fields.destIp"_s,
              u"expected value of type [boolean] but got [string]"_s);
    }

    void s6_2_swimlane()
    {
        const QJsonObject result = run(createWith(".swimlane", R"({"alertSource": null, "caseId": "1",
                                                                   "caseName": null, "severity": null})"));
        QVERIFY(succeeds(result));
        QCOMPARE(result["data"_L1]["connector"_L1]["fields"_L1], parsed(R"({"caseId": "1"})"));
    }

    void s6_2_fieldsNullIsAnErrorForAllButNone()
    {
        for (const QByteArray type : { ".jira", ".resilient", ".servicenow", ".servicenow-sir", ".swimlane" })
            fails(run(createWith(type, "null")), u"subActionParams.connector.fields"_s, u"[null]"_s);
    }
};

QTEST_GUILESS_MAIN(TestContractAction)
#include "tst_contract_action.moc"
