#pragma once

#include "models/base/error.h"
#include "models/base/ids.h"
#include "models/base/timestamp.h"

#include <QMetaType>

#include <optional>

namespace casebook::sync {

/// How one remote stands.
struct RemoteStatus
{
    enum class State {
        Starting, ///< nothing known yet
        UpToDate,
        Syncing,
        Offline, ///< not reachable, or Kibana not ready; tried again at `nextTry`
        NeedsSignIn, ///< refused while Kibana was available, or no secret known
        Paused, ///< by the person
        Busy, ///< another process syncs it
        Trouble, ///< `error` says what: no privilege, certificate, redirect, restored server …
    };
    WorkspaceId remote = {};
    State state = State::Starting;
    qint64 done = 0; ///< of what is being read, while Syncing
    qint64 total = 0; ///< 0: not known
    double perSecond = 0;
    int waiting = 0; ///< changes in the outbox, without the failed
    int failed = 0;
    int conflicts = 0;
    int vanished = 0; ///< cases deleted there with work of the person's
    int missing = 0; ///< cases gone en masse: nothing is removed until the person said so
    bool restored = false; ///< the server looks restored from a backup: sending stopped
    std::optional<Timestamp> lastSync = {}; ///< last complete pull
    std::optional<Timestamp> lastFullCheck = {};
    std::optional<Timestamp> nextTry = {};
    std::optional<Error> error = {};

    bool operator==(const RemoteStatus &) const = default;
};

} // namespace casebook::sync

Q_DECLARE_METATYPE(casebook::sync::RemoteStatus)
