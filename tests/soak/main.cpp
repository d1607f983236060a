#include "models/sync/syncoptions.h"
#include "tests/soak/schedule.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>

#include <cstdio>
#include <list>

using namespace Qt::StringLiterals;

// Random schedules of people, colleagues, faults and kills (see README.md here). Seeds run in processes of
// their own, some at a time: casebook_soak --seeds 1..50 [--jobs 3] [--without SettleTime]. One seed alone,
// with everything that happens: casebook_soak --seed 17 --verbose.

namespace casebook::soak {

namespace {

std::optional<int> stepOf(const QString &name)
{
    const QStringList names{ u"SettleUnchanged"_s, u"SettleTime"_s, u"Receipts"_s, u"CreatedStream"_s,
                             u"Sweep"_s };
    const qsizetype index = names.indexOf(name);
    return index < 0 ? std::nullopt : std::optional(int(index));
}

int runOne(quint32 seed, const QSet<int> &without, bool verbose)
{
    const Report report = Schedule(seed, without, verbose).run();
    std::printf("%s\n", qPrintable(report.line()));
    for (const QString &problem : report.problems)
        std::printf("  %s\n", qPrintable(problem));
    std::fflush(stdout);
    return report.problems.isEmpty() ? 0 : 1;
}

/// Runs each seed as a process, at most @p jobs at once; how many failed.
/// Everything that happened in the failed ones is kept in files of @p folder, unless that is empty.
int runMany(int first, int last, int jobs, const QString &without, const QString &folder)
{
    struct Run
    {
        int seed;
        QProcess process;
    };
    QList<int> failed;
    std::list<Run> running;
    int next = first;
    const auto story = [&](int seed) { return u"%1/seed-%2.log"_s.arg(folder).arg(seed); };
    const auto finish = [&](Run &run) {
        run.process.waitForFinished(-1);
        std::fputs(run.process.readAllStandardOutput().constData(), stdout);
        // A process that never started reports no exit of its own; it has shown nothing.
        const bool started = run.process.error() != QProcess::FailedToStart;
        if (!started || run.process.exitStatus() != QProcess::NormalExit || run.process.exitCode() != 0) {
            failed.append(run.seed);
            std::printf("  seed %d failed; replay it with: casebook_soak --seed %d%s --verbose\n", run.seed,
                        run.seed, without.isEmpty() ? "" : qPrintable(u" --without "_s + without));
        } else if (!folder.isEmpty()) {
            QFile::remove(story(run.seed));
        }
        std::fflush(stdout);
    };
    while (next <= last || !running.empty()) {
        while (next <= last && int(running.size()) < jobs) {
            Run &run = running.emplace_back();
            run.seed = next++;
            QStringList arguments{ u"--seed"_s, QString::number(run.seed) };
            if (!without.isEmpty())
                arguments += { u"--without"_s, without };
            if (folder.isEmpty()) {
                run.process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
            } else {
                arguments += u"--verbose"_s;
                run.process.setStandardErrorFile(story(run.seed));
            }
            run.process.start(QCoreApplication::applicationFilePath(), arguments);
        }
        // Whichever ends first makes room; a short wait on each in turn finds it.
        for (auto run = running.begin(); run != running.end();) {
            if (run->process.state() == QProcess::NotRunning || run->process.waitForFinished(50)) {
                finish(*run);
                run = running.erase(run);
            } else {
                ++run;
            }
        }
    }
    std::printf("%d of %d schedules failed", int(failed.size()), last - first + 1);
    for (const int seed : failed)
        std::printf(" %d", seed);
    std::printf("\n");
    return int(failed.size());
}

} // namespace

} // namespace casebook::soak

int main(int argc, char **argv)
{
    using namespace casebook;
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addOption({ u"seeds"_s, u"Runs the seeds A to B."_s, u"A..B"_s, u"1..50"_s });
    parser.addOption({ u"seed"_s, u"Runs this one only."_s, u"N"_s });
    parser.addOption({ u"jobs"_s, u"So many at a time."_s, u"N"_s, u"3"_s });
    parser.addOption({ u"without"_s, u"Leaves a step of sync out."_s, u"STEP"_s });
    parser.addOption({ u"verbose"_s, u"Tells everything that happens."_s });
    parser.addOption({ u"keep"_s, u"Keeps what happened in failed ones there."_s, u"FOLDER"_s });
    parser.addHelpOption();
    parser.process(application);

    QSet<int> without;
    const QString step = parser.value(u"without"_s);
    if (!step.isEmpty()) {
        const auto found = soak::stepOf(step);
        if (!found)
            qFatal("no such step: %s", qPrintable(step));
        without.insert(*found);
    }
    if (parser.isSet(u"seed"_s))
        return soak::runOne(parser.value(u"seed"_s).toUInt(), without, parser.isSet(u"verbose"_s));
    const QStringList range = parser.value(u"seeds"_s).split(u".."_s);
    const int first = range.constFirst().toInt();
    const int last = range.constLast().toInt();
    if (first < 1 || last < first || range.size() > 2)
        qFatal("--seeds wants A..B with 1 <= A <= B, not %s", qPrintable(parser.value(u"seeds"_s)));
    const int jobs = parser.value(u"jobs"_s).toInt();
    if (jobs < 1)
        qFatal("--jobs wants a number from 1 on, not %s", qPrintable(parser.value(u"jobs"_s)));
    const QString folder = parser.value(u"keep"_s);
    if (!folder.isEmpty() && !QDir().mkpath(folder))
        qFatal("The folder %s can't be made", qPrintable(folder));
    return soak::runMany(first, last, jobs, step, folder) == 0 ? 0 : 1;
}
