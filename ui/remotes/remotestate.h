#pragma once

#include "models/domain/remote.h"
#include "models/sync/syncstatus.h"

#include <QList>

namespace casebook::ui {

/// A remote and how it stands, as every screen is told.
struct RemoteState
{
    domain::Remote remote = {};
    sync::RemoteStatus status = {};

    bool operator==(const RemoteState &) const = default;
};

/// What waits and what needs the person, over several remotes.
struct RemoteSums
{
    int waiting = 0; ///< changes, without the failed
    int failed = 0;
    int conflicts = 0;
    int vanished = 0; ///< cases deleted there with work in them

    bool operator==(const RemoteSums &) const = default;
};

inline RemoteSums sumsOf(const QList<RemoteState> &remotes)
{
    RemoteSums sums;
    for (const RemoteState &one : remotes) {
        sums.waiting += one.status.waiting;
        sums.failed += one.status.failed;
        sums.conflicts += one.status.conflicts;
        sums.vanished += one.status.vanished;
    }
    return sums;
}

} // namespace casebook::ui
