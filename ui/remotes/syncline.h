#pragma once

#include "models/base/timestamp.h"
#include "ui/remotes/remotestate.h"
#include "ui/remotes/syncmark.h"

#include <QString>

namespace casebook::ui {

/// How one remote, or all of them together, stand, in words.
struct SyncLine
{
    SyncMark mark = SyncMark::Fine;
    QString text = {}; ///< "Offline, 7 changes waiting"
    QString details = {}; ///< several lines, for a tooltip: what it means, what waits, when it was last well

    bool operator==(const SyncLine &) const = default;
};

/// What a person may ask for now (*Sign in…*, *Show conflicts*) follows from the same order of weight.
enum class SyncNeed { Nothing, SignIn, Conflicts, Failed, Vanished, Missing, Restored, Trouble };

/// What needs the person most at this remote.
SyncNeed needOf(const sync::RemoteStatus &status);
/// One remote's line at @p now; @p workingOffline is the switch of that name.
SyncLine syncLine(const sync::RemoteStatus &status, bool workingOffline, const Timestamp &now);
/// All together: what needs the person comes first, named by its remote where there are several. Not for an
/// empty list.
SyncLine syncLine(const QList<RemoteState> &remotes, bool workingOffline, const Timestamp &now);
/// "7 changes waiting", "2 changes failed", …: those that are not 0, joined; empty where all are.
QString sumsText(const RemoteSums &sums);

} // namespace casebook::ui
