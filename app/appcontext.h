#pragma once

#include "app/keychain.h"
#include "models/base/clock.h"
#include "models/store/casestore.h"
#include "models/sync/syncengine.h"
#include "ui/common/notices.h"
#include "ui/common/preferences.h"
#include "ui/common/qtuserprompt.h"
#include "ui/common/workbench.h"

namespace casebook::app {

/// Everything that the screens stand on, built in the order of the members and destroyed in reverse (DESIGN
/// rule 9). Screens must be gone before it. The engine's destructor stops requests under way, the store's
/// waits for writes under way, each one short.
class AppContext final
{
public:
    /// Opens the store at @p storePath; nothing blocks here.
    explicit AppContext(const QString &storePath);
    AppContext(const AppContext &) = delete;
    AppContext &operator=(const AppContext &) = delete;

    const ui::Workbench &workbench() const { return m_workbench; }
    /// Looks for the keychain, begins to pull and send. Not done at once: the person's cases are to be seen
    /// first.
    void startSync();

private:
    SystemClock m_clock;
    ui::Preferences m_preferences;
    ui::QtUserPrompt m_prompt;
    ui::Notices m_notices;
    store::CaseStore m_store;
    Keychain m_keychain;
    sync::SyncEngine m_sync;
    ui::Workbench m_workbench;
};

} // namespace casebook::app
