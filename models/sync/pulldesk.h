#pragma once

#include "models/sync/flights.h"
#include "models/sync/pullprogress.h"
#include "models/sync/remotecontext.h"

#include <algorithm>
#include <atomic>

namespace casebook::sync {

/// What the parts of pulling share; all but `context` belongs to the pulling thread.
struct PullDesk
{
    RemoteContext &context;
    Flights &flights;
    PullProgress &progress;
    const std::atomic<bool> &stopped; ///< by the person; set from any thread

    bool mustStop() const { return stopped || context.stop.isSet(); }
    WorkspaceId remote() const { return context.remote.id; }
    int pageSize() const { return std::clamp(context.options.pageSize, 1, 100); }
    /// A list's last page that a server shows (CONTRACT §2.2).
    int mostPages() const { return listWindow / pageSize(); }

    static constexpr int listWindow = 10'000;
};

} // namespace casebook::sync
