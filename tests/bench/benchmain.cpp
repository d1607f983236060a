#include "tests/bench/benchreport.h"
#include "tests/bench/benchrun.h"
#include "tests/bench/busybench.h"
#include "tests/bench/growth.h"
#include "tests/bench/loadbench.h"
#include "tests/bench/machinefacts.h"
#include "tests/bench/memorybench.h"
#include "tests/bench/pagebench.h"
#include "tests/bench/pagesbench.h"
#include "tests/bench/searchbench.h"
#include "tests/bench/startbench.h"
#include "tests/bench/syncbench.h"
#include "tests/bench/windowbench.h"
#include "tests/bench/writebench.h"
#include "ui/theme/theme.h"

#include <QCommandLineParser>

#include <cstdio>
#include <functional>

using namespace casebook;
using namespace casebook::test;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 smallestForGrowth = 10'000;
constexpr QLatin1String growthName("growth");

struct Part
{
    QString name; ///< as --only calls it
    QString title; ///< %1: cases in the large store
    std::function<void(BenchRun &)> run;
    bool grows = false; ///< some of its lines are measured over smaller stores too
};

template <typename Bench>
void runPart(BenchRun &run)
{
    Bench(run).run();
}

/// In the order in which they run: memory first, before others have left theirs behind.
QList<Part> parts()
{
    return {
        { u"memory"_s, u"Memory, %1 cases"_s, runPart<MemoryBench> },
        { u"start"_s, u"Start, %1 cases"_s, runPart<StartBench> },
        { u"window"_s, u"Window, %1 cases against 200"_s, runPart<WindowBench> },
        { u"busy"_s, u"Window while much is written"_s, runPart<BusyBench> },
        { u"pages"_s, u"Pages and counts, %1 cases"_s, runPart<PagesBench>, true },
        { u"search"_s, u"Search, %1 cases"_s, runPart<SearchBench>, true },
        { u"page"_s, u"Case page, %1 cases"_s, runPart<PageBench>, true },
        { u"write"_s, u"Writing, %1 cases"_s, runPart<WriteBench>, true },
        { u"load"_s, u"Served over HTTP, 2,000 cases"_s, runPart<LoadBench> },
        { u"sync"_s, u"Sync over a network"_s, runPart<SyncBench> },
    };
}

/// The lines of @p part over a store of so many cases, not shown.
QList<BenchReport::Entry> measured(GuardedApplication &app, const Part &part, BenchOptions options,
                                   qint64 cases)
{
    BenchReport collected(BenchReport::Format::Nothing);
    collected.beginPart(part.name, {}, cases);
    options.cases = cases;
    BenchRun run(app, collected, options);
    part.run(run);
    return collected.entries();
}

[[noreturn]] void refuse(const QString &text)
{
    std::fprintf(stderr, "casebook_bench: %s\n", qPrintable(text));
    std::exit(2);
}

/// The number after the option; ends the program when there is none within the bounds.
qint64 numberOf(const QCommandLineParser &parser, const QCommandLineOption &option, qint64 least, qint64 most)
{
    bool isNumber = false;
    const qint64 number = parser.value(option).toLongLong(&isNumber);
    if (!isNumber || number < least || number > most)
        refuse(u"--%1 takes a number from %2 to %3, not \"%4\""_s.arg(option.names().constFirst())
                   .arg(least)
                   .arg(most)
                   .arg(parser.value(option)));
    return number;
}

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM") && qEnvironmentVariableIsEmpty("DISPLAY"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    GuardedApplication app(argc, argv);
    ui::applyScheme(app, ui::Scheme::Light);
    const QList<Part> all = parts();
    QStringList names;
    for (const Part &part : all)
        names.append(part.name);
    names.append(growthName);
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Measures Casebook against baselines of the same run."_s);
    parser.addHelpOption();
    const QCommandLineOption json(u"json"_s, u"Print one JSON document instead of lines."_s);
    const QCommandLineOption cases(
        u"cases"_s, u"Cases in the large store; a million are the proof, and take 13 GB twice."_s, u"N"_s,
        u"100000"_s);
    const QCommandLineOption only(
        u"only"_s, u"Measure only these parts, separated by commas: %1."_s.arg(names.join(u", "_s)),
        u"PARTS"_s);
    const QCommandLineOption rounds(u"rounds"_s, u"Rounds of the scripted use."_s, u"N"_s, u"2"_s);
    const QCommandLineOption mirrored(u"mirrored"_s, u"Cases of the mirrored remote."_s, u"N"_s, u"5000"_s);
    parser.addOptions({ json, cases, only, rounds, mirrored });
    parser.process(app);

    BenchOptions options;
    options.cases = numberOf(parser, cases, BenchRun::smallCases, 10'000'000);
    options.mirroredCases = numberOf(parser, mirrored, BenchRun::smallCases, 100'000);
    options.rounds = static_cast<int>(numberOf(parser, rounds, 1, 1'000));
    const QStringList wanted = parser.value(only).split(u',', Qt::SkipEmptyParts);
    if (parser.isSet(only) && wanted.isEmpty())
        refuse(u"--only needs a part: %1"_s.arg(names.join(u", "_s)));
    if (!parser.positionalArguments().isEmpty())
        refuse(u"\"%1\" is no option"_s.arg(parser.positionalArguments().constFirst()));
    for (const QString &name : wanted) {
        if (!names.contains(name))
            refuse(u"--only knows no part \"%1\"; there are: %2"_s.arg(name, names.join(u", "_s)));
    }

    const auto chosen = [&wanted](const QString &name) { return wanted.isEmpty() || wanted.contains(name); };
    BenchReport report(parser.isSet(json) ? BenchReport::Format::Json : BenchReport::Format::Table);
    const QJsonObject facts{
        { u"casebook"_s, QStringLiteral(CASEBOOK_VERSION) },
        { u"cases"_s, options.cases },
        { u"machine"_s, machineFacts() },
    };
    for (const Part &part : all) {
        if (!chosen(part.name))
            continue;
        report.beginPart(part.name, part.title.contains(u"%1"_s) ? part.title.arg(options.cases) : part.title,
                         options.cases);
        BenchRun run(app, report, options); // its copies go when the part is done
        part.run(run);
    }
    if (chosen(growthName)) {
        const bool alone = wanted == QStringList{ growthName };
        QList<BenchReport::Entry> entries = report.entries();
        for (const Part &part : all) {
            if (!part.grows || (!alone && !chosen(part.name)))
                continue;
            for (qint64 smaller = smallestForGrowth; smaller < options.cases; smaller *= 10)
                entries += measured(app, part, options, smaller);
            if (alone)
                entries += measured(app, part, options, options.cases);
        }
        report.beginPart(growthName, u"Growth from %1 cases on"_s.arg(smallestForGrowth), options.cases);
        for (const BenchLine &line : growthLines(entries))
            report.add(line);
    }
    report.finish(facts);
    return report.passes() ? 0 : 1;
}
