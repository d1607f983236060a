#include "tests/bench/benchreport.h"
#include "tests/bench/loadbench.h"
#include "tests/bench/storebench.h"
#include "tests/bench/storecache.h"
#include "tests/bench/syncbench.h"
#include "tests/bench/windowbench.h"
#include "tests/support/guardedapplication.h"
#include "ui/theme/theme.h"

#include <QCommandLineParser>
#include <QTemporaryDir>

#include <algorithm>

using namespace casebook;
using namespace casebook::test;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 smallCases = 200;
constexpr qint64 servedCases = 2'000;
constexpr qint64 activitiesPerMirroredCase = 20;
constexpr qint64 activitiesPerCase = 10;
constexpr qint64 longestHistory = 2'000;

CachedStore storeOf(const StoreCache &cache, qint64 cases, const BenchReport &report)
{
    const generator::GeneratorOptions options{ .cases = cases,
                                               .activities = cases * activitiesPerCase + longestHistory,
                                               .longestHistory = longestHistory };
    qint64 said = 0;
    return cache.get(options, [&](qint64 done) {
        if (done - said >= 10'000) {
            report.remark(u"  made %1 of %2 cases"_s.arg(done).arg(cases));
            said = done;
        }
    });
}

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM") && qEnvironmentVariableIsEmpty("DISPLAY"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    GuardedApplication app(argc, argv);
    ui::applyScheme(app, ui::Scheme::Light);
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Measures Casebook against baselines of the same run."_s);
    parser.addHelpOption();
    const QCommandLineOption json(u"json"_s, u"Print one JSON document instead of lines."_s);
    const QCommandLineOption cases(u"cases"_s, u"Cases in the large store."_s, u"N"_s, u"100000"_s);
    const QCommandLineOption only(u"only"_s, u"Measure only this part: store, window, load or sync."_s,
                                  u"PART"_s);
    const QCommandLineOption rounds(u"rounds"_s, u"Rounds of the scripted use."_s, u"N"_s, u"2"_s);
    const QCommandLineOption mirrored(u"mirrored"_s, u"Cases of the mirrored remote."_s, u"N"_s, u"5000"_s);
    parser.addOptions({ json, cases, only, rounds, mirrored });
    parser.process(app);
    bool isNumber = false;
    const qint64 count = parser.value(cases).toLongLong(&isNumber);
    if (!isNumber || count < smallCases
        || !QStringList({ {}, u"store"_s, u"window"_s, u"load"_s, u"sync"_s }).contains(parser.value(only)))
        parser.showHelp(2);

    BenchReport report(parser.isSet(json));
    const StoreCache cache(QStringLiteral(CASEBOOK_BENCH_DIR));
    const QTemporaryDir folder(QStringLiteral(CASEBOOK_BENCH_DIR) + u"/run-XXXXXX"_s);
    const QString part = parser.value(only);
    if (part.isEmpty() || part == u"window"_s) {
        report.remark(u"Window, %1 cases against %2"_s.arg(count).arg(smallCases));
        const CachedStore small = storeOf(cache, smallCases, report);
        const CachedStore large = storeOf(cache, count, report);
        WindowBench(app, StoreCache::copy(small, folder.path()), StoreCache::copy(large, folder.path()),
                    report)
            .run(parser.value(rounds).toInt());
    }
    if (part.isEmpty() || part == u"store"_s) {
        report.remark(u"Store, %1 cases"_s.arg(count));
        const CachedStore large = storeOf(cache, count, report);
        const QTemporaryDir other(QStringLiteral(CASEBOOK_BENCH_DIR) + u"/run-XXXXXX"_s);
        StoreBench(StoreCache::copy(large, other.path()), report).run();
    }
    if (part.isEmpty() || part == u"load"_s) {
        report.remark(u"Served over HTTP, %1 cases"_s.arg(servedCases));
        const CachedStore served = storeOf(cache, servedCases, report);
        const QTemporaryDir other(QStringLiteral(CASEBOOK_BENCH_DIR) + u"/run-XXXXXX"_s);
        LoadBench(StoreCache::copy(served, other.path()), other.path(), report).run();
    }
    if (part.isEmpty() || part == u"sync"_s) {
        const qint64 remoteCases = std::max(parser.value(mirrored).toLongLong(), smallCases);
        report.remark(u"Sync over a network, %1 cases"_s.arg(remoteCases));
        const CachedStore served = cache.get(
            { .cases = remoteCases, .activities = remoteCases * activitiesPerMirroredCase }, [](qint64) {});
        const QTemporaryDir other(QStringLiteral(CASEBOOK_BENCH_DIR) + u"/run-XXXXXX"_s);
        SyncBench(app, StoreCache::copy(served, other.path()), other.path(), report).run();
    }
    return report.finish() ? 0 : 1;
}
