#pragma once

#include "models/base/clock.h"
#include "models/domain/activity.h"
#include "models/domain/remote.h"
#include "models/remote/casesapi.h"
#include "models/store/casestore.h"
#include "models/store/syncledger.h"
#include "models/sync/connection.h"
#include "models/sync/restorewatch.h"
#include "models/sync/statusboard.h"
#include "models/sync/syncoptions.h"
#include "models/sync/waiting.h"

#include <functional>

namespace casebook::sync {

/// What the work on one remote stands on. Everything may be used from every thread of the remote; the values
/// do not change while they run (a changed remote gets new threads).
struct RemoteContext
{
    store::CaseStore &store;
    store::SyncLedger &ledger;
    remote::CasesApi &api;
    const Clock &clock;
    const SyncOptions &options;
    domain::Remote remote; ///< who one is there and the version are learned before anything else begins
    Stop &stop; ///< everything ends
    StatusBoard &status;
    Connection &connection;
    RestoreWatch &restores;
    /// A remote's change that concerns the person.
    std::function<void(CaseKey key, QString title, domain::Activity activity)> concernsMe;
    /// The remote holds something older than was synced already: sending stops, a full pass follows.
    std::function<void()> looksRestored;

    bool isLeftOut(Step step) const { return options.without.contains(static_cast<int>(step)); }
};

} // namespace casebook::sync
