#include "tests/contract/contractdesk.h"

using namespace Qt::StringLiterals;
using namespace casebook;
using namespace casebook::test;

/// CONTRACT §2.6 and, as far as it needs it, §3.3: comments and other attachments of a case.
class TestContractAttachments : public ContractDesk
{
    Q_OBJECT

private slots:
    void s2_6_postAnswersTheWholeCaseWithAllComments()
    {
        const QJsonObject aCase = createCase();
        addComment(aCase, u"a"_s);
        const ApiAnswer answer = comment(aCase, u"b"_s);
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.at(u"id"_s), aCase["id"_L1]);
        QCOMPARE(each(answer.at(u"comments"_s), u"comment"_s), QStringList({ u"a"_s, u"b"_s }));
    }

    void s2_6_postTakesNoIdAndNoUnknownKey()
    {
        const QJsonObject aCase = createCase();
        QCOMPARE(attach(aCase, R"({"type": "user", "comment": "x", "id": "mine"})").status, 400);
        QCOMPARE(attach(aCase, R"({"type": "user", "comment": "x", "colour": "red"})").status, 400);
        QCOMPARE(current(aCase)["comments"_L1], parsed("[]"));
    }

    void s2_6_postCountsAllAttachmentsAsComments()
    {
        const QJsonObject aCase = createCase();
        addComment(aCase, u"a"_s);
        const ApiAnswer answer = alert(aCase, { u"a1"_s, u"a2"_s });
        QCOMPARE(answer.at(u"totalComment"_s).toInt(), 2);
        QCOMPARE(answer.at(u"totalAlerts"_s).toInt(), 2);
        QCOMPARE(current(aCase)["totalComment"_L1].toInt(), 1);
    }

    void s2_6_postMovesVersionAndUpdatedAtOfTheCase()
    {
        const QJsonObject aCase = createCase();
        const ApiAnswer answer = comment(aCase, u"a"_s, u"bob"_s);
        QVERIFY(answer.at(u"version"_s) != aCase["version"_L1]);
        QCOMPARE(answer.at(u"updated_at"_s), answer.at(u"comments.0.created_at"_s));
        QCOMPARE(answer.at(u"updated_by.username"_s), parsed("\"bob\""));
    }

    void s2_6_alertsThatAreAllAttachedDoNothing()
    {
        const QJsonObject aCase = createCase();
        alert(aCase, { u"a1"_s });
        const QJsonObject before = current(aCase);
        QCOMPARE(alert(aCase, { u"a1"_s }).status, 200);
        QCOMPARE(current(aCase), before);
        QCOMPARE(deeds(aCase).size(), 2);
    }

    void s2_6_patchNeedsTheFullPayloadWithIdAndVersion()
    {
        const QJsonObject aCase = createCase();
        const QJsonObject written = addComment(aCase, u"a"_s);
        for (const QString &key : { u"id"_s, u"version"_s, u"type"_s, u"owner"_s, u"comment"_s })
            QCOMPARE(patchComment(aCase, without(written, key), "{}").status, 400);
        QCOMPARE(patchComment(aCase, written, R"({"colour": "red"})").status, 400);
        QCOMPARE(patchComment(aCase, written, "{}").status, 200);
    }

    void s2_6_patchAnswersTheWholeCase()
    {
        const QJsonObject aCase = createCase();
        const QJsonObject written = addComment(aCase, u"a"_s);
        addComment(aCase, u"b"_s);
        alert(aCase, { u"a1"_s });
        const ApiAnswer answer = patchComment(aCase, written, R"({"comment": "edited"})");
        QCOMPARE(answer.status, 200);
        QCOMPARE(each(answer.at(u"comments"_s), u"comment"_s), QStringList({ u"edited"_s, u"b"_s, u""_s }));
        QCOMPARE(answer.at(u"totalComment"_s).toInt(), 3); // all attachments, as after POST
        QCOMPARE(answer.at(u"comments.0.updated_by.username"_s), parsed("\"ada\""));
        QVERIFY(answer.at(u"comments.0.version"_s) != written["version"_L1]);
    }

    void s2_6_patchCannotChangeTypeOwnerOrStorage()
    {
        const QJsonObject aCase = createCase();
        const QJsonObject written = addComment(aCase, u"a"_s);
        QCOMPARE(patchComment(aCase, written, R"({"owner": "observability"})").status, 400);
        QCOMPARE(patchComment(
                     aCase, without(written, u"comment"_s),
                     R"({"type": "alert", "alertId": "a", "index": "i", "rule": {"id": null, "name": null}})")
                     .outcome(),
                 u"400 You cannot change the type of the comment."_s);
        const ApiAnswer uploaded = upload(aCase, u"a.txt"_s, "text");
        const QJsonObject file = uploaded.at(u"comments.1"_s).toObject();
        QCOMPARE(
            patchComment(aCase, file, R"({"externalReferenceStorage": {"type": "elasticSearchDoc"}})").status,
            400);
    }

    void s2_6_patchOfAStaleVersionIsAConflict()
    {
        const QJsonObject aCase = createCase();
        const QJsonObject written = addComment(aCase, u"a"_s);
        patchComment(aCase, written, R"({"comment": "faster"})");
        QCOMPARE(patchComment(aCase, written, R"({"comment": "stale"})").outcome(),
                 u"409 This case has been updated. Please refresh before saving additional updates."_s);
    }

    void s2_6_patchWithTheSameTextIsAChange()
    {
        const QJsonObject aCase = createCase();
        const QJsonObject written = addComment(aCase, u"a"_s);
        const ApiAnswer answer = patchComment(aCase, written, "{}");
        QCOMPARE(answer.status, 200);
        QVERIFY(answer.at(u"comments.0.version"_s) != written["version"_L1]);
        QCOMPARE(deeds(aCase).last(), u"comment update"_s);
    }

    void s2_6_patchOfAnUnknownCommentIs404()
    {
        const QJsonObject aCase = createCase();
        const QJsonObject written = addComment(aCase, u"a"_s);
        QCOMPARE(patchComment(aCase, written, R"({"id": "nope"})").outcome(),
                 u"404 Saved object [cases-comments/nope] not found"_s);
        QCOMPARE(patchComment(createCase(), written, R"({"comment": "b"})").status, 404); // of another case
    }

    void s2_6_deleteOneAnswers204()
    {
        const QJsonObject aCase = createCase();
        const QString id = addComment(aCase, u"a"_s)["id"_L1].toString();
        addComment(aCase, u"b"_s);
        QCOMPARE(remove(pathOf(aCase, u"/comments/"_s + id)).outcome(), u"204"_s);
        QCOMPARE(each(current(aCase)["comments"_L1], u"comment"_s), QStringList({ u"b"_s }));
        QCOMPARE(remove(pathOf(aCase, u"/comments/"_s + id)).outcome(),
                 u"404 Saved object [cases-comments/%1] not found"_s.arg(id));
    }

    void s2_6_deleteChecksNoVersionAndMovesNone()
    {
        const QJsonObject aCase = createCase();
        const QJsonObject written = addComment(aCase, u"a"_s);
        patchComment(aCase, written, R"({"comment": "newer"})");
        const QJsonObject before = current(aCase);
        QCOMPARE(remove(pathOf(aCase, u"/comments/"_s + written["id"_L1].toString())).status, 204);
        const QJsonObject after = current(aCase);
        QCOMPARE(after["version"_L1], before["version"_L1]);
        QCOMPARE(after["updated_at"_L1], before["updated_at"_L1]);
        QCOMPARE(after["totalComment"_L1].toInt(-1), 0);
    }

    void s2_6_deleteAllAnswers204Or404IfNone()
    {
        const QJsonObject aCase = createCase();
        addComment(aCase, u"a"_s);
        alert(aCase, { u"a1"_s });
        QCOMPARE(remove(pathOf(aCase, u"/comments"_s)).outcome(), u"204"_s);
        QCOMPARE(current(aCase)["comments"_L1], parsed("[]"));
        QCOMPARE(current(aCase)["totalAlerts"_L1].toInt(-1), 0);
        QCOMPARE(remove(pathOf(aCase, u"/comments"_s)).status, 404);
    }

    void s2_6_findListsUserCommentsOnly()
    {
        const QJsonObject aCase = createCase();
        addComment(aCase, u"a"_s);
        alert(aCase, { u"a1"_s });
        addComment(aCase, u"b"_s);
        const ApiAnswer answer = get(pathOf(aCase, u"/comments/_find"_s));
        QCOMPARE(answer.json().toObject().keys(),
                 QStringList({ u"comments"_s, u"page"_s, u"per_page"_s, u"total"_s }));
        QCOMPARE(each(answer.at(u"comments"_s), u"comment"_s), QStringList({ u"a"_s, u"b"_s }));
        QCOMPARE(answer.at(u"total"_s).toInt(), 2);
        QCOMPARE(answer.at(u"page"_s).toInt(), 1);
        QCOMPARE(answer.at(u"per_page"_s).toInt(), 20);
    }

    void s2_6_findPagesAndSorts()
    {
        const QJsonObject aCase = createCase();
        for (const QString &text : { u"a"_s, u"b"_s, u"c"_s })
            addComment(aCase, text);
        const auto listed = [&](const QString &query) {
            return each(get(pathOf(aCase, u"/comments/_find?"_s + query)).at(u"comments"_s), u"comment"_s);
        };
        QCOMPARE(listed(u"perPage=2"_s), QStringList({ u"a"_s, u"b"_s }));
        QCOMPARE(listed(u"perPage=2&page=2"_s), QStringList({ u"c"_s }));
        QCOMPARE(listed(u"sortOrder=desc"_s), QStringList({ u"c"_s, u"b"_s, u"a"_s }));
        QCOMPARE(get(pathOf(aCase, u"/comments/_find?perPage=101"_s)).status, 400);
        QCOMPARE(get(pathOf(aCase, u"/comments/_find?page=101&perPage=100"_s)).status, 400);
        QCOMPARE(get(pathOf(aCase, u"/comments/_find?unknown=1"_s)).status, 400);
    }

    void s2_6_findOfAnUnknownCaseIsEmpty()
    {
        const ApiAnswer answer = get(u"/api/cases/nope/comments/_find"_s);
        QCOMPARE(answer.outcome(), u"200"_s);
        QCOMPARE(answer.at(u"comments"_s), parsed("[]"));
        QCOMPARE(get(u"/api/cases/nope/comments"_s).json(), parsed("[]"));
    }

    void s2_6_getOneOfAnyType()
    {
        const QJsonObject aCase = createCase();
        addComment(aCase, u"a"_s);
        const QJsonValue attached = alert(aCase, { u"a1"_s }).at(u"comments.1"_s);
        const ApiAnswer answer = get(pathOf(aCase, u"/comments/"_s + attached["id"_L1].toString()));
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.json(), attached);
        QCOMPARE(get(pathOf(aCase, u"/comments/nope"_s)).outcome(),
                 u"404 Saved object [cases-comments/nope] not found"_s);
    }

    void s2_6_getDoesNotLookAtTheCaseId()
    {
        const QString id = addComment(createCase(), u"a"_s)["id"_L1].toString();
        QCOMPARE(get(pathOf(createCase(), u"/comments/"_s + id)).status, 200);
    }

    void s2_6_bulkCreateTakes1To100AndAnswersTheWholeCase()
    {
        const QJsonObject aCase = createCase();
        const auto create = [&](int count) {
            const QJsonValue one = parsed(R"({"type": "user", "comment": "x", "owner": "cases"})");
            QJsonArray list;
            while (list.size() < count)
                list.append(one);
            return post(internalPathOf(aCase, u"/attachments/_bulk_create"_s), list);
        };
        QCOMPARE(create(0).outcome(), u"200"_s);
        QCOMPARE(create(100).at(u"comments"_s).toArray().size(), 100);
        QCOMPARE(create(101).status, 400);
        QCOMPARE(current(aCase)["totalComment"_L1].toInt(), 100);
    }

    void s2_6_bulkGetAnswersAttachmentsAndErrors()
    {
        const QJsonObject aCase = createCase();
        const QJsonValue id = addComment(aCase, u"a"_s)["id"_L1];
        const QString path = internalPathOf(aCase, u"/attachments/_bulk_get"_s);
        const ApiAnswer answer = post(path, QJsonObject{ { u"ids"_s, QJsonArray{ id, u"nope"_s } } });
        QCOMPARE(answer.outcome(), u"200"_s);
        QCOMPARE(each(answer.at(u"attachments"_s), u"comment"_s), QStringList({ u"a"_s }));
        QCOMPARE(answer.at(u"errors.0.status"_s).toInt(), 404);
        const QJsonArray many = QJsonArray::fromStringList(QStringList(101, u"nope"_s));
        QCOMPARE(post(path, QJsonObject{ { u"ids"_s, many } }).status, 400);
        QCOMPARE(post(path, QJsonObject{ { u"ids"_s, QJsonArray() } }).status, 400);
    }

    void s2_6_legacyListHoldsAllAttachments()
    {
        const QJsonObject aCase = createCase();
        addComment(aCase, u"a"_s);
        alert(aCase, { u"a1"_s });
        QCOMPARE(each(get(pathOf(aCase, u"/comments"_s)).json(), u"type"_s),
                 QStringList({ u"user"_s, u"alert"_s }));
    }
};

QTEST_GUILESS_MAIN(TestContractAttachments)
#include "tst_contract_attachments.moc"
