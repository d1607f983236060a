#include "tests/bench/pagesbench.h"

#include "tests/bench/baselines.h"
#include "tests/bench/openedstore.h"
#include "tests/bench/randomfilters.h"
#include "tests/bench/stopwatch.h"

#include <QElapsedTimer>
#include <QThread>

#include <algorithm>
#include <array>

namespace casebook::test {

using namespace Qt::StringLiterals;
using namespace domain;

namespace {

constexpr int rounds = 101;
constexpr int fewRounds = 9;
constexpr int combinations = 200;
constexpr int countedFilters = 24;

CaseFilter two()
{
    CaseFilter filter;
    filter.statuses = { StatusValue::Open };
    filter.severities = { SeverityValue::High, SeverityValue::Critical };
    return filter;
}

double percentile(std::vector<double> values, double part)
{
    std::sort(values.begin(), values.end());
    return values[size_t(part * double(values.size() - 1))];
}

double milliseconds(const QElapsedTimer &timer)
{
    return double(timer.nsecsElapsed()) / 1e6;
}

constexpr std::array columns{
    CaseSort::Title,    CaseSort::Severity, CaseSort::Status, CaseSort::Assignees, CaseSort::Tags,
    CaseSort::Category, CaseSort::Comments, CaseSort::Alerts, CaseSort::Connector, CaseSort::ExternalIncident,
    CaseSort::Created,  CaseSort::Updated,  CaseSort::Closed,
};

} // namespace

void PagesBench::run()
{
    OpenedStore opened(m_run.kept(m_run.options().cases).path);
    load(opened);
    pages(opened);
    deepPage(opened);
    counts(opened);
    otherColumns(opened);
}

void PagesBench::load(OpenedStore &opened)
{
    QElapsedTimer timer;
    timer.start();
    now(opened.store.page({}, {}));
    const double first = milliseconds(timer);
    while (!opened.store.facetState().isLoaded)
        QThread::msleep(5);
    const store::FacetState state = opened.store.facetState();
    m_run.report().remark(
        u"%1 cases in memory: loaded in the background in %2 ms, %3 bytes a case; first page meanwhile %4 ms"_s
            .arg(state.cases)
            .arg(state.loadMilliseconds)
            .arg(state.bytes / std::max<qint64>(state.cases, 1))
            .arg(first, 0, 'f', 1));
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
    anyFourFilters(opened, baseline);
}

void PagesBench::anyFourFilters(OpenedStore &opened, double baseline)
{
    RandomFilters filters(now(opened.store.facets()));
    std::vector<double> two;
    std::vector<double> four;
    std::vector<double> raw;
    baselines::RawRows rawRows(opened.raw);
    for (int i = 0; i < combinations; ++i) {
        for (const int fields : { 2, 4 }) {
            const CaseQuery query{ .filter = filters.next(fields).filter };
            QElapsedTimer timer;
            timer.start();
            const CasePage page = now(opened.store.page(query, {}));
            (fields == 2 ? two : four).push_back(milliseconds(timer));
            if (fields == 2)
                raw.push_back(rawRows.milliseconds(page.rows));
        }
    }
    BenchReport &report = m_run.report();
    report.add({ u"page of 50, any two filters, median"_s, percentile(two, 0.5), baseline, 5.0, u"R"_s });
    report.add({ u"the rows of those pages by raw statement"_s, percentile(raw, 0.5), baseline, {}, u"R"_s });
    report.add({ u"page of 50, any four filters, median"_s, percentile(four, 0.5), baseline, {}, u"R"_s });
    report.add({ u"page of 50, any four filters, p99"_s, percentile(four, 0.99), baseline, 60.0, u"R"_s });
}

void PagesBench::deepPage(OpenedStore &opened)
{
    const qint64 half = m_run.options().cases / 2;
    const CasePage middle = now(opened.store.page({}, { .position = half }));
    if (!middle.next)
        return;
    const PageRequest deep{ .position = middle.position + middle.rows.size(),
                            .limit = 50,
                            .after = middle.next };
    const auto page = [&](const CaseFilter &filter, const PageRequest &request) {
        return medianMilliseconds(rounds,
                                  [&](int) { now(opened.store.page({ .filter = filter }, request)); });
    };
    const double first = page({}, {});
    BenchReport &report = m_run.report();
    report.add({ u"page of 50 at half depth, by cursor"_s, page({}, deep), first, 1.5, u"the first page"_s });
    const double jump = page({}, { .position = half });
    report.add({ u"page of 50 at half depth, by position"_s, jump, first, 1.5, u"the first page"_s });
    const qint64 filtered = now(opened.store.count(two())) / 2;
    report.add({ u"page of 50 at half depth, status and two severities"_s,
                 page(two(), { .position = filtered }),
                 page(two(), {}),
                 {},
                 u"its first page"_s });
}

void PagesBench::otherColumns(OpenedStore &opened)
{
    const qint64 half = m_run.options().cases / 2;
    const double newest = medianMilliseconds(rounds, [&](int) { now(opened.store.page({}, {})); });
    std::vector<double> first;
    std::vector<double> deep;
    for (const CaseSort sort : columns) {
        const CaseQuery query{ .filter = {}, .sort = sort, .order = SortOrder::Ascending };
        const int made = opened.store.facetState().orders;
        first.push_back(medianMilliseconds(fewRounds, [&](int) { now(opened.store.page(query, {})); }));
        while (opened.store.facetState().orders == made)
            QThread::msleep(5);
        deep.push_back(
            medianMilliseconds(fewRounds, [&](int) { now(opened.store.page(query, { .position = half })); }));
    }
    BenchReport &report = m_run.report();
    report.add(
        { u"page of 50 by the slowest other column"_s, percentile(first, 1), newest, {}, u"the newest"_s });
    report.add(
        { u"the same at half depth, by position"_s, percentile(deep, 1), newest, {}, u"the newest"_s });
    const store::FacetState state = opened.store.facetState();
    report.remark(u"with an order for every column %1 bytes a case"_s.arg(
        state.bytes / std::max<qint64>(state.cases, 1)));
}

void PagesBench::counts(OpenedStore &opened)
{
    RandomFilters filters(now(opened.store.facets()), 2);
    std::vector<double> ratios;
    std::vector<double> ours;
    std::vector<double> exact;
    for (int i = 0; i < countedFilters; ++i) {
        const PairedFilter pair = filters.next(1 + i % 4);
        qint64 counted = 0;
        exact.push_back(baselines::exactCount(opened.raw, pair.condition, &counted));
        ours.push_back(medianMilliseconds(fewRounds, [&](int) { now(opened.store.count(pair.filter)); }));
        ratios.push_back(ours.back() / exact.back());
        if (now(opened.store.count(pair.filter)) != counted)
            qFatal("The store counts otherwise than SQL: %s", pair.condition.constData());
    }
    BenchReport &report = m_run.report();
    report.add({ u"count, any one to four filters, median"_s, percentile(ours, 0.5), percentile(exact, 0.5),
                 1.0 / 20, u"exact SQL"_s });
    report.add({ u"count, the slowest"_s, percentile(ours, 1), percentile(exact, 0.5), {}, u"exact SQL"_s });
    report.remark(u"ratio of each count to its own exact SQL: median 1/%1, worst 1/%2"_s
                      .arg(1 / percentile(ratios, 0.5), 0, 'f', 0)
                      .arg(1 / percentile(ratios, 1), 0, 'f', 0));
}

} // namespace casebook::test
