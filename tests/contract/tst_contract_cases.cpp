#include "tests/contract/contractdesk.h"

using namespace Qt::StringLiterals;
using namespace casebook;
using namespace casebook::test;

/// CONTRACT §2.1, §2.3, §2.4, §2.5, §2.8: creating, getting and deleting cases.
class TestContractCases : public ContractDesk
{
    Q_OBJECT

private slots:
    void s2_1_answers200WithTheCase()
    {
        const ApiAnswer answer = postCase();
        QCOMPARE(answer.status, 200);
        const QString id = answer.at(u"id"_s).toString();
        QVERIFY(!id.isEmpty());
        QVERIFY(answer.at(u"version"_s).isString());
        QJsonObject shown = without(without(answer.json().toObject(), u"id"_s), u"version"_s);
        QCOMPARE(QJsonValue(shown), parsed(R"({
            "title": "Phishing", "description": "A mail.", "tags": [], "owner": "cases", "category": null,
            "connector": {"id": "none", "name": "none", "type": ".none", "fields": null},
            "settings": {"syncAlerts": true}, "severity": "low", "status": "open", "assignees": [],
            "customFields": [], "duration": null, "closed_at": null, "closed_by": null,
            "created_at": "2023-11-14T22:13:21.000Z",
            "created_by": {"username": "ada", "full_name": null, "email": null},
            "updated_at": null, "updated_by": null, "external_service": null,
            "totalComment": 0, "totalAlerts": 0, "comments": []})"));
    }

    void s2_1_requiredKeys()
    {
        for (const char *key : { "title", "description", "tags", "connector", "settings", "owner" }) {
            const QString name = QString::fromLatin1(key);
            QCOMPARE(post(u"/api/cases"_s, without(newCase(), name)).outcome(),
                     u"400 Invalid value \"undefined\" supplied to \"%1\""_s.arg(name));
        }
        QCOMPARE(postCase(R"({"settings": {}})").status, 400);
    }

    void s2_1_tagsMayBeEmpty() { QCOMPARE(createCase(R"({"tags": []})")["tags"_L1], parsed("[]")); }

    void s2_1_optionalKeysAndTheirDefaults()
    {
        const QJsonObject plain = createCase();
        QCOMPARE(plain["severity"_L1], parsed("\"low\""));
        QCOMPARE(plain["assignees"_L1], parsed("[]"));
        QCOMPARE(plain["category"_L1], QJsonValue(QJsonValue::Null));
        const QJsonObject given
            = createCase(R"({"severity": "critical", "assignees": [{"uid": "u1"}], "category": "Malware"})");
        QCOMPARE(given["severity"_L1], parsed("\"critical\""));
        QCOMPARE(given["assignees"_L1], parsed(R"([{"uid": "u1"}])"));
        QCOMPARE(given["category"_L1], parsed("\"Malware\""));
    }

    void s2_1_duplicateAssigneesAreRemoved()
    {
        QCOMPARE(
            createCase(R"({"assignees": [{"uid": "u1"}, {"uid": "u2"}, {"uid": "u1"}]})")["assignees"_L1],
            parsed(R"([{"uid": "u1"}, {"uid": "u2"}])"));
    }

    void s2_1_statusIsAlwaysOpenAndCannotBeChosen()
    {
        QCOMPARE(postCase(R"({"status": "closed"})").outcome(), u"400 invalid keys \"status\""_s);
        QCOMPARE(createCase()["status"_L1], parsed("\"open\""));
    }

    void s2_1_idAndAuthorCannotBeChosen()
    {
        for (const char *key : { "id", "created_at", "created_by" })
            QCOMPARE(postCase(QByteArray("{\"") + key + "\": \"x\"}").outcome(),
                     u"400 invalid keys \"%1\""_s.arg(QString::fromLatin1(key)));
    }

    void s2_1_textsAreTrimmedButNotInTheActivity()
    {
        const QJsonObject aCase = createCase(
            R"({"title": " T ", "description": " D\n", "category": " C ", "tags": [" a ", "b"]})");
        QCOMPARE(aCase["title"_L1], parsed("\"T\""));
        QCOMPARE(aCase["description"_L1], parsed("\"D\""));
        QCOMPARE(aCase["category"_L1], parsed("\"C\""));
        QCOMPARE(aCase["tags"_L1], parsed(R"(["a", "b"])"));
        const QJsonValue payload = activity(aCase).first()["payload"_L1];
        QCOMPARE(payload["title"_L1], parsed("\" T \""));
        QCOMPARE(payload["description"_L1], parsed("\" D\\n\""));
        QCOMPARE(payload["category"_L1], parsed("\" C \""));
        QCOMPARE(payload["tags"_L1], parsed(R"([" a ", "b"])"));
    }

    void s2_1_duplicateTagsAreKept()
    {
        QCOMPARE(createCase(R"({"tags": ["a", "a"]})")["tags"_L1], parsed(R"(["a", "a"])"));
    }

    void s2_1_requiredCustomFieldsMustBePresentAndNotNull()
    {
        configure(requiredToggle);
        for (const QByteArray fields : { "[]", R"([{"key": "vip", "type": "toggle", "value": null}])" }) {
            const QString outcome = postCase("{\"customFields\": " + fields + '}').outcome();
            QVERIFY2(outcome.startsWith(u"400 "_s) && outcome.endsWith(u": \"VIP involved\""_s),
                     qPrintable(outcome));
        }
    }

    void s2_1_missingCustomFieldsAreStoredAsNull()
    {
        configure(requiredToggle);
        const QJsonObject aCase
            = createCase(R"({"customFields": [{"key": "vip", "type": "toggle", "value": true}]})");
        QCOMPARE(aCase["customFields"_L1], parsed(R"([{"key": "vip", "type": "toggle", "value": true},
                                                    {"key": "ticket", "type": "text", "value": null}])"));
    }

    void s2_1_missingCustomFieldsGetTheirDefault()
    {
        configure(R"({"customFields": [{"key": "place", "label": "Place", "type": "text", "required": true,
                                        "defaultValue": "Berlin"}]})");
        QCOMPARE(createCase()["customFields"_L1],
                 parsed(R"([{"key": "place", "type": "text", "value": "Berlin"}])"));
    }

    void s2_1_customFieldsMustBeConfigured()
    {
        configure(requiredToggle);
        const ApiAnswer answer
            = postCase(R"({"customFields": [{"key": "vip", "type": "toggle", "value": true},
                                                                {"key": "nope", "type": "text", "value": "x"}]})");
        QCOMPARE(answer.outcome(), u"400 Invalid custom field keys: nope"_s);
    }

    void s2_1_customFieldsOfAnOwnerWithoutConfigurationAreRefused()
    {
        QCOMPARE(postCase(R"({"customFields": [{"key": "vip", "type": "toggle", "value": true}]})").status,
                 400);
    }

    void s2_1_customFieldKeysMustBeUnique()
    {
        configure(requiredToggle);
        const ApiAnswer answer
            = postCase(R"({"customFields": [{"key": "vip", "type": "toggle", "value": true},
                                                                {"key": "vip", "type": "toggle", "value": true}]})");
        QCOMPARE(answer.outcome(), u"400 Invalid duplicated customFields keys in request: vip"_s);
    }

    void s2_1_customFieldsMustHaveTheConfiguredType()
    {
        configure(requiredToggle);
        QCOMPARE(postCase(R"({"customFields": [{"key": "vip", "type": "text", "value": "x"}]})").status, 400);
    }

    void s2_1_aRepeatedPostMakesASecondCase()
    {
        QVERIFY(createCase()["id"_L1] != createCase()["id"_L1]);
        QCOMPARE(get(u"/api/cases/_find"_s).at(u"total"_s).toInt(), 2);
    }

    void s2_3_commentsHoldAttachmentsOfEveryTypeOldestFirst()
    {
        const QJsonObject aCase = createCase();
        addComment(aCase, u"first"_s);
        alert(aCase, { u"a1"_s });
        addComment(aCase, u"last"_s);
        const ApiAnswer answer = get(pathOf(aCase));
        QCOMPARE(each(answer.at(u"comments"_s), u"type"_s),
                 QStringList({ u"user"_s, u"alert"_s, u"user"_s }));
        QCOMPARE(each(answer.at(u"comments"_s), u"comment"_s).first(), u"first"_s);
        QCOMPARE(answer.at(u"totalComment"_s).toInt(), 2);
        QCOMPARE(answer.at(u"totalAlerts"_s).toInt(), 1);
    }

    void s2_3_includeCommentsFalseHasNoCommentsAndTotalsOfZero()
    {
        const QJsonObject aCase = createCase();
        addComment(aCase, u"a"_s);
        alert(aCase, { u"a1"_s });
        const ApiAnswer answer = get(pathOf(aCase, u"?includeComments=false"_s));
        QCOMPARE(answer.at(u"comments"_s), parsed("[]"));
        QCOMPARE(answer.at(u"totalComment"_s).toInt(-1), 0);
        QCOMPARE(answer.at(u"totalAlerts"_s).toInt(-1), 0);
        QCOMPARE(get(pathOf(aCase, u"?includeComments=true"_s)).at(u"comments"_s).toArray().size(), 2);
    }

    void s2_3_includeCommentsIsDeprecated()
    {
        const QJsonObject aCase = createCase();
        for (const QString &value : { u"true"_s, u"false"_s }) {
            QCOMPARE(get(pathOf(aCase, u"?includeComments="_s + value)).header("warning"),
                     "299 Kibana-8.18.0 \"Deprecated query parameter includeComments\"");
        }
        QCOMPARE(get(pathOf(aCase)).header("warning"), QByteArray());
    }

    void s2_3_otherQueryKeysAreRefused()
    {
        QCOMPARE(get(pathOf(createCase(), u"?comments=true"_s)).status, 400);
        QCOMPARE(get(pathOf(createCase(), u"?includeComments=perhaps"_s)).status, 400);
    }

    void s2_4_resolveIsAnExactMatch()
    {
        const QJsonObject aCase = createCase();
        const ApiAnswer answer = get(pathOf(aCase, u"/resolve"_s));
        QCOMPARE(answer.at(u"outcome"_s), parsed("\"exactMatch\""));
        QCOMPARE(answer.at(u"case"_s), QJsonValue(current(aCase)));
        QCOMPARE(answer.json().toObject().keys(), QStringList({ u"case"_s, u"outcome"_s }));
    }

    void s2_4_resolveCountsAllAttachments()
    {
        const QJsonObject aCase = createCase();
        addComment(aCase, u"a"_s);
        alert(aCase, { u"a1"_s });
        QCOMPARE(get(pathOf(aCase, u"/resolve"_s)).at(u"case.totalComment"_s).toInt(), 2);
    }

    void s2_5_bulkGetAnswersCasesAndErrors()
    {
        const QJsonObject aCase = createCase();
        const QJsonObject hidden = createCase(R"({"owner": "securitySolution"})");
        addComment(aCase, u"a"_s);
        const QJsonArray ids{ aCase["id"_L1], u"nope"_s };
        const ApiAnswer answer = post(u"/internal/cases/_bulk_get"_s, QJsonObject{ { u"ids"_s, ids } });
        QCOMPARE(answer.status, 200);
        QCOMPARE(each(answer.at(u"cases"_s), u"id"_s), QStringList(aCase["id"_L1].toString()));
        QCOMPARE(answer.at(u"cases.0.comments"_s), parsed("[]"));
        QCOMPARE(answer.at(u"cases.0.totalComment"_s).toInt(), 1);
        QCOMPARE(answer.at(u"errors"_s), parsed(R"([{"error": "Not Found", "status": 404, "caseId": "nope",
                                                   "message": "Saved object [cases/nope] not found"}])"));
    }

    void s2_5_bulkGetPutsForbiddenCasesAmongTheErrors()
    {
        const QJsonArray ids{ createCase()["id"_L1] };
        const ApiAnswer answer
            = post(u"/internal/cases/_bulk_get"_s, QJsonObject{ { u"ids"_s, ids } }, u"sec"_s);
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.at(u"cases"_s), parsed("[]"));
        QCOMPARE(answer.at(u"errors.0.status"_s).toInt(), 403);
    }

    void s2_5_bulkGetTakes1To1000Ids()
    {
        const auto bulkGet = [this](int count) {
            const QJsonArray ids = QJsonArray::fromStringList(QStringList(count, u"nope"_s));
            return post(u"/internal/cases/_bulk_get"_s, QJsonObject{ { u"ids"_s, ids } }).status;
        };
        QCOMPARE(bulkGet(0), 400);
        QCOMPARE(bulkGet(1000), 200);
        QCOMPARE(bulkGet(1001), 400);
    }

private:
    const QByteArray requiredToggle = R"({"customFields": [
        {"key": "vip", "label": "VIP involved", "type": "toggle", "required": true},
        {"key": "ticket", "label": "Ticket number", "type": "text", "required": false}]})";
};

QTEST_GUILESS_MAIN(TestContractCases)
#include "tst_contract_cases.moc"
