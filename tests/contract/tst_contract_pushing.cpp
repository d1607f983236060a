#include "tests/contract/contractdesk.h"

using namespace Qt::StringLiterals;
using namespace casebook;
using namespace casebook::test;

/// CONTRACT §7, as far as a store can stand for the external system: pushing a case.
class TestContractPushing : public ContractDesk
{
    Q_OBJECT

private slots:
    void s7_bodyMayBeMissing()
    {
        const QString path = pathOf(createCase(), u"/connector/%1/_push"_s.arg(defineConnector(u".jira"_s)));
        QCOMPARE(ask({ .method = "POST", .path = path }).outcome(), u"200"_s);
    }

    void s7_needsThePrivilegeToPush()
    {
        const QString path = pathOf(createCase(), u"/connector/%1/_push"_s.arg(defineConnector(u".jira"_s)));
        QCOMPARE(post(path, QJsonObject(), u"rita"_s).status, 403);
        QCOMPARE(post(path, QJsonObject(), u"sec"_s).status, 403);
    }

    void s7_1_aClosedCaseMayBePushed()
    {
        const QJsonObject aCase = createCase();
        patched(aCase, R"({"status": "closed"})");
        QCOMPARE(push(aCase, defineConnector(u".jira"_s)).outcome(), u"200"_s);
    }

    void s7_2_noneAndUnknownConnectorsAre404()
    {
        const QJsonObject aCase = createCase();
        for (const QString &id : { u"none"_s, u"unknown"_s })
            QCOMPARE(push(aCase, id).outcome(), u"404 Saved object [action/%1] not found"_s.arg(id));
        QCOMPARE(current(aCase), aCase);
        QCOMPARE(push({ { u"id"_s, u"nope"_s } }, defineConnector(u".jira"_s)).status, 404);
    }

    void s7_3_aSecondPushKeepsTheExternalId()
    {
        const QString jira = defineConnector(u".jira"_s);
        const QString resilient = defineConnector(u".resilient"_s);
        const QJsonObject aCase = createCase();
        const QJsonValue first = push(aCase, jira).at(u"external_service"_s);
        const QJsonValue elsewhere = push(aCase, resilient).at(u"external_service"_s);
        const QJsonValue second = push(aCase, jira).at(u"external_service"_s);
        for (const QString &key : { u"external_id"_s, u"external_title"_s, u"external_url"_s }) {
            QVERIFY(!first[key].toString().isEmpty());
            QCOMPARE(second[key], first[key]);
        }
        QVERIFY(elsewhere["external_url"_L1] != first["external_url"_L1]);
    }

    void s7_7_theCaseGetsItsExternalService()
    {
        const QString jira = defineConnector(u".jira"_s);
        const QJsonObject aCase = createCase();
        const ApiAnswer answer = push(aCase, jira);
        const QJsonValue service = answer.at(u"external_service"_s);
        QCOMPARE(service.toObject().keys(),
                 QStringList({ u"connector_id"_s, u"connector_name"_s, u"external_id"_s, u"external_title"_s,
                               u"external_url"_s, u"pushed_at"_s, u"pushed_by"_s }));
        QCOMPARE(service["connector_id"_L1].toString(), jira);
        QCOMPARE(service["connector_name"_L1], parsed("\"My .jira\""));
        QCOMPARE(service["pushed_by"_L1]["username"_L1], parsed("\"ada\""));
        QCOMPARE(answer.at(u"updated_at"_s), service["pushed_at"_L1]);
        QCOMPARE(answer.at(u"updated_by.username"_s), parsed("\"ada\""));
        QVERIFY(answer.at(u"version"_s) != aCase["version"_L1]);
        QCOMPARE(current(aCase)["external_service"_L1], service);
    }

    void s7_7_commentsAreStampedOnce()
    {
        const QString jira = defineConnector(u".jira"_s);
        const QJsonObject aCase = createCase();
        addComment(aCase, u"a"_s);
        const ApiAnswer first = push(aCase, jira);
        QCOMPARE(first.at(u"comments.0.pushed_at"_s), first.at(u"external_service.pushed_at"_s));
        QCOMPARE(first.at(u"comments.0.pushed_by.username"_s), parsed("\"ada\""));
        addComment(aCase, u"b"_s);
        const ApiAnswer second = push(aCase, jira);
        QCOMPARE(second.at(u"comments.0.pushed_at"_s), first.at(u"comments.0.pushed_at"_s));
        QCOMPARE(second.at(u"comments.1.pushed_at"_s), second.at(u"external_service.pushed_at"_s));
    }

    void s7_7_onlyTheFirstTotalCommentAttachmentsAreStamped()
    {
        const QJsonObject aCase = createCase();
        alert(aCase, { u"a1"_s });
        addComment(aCase, u"a"_s);
        push(aCase, defineConnector(u".jira"_s));
        const QJsonValue comments = current(aCase)["comments"_L1];
        QVERIFY(comments[0]["pushed_at"_L1].isString());
        QCOMPARE(comments[1]["pushed_at"_L1], QJsonValue(QJsonValue::Null));
    }

    void s7_8_theAnswerListsAsManyAttachmentsAndNoAlerts()
    {
        const QJsonObject aCase = createCase();
        alert(aCase, { u"a1"_s });
        addComment(aCase, u"a"_s);
        const ApiAnswer answer = push(aCase, defineConnector(u".jira"_s)); // REAL-SERVER §1.9
        QCOMPARE(each(answer.at(u"comments"_s), u"type"_s), QStringList({ u"alert"_s }));
        QCOMPARE(answer.at(u"totalAlerts"_s).toInt(-1), 0);
        QCOMPARE(current(aCase)["totalAlerts"_L1].toInt(), 1);
    }

    void s7_7_closeByPushingClosesTheCase()
    {
        configure(R"({"closure_type": "close-by-pushing"})");
        const QJsonObject aCase = createCase();
        const ApiAnswer answer = push(aCase, defineConnector(u".jira"_s));
        QCOMPARE(answer.at(u"status"_s), parsed("\"closed\""));
        QCOMPARE(answer.at(u"closed_at"_s), answer.at(u"external_service.pushed_at"_s));
        QCOMPARE(answer.at(u"closed_by.username"_s), parsed("\"ada\""));
        QVERIFY(answer.at(u"duration"_s).isDouble());
    }

    void s7_7_closeByPushingOfAnotherOwnerDoesNot()
    {
        configure(R"({"closure_type": "close-by-pushing", "owner": "observability"})");
        QCOMPARE(push(createCase(), defineConnector(u".jira"_s)).at(u"status"_s), parsed("\"open\""));
    }

    void s7_8_answersTheCaseWithCommentsAndItsOwnConnector()
    {
        const QString jira = defineConnector(u".jira"_s);
        const QJsonObject aCase = createCase();
        addComment(aCase, u"a"_s);
        const ApiAnswer answer = push(aCase, jira);
        QCOMPARE(each(answer.at(u"comments"_s), u"comment"_s), QStringList({ u"a"_s }));
        QCOMPARE(answer.at(u"connector"_s), aCase["connector"_L1]);
    }
};

QTEST_GUILESS_MAIN(TestContractPushing)
#include "tst_contract_pushing.moc"
