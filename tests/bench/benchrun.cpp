#include "tests/bench/benchrun.h"

namespace casebook::test {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 activitiesPerCase = 10;
constexpr qint64 activitiesPerMirroredCase = 20;
constexpr qint64 longestHistory = 2'000;

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
        if (done - said >= 10'000) {
            m_report.remark(u"  made %1 of %2 cases"_s.arg(done).arg(cases));
            said = done;
        }
    });
}

CachedStore BenchRun::copied(qint64 cases)
{
    return StoreCache::copy(kept(cases), folder());
}

QString BenchRun::folder()
{
    m_folders.push_back(
        std::make_unique<QTemporaryDir>(QStringLiteral(CASEBOOK_BENCH_DIR) + u"/run-XXXXXX"_s));
    return m_folders.back()->path();
}

CachedStore BenchRun::served()
{
    const CachedStore store
        = m_cache.get({ .cases = m_options.mirroredCases,
                        .activities = m_options.mirroredCases * activitiesPerMirroredCase },
                      [](qint64) {});
    return StoreCache::copy(store, folder());
}

} // namespace casebook::test
