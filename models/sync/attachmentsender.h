#pragma once

#include "models/sync/sendstep.h"

namespace casebook::sync {

/// Adds and edits attachments, each once (DATA-CORE §3 steps 1 and 7).
class AttachmentSender final
{
public:
    explicit AttachmentSender(SendStep &step)
        : m_step(step)
    {
    }

    Next add(const domain::PendingOperation &operation);
    Next edit(const domain::PendingOperation &operation);

private:
    Next post(const domain::PendingOperation &operation);
    Next settleDoubt(const domain::PendingOperation &operation);
    /// @p id: of the attachment there; empty, or of one that is gone again: none is known here.
    Next adoptAdded(const domain::PendingOperation &operation, const json::CaseDocument &theirs,
                    const QString &id);
    Next patch(const domain::PendingOperation &operation, const domain::Attachment &now,
               const domain::AttachmentPayload &wanted);
    Next adoptEdited(const domain::PendingOperation &operation);

    SendStep &m_step;
};

} // namespace casebook::sync
