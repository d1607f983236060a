#include "tests/bench/pagesbench.h"

#include "tests/bench/baselines.h"
#include "tests/bench/openedstore.h"
#include "tests/bench/stopwatch.h"

namespace casebook::test {

using namespace Qt::StringLiterals;
using namespace domain;

namespace {

constexpr int rounds = 101;
constexpr int fewRounds = 9;

CaseFilter two()
{
    CaseFilter filter;
    filter.statuses = { StatusValue::Open };
    filter.severities = { SeverityValue::High, SeverityValue::Critical };
    return filter;
}

} // namespace

void PagesBench::run()
{
    OpenedStore opened(m_run.kept(m_run.options().cases).path);
    pages(opened);
    deepPage(opened);
    counts(opened);
}

void PagesBench::pages(OpenedStore &opened)
{
    const double baseline = baselines::rawPage(opened.raw);
    const auto page = [&](const CaseQuery &query) {
        return medianMilliseconds(rounds, [&](int) { now(opened.store.page(query, {})); });
    };
    BenchReport &report = m_run.report();
    report.add({ u"page of 50, newest"_s, page({}), baseline, 5.0, u"R: the same rows by raw statement"_s });
    report.add(
        { u"page of 50, status and two severities"_s, page({ .filter = two() }), baseline, 5.0, u"R"_s });
    CaseFilter four = two();
    four.tags = { u"phishing"_s };
    four.categories = { u"Intrusion"_s };
    report.add({ u"page of 50, four filters"_s, page({ .filter = four }), baseline, 60.0, u"R"_s });
    CaseQuery byTitle;
    byTitle.sort = CaseSort::Title;
    report.add({ u"page of 50, by title"_s, page(byTitle), baseline, {}, u"R"_s });
}

void PagesBench::deepPage(OpenedStore &opened)
{
    const qint64 half = m_run.options().cases / 2;
    const double first = medianMilliseconds(rounds, [&](int) { now(opened.store.page({}, {})); });
    const CasePage middle = now(opened.store.page({}, { .position = half }));
    if (!middle.next)
        return;
    const PageRequest deep{ .position = middle.position + middle.rows.size(),
                            .limit = 50,
                            .after = middle.next };
    const double later = medianMilliseconds(rounds, [&](int) { now(opened.store.page({}, deep)); });
    m_run.report().add({ u"page of 50 at half depth, by cursor"_s, later, first, 1.5, u"the first page"_s });
    const double jump = medianMilliseconds(
        fewRounds, [&](int) { now(opened.store.page({}, { .position = half, .limit = 50 })); });
    m_run.report().add({ u"page of 50 at half depth, by position"_s, jump, first, {}, u"the first page"_s });
}

void PagesBench::counts(OpenedStore &opened)
{
    CaseFilter filter = two();
    filter.connectors = { u"none"_s };
    qint64 exact = 0;
    const double baseline = baselines::exactCount(
        opened.raw, "status = 0 AND severity IN (20, 30) AND connector_id = 'none'", &exact);
    const double ours = medianMilliseconds(fewRounds, [&](int) { now(opened.store.count(filter)); });
    m_run.report().add({ u"count, three filters"_s, ours, baseline, {}, u"exact SQL"_s });
    const qint64 counted = now(opened.store.count(filter));
    if (counted != exact)
        qFatal("The store counts %lld, SQL counts %lld", counted, exact);
}

} // namespace casebook::test
