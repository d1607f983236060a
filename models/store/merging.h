#pragma once

#include "models/base/timestamp.h"
#include "models/domain/rebase.h"
#include "models/store/casequeries.h"
#include "models/store/changeset.h"

namespace casebook::store {

class Connection;

/// Brings one case of a remote up to what the remote has, with what the person did on top; domain::rebase()
/// decides. Writes row, base, outbox, conflicts, the provisional part of the timeline and the sync state.
class Merging final
{
public:
    Merging(Connection &connection, const Timestamp &now, ChangeSet &changes);

    /// The remote has @p theirs. @p stored: the case as it is here. What waits is put on top; those
    /// @p overtaken were in effect and changed by somebody else since.
    void take(CaseKey key, const StoredCase &stored, const domain::Case &theirs,
              const QList<OperationKey> &overtaken = {});
    /// Its operations changed: the row becomes the base with what is left of them.
    void takeBaseAgain(CaseKey key);
    /// The same after one change was taken back, or got another value; works without a base, too.
    void takeBack(CaseKey key, const domain::PendingOperation &operation);
    void putOn(CaseKey key, const domain::PendingOperation &operation);
    void note(CaseKey key, const domain::FieldConflict &conflict, const domain::Case &theirs);

private:
    void refreshConflicts(CaseKey key, const domain::Case &theirs);
    void write(CaseKey key, const StoredCase &stored, const domain::Case &after);

    Connection &m_connection;
    const Timestamp m_now;
    ChangeSet &m_changes;
};

} // namespace casebook::store
