#include "tests/bench/benchrun.h"

#include <cstdio>

namespace casebook::test {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 activitiesPerMirroredCase = 20;
constexpr qint64 toldEvery = 10'000; // cases

} // namespace

BenchRun::BenchRun(GuardedApplication &app, BenchReport &report, const BenchOptions &options)
    : m_app(app)
    , m_report(report)
    , m_options(options)
    , m_cache(QStringLiteral(CASEBOOK_BENCH_DIR))
{
}

CachedStore BenchRun::kept(qint64 cases) const
{
    const generator::GeneratorOptions options{ .cases = cases,
                                               .activities = cases * activitiesPerCase + longestHistory,
                                               .longestHistory = longestHistory };
    qint64 said = 0;
    return m_cache.get(options, [&](qint64 done) {
        if (done - said < toldEvery)
            return;
        said = done;
        std::fprintf(stderr, "casebook_bench: made %lld of %lld cases\n", done, cases);
    });
}

CachedStore BenchRun::copied(qint64 cases)
{
    return copyOf(kept(cases));
}

CachedStore BenchRun::copyOf(const CachedStore &store)
{
    return StoreCache::isVeryLarge(store) ? m_cache.workCopy(store) : StoreCache::copy(store, folder());
}

QString BenchRun::folder()
{
    m_folders.push_back(
        std::make_unique<QTemporaryDir>(QStringLiteral(CASEBOOK_BENCH_DIR) + u"/run-XXXXXX"_s));
    return m_folders.back()->path();
}

CachedStore BenchRun::served()
{
    return copyOf(m_cache.get({ .cases = m_options.mirroredCases,
                                .activities = m_options.mirroredCases * activitiesPerMirroredCase },
                              [](qint64) {}));
}

} // namespace casebook::test
