#include "tests/bench/startbench.h"

#include "tests/bench/stopwatch.h"

#include <QProcess>

namespace casebook::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int rounds = 9;
constexpr double goal = 2.0;

} // namespace

void StartBench::run()
{
    const CachedStore store = m_run.kept(m_run.options().cases);
    const QString picture = m_run.folder() + u"/window.png"_s;
    const double empty
        = start(QStringLiteral(CASEBOOK_BIN_DIR "/casebook_emptywindow"), { u"--screenshot"_s, picture });
    const double ours = start(QStringLiteral(CASEBOOK_BIN_DIR "/casebook"),
                              { u"--store"_s, store.path, u"--screenshot"_s, picture });
    m_run.report().add({ u"start, to a picture of the window and the end"_s, ours, empty, goal,
                         u"empty QMainWindow, the same"_s });
}

double StartBench::start(const QString &program, const QStringList &arguments) const
{
    return medianMilliseconds(rounds, [&](int) {
        QProcess process;
        process.setProgram(program);
        process.setArguments(arguments);
        process.start();
        if (!process.waitForFinished() || process.exitCode() != 0)
            qFatal("%s ended with %s", qPrintable(program), process.readAllStandardError().constData());
    });
}

} // namespace casebook::test
