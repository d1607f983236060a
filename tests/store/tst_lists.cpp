#include "tests/support/tempstore/tempstore.h"

#include <random>

using namespace Qt::StringLiterals;
using namespace casebook;
using namespace casebook::test;
using domain::CaseSort;
using domain::SortOrder;

/// Pages, counts, filters and facets over one store of varied cases.
class TestLists : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everySortPagesTheSameByKeyAndByPosition_data();
    void everySortPagesTheSameByKeyAndByPosition();
    void emptyValuesComeLastInBothDirections();
    void everyFilterSelectsWhatItSays_data();
    void everyFilterSelectsWhatItSays();
    void filtersAreAndedAndTheirValuesOred();
    void facetsCountEveryValue();
    void viewCountsMatchTheirFilters();
    void namesLearntLaterSortTheListToo();
    void staleTicketsAreNotAnswered();
    void casesAreWalkedThroughInOrderOfCreation();
    void commonTagsAndPeopleListTheirCasesAlongTheLinks_data();
    void commonTagsAndPeopleListTheirCasesAlongTheLinks();

private:
    qint64 counted(const domain::CaseFilter &filter) { return valueOf(m_temp->count(filter)); }
    domain::CaseQuery queryOf(CaseSort sort, SortOrder order)
    {
        return { .filter = {}, .sort = sort, .order = order };
    }

    TempStore m_temp;
    TempStore m_many; ///< filled by the first row that needs many cases
    QList<store::CaseImport> m_manyCases;
    qint64 m_firstTime = 0;
};

void TestLists::initTestCase()
{
    m_firstTime = m_temp.clock().now().msecs();
    std::minstd_rand random(7);
    const auto chance = [&random](quint64 oneIn) { return random() % oneIn == 0; };
    for (int i = 0; i < 120; ++i) {
        domain::NewCase values;
        values.title = u"Case %1"_s.arg(random() % 40); // with ties
        values.description = u"Text %1"_s.arg(i);
        values.severity = domain::knownSeverities[random() % 4];
        for (const QString &tag : { u"phishing"_s, u"VPN"_s, u"ransomware"_s }) {
            if (chance(3))
                values.tags.append(tag);
        }
        if (chance(2))
            values.category = chance(2) ? u"Malware"_s : u"Access"_s;
        if (chance(2))
            values.assignees.append({ .uid = chance(2) ? u"u_ada"_s : u"u_eve"_s });
        if (chance(4))
            values.connector = { .id = u"jira-1"_s, .name = u"Our Jira"_s, .type = u".jira"_s };
        if (chance(5))
            values.owner = u"observability"_s;
        const auto created
            = m_temp.submit(domain::CreateCase{ values }, chance(2) ? TempStore::ada() : TempStore::bob());
        QVERIFY(created);
        for (quint64 n = random() % 3; n > 0; --n) {
            QVERIFY(m_temp.submit(domain::AddAttachments{
                created->caseKey, { domain::AttachmentPayload::userComment(u"words"_s, values.owner) } }));
        }
        if (chance(2)) {
            domain::CasePatch patch;
            patch.status = chance(2) ? domain::StatusValue::Closed : domain::StatusValue::InProgress;
            QVERIFY(m_temp.edit(created->caseKey, patch));
        }
    }
    QCOMPARE(m_temp.problems(), QString());
}

void TestLists::everySortPagesTheSameByKeyAndByPosition_data()
{
    QTest::addColumn<int>("sort");
    QTest::addColumn<bool>("descending");
    QTest::addColumn<bool>("filtered");
    for (int sort = int(CaseSort::Recency); sort <= int(CaseSort::Closed); ++sort) {
        for (const bool descending : { false, true }) {
            for (const bool filtered : { false, true })
                QTest::addRow("sort %d%s%s", sort, descending ? " descending" : "",
                              filtered ? " filtered" : "")
                    << sort << descending << filtered;
        }
    }
}

void TestLists::everySortPagesTheSameByKeyAndByPosition()
{
    QFETCH(int, sort);
    QFETCH(bool, descending);
    QFETCH(bool, filtered);
    domain::CaseQuery query
        = queryOf(CaseSort(sort), descending ? SortOrder::Descending : SortOrder::Ascending);
    if (filtered)
        query.filter.tags = { u"phishing"_s, u"VPN"_s };
    const QList<domain::CaseSummary> all
        = valueOf(m_temp->page(query, { .position = 0, .limit = 1000 })).rows;
    QCOMPARE(all.size(), counted(query.filter));

    QList<domain::CaseSummary> byKey;
    domain::PageRequest request{ .position = 0, .limit = 7 };
    while (true) {
        const domain::CasePage page = valueOf(m_temp->page(query, request));
        byKey += page.rows;
        if (!page.next)
            break;
        request.after = page.next;
        request.position += page.rows.size();
    }
    QCOMPARE(byKey, all);

    QList<domain::CaseSummary> byPosition;
    for (qint64 at = 0; at <= all.size(); at += 9)
        byPosition += valueOf(m_temp->page(query, { .position = at, .limit = 9 })).rows;
    QCOMPARE(byPosition, all);

    for (const qsizetype at : { qsizetype(0), all.size() / 2, all.size() - 1 })
        QCOMPARE(valueOf(m_temp->positionOf(all[at].key, query)), std::optional<qint64>(at));
}

void TestLists::emptyValuesComeLastInBothDirections()
{
    for (const SortOrder order : { SortOrder::Ascending, SortOrder::Descending }) {
        const auto rows
            = valueOf(m_temp->page(queryOf(CaseSort::Category, order), { .position = 0, .limit = 1000 }))
                  .rows;
        bool ended = false;
        for (const domain::CaseSummary &row : rows) {
            QVERIFY(!(ended && !row.category.isEmpty()));
            ended = row.category.isEmpty();
        }
        QVERIFY(ended);
        QCOMPARE(rows.constFirst().category, order == SortOrder::Ascending ? u"Access"_s : u"Malware"_s);
    }
}

void TestLists::everyFilterSelectsWhatItSays_data()
{
    using Matches = std::function<bool(const domain::CaseSummary &)>;
    QTest::addColumn<domain::CaseFilter>("filter");
    QTest::addColumn<Matches>("matches");
    const auto row = [](const char *name, const domain::CaseFilter &filter, const Matches &matches) {
        QTest::newRow(name) << filter << matches;
    };
    using Row = const domain::CaseSummary &;
    const auto has = [](const QList<domain::PersonName> &people, const QString &uid) {
        return std::any_of(people.begin(), people.end(),
                           [&](const auto &person) { return person.uid == uid; });
    };
    row("all", {}, [](Row) { return true; });
    row("workspace", { .workspace = localWorkspace }, [](Row) { return true; });
    row("another workspace", { .workspace = WorkspaceId{ 2 } }, [](Row) { return false; });
    row("status", { .statuses = { domain::StatusValue::Closed } },
        [](Row r) { return r.status.value == domain::StatusValue::Closed; });
    row("two statuses", { .statuses = { domain::StatusValue::Closed, domain::StatusValue::Open } },
        [](Row r) { return r.status.value != domain::StatusValue::InProgress; });
    row("severity", { .severities = { domain::SeverityValue::High } },
        [](Row r) { return r.severity.value == domain::SeverityValue::High; });
    row("tag", { .tags = { u"VPN"_s } }, [](Row r) { return r.tags.contains(u"VPN"_s); });
    row("unknown tag", { .tags = { u"nothing"_s } }, [](Row) { return false; });
    row("tags", { .tags = { u"VPN"_s, u"ransomware"_s } },
        [](Row r) { return r.tags.contains(u"VPN"_s) || r.tags.contains(u"ransomware"_s); });
    row("assignee", { .assignees = { u"u_eve"_s } }, [=](Row r) { return has(r.assignees, u"u_eve"_s); });
    row("unassigned", { .unassigned = true }, [](Row r) { return r.assignees.isEmpty(); });
    row("assignee or none", { .assignees = { u"u_eve"_s }, .unassigned = true },
        [=](Row r) { return r.assignees.isEmpty() || has(r.assignees, u"u_eve"_s); });
    row("reporter by user name", { .reporters = { u"bob"_s } },
        [](Row r) { return r.reporter.uid == u"bob"_s; });
    row("reporter by profile", { .reporters = { u"u_ada"_s } },
        [](Row r) { return r.reporter.uid == u"ada"_s; });
    row("category", { .categories = { u"Malware"_s } }, [](Row r) { return r.category == u"Malware"_s; });
    row("connector", { .connectors = { u"jira-1"_s } }, [](Row r) { return r.connectorId == u"jira-1"_s; });
    row("no connector", { .connectors = { u"none"_s } }, [](Row r) { return r.connectorId == u"none"_s; });
    row("owner", { .owners = { u"observability"_s } }, [](Row r) { return r.owner == u"observability"_s; });
    const Timestamp from(m_firstTime + 60'000);
    const Timestamp to(m_firstTime + 120'000);
    row("created", { .createdFrom = from, .createdTo = to },
        [=](Row r) { return r.created >= from && r.created <= to; });
    row("updated", { .updatedFrom = from, .updatedTo = to },
        [=](Row r) { return r.updated && *r.updated >= from && *r.updated <= to; });
    row("text", { .text = u"text 7"_s }, [](Row) { return true; });
}

void TestLists::everyFilterSelectsWhatItSays()
{
    QFETCH(domain::CaseFilter, filter);
    QFETCH(std::function<bool(const domain::CaseSummary &)>, matches);
    const auto all = valueOf(m_temp->page({}, { .position = 0, .limit = 1000 })).rows;
    QList<domain::CaseSummary> expected;
    std::copy_if(all.begin(), all.end(), std::back_inserter(expected), matches);
    const auto rows = valueOf(m_temp->page({ .filter = filter }, { .position = 0, .limit = 1000 })).rows;
    if (filter.text.isEmpty())
        QCOMPARE(rows, expected);
    QCOMPARE(counted(filter), rows.size());
    for (const domain::CaseSummary &row : rows)
        QVERIFY(valueOf(m_temp->positionOf(row.key, { .filter = filter })));
}

void TestLists::filtersAreAndedAndTheirValuesOred()
{
    const domain::CaseFilter filter{ .statuses = { domain::StatusValue::Open, domain::StatusValue::Closed },
                                     .severities
                                     = { domain::SeverityValue::Low, domain::SeverityValue::High },
                                     .tags = { u"VPN"_s, u"phishing"_s },
                                     .categories = { u"Malware"_s } };
    const auto rows = valueOf(m_temp->page({ .filter = filter }, { .position = 0, .limit = 1000 })).rows;
    QVERIFY(!rows.isEmpty());
    for (const domain::CaseSummary &row : rows) {
        QVERIFY(row.status.value != domain::StatusValue::InProgress);
        QVERIFY(row.tags.contains(u"VPN"_s) || row.tags.contains(u"phishing"_s));
        QCOMPARE(row.category, u"Malware"_s);
    }
    QCOMPARE(counted(filter), rows.size());
}

void TestLists::facetsCountEveryValue()
{
    const domain::Facets facets = valueOf(m_temp->facets());
    QCOMPARE(facets.tags.size(), 3);
    for (const domain::FacetValue &tag : facets.tags)
        QCOMPARE(tag.count, counted({ .tags = { tag.value } }));
    for (const domain::FacetValue &category : facets.categories)
        QCOMPARE(category.count, counted({ .categories = { category.value } }));
    for (const domain::FacetValue &reporter : facets.reporters)
        QCOMPARE(reporter.count, counted({ .reporters = { reporter.value } }));
    for (const domain::FacetValue &connector : facets.connectors)
        QCOMPARE(connector.count, counted({ .connectors = { connector.value } }));
    QCOMPARE(facets.reporters.size(), 2);
    const auto ada = std::find_if(facets.assignees.begin(), facets.assignees.end(),
                                  [](const auto &facet) { return facet.value == u"u_ada"_s; });
    QCOMPARE(ada->label, u"Ada Lovelace"_s);
    QCOMPARE(valueOf(m_temp->facets(localWorkspace)), facets);
    QCOMPARE(valueOf(m_temp->facets(WorkspaceId{ 9 })), domain::Facets());
}

void TestLists::viewCountsMatchTheirFilters()
{
    const domain::ViewCounts counts = valueOf(m_temp->viewCounts(TempStore::ada()));
    QCOMPARE(counts.all, 120);
    QCOMPARE(counts.open, counted({ .statuses = { domain::StatusValue::Open } }));
    QCOMPARE(counts.inProgress, counted({ .statuses = { domain::StatusValue::InProgress } }));
    QCOMPARE(counts.closed, counted({ .statuses = { domain::StatusValue::Closed } }));
    QCOMPARE(counts.assignedToMe, counted({ .assignees = { TempStore::ada().assigneeUid() } }));
    QCOMPARE(counts.unassigned, counted({ .unassigned = true }));
}

void TestLists::namesLearntLaterSortTheListToo()
{
    TempStore temp;
    domain::NewCase values;
    values.title = u"For u_b"_s;
    values.description = u"d"_s;
    values.assignees = { { .uid = u"u_b"_s } };
    temp.addCase(values);
    values.title = u"For u_a"_s;
    values.assignees = { { .uid = u"u_a"_s } };
    temp.addCase(values);
    const auto first = [&temp] {
        return valueOf(temp->page(
                           { .filter = {}, .sort = CaseSort::Assignees, .order = SortOrder::Ascending }, {}))
            .rows.constFirst();
    };
    QCOMPARE(first().title, u"For u_a"_s);
    domain::User zoe;
    zoe.username = u"zoe"_s;
    zoe.fullName = u"Zoe"_s;
    zoe.profileUid = u"u_a"_s;
    QVERIFY(temp.submit(domain::CreateCase{ values }, zoe));
    QCOMPARE(first().title, u"For u_b"_s);
    QVERIFY(valueOf(temp->people()).contains({ u"u_a"_s, u"Zoe"_s }));
}

void TestLists::staleTicketsAreNotAnswered()
{
    Generation generation;
    const auto ticket = generation.ticket();
    generation.next();
    QCOMPARE(await(m_temp->page({}, {}, ticket)).error().kind, ErrorKind::Cancelled);
    QCOMPARE(await(m_temp->count({}, ticket)).error().kind, ErrorKind::Cancelled);
    QVERIFY(await(m_temp->page({}, {}, generation.ticket())));
}

void TestLists::casesAreWalkedThroughInOrderOfCreation()
{
    QList<CaseKey> keys;
    while (true) {
        const QList<CaseKey> part
            = valueOf(m_temp->caseKeys({}, keys.isEmpty() ? CaseKey{} : keys.constLast(), 50));
        if (part.isEmpty())
            break;
        keys += part;
    }
    QCOMPARE(keys.size(), 120);
    QVERIFY(std::is_sorted(keys.begin(), keys.end()));
}

void TestLists::commonTagsAndPeopleListTheirCasesAlongTheLinks_data()
{
    QTest::addColumn<domain::CaseFilter>("filter");
    QTest::newRow("tag") << domain::CaseFilter{ .tags = { u"common"_s } };
    QTest::newRow("assignee") << domain::CaseFilter{ .assignees = { u"u_all"_s } };
    QTest::newRow("both") << domain::CaseFilter{ .tags = { u"common"_s }, .assignees = { u"u_all"_s } };
    QTest::newRow("status too") << domain::CaseFilter{ .statuses = { domain::StatusValue::Closed },
                                                       .tags = { u"common"_s } };
    QTest::newRow("two tags") << domain::CaseFilter{ .tags = { u"common"_s, u"other"_s } };
}

void TestLists::commonTagsAndPeopleListTheirCasesAlongTheLinks()
{
    QFETCH(domain::CaseFilter, filter);
    TempStore &temp = m_many;
    QList<store::CaseImport> &cases = m_manyCases;
    for (int i = int(cases.size()); i < 5000; ++i) {
        store::CaseImport one;
        one.value.id = u"case-%1"_s.arg(i);
        one.value.title = one.value.id;
        one.value.createdAt = Timestamp(1'000'000 + i / 3 * 1000); // with ties
        one.value.tags = { i % 5 == 0 ? u"other"_s : u"common"_s };
        one.value.status = i % 2 == 0 ? domain::StatusValue::Closed : domain::StatusValue::Open;
        if (i % 7 != 0)
            one.value.assignees = { { .uid = u"u_all"_s } };
        cases.append(one);
        if (i == 4999) {
            const ImportKey run = valueOf(temp->beginImport(u"many"_s));
            valueOf(temp->importCases(run, cases));
            QVERIFY(await(temp->finishImport(run)));
        }
    }
    QStringList expected;
    for (const store::CaseImport &one : cases) {
        if ((filter.tags.isEmpty() || filter.tags.contains(one.value.tags.constFirst()))
            && (filter.assignees.isEmpty() || !one.value.assignees.isEmpty())
            && (filter.statuses.isEmpty() || filter.statuses.contains(one.value.status.value)))
            expected.prepend(one.value.title);
    }
    const auto titles = [](const QList<domain::CaseSummary> &rows) {
        QStringList list;
        for (const domain::CaseSummary &row : rows)
            list.append(row.title);
        return list;
    };
    QCOMPARE(valueOf(temp->count(filter)), expected.size());
    const auto whole = valueOf(temp->page({ .filter = filter }, { .position = 0, .limit = 10'000 })).rows;
    QCOMPARE(titles(whole), expected);
    QCOMPARE(titles(valueOf(temp->page({ .filter = filter }, { .position = 1000, .limit = 60 })).rows),
             expected.mid(1000, 60));
    const auto first = valueOf(temp->page({ .filter = filter }, { .position = 0, .limit = 333 }));
    QCOMPARE(titles(valueOf(temp->page({ .filter = filter },
                                       { .position = 333, .limit = 60, .after = first.next }))
                        .rows),
             expected.mid(333, 60));
    QCOMPARE(valueOf(temp->positionOf(whole[1234].key, { .filter = filter })), std::optional<qint64>(1234));
    const auto ascending = valueOf(temp->page({ .filter = filter, .order = SortOrder::Ascending }, {})).rows;
    QCOMPARE(ascending.constFirst(), whole.constLast());
    const auto byTitle = valueOf(
        temp->page({ .filter = filter, .sort = CaseSort::Title }, { .position = 0, .limit = 10'000 }));
    QCOMPARE(byTitle.rows.size(), expected.size());
}

QTEST_GUILESS_MAIN(TestLists)
#include "tst_lists.moc"
