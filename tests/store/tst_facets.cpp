#include "models/generator/generator.h"
#include "models/store/casefilter.h"
#include "models/store/caselists.h"
#include "models/store/connection.h"
#include "models/store/texthits.h"
#include "models/store/transaction.h"
#include "tests/support/rawsqlite.h"
#include "tests/support/tempstore/tempstore.h"

#include <random>

using namespace Qt::StringLiterals;
using namespace casebook;
using namespace casebook::test;
using domain::CaseSort;
using domain::SortOrder;

namespace {

constexpr int sortCount = int(CaseSort::Closed) + 1;

/// Asks the tables alone, by a connection of its own.
class Tables
{
public:
    explicit Tables(const QString &path)
        : m_connection(path, store::Connection::Mode::ReadOnly)
    {
        store::prepareHits(m_connection);
    }

    domain::CasePage page(const domain::CaseQuery &query, const domain::PageRequest &request)
    {
        const store::Transaction snapshot(m_connection, store::Transaction::Kind::Read);
        return store::readPage(m_connection, query, request);
    }
    qint64 count(const domain::CaseFilter &filter)
    {
        const store::Transaction snapshot(m_connection, store::Transaction::Kind::Read);
        return store::countCases(m_connection, filter);
    }
    std::optional<qint64> positionOf(CaseKey key, const domain::CaseQuery &query)
    {
        const store::Transaction snapshot(m_connection, store::Transaction::Kind::Read);
        return store::readPosition(m_connection, key, query);
    }

private:
    store::Connection m_connection;
};

} // namespace

/// What is kept in memory answers as the tables do: before it is loaded, while, and afterwards, whoever
/// writes.
class TestFacets : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void theTablesAnswerUntilItIsLoaded();
    void anyFilterAndOrderListsWhatTheTablesList();
    void everyOrderIsTheTablesOrder();
    void editsOfEveryKindAreFollowed();
    void aBulkEditIsFollowed();
    void importsAreHiddenUntilTheyAreFinished();
    void cancelledImportsLeaveNothing();
    void anotherStoreOnTheFileIsFollowed();
    void whatTheLogNoLongerTellsIsLoadedAnew();

private:
    template <typename List>
    auto anyOf(const List &list)
    {
        return list[qsizetype(m_random() % quint64(list.size()))];
    }
    bool chance(quint64 oneIn) { return m_random() % oneIn == 0; }
    domain::CaseFilter anyFilter();
    domain::CaseQuery anyQuery()
    {
        return { .filter = anyFilter(),
                 .sort = CaseSort(m_random() % sortCount),
                 .order = chance(2) ? SortOrder::Ascending : SortOrder::Descending };
    }
    void waitForMemory() { QTRY_VERIFY_WITH_TIMEOUT(m_temp->facetState().isLoaded, 20'000); }
    void askForOrders();
    /// Every order, so that lists by any column come from memory.
    void waitForOrders();
    /// Compares lists, counts and positions of so many random queries.
    void compare(int queries);
    QList<store::CaseImport> generated(int cases, quint32 seed);
    void import(const QList<store::CaseImport> &cases, ImportKey run);

    TempStore m_temp;
    std::unique_ptr<Tables> m_tables;
    std::minstd_rand m_random{ 5 };
    domain::Facets m_facets;
};

void TestFacets::initTestCase()
{
    m_temp.clock().set(1'770'000'000'000); // after all that is generated
    const ImportKey run = valueOf(m_temp->beginImport(u"first"_s));
    import(generated(1'500, 1), run);
    valueOf(m_temp->finishImport(run));
    m_tables = std::make_unique<Tables>(m_temp.path());
    m_facets = valueOf(m_temp->facets());
    QVERIFY(m_facets.tags.size() > 5 && m_facets.assignees.size() > 5 && m_facets.categories.size() > 2);
}

domain::CaseFilter TestFacets::anyFilter()
{
    domain::CaseFilter filter;
    const auto some = [this](const QList<domain::FacetValue> &values) {
        QStringList chosen;
        for (quint64 n = 1 + m_random() % 3; n > 0; --n) // the frequent ones come first
            chosen.append(
                values[qsizetype(m_random() % quint64(1 + m_random() % quint64(values.size())))].value);
        return chosen;
    };
    for (quint64 n = m_random() % 4; n > 0; --n) {
        switch (m_random() % 12) {
        case 0:
            filter.statuses.append(anyOf(domain::knownStatuses));
            break;
        case 1:
            filter.severities = { anyOf(domain::knownSeverities), anyOf(domain::knownSeverities) };
            break;
        case 2:
            filter.tags = some(m_facets.tags);
            break;
        case 3:
            filter.assignees = some(m_facets.assignees);
            filter.unassigned = chance(2);
            break;
        case 4:
            filter.unassigned = true;
            break;
        case 5:
            filter.reporters = some(m_facets.reporters);
            break;
        case 6:
            filter.categories = some(m_facets.categories) + QStringList{ u"No such category"_s };
            break;
        case 7:
            filter.connectors = some(m_facets.connectors);
            break;
        case 8:
            filter.owners = { u"securitySolution"_s, u"cases"_s };
            break;
        case 9:
            filter.createdFrom = Timestamp(1'720'000'000'000 + qint64(m_random() % 1'000) * 40'000'000);
            filter.updatedTo = Timestamp(1'760'000'000'000);
            break;
        case 10:
            filter.text = anyOf(QStringList{ u"ransom"_s, u"mail gateway"_s, u"a"_s, u"zzzz"_s });
            break;
        default:
            filter.workspace = chance(8) ? WorkspaceId{ 7 } : localWorkspace;
            filter.withDrafts = chance(6);
            filter.search = chance(4) ? u"phishing"_s : QString();
            break;
        }
    }
    return filter;
}

void TestFacets::askForOrders()
{
    for (int sort = 0; sort < sortCount; ++sort)
        valueOf(m_temp->page({ .filter = {}, .sort = CaseSort(sort) }, {}));
}

void TestFacets::waitForOrders()
{
    askForOrders();
    waitForMemory();
    // One is asked for again when something was written while it was made.
    QTRY_VERIFY_WITH_TIMEOUT((askForOrders(), m_temp->facetState().orders == sortCount), 20'000);
}

void TestFacets::compare(int queries)
{
    for (int i = 0; i < queries; ++i) {
        const domain::CaseQuery query = anyQuery();
        const qint64 count = m_tables->count(query.filter);
        QCOMPARE(valueOf(m_temp->count(query.filter)), count);
        domain::PageRequest request{ .position = qint64(m_random() % quint64(count + 3)), .limit = 20 };
        const domain::CasePage page = valueOf(m_temp->page(query, request));
        const domain::CasePage wanted = m_tables->page(query, request);
        QCOMPARE(page.rows, wanted.rows);
        QCOMPARE(page.next, wanted.next);
        if (wanted.rows.isEmpty())
            continue;
        const CaseKey key = wanted.rows[wanted.rows.size() / 2].key;
        QCOMPARE(valueOf(m_temp->positionOf(key, query)), m_tables->positionOf(key, query));
        if (!wanted.next)
            continue;
        request = { .position = request.position + 20, .limit = 30, .after = wanted.next };
        QCOMPARE(valueOf(m_temp->page(query, request)).rows, m_tables->page(query, request).rows);
    }
}

QList<store::CaseImport> TestFacets::generated(int cases, quint32 seed)
{
    const generator::Generator generator({ .cases = cases, .activities = cases * 2, .seed = seed });
    QList<store::CaseImport> all;
    for (int i = 0; i < cases; ++i)
        all.append(generator.caseAt(i));
    return all;
}

void TestFacets::import(const QList<store::CaseImport> &cases, ImportKey run)
{
    for (qsizetype i = 0; i < cases.size(); i += 100)
        valueOf(m_temp->importCases(run, cases.mid(i, 100)));
}

void TestFacets::theTablesAnswerUntilItIsLoaded()
{
    QVERIFY(!m_temp->facetState().isLoaded);
    const domain::CaseQuery query{ .filter = { .severities = { domain::SeverityValue::High } } };
    const domain::CasePage before = valueOf(m_temp->page(query, { .position = 5, .limit = 50 }));
    QCOMPARE(before.rows, m_tables->page(query, { .position = 5, .limit = 50 }).rows);
    QCOMPARE(m_temp->facetState().answers, 0);
    while (!m_temp->facetState().isLoaded) // the same while it is loading
        QCOMPARE(valueOf(m_temp->page(query, { .position = 5, .limit = 50 })).rows, before.rows);
    QCOMPARE(valueOf(m_temp->page(query, { .position = 5, .limit = 50 })).rows, before.rows);
    QTRY_VERIFY(m_temp->facetState().answers > 0);
    QCOMPARE(m_temp->facetState().cases, 1'500);
}

void TestFacets::anyFilterAndOrderListsWhatTheTablesList()
{
    waitForOrders();
    const qint64 answers = m_temp->facetState().answers;
    compare(400);
    QVERIFY(m_temp->facetState().answers > answers + 800);
}

void TestFacets::everyOrderIsTheTablesOrder()
{
    waitForOrders();
    for (int sort = 0; sort < sortCount; ++sort) {
        for (const SortOrder order : { SortOrder::Ascending, SortOrder::Descending }) {
            const domain::CaseQuery query{ .filter = {}, .sort = CaseSort(sort), .order = order };
            const QList<domain::CaseSummary> all = m_tables->page(query, { .limit = 10'000 }).rows;
            QCOMPARE(valueOf(m_temp->page(query, { .limit = 10'000 })).rows, all);
            for (qint64 at = 0; at < all.size(); at += 97) {
                QCOMPARE(valueOf(m_temp->page(query, { .position = at, .limit = 11 })).rows, all.mid(at, 11));
                QCOMPARE(valueOf(m_temp->positionOf(all[at].key, query)), std::optional(at));
            }
        }
    }
}

void TestFacets::editsOfEveryKindAreFollowed()
{
    waitForOrders();
    const qint64 answers = m_temp->facetState().answers;
    QList<TrashKey> deleted;
    for (int i = 0; i < 60; ++i) {
        const domain::CasePage page
            = m_tables->page({}, { .position = qint64(m_random() % 1'000), .limit = 1 });
        const CaseKey key = page.rows.constFirst().key;
        m_temp.clock().advance(1'000);
        domain::CasePatch patch;
        switch (m_random() % 7) {
        case 0:
            m_temp.addCase(u"New %1"_s.arg(i), { u"new tag %1"_s.arg(i % 3), u"phishing"_s });
            break;
        case 1:
            patch.title = u"Renamed %1"_s.arg(i);
            break;
        case 2:
            patch.tags = QStringList{ u"edited"_s, m_facets.tags.constFirst().value };
            break;
        case 3:
            patch.status = anyOf(domain::knownStatuses);
            break;
        case 4:
            patch.category = chance(2) ? u"A category of its own"_s : m_facets.categories.constFirst().value;
            patch.severity = anyOf(domain::knownSeverities);
            break;
        case 5:
            m_temp.addComment(key, u"A comment"_s);
            break;
        default:
            if (const auto gone = m_temp.submit(domain::DeleteCase{ key }); gone && gone->trash)
                deleted.append(*gone->trash);
            break;
        }
        if (!(patch == domain::CasePatch{}))
            m_temp.edit(key, patch);
        if (i % 20 == 19 && !deleted.isEmpty())
            QVERIFY(await(m_temp->restore(deleted.takeLast())));
        compare(8);
    }
    QVERIFY(m_temp->facetState().answers > answers + 500);
}

void TestFacets::aBulkEditIsFollowed()
{
    waitForOrders();
    for (const int cases : { 90, 900 }) { // before a question is answered; in the background
        for (int part = 0; part < cases; part += 90) {
            QList<store::Submission> edits;
            for (const domain::CaseSummary &row :
                 m_tables->page({ .filter = {}, .sort = CaseSort::Title }, { .position = part, .limit = 90 })
                     .rows) {
                domain::CasePatch patch;
                patch.severity = anyOf(domain::knownSeverities);
                patch.tags = QStringList{ u"bulk %1"_s.arg(cases) };
                edits.append({ .operation = domain::EditCase{ .key = row.key, .patch = patch },
                               .author = TempStore::ada() });
            }
            m_temp.clock().advance(1'000);
            valueOf(m_temp->submitTogether(edits));
        }
        const domain::CaseFilter bulk{ .tags = { u"bulk %1"_s.arg(cases) } };
        QCOMPARE(valueOf(m_temp->count(bulk)), cases);
        compare(30);
        const qint64 answers = m_temp->facetState().answers;
        QTRY_VERIFY_WITH_TIMEOUT(
            (valueOf(m_temp->page({ .filter = bulk }, {})), m_temp->facetState().answers > answers), 20'000);
        compare(30);
    }
}

void TestFacets::importsAreHiddenUntilTheyAreFinished()
{
    waitForOrders();
    const qint64 before = valueOf(m_temp->count({}));
    const QList<store::CaseImport> cases = generated(1'200, 2);
    const ImportKey run = valueOf(m_temp->beginImport(u"second"_s));
    for (qsizetype i = 0; i < cases.size(); i += 100) {
        valueOf(m_temp->importCases(run, cases.mid(i, 100)));
        QCOMPARE(valueOf(m_temp->count({ .createdFrom = Timestamp(0) })), before);
        compare(5);
    }
    valueOf(m_temp->finishImport(run));
    QCOMPARE(valueOf(m_temp->count({})), before + cases.size());
    compare(100);
    waitForOrders();
    QCOMPARE(m_temp->facetState().cases, before + cases.size());
    compare(100);
}

void TestFacets::cancelledImportsLeaveNothing()
{
    waitForOrders();
    const qint64 before = valueOf(m_temp->count({}));
    const ImportKey run = valueOf(m_temp->beginImport(u"third"_s));
    import(generated(500, 3), run);
    compare(20);
    valueOf(m_temp->cancelImport(run));
    QCOMPARE(valueOf(m_temp->count({})), before);
    compare(60);
}

void TestFacets::anotherStoreOnTheFileIsFollowed()
{
    waitForOrders();
    const std::unique_ptr<store::CaseStore> other = m_temp.another();
    for (int i = 0; i < 30; ++i) {
        const domain::CaseSummary row
            = m_tables->page({}, { .position = qint64(m_random() % 1'000), .limit = 1 }).rows.constFirst();
        m_temp.clock().advance(1'000);
        domain::CasePatch patch;
        patch.title = u"From the other side %1"_s.arg(i);
        patch.tags = QStringList{ u"other side"_s };
        valueOf(other->submit(
            { .operation = domain::EditCase{ .key = row.key, .patch = patch }, .author = TempStore::bob() }));
        QVERIFY(valueOf(m_temp->page({ .filter = { .tags = { u"other side"_s } } }, { .limit = 1 }))
                    .rows.constFirst()
                    .key
                == row.key);
        compare(5);
    }
}

void TestFacets::whatTheLogNoLongerTellsIsLoadedAnew()
{
    waitForOrders();
    const qint64 count = m_temp->facetState().cases;
    m_temp.addCase(u"After that"_s, { u"after"_s });
    m_temp.addCase(u"After that, too"_s, { u"after"_s });
    RawDatabase(m_temp.path()).execute("DELETE FROM change_log WHERE id < (SELECT max(id) FROM change_log)");
    const domain::CaseFilter filter{ .statuses = { domain::StatusValue::Open }, .tags = { u"after"_s } };
    QCOMPARE(valueOf(m_temp->count(filter)), 2);
    QTRY_COMPARE_WITH_TIMEOUT(m_temp->facetState().cases, count + 2, 20'000);
    waitForOrders();
    compare(50);
}

QTEST_GUILESS_MAIN(TestFacets)
#include "tst_facets.moc"
