#include "tests/contract/contractdesk.h"

using namespace Qt::StringLiterals;
using namespace casebook;
using namespace casebook::test;

/// CONTRACT §3.3: the attachments that POST comments takes.
class TestContractPayloads : public ContractDesk
{
    Q_OBJECT

private slots:
    void s3_3_envelope()
    {
        const QJsonObject written = addComment(createCase(), u"a"_s);
        QCOMPARE(QJsonValue(without(without(written, u"id"_s), u"version"_s)), parsed(R"({
            "type": "user", "comment": "a", "owner": "cases", "created_at": "2023-11-14T22:13:22.000Z",
            "created_by": {"username": "ada", "full_name": null, "email": null},
            "pushed_at": null, "pushed_by": null, "updated_at": null, "updated_by": null})"));
    }

    void s3_3_userCommentIsStoredUntrimmed()
    {
        const QJsonObject aCase = createCase();
        QCOMPARE(addComment(aCase, u" a\n"_s)["comment"_L1], parsed("\" a\\n\""));
        QVERIFY(comment(aCase, u" "_s)
                    .outcome()
                    .startsWith(u"400 The comment field cannot be an empty string."_s));
    }

    void s3_3_alertTakesOneIdAndIndex()
    {
        const ApiAnswer answer = attach(createCase(), R"({"type": "alert", "alertId": "a1", "index": "i1",
                                                          "rule": {"id": "r", "name": "R"}})");
        QCOMPARE(answer.outcome(), u"200"_s);
        QCOMPARE(texts(answer.at(u"comments.0.alertId"_s)).size()
                     + (answer.at(u"comments.0.alertId"_s).isString() ? 1 : 0),
                 1);
        QCOMPARE(answer.at(u"comments.0.rule"_s), parsed(R"({"id": "r", "name": "R"})"));
    }

    void s3_3_alertTakesListsOfEqualLengthOnly()
    {
        const QJsonObject aCase = createCase();
        QCOMPARE(attach(aCase, R"({"type": "alert", "alertId": ["a1", "a2"], "index": ["i1", "i2"],
                                   "rule": {"id": null, "name": null}})")
                     .outcome(),
                 u"200"_s);
        QCOMPARE(attach(aCase, R"({"type": "alert", "alertId": ["a4", "a5"], "index": ["x"],
                                   "rule": {"id": null, "name": null}})")
                     .outcome(),
                 u"400 Received an alert comment with ids and indices arrays of different lengths ids: "
                 "[\"a4\",\"a5\"] indices: [\"x\"]"_s);
    }

    void s3_3_alertNeedsItsRule()
    {
        QCOMPARE(attach(createCase(), R"({"type": "alert", "alertId": "a1", "index": "i1"})").status, 400);
    }

    void s3_3_alertsAlreadyOnTheCaseAreDroppedSilently()
    {
        const QJsonObject aCase = createCase();
        alert(aCase, { u"a1"_s });
        const ApiAnswer answer = alert(aCase, { u"a1"_s, u"a2"_s });
        QCOMPARE(answer.at(u"totalAlerts"_s).toInt(), 2);
        QCOMPARE(texts(answer.at(u"comments.1.alertId"_s)), QStringList({ u"a2"_s }));
    }

    void s3_3_alertsCannotBeAddedToAClosedCase()
    {
        const QJsonObject aCase = createCase();
        patched(aCase, R"({"status": "closed"})");
        QCOMPARE(alert(aCase, { u"a1"_s }).status, 400);
        QCOMPARE(comment(aCase, u"comments may"_s).status, 200);
    }

    void s3_3_actions()
    {
        const ApiAnswer answer = attach(createCase(), R"({"type": "actions", "comment": "isolated",
            "actions": {"type": "isolate", "targets": [{"hostname": "h1", "endpointId": "e1"}]}})");
        QCOMPARE(answer.outcome(), u"200"_s);
        QCOMPARE(answer.at(u"comments.0.actions.targets.0.hostname"_s), parsed("\"h1\""));
        QCOMPARE(attach(createCase(), R"({"type": "actions", "comment": "isolated"})").status, 400);
    }

    void s3_3_externalReferenceOfARegisteredType()
    {
        const ApiAnswer answer
            = attach(createCase(), R"({"type": "externalReference", "externalReferenceId": "e",
            "externalReferenceAttachmentTypeId": "endpoint", "externalReferenceMetadata": {"a": 1},
            "externalReferenceStorage": {"type": "elasticSearchDoc"}})");
        QCOMPARE(answer.outcome(), u"200"_s);
        QCOMPARE(answer.at(u"comments.0.externalReferenceMetadata"_s), parsed(R"({"a": 1})"));
    }

    void s3_3_persistableStateOfAnUnregisteredTypeIsRefused()
    {
        QCOMPARE(attach(createCase(),
                        R"({"type": "persistableState", "persistableStateAttachmentTypeId": ".unknown",
                                          "persistableStateAttachmentState": {}})")
                     .outcome(),
                 u"400 Attachment type .unknown is not registered."_s);
    }

    void s3_3_ownerMustEqualTheCases()
    {
        QCOMPARE(attach(createCase(), R"({"type": "user", "comment": "x", "owner": "securitySolution"})")
                     .outcome(),
                 u"400 The owner field of the comment must match the case"_s);
    }

    void s3_3_otherTypesAreRefused()
    {
        QCOMPARE(attach(createCase(), R"({"type": "telepathy"})").status, 400);
    }
};

QTEST_GUILESS_MAIN(TestContractPayloads)
#include "tst_contract_payloads.moc"
