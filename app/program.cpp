#include "app/program.h"

#include "ui/mainwindow/firsticons.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/theme/icons.h"

#include <QTextStream>
#include <QTimer>

#include <utility>

namespace casebook::app {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

// From the first rows to the last icon and count painted.
constexpr auto untilPainted = 400ms;

} // namespace

Program::Program(QApplication &application, ProgramOptions options, std::unique_ptr<OpeningStore> opening)
    : m_application(application)
    , m_options(std::move(options))
    , m_systemScheme(ui::systemScheme())
{
    connect(&m_signals, &SignalWatcher::endRequested, this, [this] {
        m_next.clear();
        m_window->close();
    });
    open(opening ? std::move(opening) : std::make_unique<OpeningStore>(m_options.storePath));
}

Program::~Program() = default;

void Program::open(std::unique_ptr<OpeningStore> opening)
{
    m_context = std::make_unique<AppContext>(std::move(opening));
    applyPreferredScheme();
    const ui::Workbench &workbench = m_context->workbench();
    connect(&workbench.preferences, &ui::Preferences::schemeChanged, this, &Program::applyPreferredScheme);
    ui::drawFirstIcons();
    m_window = std::make_unique<ui::MainWindow>(workbench);
    connect(m_window.get(), &ui::MainWindow::started, this, [this] {
        QApplication::setWindowIcon(ui::icon("casebook"_L1)); // drawn in four sizes
        m_context->startSync();
    });
    if (m_options.untilPainted)
        connect(m_window.get(), &ui::MainWindow::painted, this, &Program::sayPainted);
    connect(m_window.get(), &ui::MainWindow::closed, this, &Program::onClosed, Qt::QueuedConnection);
    connect(m_window.get(), &ui::MainWindow::openOtherRequested, this, [this](const QString &path) {
        m_next = path;
        m_window->close();
    });
    if (!m_options.screenshotPath.isEmpty() && !m_pictureTaken) {
        auto *delay = new QTimer(m_window.get());
        delay->setSingleShot(true);
        connect(m_window.get(), &ui::MainWindow::settled, delay, [delay] { delay->start(untilPainted); });
        connect(delay, &QTimer::timeout, this, &Program::takePicture);
    }
    m_window->show();
}

void Program::onClosed()
{
    m_window.reset();
    m_context.reset(); // waits for writes under way, each one short
    if (const QString next = std::exchange(m_next, {}); !next.isEmpty())
        open(std::make_unique<OpeningStore>(next));
    else
        m_application.quit();
}

void Program::applyPreferredScheme()
{
    ui::Scheme scheme = m_systemScheme;
    switch (m_context->workbench().preferences.scheme()) {
    case ui::SchemeChoice::System:
        break;
    case ui::SchemeChoice::Light:
        scheme = ui::Scheme::Light;
        break;
    case ui::SchemeChoice::Dark:
        scheme = ui::Scheme::Dark;
        break;
    case ui::SchemeChoice::HighContrast:
        scheme = ui::Scheme::HighContrast;
        break;
    }
    ui::applyScheme(m_application, scheme);
}

void Program::sayPainted()
{
    QTextStream(stdout) << "casebook: painted" << Qt::endl;
    m_window->close();
}

void Program::takePicture()
{
    if (std::exchange(m_pictureTaken, true))
        return;
    const bool written = m_window->grab().save(m_options.screenshotPath);
    QTextStream(stdout) << (written ? "casebook: the first window is in " : "casebook: can't write ")
                        << m_options.screenshotPath << Qt::endl;
    if (!m_options.keepRunning)
        m_window->close();
}

} // namespace casebook::app
