#include "app/program.h"
#include "app/storepath.h"
#include "models/base/coredump.h"
#include "ui/common/translations.h"
#include "ui/theme/icons.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace {

casebook::app::ProgramOptions readOptions(const QApplication &application)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(u"A case manager for security analysts."_s);
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption store(
        u"store"_s, u"The casebook file to open; else CASEBOOK_STORE, else the usual one."_s, u"path"_s);
    const QCommandLineOption screenshot(u"screenshot"_s, u"Write a picture of the first window, then end."_s,
                                        u"file"_s);
    const QCommandLineOption keepRunning(u"keep-running"_s, u"Go on after --screenshot."_s);
    parser.addOptions({ store, screenshot, keepRunning });
    parser.process(application);
    return { .storePath = casebook::app::storePath(parser.value(store)),
             .screenshotPath = parser.value(screenshot),
             .keepRunning = parser.isSet(keepRunning) };
}

} // namespace

int main(int argc, char *argv[])
{
    casebook::leaveMemoryOutOfCoreDumps();
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"casebook"_s);
    QApplication::setApplicationDisplayName(u"Casebook"_s);
    QApplication::setApplicationVersion(QStringLiteral(CASEBOOK_VERSION));
    QApplication::setDesktopFileName(u"org.casebook.Casebook"_s);
    QApplication::setWindowIcon(casebook::ui::icon("casebook"_L1));
    QApplication::setQuitOnLastWindowClosed(false); // the store is waited for first
    const casebook::ui::Translations translations(QLocale::system());

    const casebook::app::Program program(application, readOptions(application));
    return QApplication::exec();
}
