#pragma once

#include "app/casectl/commandline.h"
#include "models/domain/remote.h"
#include "models/remote/casesapi.h"
#include "models/sync/syncstatus.h"

#include <QJsonObject>

namespace casebook::app {

// What casectl takes and prints of remotes.

/// The remote that a call of `remote add` means. InvalidInput for what can't be one.
Result<domain::Remote> remoteOf(const CommandLine &line);
QJsonObject toJson(const domain::Remote &remote);
QJsonObject toJson(const remote::ConnectionReport &report);
/// "upToDate", "offline" …
QString stateText(sync::RemoteStatus::State state);

ExitCode exitCodeFor(const remote::ConnectionReport &report);
/// Of a round that has ended.
ExitCode exitCodeFor(const sync::RemoteStatus &status);

} // namespace casebook::app
