#pragma once

#include "models/domain/attachment.h"
#include "models/store/merging.h"

namespace casebook::store {

/// Brings a case's attachments up to what its remote has; comments that the person edited, added or deleted
/// here stay so while that waits. Changes of the outbox are written, not yet the case's row.
class AttachmentMerging final
{
public:
    AttachmentMerging(Connection &connection, const Timestamp &now, ChangeSet &changes);

    /// @p all there are on the remote. Those to be put into the timeline are answered. With @p mayRemove,
    /// attachments that are not there go here, too.
    QList<domain::Attachment> take(CaseKey key, const StoredCase &stored,
                                   const QList<domain::Attachment> &all, bool mayRemove);
    /// Some went here since they are not there any more.
    bool removedSome() const { return m_removedSome; }

private:
    class OneCase;

    Connection &m_connection;
    const Timestamp m_now;
    ChangeSet &m_changes;
    bool m_removedSome = false;
};

} // namespace casebook::store
