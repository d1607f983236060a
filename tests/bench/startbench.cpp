#include "tests/bench/startbench.h"

#include <QElapsedTimer>
#include <QProcess>

#include <algorithm>

namespace casebook::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int rounds = 20;
constexpr double goal = 2.0;

double median(QList<double> times)
{
    std::sort(times.begin(), times.end());
    return (times.at((times.size() - 1) / 2) + times.at(times.size() / 2)) / 2;
}

} // namespace

void StartBench::run()
{
    const CachedStore store = m_run.kept(m_run.options().cases); // all that a window writes is that it ran
    QList<double> empty;
    QList<double> ours;
    for (int round = 0; round <= rounds; ++round) {
        const double one = untilPainted(QStringLiteral(CASEBOOK_BIN_DIR "/casebook_emptywindow"), {});
        const double other = untilPainted(QStringLiteral(CASEBOOK_BIN_DIR "/casebook"),
                                          { u"--store"_s, store.path, u"--until-painted"_s });
        if (round == 0)
            continue; // files are read from the disk
        empty.append(one);
        ours.append(other);
    }
    m_run.report().add({ u"exec to first rows painted"_s, median(ours), median(empty), goal,
                         u"an empty QMainWindow, painted"_s });
}

double StartBench::untilPainted(const QString &program, const QStringList &arguments)
{
    QProcess process;
    QElapsedTimer timer;
    timer.start();
    process.start(program, arguments);
    bool painted = false;
    while (!painted && process.waitForReadyRead())
        painted = process.readAllStandardOutput().contains("painted");
    const auto nanoseconds = static_cast<double>(timer.nsecsElapsed());
    if (!painted || !process.waitForFinished() || process.exitCode() != 0)
        qFatal("%s ended with %s", qPrintable(program), process.readAllStandardError().constData());
    return nanoseconds / 1e6;
}

} // namespace casebook::test
