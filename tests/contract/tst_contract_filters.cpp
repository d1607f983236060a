#include "tests/contract/contractdesk.h"

using namespace Qt::StringLiterals;
using namespace casebook;
using namespace casebook::test;

/// CONTRACT §2.2: what the filters and the search of GET /api/cases/_find select.
class TestContractFilters : public ContractDesk
{
    Q_OBJECT

private slots:
    void s2_2_statusOneOrSeveral()
    {
        createCase(R"({"title": "open"})");
        patched(createCase(R"({"title": "closed"})"), R"({"status": "closed"})");
        patched(createCase(R"({"title": "busy"})"), R"({"status": "in-progress"})");
        QCOMPARE(found(u"status=open"_s), QStringList({ u"open"_s }));
        QCOMPARE(found(u"status=open&status=in-progress"_s), QStringList({ u"open"_s, u"busy"_s }));
        QCOMPARE(get(u"/api/cases/_find?status=sleeping"_s).status, 400);
    }

    void s2_2_severityOneOrSeveral()
    {
        for (const char *severity : { "low", "medium", "high", "critical" })
            createCase(QByteArray(R"({"title": "%1", "severity": "%1"})").replace("%1", severity));
        QCOMPARE(found(u"severity=medium"_s), QStringList({ u"medium"_s }));
        QCOMPARE(found(u"severity=low&severity=critical"_s), QStringList({ u"low"_s, u"critical"_s }));
        QCOMPARE(get(u"/api/cases/_find?severity=huge"_s).status, 400);
    }

    void s2_2_valuesOfOneParameterAreOred()
    {
        makeTagged();
        QCOMPARE(found(u"tags=vpn&tags=mail"_s), QStringList({ u"a"_s, u"b"_s, u"c"_s }));
    }

    void s2_2_parametersAreAnded()
    {
        makeTagged();
        QCOMPARE(found(u"tags=vpn&category=C1"_s), QStringList({ u"a"_s }));
        QCOMPARE(found(u"tags=mail&category=C1"_s), QStringList());
    }

    void s2_2_anEmptyTagFindsNothing()
    {
        makeTagged();
        QCOMPARE(found(u"tags="_s), QStringList());
    }

    void s2_2_categoryOneOrSeveral()
    {
        makeTagged();
        QCOMPARE(found(u"category=C1"_s), QStringList({ u"a"_s }));
        QCOMPARE(found(u"category=C1&category=C2"_s), QStringList({ u"a"_s, u"b"_s }));
    }

    void s2_2_reportersByUserName()
    {
        createCase(R"({"title": "of ada"})");
        createCase(R"({"title": "of bob"})", u"bob"_s);
        QCOMPARE(found(u"reporters=bob"_s), QStringList({ u"of bob"_s }));
        QCOMPARE(found(u"reporters=bob&reporters=ada"_s), QStringList({ u"of ada"_s, u"of bob"_s }));
    }

    void s2_2_reportersByProfileUid()
    {
        createCase(R"({"title": "of bob"})", u"bob"_s);
        store().addCase(u"of ada with a profile"_s);
        QCOMPARE(found(u"reporters=u_ada"_s), QStringList({ u"of ada with a profile"_s }));
    }

    void s2_2_assigneesAndNone()
    {
        createCase(R"({"title": "nobody"})");
        createCase(R"({"title": "one", "assignees": [{"uid": "u1"}]})");
        createCase(R"({"title": "two", "assignees": [{"uid": "u2"}, {"uid": "u3"}]})");
        QCOMPARE(found(u"assignees=u3"_s), QStringList({ u"two"_s }));
        QCOMPARE(found(u"assignees=u1&assignees=u2"_s), QStringList({ u"one"_s, u"two"_s }));
        QCOMPARE(found(u"assignees=none"_s), QStringList({ u"nobody"_s }));
        QCOMPARE(found(u"assignees=none&assignees=u1"_s), QStringList({ u"nobody"_s, u"one"_s }));
    }

    void s2_2_atMost100ValuesOfAFilter()
    {
        for (const char *name : { "tags", "category", "reporters", "assignees" }) {
            const QString one = QString::fromLatin1(name) + u"=x&"_s;
            QCOMPARE(get(u"/api/cases/_find?"_s + one.repeated(100)).status, 200);
            QCOMPARE(get(u"/api/cases/_find?"_s + one.repeated(101)).outcome(),
                     u"400 The length of the field %1 is too long. Array must be of length <= 100."_s.arg(
                         QString::fromLatin1(name)));
        }
    }

    void s2_2_ownerOneOrSeveral()
    {
        createCase(R"({"title": "c"})");
        createCase(R"({"title": "s", "owner": "securitySolution"})");
        createCase(R"({"title": "o", "owner": "observability"})");
        QCOMPARE(found(u"owner=cases"_s), QStringList({ u"c"_s }));
        QCOMPARE(found(u"owner=cases&owner=observability"_s), QStringList({ u"c"_s, u"o"_s }));
    }

    void s2_2_ownersThatMayNotBeReadAreIgnored()
    {
        createCase(R"({"title": "c"})");
        createCase(R"({"title": "s", "owner": "securitySolution"})");
        const auto titles = [this](const QString &query) {
            return each(get(u"/api/cases/_find"_s + query, u"sec"_s).at(u"cases"_s), u"title"_s);
        };
        QCOMPARE(titles({}), QStringList({ u"s"_s }));
        QCOMPARE(titles(u"?owner=cases&owner=securitySolution"_s), QStringList({ u"s"_s }));
        const ApiAnswer none = get(u"/api/cases/_find?owner=cases"_s, u"sec"_s);
        QCOMPARE(none.outcome(), u"200"_s);
        QCOMPARE(none.at(u"total"_s).toInt(-1), 0);
        QCOMPARE(none.at(u"count_open_cases"_s).toInt(-1), 0);
    }

    void s2_2_fromAndToAreInclusiveOnCreatedAt()
    {
        const QString first = createCase(R"({"title": "1"})")["created_at"_L1].toString();
        const QJsonObject second = createCase(R"({"title": "2"})");
        createCase(R"({"title": "3"})");
        patched(second, R"({"severity": "high"})"); // changes nothing here
        const QString middle = second["created_at"_L1].toString();
        QCOMPARE(found(u"from="_s + middle), QStringList({ u"2"_s, u"3"_s }));
        QCOMPARE(found(u"to="_s + middle), QStringList({ u"1"_s, u"2"_s }));
        QCOMPARE(found(u"from=%1&to=%1"_s.arg(middle)), QStringList({ u"2"_s }));
        QCOMPARE(found(u"to="_s + first), QStringList({ u"1"_s }));
    }

    void s2_2_fromAndToTakeDatesAndDateMath()
    {
        createCase(R"({"title": "old"})");
        store().clock().advance(7200000);
        createCase(R"({"title": "new"})");
        QCOMPARE(found(u"from=now-1h"_s), QStringList({ u"new"_s }));
        QCOMPARE(found(u"to=now-1h"_s), QStringList({ u"old"_s }));
        QCOMPARE(found(u"from=2023-11-15"_s), QStringList({ u"new"_s }));
        QCOMPARE(found(u"from=2020-01-01&to=2020-12-31"_s), QStringList());
    }

    void s2_2_searchFindsWholeWordsAndPartsWithAWildcard()
    {
        createCase(R"({"title": "Lost laptop"})");
        QCOMPARE(found(u"search=laptop&searchFields=title"_s), QStringList({ u"Lost laptop"_s }));
        QCOMPARE(found(u"search=lap&searchFields=title"_s), QStringList());
        QCOMPARE(found(u"search=lap*&searchFields=title"_s), QStringList({ u"Lost laptop"_s }));
    }

    void s2_2_searchForAUuidFindsTheCaseWithThatId()
    {
        const QString id = createCase(R"({"title": "by id"})")["id"_L1].toString();
        createCase(QByteArray(R"({"title": "see )") + id.toLatin1() + "\"}");
        QCOMPARE(found(u"search="_s + id), QStringList({ u"by id"_s }));
        QCOMPARE(found(u"searchFields=title&search="_s + id).size(), 2);
    }

    void s2_2_searchFieldsChooseWhereToSearch()
    {
        createCase(R"({"title": "vpn down", "description": "nothing"})");
        createCase(R"({"title": "nothing", "description": "the vpn"})");
        QCOMPARE(found(u"search=vpn&searchFields=title"_s), QStringList({ u"vpn down"_s }));
        QCOMPARE(found(u"search=vpn&searchFields=description"_s), QStringList({ u"nothing"_s }));
        QCOMPARE(found(u"search=vpn&searchFields=title&searchFields=description"_s).size(), 2);
        QCOMPARE(get(u"/api/cases/_find?searchFields=tags"_s).status, 400);
    }

    void s2_2_searchWithoutSearchFieldsSearchesEveryField()
    {
        createCase(R"({"title": "tagged", "tags": ["vpn"]})");
        QCOMPARE(found(u"search=vpn"_s), QStringList({ u"tagged"_s }));
        QCOMPARE(found(u"search=vpn&searchFields=title"_s), QStringList());
    }

    void s2_2_defaultSearchOperatorIsOr()
    {
        createCase(R"({"title": "red"})");
        createCase(R"({"title": "red green"})");
        QCOMPARE(found(u"search=red%20green&searchFields=title"_s).size(), 2);
        QCOMPARE(found(u"search=red%20green&searchFields=title&defaultSearchOperator=OR"_s).size(), 2);
        QCOMPARE(found(u"search=red%20green&searchFields=title&defaultSearchOperator=AND"_s),
                 QStringList({ u"red green"_s }));
    }

private:
    void makeTagged()
    {
        createCase(R"({"title": "a", "tags": ["vpn"], "category": "C1"})");
        createCase(R"({"title": "b", "tags": ["mail"], "category": "C2"})");
        createCase(R"({"title": "c", "tags": ["vpn", "mail"]})");
    }
};

QTEST_GUILESS_MAIN(TestContractFilters)
#include "tst_contract_filters.moc"
