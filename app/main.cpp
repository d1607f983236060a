#include "app/program.h"
#include "app/storepath.h"
#include "models/base/coredump.h"
#include "ui/common/translations.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFontDatabase>
#include <QLocale>

#include <fontconfig/fontconfig.h>

#include <memory>
#include <semaphore>
#include <thread>
#include <utility>

using namespace Qt::StringLiterals;
using namespace casebook::app;

namespace {

/// The options of the command line.
class CommandLine
{
public:
    CommandLine()
    {
        m_parser.setApplicationDescription(u"A case manager for security analysts."_s);
        m_parser.addOptions({ m_store, m_screenshot, m_keepRunning, m_untilPainted });
    }

    /// Begins to open the casebook that they name; nullptr where that is not sure before Qt has taken its own
    /// options out, or only help is wanted.
    std::unique_ptr<OpeningStore> open(int argc, char *argv[])
    {
        QStringList arguments;
        for (int i = 0; i < argc; ++i)
            arguments.append(QString::fromLocal8Bit(argv[i]));
        if (!m_parser.parse(arguments) || m_parser.isSet(m_help) || m_parser.isSet(u"help-all"_s)
            || m_parser.isSet(m_version))
            return nullptr;
        return std::make_unique<OpeningStore>(storePath(m_parser.value(m_store)));
    }

    /// Ends the program where they are wrong, or help is wanted.
    ProgramOptions read(const QApplication &application)
    {
        m_parser.process(application);
        return { .storePath = storePath(m_parser.value(m_store)),
                 .screenshotPath = m_parser.value(m_screenshot),
                 .keepRunning = m_parser.isSet(m_keepRunning),
                 .untilPainted = m_parser.isSet(m_untilPainted) };
    }

private:
    QCommandLineParser m_parser;
    const QCommandLineOption m_help = m_parser.addHelpOption();
    const QCommandLineOption m_version = m_parser.addVersionOption();
    const QCommandLineOption m_store{
        u"store"_s, u"The casebook file to open; else CASEBOOK_STORE, else the usual one."_s, u"path"_s
    };
    const QCommandLineOption m_screenshot{ u"screenshot"_s,
                                           u"Write a picture of the first window, then end."_s, u"file"_s };
    const QCommandLineOption m_keepRunning{ u"keep-running"_s, u"Go on after --screenshot."_s };
    const QCommandLineOption m_untilPainted{
        u"until-painted"_s, u"Say when the first cases are painted, then end: to measure the start."_s
    };
};

/// Qt reads what fonts there are when the first text is measured. That takes a while, in which the window's
/// thread has other things to do: so it is done on a thread of its own, and the larger part of it,
/// fontconfig's settings, before there is an application.
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
    // What takes long and needs no application first: it goes on while Qt connects to the screen.
    CommandLine line;
    std::unique_ptr<OpeningStore> opening = line.open(argc, argv);
    FontReader fonts;
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"casebook"_s);
    QApplication::setApplicationDisplayName(u"Casebook"_s);
    QApplication::setApplicationVersion(QStringLiteral(CASEBOOK_VERSION));
    const ProgramOptions options = line.read(application); // may end here
    fonts.applicationMade();
    QApplication::setDesktopFileName(u"org.casebook.Casebook"_s);
    QApplication::setQuitOnLastWindowClosed(false); // the store is waited for first
    const casebook::ui::Translations translations(QLocale::system());

    const Program program(application, options, std::move(opening));
    return QApplication::exec();
}
