#include "tests/bench/busybench.h"

#include "models/generator/storefiller.h"
#include "models/store/bulktypes.h"
#include "tests/bench/openedstore.h"
#include "tests/bench/stopwatch.h"
#include "tests/bench/usescript.h"

#include <algorithm>
#include <optional>
#include <vector>

namespace casebook::test {

using namespace Qt::StringLiterals;
using namespace domain;

namespace {

constexpr double longestAllowed = 50; // milliseconds, of an event
constexpr int bulkCases = 10'000;
constexpr qint64 importedCases = 20'000;
constexpr qint64 mostCases = 100'000; // the copy that is written to goes with the part

const User &author()
{
    static const User bench{
        .username = u"bench"_s, .fullName = u"Bench"_s, .email = {}, .profileUid = {}, .carried = {}
    };
    return bench;
}

/// Begins both writes; single edits follow one another until both have ended.
class Writes : public QObject
{
public:
    explicit Writes(store::CaseStore &store)
        : m_store(store)
    {
    }

    void begin()
    {
        const QList<CaseKey> keys = now(m_store.caseKeys({}, {}, bulkCases));
        m_edited = keys.constFirst();
        store::BulkEdit change{ .cases = keys, .change = {}, .author = author() };
        change.change.severity = SeverityValue::Critical;
        change.change.addTags = { u"seen-by-bench"_s };
        ++m_goingOn;
        deliver(m_store.editMany(change), this,
                [this](const Result<store::BulkReport> &report) { end(report && report->refused == 0); });
        ++m_goingOn;
        deliver(generator::fillStore(m_store,
                                     { .cases = importedCases, .activities = importedCases * 10, .seed = 5 }),
                this, [this](const Result<generator::FillReport> &report) { end(report.has_value()); });
        edit();
    }

    bool goOn() const { return m_goingOn > 0; }
    int failed() const { return m_failed; }
    /// Milliseconds of each single edit.
    const std::vector<double> &edits() const { return m_edits; }

private:
    void edit()
    {
        const QString title = u"Renamed %1"_s.arg(m_edits.size());
        m_timer.start();
        deliver(m_store.submit({ .operation = EditCase{ .key = m_edited, .patch = { .title = title } },
                                 .author = author() }),
                this, [this](const Result<store::SubmitResult> &done) {
                    m_edits.push_back(double(m_timer.nsecsElapsed()) / 1e6);
                    m_failed += done ? 0 : 1;
                    if (goOn())
                        edit();
                });
    }

    void end(bool well)
    {
        --m_goingOn;
        m_failed += well ? 0 : 1;
    }

    store::CaseStore &m_store;
    CaseKey m_edited;
    QElapsedTimer m_timer;
    std::vector<double> m_edits;
    int m_goingOn = 0;
    int m_failed = 0;
};

} // namespace

void BusyBench::run()
{
    UseScript script(m_run.app(), m_run.copied(std::min(m_run.options().cases, mostCases)));
    std::optional<Writes> writes;
    script.runBeside(
        [&] {
            writes.emplace(script.store());
            writes->begin();
        },
        [&] { return writes->goOn(); });
    const EventLoopGuard &events = m_run.app().guard();
    BenchReport &report = m_run.report();
    for (const QString &name : script.failures())
        report.add({ u"%1: its text was painted meanwhile"_s.arg(name), 1, 1, 0.0 });
    if (writes->failed() > 0)
        report.add({ u"writes that failed"_s, double(writes->failed()), 1, 0.0 });
    report.add({ .name = u"GUI events beside an import and a bulk edit, longest"_s,
                 .ours = events.maximumMilliseconds(),
                 .baseline = longestAllowed,
                 .goal = 1.0,
                 .note = u"%1 events"_s.arg(events.count()),
                 .p99 = events.percentileMilliseconds(0.99) });
    const Distribution edits = Distribution::of(writes->edits());
    const double slowest = *std::max_element(writes->edits().cbegin(), writes->edits().cend());
    report.add({ .name = u"one edit beside an import and a bulk edit"_s,
                 .ours = edits.median,
                 .baseline = longestAllowed,
                 .goal = 1.0,
                 .note = u"%1 edits, the slowest %2 ms"_s.arg(writes->edits().size()).arg(slowest, 0, 'f', 1),
                 .p99 = edits.p99 });
    report.remark(u"longest events beside both:\n%1"_s.arg(QString::fromUtf8(events.report())));
}

} // namespace casebook::test
