#pragma once

#include "models/sync/syncengine.h"
#include "servedhere.h"
#include "tests/support/testdesk.h"
#include "tests/support/windowdriver.h"
#include "ui/common/translations.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/remotes/remotedialog.h"
#include "ui/remotes/syncindicator.h"

#include <memory>
#include <optional>

class QMenu;

namespace casebook::test {

/// The real window with its engine, which is in a hurry, and what a person does in it to work on remotes.
class RemoteWindow final
{
public:
    RemoteWindow();
    ~RemoteWindow();
    RemoteWindow(const RemoteWindow &) = delete;
    RemoteWindow &operator=(const RemoteWindow &) = delete;

    TestDesk &desk() { return *m_desk; }
    store::CaseStore &store() { return m_desk->store(); }
    sync::SyncEngine &engine() { return *m_engine; }
    ui::MainWindow &window() { return *m_window; }
    WindowDriver driver() { return WindowDriver(m_window.get()); }

    /// Opens the assistant and fills in address, name and user name; nullptr when it does not open.
    ui::RemoteDialog *openAssistant(const QString &name, const QUrl &url);
    /// Through the assistant, with a password; what it says goes to the log when it does not connect.
    WorkspaceId connectByHand(const QString &name, const QUrl &url);
    /// Without it.
    WorkspaceId add(const QString &name, const QUrl &url, const QByteArray &password,
                    domain::MirrorScope scope = domain::MirrorScope::Everything);
    /// A local case.
    CaseKey create(const QString &title);
    void edit(CaseKey key, const QString &title);

    ui::SyncIndicator *indicator() { return m_window->findChild<ui::SyncIndicator *>(); }
    /// How the sidebar says that the remote of this name stands.
    QString lineOf(const QString &name);
    /// Titles of the rows that stand in the list of cases, sorted; none while the list does not show them.
    QStringList listed();
    CaseKey firstListed();

    QAction *action(const QString &text) { return driver().action(text); }
    void press(const QString &text);
    static QMenu *menu();
    static QStringList menuTexts();
    static void triggerInMenu(const QString &text);

private:
    ui::Translations m_english;
    SystemClock m_clock;
    SecretsInMemory m_secrets;
    std::unique_ptr<TestDesk> m_desk;
    std::unique_ptr<sync::SyncEngine> m_engine;
    std::optional<ui::Workbench> m_workbench;
    std::unique_ptr<ui::MainWindow> m_window; // gone before what it stands on
};

} // namespace casebook::test
