#include "tests/contract/contractdesk.h"

using namespace Qt::StringLiterals;
using namespace casebook;
using namespace casebook::test;

/// CONTRACT §4.4: GET /api/cases/{id}/user_actions/_find.
class TestContractActivityQuery : public ContractDesk
{
    Q_OBJECT

private slots:
    void s4_4_pageAndPerPageDefaultTo1And20()
    {
        const QJsonObject aCase = createCase();
        for (int i = 0; i < 21; ++i)
            addComment(aCase, u"x"_s);
        const ApiAnswer answer = get(pathOf(aCase, u"/user_actions/_find"_s));
        QCOMPARE(answer.at(u"userActions"_s).toArray().size(), 20);
        QCOMPARE(answer.at(u"page"_s).toInt(), 1);
        QCOMPARE(answer.at(u"total"_s).toInt(), 22);
        QCOMPARE(get(pathOf(aCase, u"/user_actions/_find?page=2"_s)).at(u"userActions"_s).toArray().size(),
                 2);
    }

    void s4_4_answersPerPageInCamelCase()
    {
        const ApiAnswer answer = get(pathOf(createCase(), u"/user_actions/_find?perPage=7"_s));
        QCOMPARE(answer.json().toObject().keys(),
                 QStringList({ u"page"_s, u"perPage"_s, u"total"_s, u"userActions"_s }));
        QCOMPARE(answer.at(u"perPage"_s).toInt(), 7);
    }

    void s4_4_perPageIsAtMost100()
    {
        QCOMPARE(get(pathOf(createCase(), u"/user_actions/_find?perPage=101"_s)).outcome(),
                 u"400 The provided perPage value is too high. The maximum allowed perPage value is 100."_s);
    }

    void s4_4_theWindowHas10000Documents()
    {
        const QJsonObject aCase = createCase();
        QCOMPARE(get(pathOf(aCase, u"/user_actions/_find?page=100&perPage=100"_s)).status, 200);
        QCOMPARE(
            get(pathOf(aCase, u"/user_actions/_find?page=101&perPage=100"_s)).outcome(),
            u"400 The number of documents is too high. Paginating through more than 10000 documents is not "
            "possible."_s);
    }

    void s4_4_sortOrderIsAscendingByDefault()
    {
        const QJsonObject aCase = makeStory();
        QCOMPARE(deeds(aCase).first(), u"create_case create"_s);
        QCOMPARE(deeds(aCase, u"sortOrder=asc"_s), deeds(aCase));
        QCOMPARE(deeds(aCase, u"sortOrder=desc"_s).last(), u"create_case create"_s);
        QCOMPARE(get(pathOf(aCase, u"/user_actions/_find?sortOrder=up"_s)).outcome(),
                 u"400 Invalid value \"up\" supplied to \"sortOrder\""_s);
    }

    void s4_4_pagesFollowEachOther()
    {
        const QJsonObject aCase = makeStory();
        const QStringList all = each(activity(aCase), u"id"_s);
        QStringList paged;
        for (int page = 1; page <= 5; ++page) {
            const ApiAnswer answer = get(pathOf(aCase, u"/user_actions/_find?perPage=3&page=%1"_s.arg(page)));
            paged += each(answer.at(u"userActions"_s), u"id"_s);
        }
        QCOMPARE(paged, all);
    }

    void s4_4_unknownTypesAreRefused()
    {
        const QJsonObject aCase = createCase();
        QCOMPARE(get(pathOf(aCase, u"/user_actions/_find?types=nope"_s)).outcome(),
                 u"400 Invalid value \"nope\" supplied to \"types\""_s);
    }

    void s4_4_aCommaListIsOneInvalidValue()
    {
        QCOMPARE(get(pathOf(createCase(), u"/user_actions/_find?types=title,status"_s)).status, 400);
    }

    void s4_4_unknownQueryKeysAreRefused()
    {
        QCOMPARE(get(pathOf(createCase(), u"/user_actions/_find?unknown=1"_s)).outcome(),
                 u"400 invalid keys \"unknown\""_s);
    }

    void s4_4_anUnknownCaseIs404()
    {
        QCOMPARE(get(u"/api/cases/nope/user_actions/_find"_s).outcome(),
                 u"404 Saved object [cases/nope] not found"_s);
    }

    void s4_4_aCaseThatMayNotBeReadIs403()
    {
        QCOMPARE(get(pathOf(createCase(), u"/user_actions/_find"_s), u"sec"_s).status, 403);
    }

    void s4_4_typesAreOred()
    {
        QCOMPARE(deeds(makeStory(), u"types=title&types=status"_s),
                 QStringList({ u"title update"_s, u"status update"_s }));
    }

    void s4_4_aTypeSelectsActionsOfThatType_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<int>("count");
        const auto row
            = [](const char *type, int count) { QTest::newRow(type) << QString::fromLatin1(type) << count; };
        row("create_case", 1);
        row("title", 1);
        row("description", 0);
        row("status", 1);
        row("severity", 1);
        row("settings", 1);
        row("tags", 1);
        row("assignees", 1);
        row("connector", 1);
        row("comment", 5);
        row("pushed", 0);
        row("category", 0);
        row("customFields", 0);
        row("delete_case", 0);
    }

    void s4_4_aTypeSelectsActionsOfThatType()
    {
        QFETCH(QString, type);
        QFETCH(int, count);
        const ApiAnswer answer = get(pathOf(makeStory(), u"/user_actions/_find?types="_s + type));
        QCOMPARE(answer.outcome(), u"200"_s);
        QCOMPARE(each(answer.at(u"userActions"_s), u"type"_s), QStringList(count, type));
        QCOMPARE(answer.at(u"total"_s).toInt(), count);
    }

    void s4_4_userSelectsUserComments()
    {
        const QJsonArray actions = activity(makeStory(), u"types=user"_s);
        // Editing and deleting count as well in 8.18; no later change is dated before it.
        QCOMPARE(each(actions, u"action"_s), QStringList({ u"create"_s, u"update"_s, u"delete"_s }));
        for (const QJsonValue action : actions)
            QCOMPARE(action["payload"_L1]["comment"_L1]["type"_L1], parsed("\"user\""));
    }

    void s4_4_alertSelectsAlerts()
    {
        const QJsonArray actions = activity(makeStory(), u"types=alert"_s);
        QCOMPARE(actions.size(), 1);
        QCOMPARE(actions.at(0)["payload"_L1]["comment"_L1]["type"_L1], parsed("\"alert\""));
    }

    void s4_4_attachmentSelectsReferencesAndFiles()
    {
        const QJsonArray actions = activity(makeStory(), u"types=attachment"_s);
        QCOMPARE(actions.size(), 1);
        QCOMPARE(actions.at(0)["payload"_L1]["comment"_L1]["type"_L1], parsed("\"externalReference\""));
    }

    void s4_4_actionSelectsAllButUserComments()
    {
        const QJsonObject aCase = makeStory();
        const QJsonArray actions = activity(aCase, u"types=action"_s);
        QCOMPARE(actions.size(), activity(aCase).size() - 3);
        for (const QJsonValue action : actions)
            QVERIFY(action["payload"_L1]["comment"_L1]["type"_L1] != parsed("\"user\""));
    }

    void s4_4_actionAndUserTogetherAreAll()
    {
        const QJsonObject aCase = makeStory();
        QCOMPARE(deeds(aCase, u"types=action&types=user"_s), deeds(aCase));
    }

    void s4_4_filtersAreNeverAReturnedType()
    {
        const QStringList types = each(activity(makeStory()), u"type"_s);
        for (const QString &filter : { u"user"_s, u"alert"_s, u"attachment"_s, u"action"_s })
            QVERIFY(!types.contains(filter));
    }

private:
    /// A case with a comment made, edited and deleted, an alert, a reference, and several edits.
    QJsonObject makeStory()
    {
        const QJsonObject aCase = createCase();
        const QJsonObject written = addComment(aCase, u"a"_s);
        patchComment(aCase, written, R"({"comment": "b"})");
        remove(pathOf(aCase, u"/comments/"_s + written["id"_L1].toString()));
        alert(aCase, { u"a1"_s });
        upload(aCase, u"a.txt"_s, "text");
        patched(aCase, R"({"title": "T"})");
        patched(aCase, R"({"status": "in-progress"})");
        patched(aCase, R"({"severity": "high"})");
        patched(aCase, R"({"settings": {"syncAlerts": false}})");
        patched(aCase, R"({"tags": ["t"]})");
        patched(aCase, R"({"assignees": [{"uid": "u"}]})");
        patched(aCase,
                R"({"connector": {"id": "c", "name": "C", "type": ".cases-webhook", "fields": null}})");
        return aCase;
    }
};

QTEST_GUILESS_MAIN(TestContractActivityQuery)
#include "tst_contract_activityquery.moc"
