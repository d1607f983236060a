#include "app/casectl/makecommand.h"
#include "app/storepath.h"
#include "models/base/coredump.h"

#include <QCoreApplication>
#include <QTextStream>
#include <QTimer>

using namespace casebook;
using namespace casebook::app;
using namespace Qt::StringLiterals;

int main(int argc, char *argv[])
{
    leaveMemoryOutOfCoreDumps();
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"casectl"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(CASEBOOK_VERSION));

    const Result<CommandLine> line = parseCommandLine(QCoreApplication::arguments().mid(1));
    if (!line) {
        printError(line.error());
        return static_cast<int>(ExitCode::WrongUsage);
    }
    if (!line->help.isEmpty()) {
        QTextStream(stdout) << line->help;
        return static_cast<int>(ExitCode::Done);
    }

    const SystemClock clock;
    store::CaseStore store({ .path = storePath(line->storePath), .pollMilliseconds = 0 }, clock);
    const std::unique_ptr<Command> command = makeCommand({ .store = store, .clock = clock, .line = *line });
    QObject::connect(
        command.get(), &Command::finished, &application,
        [](ExitCode code) { QCoreApplication::exit(static_cast<int>(code)); }, Qt::QueuedConnection);
    QTimer::singleShot(0, command.get(), &Command::start);
    return QCoreApplication::exec();
}
