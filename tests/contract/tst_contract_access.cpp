#include "tests/contract/contractdesk.h"

using namespace Qt::StringLiterals;
using namespace casebook;
using namespace casebook::test;

/// CONTRACT §1.5: who is not let in (401), and who may not do it (403).
class TestContractAccess : public ContractDesk
{
    Q_OBJECT

private slots:
    void s1_5_401_missingCredentials()
    {
        const ApiAnswer answer = get(u"/api/cases/_find"_s, {});
        QCOMPARE(answer.json(),
                 parsed(R"({"statusCode": 401, "error": "Unauthorized", "message": "Unauthorized"})"));
        QCOMPARE(answer.header("www-authenticate"), QByteArray());
    }

    void s1_5_401_wrongCredentials()
    {
        const ApiAnswer answer = ask(
            { .path = u"/api/cases/_find"_s, .authorization = basicAuthorization(u"ada"_s, u"wrong"_s) }, {});
        QCOMPARE(answer.status, 401);
        QVERIFY(answer.outcome().endsWith(
            u"unable to authenticate user [ada] for REST request [/_security/_authenticate]"_s));
    }

    void s1_5_403_unauthorizedToDoWithOwners()
    {
        const QJsonObject aCase = createCase();
        QCOMPARE(get(pathOf(aCase), u"sec"_s).outcome(),
                 u"403 Unauthorized to access case with owners: \"cases\""_s);
        QCOMPARE(post(u"/api/cases"_s, newCase(), u"rita"_s).outcome(),
                 u"403 Unauthorized to create case with owners: \"cases\""_s);
        QCOMPARE(patchCase(aCase, R"({"title": "x"})", u"rita"_s).outcome(),
                 u"403 Unauthorized to update case with owners: \"cases\""_s);
        QCOMPARE(
            remove(u"/api/cases?ids=%5B%22"_s + aCase["id"_L1].toString() + u"%22%5D"_s, u"rita"_s).outcome(),
            u"403 Unauthorized to delete case with owners: \"cases\""_s);
        QCOMPARE(comment(aCase, u"x"_s, u"rita"_s).status, 403);
    }

    void s1_5_403_forTheCommentsOfACase()
    {
        const QJsonObject aCase = createCase();
        const QJsonObject written = addComment(aCase, u"a"_s);
        const QString one = pathOf(aCase, u"/comments/"_s + written["id"_L1].toString());
        QCOMPARE(comment(aCase, u"x"_s, u"rita"_s).outcome(),
                 u"403 Unauthorized to create comments with owners: \"cases\""_s);
        QCOMPARE(remove(one, u"rita"_s).status, 403);
        QCOMPARE(remove(pathOf(aCase, u"/comments"_s), u"rita"_s).status, 403);
        QCOMPARE(get(one, u"rita"_s).status, 200);
        for (const QString &path : { one, pathOf(aCase, u"/comments/_find"_s), pathOf(aCase, u"/alerts"_s) })
            QCOMPARE(get(path, u"sec"_s).status, 403);
        QCOMPARE(current(aCase)["totalComment"_L1].toInt(), 1);
    }

    void s1_5_403_unauthorizedOfAnyOwner()
    {
        QCOMPARE(get(u"/api/cases/_find"_s, u"nil"_s).outcome(),
                 u"403 Unauthorized to access case configurations of any owner"_s);
    }
};

QTEST_GUILESS_MAIN(TestContractAccess)
#include "tst_contract_access.moc"
