#pragma once

#include "app/appcontext.h"
#include "app/signalwatcher.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QObject>

#include <memory>

namespace casebook::ui {
class MainWindow;
}

namespace casebook::app {

/// What the command line asks for.
struct ProgramOptions
{
    QString storePath;
    QString screenshotPath; ///< empty: no picture is wanted
    bool keepRunning = false; ///< after the picture
    bool untilPainted = false; ///< say when the first cases are on the screen, and end
};

/// One running program: a casebook with its window, and another one when the person opens it. Ends the
/// application when the window has closed.
class Program final : public QObject
{
    Q_OBJECT

public:
    /// @p opening is the first casebook when its opening has begun already, else nullptr.
    Program(QApplication &application, ProgramOptions options, std::unique_ptr<OpeningStore> opening);
    ~Program() override;

private:
    void open(std::unique_ptr<OpeningStore> opening);
    void onClosed();
    void applyPreferredScheme();
    void sayPainted();
    void takePicture();

    QApplication &m_application;
    ProgramOptions m_options;
    ui::Scheme m_systemScheme;
    SignalWatcher m_signals;
    QString m_next; // the casebook to open when this one has closed
    bool m_pictureTaken = false;
    std::unique_ptr<AppContext> m_context;
    std::unique_ptr<ui::MainWindow> m_window; // before the context in destruction
};

} // namespace casebook::app
