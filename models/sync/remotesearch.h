#pragma once

#include "models/sync/foundcases.h"
#include "models/sync/remotecontext.h"

namespace casebook::sync {

// What the person asks of a remote beyond its mirror. Blocks; any thread of sync's.

/// One page, from 1, of the cases there whose title or description have @p text; newest first.
Result<FoundCases> searchRemote(RemoteContext &context, const QString &text, int page);
/// Reads a case whole and keeps it, in whatever scope.
Result<CaseKey> bringCase(RemoteContext &context, const QString &caseId);

} // namespace casebook::sync
