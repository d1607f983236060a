#pragma once

#include "models/sync/sendstep.h"

namespace casebook::sync {

/// Deletes cases and attachments, but not what somebody changed meanwhile: a DELETE checks no version and
/// would erase their words (DATA-CORE §3 step 8).
class DeleteSender final
{
public:
    explicit DeleteSender(SendStep &step)
        : m_step(step)
    {
    }

    Next deleteCase(const domain::PendingOperation &operation);
    Next deleteAttachment(const domain::PendingOperation &operation);

private:
    Next confirm(const domain::PendingOperation &operation);
    Next refuse(const domain::PendingOperation &operation, json::CaseDocument theirs);

    SendStep &m_step;
};

} // namespace casebook::sync
