#pragma once

#include "models/base/ids.h"

class QMenu;

namespace casebook::ui {

class RemoteCommands;

/// Fills @p menu with a line for each remote and what can be done about it now.
void fillRemotesMenu(QMenu *menu, RemoteCommands &commands);
/// The same for one remote, without its line.
void fillRemoteMenu(QMenu *menu, RemoteCommands &commands, WorkspaceId id);

} // namespace casebook::ui
