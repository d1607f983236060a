#include "tests/contract/contractdesk.h"

using namespace Qt::StringLiterals;
using namespace casebook;
using namespace casebook::test;

/// CONTRACT §4.2, §4.3: the user actions that each request writes, their payloads and their order.
class TestContractUserActions : public ContractDesk
{
    Q_OBJECT

private slots:
    void s4_2_createCaseHoldsTheRequest()
    {
        const QJsonObject aCase = createCase(R"({"tags": ["a"], "severity": "high", "category": "C"})");
        const QJsonObject action = activity(aCase).first().toObject();
        QCOMPARE(QJsonValue(without(without(action, u"id"_s), u"version"_s)), parsed(R"({
            "type": "create_case", "action": "create", "owner": "cases", "comment_id": null,
            "created_at": "2023-11-14T22:13:21.000Z",
            "created_by": {"username": "ada", "full_name": null, "email": null},
            "payload": {"title": "Phishing", "description": "A mail.", "tags": ["a"], "owner": "cases",
                        "connector": {"id": "none", "name": "none", "type": ".none", "fields": null},
                        "settings": {"syncAlerts": true}, "severity": "high", "assignees": [], "status": "open",
                        "category": "C", "customFields": []}})"));
    }

    void s4_2_title() { changes(R"({"title": "T"})", "title update", R"({"title": "T"})"); }

    void s4_2_description()
    {
        changes(R"({"description": "D"})", "description update", R"({"description": "D"})");
    }

    void s4_2_status() { changes(R"({"status": "closed"})", "status update", R"({"status": "closed"})"); }

    void s4_2_severity() { changes(R"({"severity": "high"})", "severity update", R"({"severity": "high"})"); }

    void s4_2_settings()
    {
        changes(R"({"settings": {"syncAlerts": false}})", "settings update",
                R"({"settings": {"syncAlerts": false}})");
    }

    void s4_2_tagsHoldOnlyThoseAddedOrRemoved()
    {
        const QJsonObject aCase = createCase(R"({"tags": ["a", "b"]})");
        patched(aCase, R"({"tags": ["b", "c", "d"]})");
        const QJsonArray actions = activity(aCase, u"types=tags"_s);
        QCOMPARE(each(actions, u"action"_s), QStringList({ u"add"_s, u"delete"_s }));
        QCOMPARE(actions.at(0)["payload"_L1], parsed(R"({"tags": ["c", "d"]})"));
        QCOMPARE(actions.at(1)["payload"_L1], parsed(R"({"tags": ["a"]})"));
    }

    void s4_2_assigneesHoldOnlyThoseAddedOrRemovedAsAList()
    {
        const QJsonObject aCase = createCase(R"({"assignees": [{"uid": "u"}, {"uid": "v"}]})");
        patched(aCase, R"({"assignees": [{"uid": "v"}, {"uid": "w"}]})");
        const QJsonArray actions = activity(aCase, u"types=assignees"_s);
        QCOMPARE(each(actions, u"action"_s), QStringList({ u"add"_s, u"delete"_s }));
        QCOMPARE(actions.at(0)["payload"_L1], parsed(R"({"assignees": [{"uid": "w"}]})"));
        QCOMPARE(actions.at(1)["payload"_L1], parsed(R"({"assignees": [{"uid": "u"}]})"));
    }

    void s4_2_categoryIsUpdatedOrDeletedWhenNull()
    {
        const QJsonObject aCase = createCase();
        patched(aCase, R"({"category": "C"})");
        patched(aCase, R"({"category": null})");
        const QJsonArray actions = activity(aCase, u"types=category"_s);
        QCOMPARE(each(actions, u"action"_s), QStringList({ u"update"_s, u"delete"_s }));
        QCOMPARE(actions.at(0)["payload"_L1], parsed(R"({"category": "C"})"));
        QCOMPARE(actions.at(1)["payload"_L1], parsed(R"({"category": null})"));
    }

    void s4_2_customFieldsOneActionPerChangedField()
    {
        configure(R"({"customFields": [{"key": "vip", "label": "VIP", "type": "toggle", "required": false},
                                       {"key": "no", "label": "No", "type": "text", "required": false},
                                       {"key": "same", "label": "Same", "type": "text", "required": false}]})");
        const QJsonObject aCase = createCase();
        patched(aCase, R"({"customFields": [{"key": "vip", "type": "toggle", "value": true},
                                            {"key": "no", "type": "text", "value": "x"}]})");
        const QJsonArray actions = activity(aCase, u"types=customFields"_s);
        QCOMPARE(actions.size(), 2);
        QCOMPARE(actions.at(0)["payload"_L1],
                 parsed(R"({"customFields": [{"key": "vip", "type": "toggle", "value": true}]})"));
        QCOMPARE(actions.at(1)["payload"_L1],
                 parsed(R"({"customFields": [{"key": "no", "type": "text", "value": "x"}]})"));
    }

    void s4_2_connector()
    {
        changes(
            R"({"connector": {"id": "c", "name": "C", "type": ".swimlane", "fields": {"caseId": null}}})",
            "connector update",
            R"({"connector": {"id": "c", "name": "C", "type": ".swimlane", "fields": {"caseId": null}}})");
    }

    void s4_2_commentsOfAnyTypeWithTheirId()
    {
        const QJsonObject aCase = createCase();
        const QJsonObject written = addComment(aCase, u"a"_s);
        patchComment(aCase, written, R"({"comment": "b"})");
        remove(pathOf(aCase, u"/comments/"_s + written["id"_L1].toString()));
        alert(aCase, { u"a1"_s });
        const QJsonArray actions = activity(aCase, u"types=comment"_s);
        QCOMPARE(each(actions, u"action"_s),
                 QStringList({ u"create"_s, u"update"_s, u"delete"_s, u"create"_s }));
        QCOMPARE(each(actions, u"comment_id"_s).mid(0, 3), QStringList(3, written["id"_L1].toString()));
        QCOMPARE(actions.at(0)["payload"_L1],
                 parsed(R"({"comment": {"type": "user", "owner": "cases", "comment": "a"}})"));
        QCOMPARE(actions.at(1)["payload"_L1],
                 parsed(R"({"comment": {"type": "user", "owner": "cases", "comment": "b"}})"));
        QCOMPARE(
            actions.at(2)["payload"_L1],
            parsed(R"({"comment": {"type": "user", "owner": "cases", "comment": "b"}})")); // what was deleted
        QCOMPARE(actions.at(3)["payload"_L1]["comment"_L1]["type"_L1], parsed("\"alert\""));
    }

    void s4_2_pushed()
    {
        const QString jira = defineConnector(u".jira"_s);
        const QJsonObject aCase = createCase();
        const ApiAnswer answer = push(aCase, jira);
        const QJsonArray actions = activity(aCase, u"types=pushed"_s);
        QCOMPARE(each(actions, u"action"_s), QStringList({ u"push_to_service"_s }));
        const QJsonValue service = actions.at(0)["payload"_L1]["externalService"_L1];
        QCOMPARE(service.toObject().keys(),
                 QStringList({ u"connector_id"_s, u"connector_name"_s, u"external_id"_s, u"external_title"_s,
                               u"external_url"_s, u"pushed_at"_s, u"pushed_by"_s }));
        QCOMPARE(service["connector_id"_L1].toString(), jira);
        QCOMPARE(service, answer.at(u"external_service"_s));
    }

    void s4_2_deletingACaseStoresNoAction()
    {
        const QJsonObject aCase = createCase();
        remove(u"/api/cases?ids=%5B%22"_s + aCase["id"_L1].toString() + u"%22%5D"_s);
        QCOMPARE(get(pathOf(aCase, u"/user_actions"_s)).json(), parsed("[]"));
    }

    void s4_3_postCaseWritesOneCreateCase()
    {
        QCOMPARE(deeds(createCase(R"({"tags": ["a"], "assignees": [{"uid": "u"}], "severity": "high"})")),
                 QStringList({ u"create_case create"_s }));
    }

    void s4_3_patchWritesInTheOrderOfTheRequestAssigneesLast()
    {
        const QJsonObject aCase = createCase(R"({"tags": ["a"], "assignees": [{"uid": "u"}]})");
        const QByteArray body = R"({"cases": [{"assignees": [{"uid": "v"}], "severity": "high", "title": "T",
            "tags": ["b"], "status": "closed", "description": "D", "id": "%1", "version": "%2"}]})";
        const ApiAnswer answer
            = ask({ .method = "PATCH",
                    .path = u"/api/cases"_s,
                    .body = QByteArray(body)
                                .replace("%1", aCase["id"_L1].toString().toLatin1())
                                .replace("%2", aCase["version"_L1].toString().toLatin1()) });
        QCOMPARE(answer.outcome(), u"200"_s);
        QCOMPARE(deeds(aCase),
                 QStringList({ u"create_case create"_s, u"severity update"_s, u"title update"_s,
                               u"tags add"_s, u"tags delete"_s, u"status update"_s, u"description update"_s,
                               u"assignees add"_s, u"assignees delete"_s }));
    }

    void s4_3_patchWritesNothingForUnchangedFieldsOrClosing()
    {
        const QJsonObject aCase = createCase();
        patched(aCase, R"({"title": "Phishing", "status": "closed"})");
        QCOMPARE(deeds(aCase), QStringList({ u"create_case create"_s, u"status update"_s }));
    }

    void s4_3_deletingAllCommentsWritesOneActionPerComment()
    {
        const QJsonObject aCase = createCase();
        addComment(aCase, u"a"_s);
        addComment(aCase, u"b"_s);
        remove(pathOf(aCase, u"/comments"_s));
        QCOMPARE(deeds(aCase).mid(3), QStringList({ u"comment delete"_s, u"comment delete"_s }));
    }

    void s4_3_uploadWritesACommentWithTheReference()
    {
        const QJsonObject aCase = createCase();
        upload(aCase, u"a.txt"_s, "text");
        const QJsonValue action = activity(aCase).last();
        QCOMPARE(action["type"_L1], parsed("\"comment\""));
        QCOMPARE(action["action"_L1], parsed("\"create\""));
        QCOMPARE(action["payload"_L1]["comment"_L1]["externalReferenceAttachmentTypeId"_L1],
                 parsed("\".files\""));
    }

    void s4_3_pushThatClosesWritesStatusFirst()
    {
        configure(R"({"closure_type": "close-by-pushing"})");
        const QString jira = defineConnector(u".jira"_s);
        const QJsonObject aCase = createCase();
        push(aCase, jira);
        QCOMPARE(deeds(aCase),
                 QStringList({ u"create_case create"_s, u"status update"_s, u"pushed push_to_service"_s }));
        QCOMPARE(current(aCase)["status"_L1], parsed("\"closed\""));
    }

    void s4_3_pushAloneWritesOneAction()
    {
        const QString jira = defineConnector(u".jira"_s);
        const QJsonObject aCase = createCase();
        push(aCase, jira);
        QCOMPARE(deeds(aCase), QStringList({ u"create_case create"_s, u"pushed push_to_service"_s }));
    }

    void s4_3_configurationChangesWriteNone()
    {
        const QJsonObject aCase = createCase();
        configure(R"({"customFields": [{"key": "k", "label": "K", "type": "text", "required": false}]})");
        QCOMPARE(deeds(aCase).size(), 1);
    }

    void s4_3_actionsNeverChange()
    {
        const QJsonObject aCase = createCase();
        const QJsonValue first = activity(aCase).first();
        patched(aCase, R"({"title": "T"})");
        QCOMPARE(activity(aCase).first(), first);
    }

private:
    /// A PATCH that writes exactly this action.
    void changes(const QByteArray &fields, const char *deed, const QByteArray &payload)
    {
        const QJsonObject aCase = createCase();
        patched(aCase, fields);
        QCOMPARE(deeds(aCase).mid(1), QStringList({ QString::fromLatin1(deed) }));
        const QJsonValue action = activity(aCase).last();
        QCOMPARE(action["payload"_L1], parsed(payload));
        QCOMPARE(action["comment_id"_L1], QJsonValue(QJsonValue::Null));
        QCOMPARE(action["created_by"_L1]["username"_L1], parsed("\"ada\""));
    }
};

QTEST_GUILESS_MAIN(TestContractUserActions)
#include "tst_contract_useractions.moc"
