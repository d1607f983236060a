#pragma once

#include "app/keychain.h"
#include "models/base/clock.h"
#include "models/store/casestore.h"
#include "models/sync/syncengine.h"
#include "ui/common/notices.h"
#include "ui/common/preferences.h"
#include "ui/common/qtuserprompt.h"
#include "ui/common/workbench.h"

#include <memory>

namespace casebook::app {

/// A casebook's file, being opened on threads of its own from the moment this is made. It needs no
/// application: the program begins with it, and by the time there is a window its cases can be read.
struct OpeningStore
{
    explicit OpeningStore(const QString &path)
        : store(store::StoreOptions{ .path = path }, clock)
    {
    }
    SystemClock clock;
    store::CaseStore store;
};

/// Everything that the screens stand on, built in the order of the members and destroyed in reverse (DESIGN
/// rule 9). Screens must be gone before it. The engine's destructor stops requests under way, the store's
/// waits for writes under way, each one short.
class AppContext final
{
public:
    /// Nothing blocks here.
    explicit AppContext(std::unique_ptr<OpeningStore> opening);
    AppContext(const AppContext &) = delete;
    AppContext &operator=(const AppContext &) = delete;

    const ui::Workbench &workbench() const { return m_workbench; }
    /// Looks for the keychain, begins to pull and send. Not done at once: the person's cases are to be seen
    /// first.
    void startSync();

private:
    const std::unique_ptr<OpeningStore> m_opening;
    ui::Preferences m_preferences;
    ui::QtUserPrompt m_prompt;
    ui::Notices m_notices;
    Keychain m_keychain;
    sync::SyncEngine m_sync;
    ui::Workbench m_workbench;
};

} // namespace casebook::app
