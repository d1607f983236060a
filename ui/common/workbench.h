#pragma once

#include "models/base/clock.h"
#include "models/store/casestore.h"
#include "ui/common/notices.h"
#include "ui/common/preferences.h"
#include "ui/common/userprompt.h"

namespace casebook::ui {

/// What every screen is built on; made by AppContext, outlives all screens.
struct Workbench
{
    store::CaseStore &store;
    const Clock &clock;
    Preferences &preferences;
    UserPrompt &prompt;
    Notices &notices;
};

} // namespace casebook::ui
