#include "tests/contract/contractdesk.h"

using namespace Qt::StringLiterals;
using namespace casebook;
using namespace casebook::test;

/// CONTRACT §2: its table (every operation is there) and its paragraph on strictness.
class TestContractEndpoints : public ContractDesk
{
    Q_OBJECT

private slots:
    void s2_postCases() { QCOMPARE(postCase().outcome(), u"200"_s); }
    void s2_getCasesFind() { QVERIFY(get(u"/api/cases/_find"_s).at(u"cases"_s).isArray()); }
    void s2_getCase() { QCOMPARE(get(pathOf(createCase())).at(u"title"_s), parsed("\"Phishing\"")); }
    void s2_getCaseResolve()
    {
        QCOMPARE(get(pathOf(createCase(), u"/resolve"_s)).at(u"case.title"_s), parsed("\"Phishing\""));
    }
    void s2_patchCases() { QCOMPARE(patchCase(createCase(), R"({"title": "T"})").outcome(), u"200"_s); }
    void s2_deleteCases()
    {
        const QString id = createCase()["id"_L1].toString();
        QCOMPARE(remove(u"/api/cases?ids=%5B%22"_s + id + u"%22%5D"_s).outcome(), u"204"_s);
    }
    void s2_getCaseAlerts() { QCOMPARE(get(pathOf(createCase(), u"/alerts"_s)).json(), parsed("[]")); }
    void s2_getCasesOfAlert() { QCOMPARE(get(u"/api/cases/alerts/a1"_s).json(), parsed("[]")); }
    void s2_getTags() { QCOMPARE(get(u"/api/cases/tags"_s).json(), parsed("[]")); }
    void s2_getReporters() { QCOMPARE(get(u"/api/cases/reporters"_s).json(), parsed("[]")); }
    void s2_getStatusIsDeprecated() { deprecated(u"/api/cases/status"_s); }

    void s2_postComments() { QCOMPARE(comment(createCase(), u"a"_s).outcome(), u"200"_s); }
    void s2_patchComments()
    {
        const QJsonObject aCase = createCase();
        QCOMPARE(patchComment(aCase, addComment(aCase, u"a"_s), R"({"comment": "b"})").outcome(), u"200"_s);
    }
    void s2_deleteComments()
    {
        const QJsonObject aCase = createCase();
        addComment(aCase, u"a"_s);
        QCOMPARE(remove(pathOf(aCase, u"/comments"_s)).outcome(), u"204"_s);
    }
    void s2_getCommentsIsDeprecated() { deprecated(pathOf(createCase(), u"/comments"_s)); }
    void s2_getCommentsFind()
    {
        QVERIFY(get(pathOf(createCase(), u"/comments/_find"_s)).at(u"comments"_s).isArray());
    }
    void s2_getAndDeleteComment()
    {
        const QJsonObject aCase = createCase();
        const QString path = pathOf(aCase, u"/comments/"_s + addComment(aCase, u"a"_s)["id"_L1].toString());
        QCOMPARE(get(path).at(u"comment"_s), parsed("\"a\""));
        QCOMPARE(remove(path).outcome(), u"204"_s);
    }
    void s2_postFiles() { QCOMPARE(upload(createCase(), u"a.txt"_s, "text").outcome(), u"200"_s); }

    void s2_getUserActionsIsDeprecated()
    {
        const QJsonObject aCase = createCase();
        const QString path = pathOf(aCase, u"/user_actions"_s);
        deprecated(path);
        const QJsonObject action = get(path).at(u"0"_s).toObject();
        QVERIFY(action["action_id"_L1].isString()); // §4.1: the legacy form
        QCOMPARE(action["case_id"_L1], aCase["id"_L1]);
        QVERIFY(!action.contains("id"_L1) && !action.contains("version"_L1));
    }
    void s2_getUserActionsFind() { QCOMPARE(activity(createCase()).size(), 1); }
    void s2_push() { QCOMPARE(push(createCase(), defineConnector(u".jira"_s)).outcome(), u"200"_s); }
    void s2_getPostAndPatchConfigure()
    {
        const QJsonObject made = configure();
        QCOMPARE(get(u"/api/cases/configure"_s).at(u"0"_s), QJsonValue(made));
        QCOMPARE(patch(u"/api/cases/configure/"_s + made["id"_L1].toString(),
                       QJsonObject{ { u"version"_s, made["version"_L1] },
                                    { u"closure_type"_s, u"close-by-pushing"_s } })
                     .outcome(),
                 u"200"_s);
    }
    void s2_getConnectorsFind() { QVERIFY(get(u"/api/cases/configure/connectors/_find"_s).json().isArray()); }
    void s2_internalBulkGet()
    {
        QCOMPARE(post(u"/internal/cases/_bulk_get"_s, parsed(R"({"ids": ["nope"]})")).outcome(), u"200"_s);
    }
    void s2_internalCategories() { QCOMPARE(get(u"/internal/cases/categories"_s).json(), parsed("[]")); }
    void s2_internalUserActionStats()
    {
        QCOMPARE(get(internalPathOf(createCase(), u"/user_actions/_stats"_s)).at(u"total"_s).toInt(), 1);
    }
    void s2_statusSays8_18()
    {
        QCOMPARE(get(u"/api/status"_s).at(u"version.number"_s), parsed("\"8.18.0\""));
        const ApiAnswer anonymous = get(u"/api/status"_s, {});
        QCOMPARE(anonymous.json(), parsed(R"({"status": {"overall": {"level": "available"}}})"));
    }

    void s2_unknownQueryParametersAreRefused()
    {
        const QJsonObject aCase = createCase();
        for (const QString &key : { u"filter"_s, u"namespaces"_s, u"rootSearchFields"_s, u"_"_s }) {
            QCOMPARE(get(u"/api/cases/_find?%1=x"_s.arg(key)).outcome(),
                     u"400 invalid keys \"%1\""_s.arg(key));
        }
        for (const QString &path :
             { pathOf(aCase), pathOf(aCase, u"/user_actions/_find"_s), pathOf(aCase, u"/comments/_find"_s),
               u"/api/cases/tags"_s, u"/api/cases/reporters"_s, u"/api/cases/status"_s,
               u"/api/cases/configure"_s, u"/api/cases/alerts/a1"_s, u"/internal/cases/categories"_s })
            QCOMPARE(get(path + u"?colour=red"_s).status, 400);
    }

    void s2_unknownBodyKeysAreRefused()
    {
        const QJsonObject aCase = createCase();
        QCOMPARE(postCase(R"({"colour": "red"})").outcome(), u"400 invalid keys \"colour\""_s);
        QCOMPARE(patchCase(aCase, R"({"colour": "red"})").outcome(), u"400 invalid keys \"colour\""_s);
        QCOMPARE(patch(u"/api/cases"_s, parsed(R"({"cases": [], "colour": "red"})")).status, 400);
        QCOMPARE(attach(aCase, R"({"type": "user", "comment": "x", "colour": "red"})").status, 400);
        QCOMPARE(post(u"/internal/cases/_bulk_get"_s, parsed(R"({"ids": ["a"], "colour": "red"})")).status,
                 400);
        QCOMPARE(post(u"/api/cases/configure"_s, newConfiguration(R"({"colour": "red"})")).status, 400);
        QCOMPARE(postCase(R"({"settings": {"syncAlerts": true, "colour": "red"}})").outcome(),
                 u"400 invalid keys \"colour\""_s);
    }

private:
    void deprecated(const QString &path)
    {
        const ApiAnswer answer = get(path);
        QCOMPARE(answer.outcome(), u"200"_s);
        QCOMPARE(answer.header("warning"), "299 Kibana-8.18.0 \"Deprecated endpoint\"");
    }
};

QTEST_GUILESS_MAIN(TestContractEndpoints)
#include "tst_contract_endpoints.moc"
