#pragma once

#include "models/base/ids.h"
#include "models/base/result.h"
#include "models/domain/draft.h"

#include <QList>

#include <optional>

namespace casebook::store {

class Connection;

QList<domain::Draft> readDrafts(Connection &connection, std::optional<CaseKey> caseKey);
/// Replaces the draft of the same kind, case and target, which keeps its key. NotFound when the case is gone.
Result<DraftKey> writeDraft(Connection &connection, const domain::Draft &draft);
bool hasDrafts(Connection &connection, CaseKey key);
/// The case of the draft; nullopt when there is no such draft.
std::optional<CaseKey> removeDraft(Connection &connection, DraftKey key);

} // namespace casebook::store
