#include "tests/bench/windowbench.h"

#include "tests/bench/usescript.h"

#include <algorithm>

namespace casebook::test {

using namespace Qt::StringLiterals;

namespace {

constexpr double longestAllowed = 50; // milliseconds
constexpr double percentileGoal = 1.5;
constexpr double jumpGoal = 2.0;

/// What all rounds over one store gave: the quickest time of each step, and every event.
struct Results
{
    QList<UseScript::Step> steps;
    EventLoopGuard events;
    QStringList failures;

    double timeOf(const QString &step) const
    {
        for (const UseScript::Step &one : steps) {
            if (one.name == step)
                return one.milliseconds;
        }
        return 0;
    }

    void take(const UseScript &script, const EventLoopGuard &guard)
    {
        events.merge(guard);
        failures += script.failures();
        if (steps.isEmpty()) {
            steps = script.steps();
            return;
        }
        for (qsizetype i = 0; i < std::min(steps.size(), script.steps().size()); ++i)
            steps[i].milliseconds = std::min(steps.at(i).milliseconds, script.steps().at(i).milliseconds);
    }
};

} // namespace

void WindowBench::run()
{
    Results small;
    Results large;
    {
        // fonts, icons and styles are loaded once for the whole process: not counted
        UseScript warmUp(m_app, m_small);
        warmUp.run();
    }
    for (int round = 0; round < m_rounds; ++round) {
        for (auto *results : { &small, &large }) {
            UseScript script(m_app, results == &small ? m_small : m_large);
            script.run();
            results->take(script, m_app.guard());
        }
    }

    for (qsizetype i = 0; i < std::min(small.steps.size(), large.steps.size()); ++i)
        m_report.add(
            { large.steps.at(i).name, large.steps.at(i).milliseconds, small.steps.at(i).milliseconds });
    m_report.add({ u"jump to the middle of the list, painted"_s, large.timeOf(UseScript::jumpStep()),
                   large.timeOf(UseScript::firstPageStep()), jumpGoal, u"painting the first page"_s });
    for (const auto *results : { &small, &large }) {
        const QString over = results == &small ? u"200 cases"_s : u"the large store"_s;
        for (const QString &name : results->failures)
            m_report.add({ u"%1: its text was painted over %2"_s.arg(name, over), 1, 1, 0.0 });
    }
    m_report.add(
        { u"GUI events, 99th percentile"_s, large.events.percentileMilliseconds(0.99),
          small.events.percentileMilliseconds(0.99), percentileGoal,
          u"%1 events, %2 over the small store"_s.arg(large.events.count()).arg(small.events.count()) });
    m_report.add({ u"GUI events, longest"_s, large.events.maximumMilliseconds(), longestAllowed, 1.0,
                   u"small store: %1 ms"_s.arg(small.events.maximumMilliseconds(), 0, 'f', 1) });
    m_report.remark(
        u"longest events over the large store:\n%1"_s.arg(QString::fromUtf8(large.events.report())));
}

} // namespace casebook::test
