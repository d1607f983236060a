#include "app/program.h"
#include "app/storepath.h"
#include "models/base/coredump.h"
#include "ui/common/translations.h"
#include "ui/theme/icons.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFontDatabase>
#include <QLocale>

#include <fontconfig/fontconfig.h>

#include <semaphore>
#include <thread>

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
    const QCommandLineOption untilPainted(
        u"until-painted"_s, u"Say when the first cases are painted, then end: to measure the start."_s);
    parser.addOptions({ store, screenshot, keepRunning, untilPainted });
    parser.process(application);
    return { .storePath = casebook::app::storePath(parser.value(store)),
             .screenshotPath = parser.value(screenshot),
             .keepRunning = parser.isSet(keepRunning),
             .untilPainted = parser.isSet(untilPainted) };
}

/// Qt reads what fonts there are when the first text is measured. That takes a while, in which the window's
/// thread has other things to do: so it is done on a thread of its own, and the larger part of it, fontconfig's
/// settings, before there is an application.
class FontReader
{
public:
    FontReader()
        : m_thread([this] {
            FcInit();
            m_applicationMade.acquire();
            QFontDatabase::families();
        })
    {
    }
    ~FontReader() { m_thread.join(); }
    FontReader(const FontReader &) = delete;
    FontReader &operator=(const FontReader &) = delete;
    void applicationMade() { m_applicationMade.release(); }

private:
    std::binary_semaphore m_applicationMade{ 0 };
    std::thread m_thread;
};

} // namespace

int main(int argc, char *argv[])
{
    casebook::leaveMemoryOutOfCoreDumps();
    FontReader fonts;
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"casebook"_s);
    QApplication::setApplicationDisplayName(u"Casebook"_s);
    QApplication::setApplicationVersion(QStringLiteral(CASEBOOK_VERSION));
    const casebook::app::ProgramOptions options = readOptions(application); // may end here
    fonts.applicationMade();
    QApplication::setDesktopFileName(u"org.casebook.Casebook"_s);
    QApplication::setWindowIcon(casebook::ui::icon("casebook"_L1));
    QApplication::setQuitOnLastWindowClosed(false); // the store is waited for first
    const casebook::ui::Translations translations(QLocale::system());

    const casebook::app::Program program(application, options);
    return QApplication::exec();
}
