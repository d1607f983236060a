#include "tests/contract/contractdesk.h"

using namespace Qt::StringLiterals;
using namespace casebook;
using namespace casebook::test;

/// CONTRACT §2.2: GET /api/cases/_find, its pages, sorting and answer.
class TestContractFinding : public ContractDesk
{
    Q_OBJECT

private slots:
    void s2_2_answersThisShape()
    {
        createCase();
        const ApiAnswer answer = get(u"/api/cases/_find"_s);
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.json().toObject().keys(),
                 QStringList({ u"cases"_s, u"count_closed_cases"_s, u"count_in_progress_cases"_s,
                               u"count_open_cases"_s, u"page"_s, u"per_page"_s, u"total"_s }));
        QCOMPARE(answer.at(u"total"_s).toInt(), 1);
    }

    void s2_2_pageAndPerPageDefaultTo1And20()
    {
        for (int i = 0; i < 21; ++i)
            createCase();
        const ApiAnswer answer = get(u"/api/cases/_find"_s);
        QCOMPARE(answer.at(u"page"_s).toInt(), 1);
        QCOMPARE(answer.at(u"per_page"_s).toInt(), 20);
        QCOMPARE(answer.at(u"cases"_s).toArray().size(), 20);
        QCOMPARE(answer.at(u"total"_s).toInt(), 21);
        QCOMPARE(get(u"/api/cases/_find?page=2"_s).at(u"cases"_s).toArray().size(), 1);
    }

    void s2_2_pagesFollowEachOther()
    {
        for (const char *title : { "a", "b", "c" })
            createCase(QByteArray("{\"title\": \"") + title + "\"}");
        QCOMPARE(found(u"perPage=2"_s), QStringList({ u"a"_s, u"b"_s }));
        QCOMPARE(found(u"perPage=2&page=2"_s), QStringList({ u"c"_s }));
        QCOMPARE(found(u"perPage=2&page=3"_s), QStringList());
    }

    void s2_2_perPageIsAtMost100()
    {
        QCOMPARE(get(u"/api/cases/_find?perPage=100"_s).status, 200);
        QCOMPARE(get(u"/api/cases/_find?perPage=101"_s).outcome(),
                 u"400 The provided perPage value is too high. The maximum allowed perPage value is 100."_s);
    }

    void s2_2_theWindowHas10000Documents()
    {
        const QString tooHigh
            = u"400 The number of documents is too high. Paginating through more than 10000 documents is not "
              "possible."_s;
        QCOMPARE(get(u"/api/cases/_find?page=100&perPage=100"_s).status, 200);
        QCOMPARE(get(u"/api/cases/_find?page=101&perPage=100"_s).outcome(), tooHigh);
        QCOMPARE(get(u"/api/cases/_find?page=10001&perPage=0"_s).outcome(), tooHigh);
    }

    void s2_2_pageZeroIsRefusedAndPerPageZeroListsNothing()
    {
        createCase();
        QCOMPARE(get(u"/api/cases/_find?page=0"_s).status, 400);
        QCOMPARE(get(u"/api/cases/_find?page=-1"_s).status, 400);
        const ApiAnswer none = get(u"/api/cases/_find?perPage=0"_s);
        QCOMPARE(none.status, 200);
        QCOMPARE(none.at(u"cases"_s), parsed("[]"));
        QCOMPARE(none.at(u"total"_s).toInt(), 1);
    }

    void s2_2_sortedByCreatedAtAscendingByDefault()
    {
        for (const char *title : { "b", "a", "c" })
            createCase(QByteArray("{\"title\": \"") + title + "\"}");
        QCOMPARE(found({}), QStringList({ u"b"_s, u"a"_s, u"c"_s }));
        QCOMPARE(found(u"sortField=title"_s), QStringList({ u"a"_s, u"b"_s, u"c"_s }));
        QCOMPARE(found(u"sortOrder=desc"_s), QStringList({ u"c"_s, u"a"_s, u"b"_s }));
    }

    void s2_2_sortsByTitle() { QCOMPARE(sortedBy("title"), QStringList({ u"a"_s, u"b"_s, u"c"_s })); }
    void s2_2_sortsByCategory() { QCOMPARE(sortedBy("category"), QStringList({ u"c"_s, u"b"_s, u"a"_s })); }
    void s2_2_sortsBySeverity() { QCOMPARE(sortedBy("severity"), QStringList({ u"b"_s, u"a"_s, u"c"_s })); }
    void s2_2_sortsByStatus() { QCOMPARE(sortedBy("status"), QStringList({ u"c"_s, u"a"_s, u"b"_s })); }
    void s2_2_sortsByUpdatedAt()
    {
        QCOMPARE(sortedBy("updatedAt").mid(0, 2), QStringList({ u"b"_s, u"a"_s }));
    }
    void s2_2_sortsByClosedAt() { QCOMPARE(sortedBy("closedAt").first(), u"b"_s); }
    void s2_2_sortsByCreatedAt() { QCOMPARE(sortedBy("createdAt"), QStringList({ u"c"_s, u"b"_s, u"a"_s })); }

    void s2_2_otherSortFieldsAreRefused()
    {
        QCOMPARE(get(u"/api/cases/_find?sortField=colour"_s).outcome(),
                 u"400 Invalid value \"colour\" supplied to \"sortField\""_s);
        QCOMPARE(get(u"/api/cases/_find?sortOrder=up"_s).outcome(),
                 u"400 Invalid value \"up\" supplied to \"sortOrder\""_s);
    }

    void s2_2_emptyValuesAreLastBothWays()
    {
        createCase(R"({"title": "none"})");
        createCase(R"({"title": "a", "category": "A"})");
        createCase(R"({"title": "b", "category": "B"})");
        QCOMPARE(found(u"sortField=category&sortOrder=asc"_s), QStringList({ u"a"_s, u"b"_s, u"none"_s }));
        QCOMPARE(found(u"sortField=category&sortOrder=desc"_s), QStringList({ u"b"_s, u"a"_s, u"none"_s }));
        QCOMPARE(found(u"sortField=updatedAt&sortOrder=desc"_s).size(), 3);
    }

    void s2_2_listedCasesHaveNoCommentsButTheirTotals()
    {
        const QJsonObject aCase = createCase();
        addComment(aCase, u"a"_s);
        alert(aCase, { u"a1"_s, u"a2"_s });
        alert(aCase, { u"a2"_s, u"a3"_s });
        const ApiAnswer answer = get(u"/api/cases/_find"_s);
        QCOMPARE(answer.at(u"cases.0.comments"_s), parsed("[]"));
        QCOMPARE(answer.at(u"cases.0.totalComment"_s).toInt(), 1);
        QCOMPARE(answer.at(u"cases.0.totalAlerts"_s).toInt(), 3);
        QCOMPARE(QJsonValue(without(answer.at(u"cases.0"_s).toObject(), u"comments"_s)),
                 QJsonValue(without(current(aCase), u"comments"_s)));
    }

    void s2_2_countsHonourAllFiltersButStatusAndSearch()
    {
        createCase(R"({"title": "x", "tags": ["t"]})");
        patched(createCase(R"({"title": "y", "tags": ["t"]})"), R"({"status": "closed"})");
        patched(createCase(R"({"title": "z", "tags": ["t"]})"), R"({"status": "in-progress"})");
        createCase(R"({"title": "other"})");
        const ApiAnswer answer = get(u"/api/cases/_find?tags=t&status=open&search=x&searchFields=title"_s);
        QCOMPARE(answer.at(u"total"_s).toInt(), 1);
        QCOMPARE(answer.at(u"count_open_cases"_s).toInt(), 1);
        QCOMPARE(answer.at(u"count_in_progress_cases"_s).toInt(), 1);
        QCOMPARE(answer.at(u"count_closed_cases"_s).toInt(), 1);
        QCOMPARE(get(u"/api/cases/_find"_s).at(u"count_open_cases"_s).toInt(), 2);
    }

private:
    /// Three cases, made in the order c, b, a, of which b was closed and then a changed; by title.
    QStringList sortedBy(const QByteArray &field)
    {
        createCase(R"({"title": "c", "category": "A", "severity": "critical"})");
        const QJsonObject b = createCase(R"({"title": "b", "category": "B", "severity": "low"})");
        const QJsonObject a = createCase(R"({"title": "a", "category": "C", "severity": "high"})");
        patched(b, R"({"status": "closed"})");
        patched(a, R"({"status": "in-progress"})");
        return found(u"sortOrder=asc&sortField="_s + QString::fromLatin1(field));
    }
};

QTEST_GUILESS_MAIN(TestContractFinding)
#include "tst_contract_finding.moc"
