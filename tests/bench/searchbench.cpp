#include "tests/bench/searchbench.h"

#include "tests/bench/baselines.h"
#include "tests/bench/openedstore.h"
#include "tests/bench/stopwatch.h"

namespace casebook::test {

using namespace Qt::StringLiterals;
using namespace domain;

namespace {

constexpr int rounds = 9;

} // namespace

void SearchBench::run()
{
    OpenedStore opened(m_run.kept(m_run.options().cases).path);
    const auto search = [&](const QString &text) {
        CaseQuery query;
        query.filter.text = text;
        return medianMilliseconds(rounds, [&](int) { now(opened.store.page(query, {})); });
    };
    BenchReport &report = m_run.report();
    report.add({ u"search \"ransom note\", newest 50"_s,
                 search(u"ransom note"_s),
                 baselines::like(opened.raw, u"ransom note"_s),
                 {},
                 u"LIKE"_s });
    const double prefix = baselines::plainPrefix(opened.raw, u"s"_s);
    report.add({ u"search as one types \"s\", newest 50"_s, search(u"s"_s), prefix, {}, u"plain prefix"_s });
    report.add(
        { u"search as one types \"phish\", newest 50"_s, search(u"phish"_s), prefix, {}, u"plain prefix"_s });
}

} // namespace casebook::test
