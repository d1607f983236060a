#include "tests/bench/pagebench.h"

#include "tests/bench/openedstore.h"
#include "tests/bench/stopwatch.h"

namespace casebook::test {

using namespace Qt::StringLiterals;
using namespace domain;

namespace {

constexpr int rounds = 101;

} // namespace

void PageBench::run()
{
    OpenedStore opened(m_run.kept(m_run.options().cases).path);
    const auto keyBy = [&opened](const QByteArray &sql) {
        return CaseKey{ RawStatement(opened.raw.handle(), sql).number() };
    };
    const CaseKey longest = keyBy("SELECT key FROM case_row ORDER BY activities DESC LIMIT 1");
    const CaseKey usual
        = keyBy("SELECT key FROM case_row WHERE activities >= 50 ORDER BY activities LIMIT 1");
    if (!usual.isValid())
        return;
    const auto open = [&](CaseKey key) {
        return medianMilliseconds(
            rounds, [&](int) { now(opened.store.detail(key, TimelineRequest{ .caseKey = key })); });
    };
    const double baseline = open(usual);
    m_run.report().add({ u"open the case with the longest history, first 50"_s, open(longest), baseline, 1.5,
                         u"a case with about 50 activities"_s });
}

} // namespace casebook::test
