#pragma once

#include "models/base/result.h"
#include "models/domain/rebase.h"
#include "models/store/syncledger.h"

namespace casebook::store {

class Connection;

// Fields where base, mine and theirs differ; each waits for the person.

void addConflict(Connection &connection, CaseKey key, const domain::FieldConflict &conflict,
                 const std::optional<domain::User> &theirAuthor, const Timestamp &now);
QList<ConflictEntry> readConflicts(Connection &connection);
/// NotFound "conflict.gone".
Result<ConflictEntry> readConflict(Connection &connection, ConflictKey key);
void removeConflict(Connection &connection, ConflictKey key);
void removeConflictsOf(Connection &connection, CaseKey key);
/// The remote's value of the conflicts' fields is that of @p theirs; one in which it is mine by now is
/// resolved. True when anything changed.
bool updateConflicts(Connection &connection, CaseKey key, const domain::Case &theirs);
bool hasConflicts(Connection &connection, CaseKey key);
/// The field of a conflict about a comment: "comment.<id>", and the id again, empty for other fields.
QString commentField(const QString &attachmentId);
QString attachmentOf(const QString &field);

} // namespace casebook::store
