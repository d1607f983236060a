#include "tests/contract/contractdesk.h"

using namespace Qt::StringLiterals;
using namespace casebook;
using namespace casebook::test;

/// CONTRACT §1.5: the error body, and when which status is answered; 401 and 403
/// stand in tst_contract_access.
class TestContractErrors : public ContractDesk
{
    Q_OBJECT

private slots:
    void s1_5_bodyHasStatusReasonAndMessage()
    {
        QCOMPARE(get(u"/api/cases/nope"_s).json(), parsed(R"({"statusCode": 404, "error": "Not Found",
                                                            "message": "Saved object [cases/nope] not found"})"));
    }

    void s1_5_messageIsThatOfTheInnermostError()
    {
        const ApiAnswer answer = comment({ { u"id"_s, u"nope"_s }, { u"owner"_s, u"cases"_s } }, u"x"_s);
        QCOMPARE(answer.outcome(), u"404 Saved object [cases/nope] not found"_s);
    }

    void s1_5_400_severalMessagesAreJoinedByCommas()
    {
        const QJsonObject body = without(newCase(R"({"severity": "huge"})"), u"tags"_s);
        QCOMPARE(post(u"/api/cases"_s, body).outcome(),
                 u"400 Invalid value \"undefined\" supplied to \"tags\",Invalid value \"huge\" supplied to "
                 "\"severity\""_s);
    }

    void s1_5_400_unknownKeys()
    {
        QCOMPARE(postCase(R"({"extra": 1})").outcome(), u"400 invalid keys \"extra\""_s);
        QCOMPARE(patchCase(createCase(), R"({"colour": 1, "size": 2})").outcome(),
                 u"400 invalid keys \"colour,size\""_s);
    }

    void s1_5_400_invalidValueSuppliedToField()
    {
        const QJsonObject aCase = createCase();
        QCOMPARE(patchCase(aCase, R"({"status": "sleeping"})").outcome(),
                 u"400 Invalid value \"sleeping\" supplied to \"cases,status\""_s);
        QCOMPARE(patchCase(aCase, R"({"connector": {"id": "none", "name": "none", "type": ".none",
                                                    "fields": {}}})")
                     .outcome(),
                 u"400 Invalid value \"{}\" supplied to \"cases,connector,fields\""_s);
    }

    void s1_5_400_routeSchemaNamesTheQuery()
    {
        QCOMPARE(remove(u"/api/cases?ids=one"_s).outcome(),
                 u"400 [request query.ids]: could not parse array value from json input"_s);
    }

    void s1_5_400_textThatIsNoJson()
    {
        QCOMPARE(ask({ .method = "POST", .path = u"/api/cases"_s, .body = "{\"title\":" }).outcome(),
                 u"400 Invalid request payload JSON format"_s);
    }

    void s1_5_400_limits()
    {
        const QByteArray title(161, 'x');
        QCOMPARE(postCase("{\"title\": \"" + title + "\"}").outcome(),
                 u"400 The length of the title is too long. The maximum length is 160."_s);
    }

    void s1_5_400_ownerChange()
    {
        const QJsonObject aCase = createCase();
        QCOMPARE(
            patchCase(aCase, R"({"owner": "securitySolution"})").outcome(),
            u"400 Updating the owner of a case is not allowed ids: [%1]"_s.arg(aCase["id"_L1].toString()));
    }

    void s1_5_400_alertToAClosedCase()
    {
        const QJsonObject aCase = createCase();
        patched(aCase, R"({"status": "closed"})");
        QCOMPARE(alert(aCase, { u"a1"_s }).outcome(), u"400 Alert cannot be attached to a closed case"_s);
    }

    void s1_5_400_typeOfACommentChanged()
    {
        const QJsonObject aCase = createCase();
        const QJsonObject written = without(addComment(aCase, u"a"_s), u"comment"_s);
        const ApiAnswer answer = patchComment(
            aCase, written,
            R"({"type": "alert", "alertId": "a", "index": "i", "rule": {"id": null, "name": null}})");
        QCOMPARE(answer.outcome(), u"400 You cannot change the type of the comment."_s);
    }

    void s1_5_400_ownerOfACommentChanged()
    {
        const QJsonObject aCase = createCase();
        const ApiAnswer answer
            = patchComment(aCase, addComment(aCase, u"a"_s), R"({"owner": "securitySolution"})");
        QCOMPARE(answer.outcome(), u"400 You cannot change the owner of the comment."_s);
    }

    void s1_5_400_unregisteredAttachmentType()
    {
        const ApiAnswer answer
            = attach(createCase(), R"({"type": "externalReference", "externalReferenceId": "e",
            "externalReferenceAttachmentTypeId": ".unregistered", "externalReferenceMetadata": null,
            "externalReferenceStorage": {"type": "elasticSearchDoc"}})");
        QCOMPARE(answer.outcome(), u"400 Attachment type .unregistered is not registered."_s);
    }

    void s1_5_400_customFieldErrors()
    {
        configure(
            R"({"customFields": [{"key": "vip", "label": "VIP involved", "type": "toggle", "required": true}]})");
        const QString outcome = postCase().outcome();
        QVERIFY2(outcome.startsWith(u"400 Missing required custom fields"_s), qPrintable(outcome));
        QVERIFY2(outcome.endsWith(u": \"VIP involved\""_s), qPrintable(outcome));
    }

    void s1_5_400_tenThousandUserActionsReached()
    {
        const QJsonObject aCase = createCaseWithFullHistory();
        QCOMPARE(patchCase(aCase, R"({"title": "One more"})").outcome(),
                 u"400 The case with case id %1 has reached the limit of 10000 user actions."_s.arg(
                     aCase["id"_L1].toString()));
        QCOMPARE(comment(aCase, u"One more"_s).outcome(),
                 u"400 The case with id %1 has reached the limit of 10000 user actions."_s.arg(
                     aCase["id"_L1].toString()));
    }

    void s1_5_400_missingXsrf()
    {
        const ApiRequest bare{ .method = "DELETE", .path = u"/api/cases?ids=%5B%22a%22%5D"_s, .xsrf = {} };
        QCOMPARE(ask(bare).outcome(), u"400 Request must contain a kbn-xsrf header."_s);
        ApiRequest present = bare;
        present.xsrf = ""; // only its presence counts
        QCOMPARE(ask(present).status, 404);
        QCOMPARE(ask({ .path = u"/api/cases/tags"_s, .xsrf = {} }).status, 200);
    }

    void s1_5_404_savedObjectNotFound()
    {
        QCOMPARE(get(u"/api/cases/nope/user_actions/_find"_s).outcome(),
                 u"404 Saved object [cases/nope] not found"_s);
    }

    void s1_5_404_patchNamesTheCases()
    {
        QCOMPARE(patchCase({ { u"id"_s, u"nope"_s }, { u"version"_s, u"WzEsMV0="_s } }, R"({"title": "x"})")
                     .outcome(),
                 u"404 These cases nope do not exist. Please check you have the correct ids."_s);
    }

    void s1_5_404_commentNotInTheCase()
    {
        const QJsonObject other = createCase();
        const QString elsewhere = addComment(other, u"a"_s)["id"_L1].toString();
        const QJsonObject aCase = createCase();
        QCOMPARE(remove(pathOf(aCase, u"/comments/"_s + elsewhere)).status, 404);
        QCOMPARE(remove(pathOf(aCase, u"/comments/nope"_s)).outcome(),
                 u"404 Saved object [cases-comments/nope] not found"_s);
        QCOMPARE(current(other)["totalComment"_L1].toInt(), 1);
    }

    void s1_5_404_deletingAllCommentsWhereThereAreNone()
    {
        QCOMPARE(remove(pathOf(createCase(), u"/comments"_s)).status, 404);
    }

    void s1_5_404_pushWithAnUnknownConnector()
    {
        QCOMPARE(push(createCase(), u"none"_s).outcome(), u"404 Saved object [action/none] not found"_s);
    }

    void s1_5_406_whereNothingDiffers()
    {
        const QJsonObject aCase = createCase();
        QCOMPARE(patchCase(aCase, R"({"title": "Phishing"})").json(),
                 parsed(R"({"statusCode": 406, "error": "Not Acceptable",
                          "message": "All update fields are identical to current version."})"));
    }

    void s1_5_409_versionConflict()
    {
        const QJsonObject aCase = createCase();
        patched(aCase, R"({"title": "First"})");
        QCOMPARE(
            patchCase(aCase, R"({"title": "Second"})").outcome(),
            u"409 These cases %1 has been updated. Please refresh before saving additional updates."_s.arg(
                aCase["id"_L1].toString()));
    }

    void s1_5_409_configurationConflict()
    {
        const QJsonObject made = configure();
        const QString path = u"/api/cases/configure/"_s + made["id"_L1].toString();
        const QJsonObject change{ { u"version"_s, made["version"_L1] },
                                  { u"closure_type"_s, u"close-by-pushing"_s } };
        QCOMPARE(patch(path, change).outcome(), u"200"_s);
        QCOMPARE(
            patch(path, change).outcome(),
            u"409 This configuration has been updated. Please refresh before saving additional updates."_s);
    }

    void s1_5_409_notForThePushOfAClosedCaseSince8_17()
    {
        const QString jira = defineConnector(u".jira"_s);
        const QJsonObject aCase = createCase();
        patched(aCase, R"({"status": "closed"})");
        QCOMPARE(push(aCase, jira).outcome(), u"200"_s);
    }

    void s1_5_413_bodyAboveOneMebibyte()
    {
        QByteArray body = "{\"title\": \"x\"}";
        const ApiRequest request{ .method = "POST",
                                  .path = u"/api/cases"_s,
                                  .body = body.leftJustified(1048577) };
        const ApiAnswer answer = ask(request);
        QCOMPARE(answer.status, 413);
        QCOMPARE(answer.at(u"error"_s).toString(), u"Request Entity Too Large"_s);
        ApiRequest allowed = request;
        allowed.body.chop(1);
        QCOMPARE(ask(allowed).status, 400); // for its missing keys
    }

    void s1_5_413_fileBiggerThanAllowed()
    {
        const QByteArray image(10 * 1024 * 1024 + 1, 'x');
        const QJsonObject aCase = createCase();
        QCOMPARE(upload(aCase, u"big.png"_s, image).status, 413);
        QCOMPARE(current(aCase)["comments"_L1], parsed("[]"));
        QCOMPARE(upload(aCase, u"fits.png"_s, image.chopped(1)).outcome(), u"200"_s);
    }

private:
    /// A case with as many activities as it may have.
    QJsonObject createCaseWithFullHistory()
    {
        const QJsonObject made = createCase();
        const CaseKey key = valueOf(store()->keyOf(made["id"_L1].toString()));
        store::CaseImport whole = valueOf(store()->wholeCases({ key })).first();
        whole.value.id = newUid();
        const domain::Activity sample = whole.activities.first();
        while (whole.activities.size() < 10000) {
            whole.activities.append(sample);
            whole.activities.last().id = newUid();
        }
        const ImportKey run = valueOf(store()->beginImport(u"full"_s));
        valueOf(store()->importCases(run, { whole }));
        valueOf(store()->finishImport(run));
        return current({ { u"id"_s, whole.value.id } });
    }
};

QTEST_GUILESS_MAIN(TestContractErrors)
#include "tst_contract_errors.moc"
