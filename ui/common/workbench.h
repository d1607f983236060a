#pragma once

#include "models/base/clock.h"
#include "models/store/casestore.h"
#include "ui/common/notices.h"
#include "ui/common/preferences.h"
#include "ui/common/userprompt.h"

namespace casebook::sync {
class SyncEngine;
} // namespace casebook::sync

namespace casebook::ui {

/// What every screen is built on; made by AppContext, outlives all screens.
struct Workbench
{
    store::CaseStore &store;
    const Clock &clock;
    Preferences &preferences;
    UserPrompt &prompt;
    Notices &notices;
    sync::SyncEngine *sync = nullptr; ///< not there in windows on a store alone
};

} // namespace casebook::ui
