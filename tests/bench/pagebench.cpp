#include "tests/bench/pagebench.h"

#include "tests/bench/baselines.h"
#include "tests/bench/openedstore.h"
#include "tests/bench/pageuse.h"

#include <QElapsedTimer>

#include <algorithm>

namespace casebook::test {

using namespace Qt::StringLiterals;
using namespace domain;

namespace {

constexpr int callRounds = 101;
constexpr int clickRounds = 11;
constexpr int wheelTurns = 100;
constexpr int places = 40;
constexpr int fewPages = 25;
constexpr int manyPages = 2'000; // to the end of any case
constexpr int commentLength = 29'900;
constexpr int casesBefore = 50;
constexpr int casesOpened = 500;
constexpr double longestAllowed = 50; // milliseconds
constexpr double growthAllowed = 1.5;

/// The two cases that are compared.
struct Cases
{
    CaseKey longest;
    CaseKey usual;
    QString names;

    explicit Cases(const CachedStore &store)
    {
        const RawDatabase raw(store.path);
        const auto number
            = [&raw](const QByteArray &sql) { return RawStatement(raw.handle(), sql).number(); };
        longest = CaseKey{ number("SELECT key FROM case_row ORDER BY activities DESC LIMIT 1") };
        usual = CaseKey{ number("SELECT key FROM case_row ORDER BY abs(activities - 50) LIMIT 1") };
        const auto activities = [&number](CaseKey key) {
            return number("SELECT activities FROM case_row WHERE key = " + QByteArray::number(key.value));
        };
        names = u"%1 activities against %2"_s.arg(activities(longest)).arg(activities(usual));
    }
};

/// The medians of both, measured in turns.
struct Medians
{
    double longest = 0;
    double usual = 0;

    template <typename Work>
    Medians(const Cases &cases, int rounds, Work work)
    {
        std::vector<double> ofLongest;
        std::vector<double> ofUsual;
        work(cases.usual);
        work(cases.longest);
        for (int round = 0; round < rounds; ++round) {
            ofUsual.push_back(work(cases.usual));
            ofLongest.push_back(work(cases.longest));
        }
        longest = middle(ofLongest);
        usual = middle(ofUsual);
    }

private:
    static double middle(std::vector<double> &values)
    {
        std::sort(values.begin(), values.end());
        return values.at(values.size() / 2);
    }
};

} // namespace

void PageBench::run()
{
    const CachedStore store = m_run.copied(m_run.options().cases);
    storeCall(store);
    window(store);
    manyCases(store);
}

void PageBench::storeCall(const CachedStore &store)
{
    const Cases cases(store);
    OpenedStore opened(store.path);
    const Medians medians(cases, callRounds, [&opened](CaseKey key) {
        QElapsedTimer timer;
        timer.start();
        now(opened.store.detail(key, TimelineRequest{ .caseKey = key }));
        return static_cast<double>(timer.nsecsElapsed()) / 1e6;
    });
    m_run.report().add({ u"open the case with the longest history: store call"_s, medians.longest,
                         medians.usual, growthAllowed, cases.names });
}

void PageBench::window(const CachedStore &store)
{
    const Cases cases(store);
    PageUse use(m_run.app(), store);
    use.open(cases.usual); // fonts, icons and the page itself are made once
    use.open(cases.longest);
    m_run.app().guard().clear();
    const Medians medians(cases, clickRounds, [&use](CaseKey key) { return use.open(key); });
    m_run.report().add({ u"open the case with the longest history: click to painted"_s, medians.longest,
                         medians.usual, growthAllowed, cases.names });
    const double fewTurns = use.scrollThrough(fewPages);
    m_run.report().add({ u"scroll through the longest history, each page"_s, use.scrollThrough(manyPages),
                         fewTurns, growthAllowed, u"its first %1 pages"_s.arg(fewPages) });
    use.scrollByWheel(wheelTurns);
    use.jump(places);
    use.filterParts();
    use.writeComment(commentLength);
    const EventLoopGuard &events = m_run.app().guard();
    m_run.report().add({ u"GUI events in the longest history, longest"_s, events.maximumMilliseconds(),
                         longestAllowed, 1.0,
                         u"%1 events, 99th percentile %2 ms"_s.arg(events.count())
                             .arg(events.percentileMilliseconds(0.99), 0, 'f', 1) });
    m_run.report().remark(u"longest events:\n%1"_s.arg(QString::fromUtf8(events.report())));
}

void PageBench::manyCases(const CachedStore &store)
{
    QList<CaseKey> keys;
    {
        OpenedStore opened(store.path);
        const CasePage page = now(opened.store.page({}, { .limit = casesBefore }));
        for (const CaseSummary &row : page.rows)
            keys.append(row.key);
    }
    PageUse use(m_run.app(), store);
    const auto open = [&](int first, int last) {
        for (int i = first; i < last; ++i)
            use.open(keys.at(i % keys.size()));
    };
    open(0, casesBefore);
    const double before = baselines::residentMegabytes();
    open(casesBefore, casesOpened);
    m_run.report().add({ .name = u"memory after opening %1 cases"_s.arg(casesOpened),
                         .ours = baselines::residentMegabytes(),
                         .baseline = before,
                         .goal = 1.1,
                         .note = u"after %1"_s.arg(casesBefore),
                         .unit = BenchLine::Unit::Megabytes });
}

} // namespace casebook::test
