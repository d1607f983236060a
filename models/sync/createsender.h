#pragma once

#include "models/sync/sendstep.h"

namespace casebook::sync {

/// Creates a case on the remote, once: a creation whose answer was lost is looked for before it is sent again
/// (DATA-CORE §3 step 7).
class CreateSender final
{
public:
    explicit CreateSender(SendStep &step)
        : m_step(step)
    {
    }

    Next send(const domain::PendingOperation &create);

private:
    Next post(const domain::PendingOperation &create);
    Next settleDoubt(const domain::PendingOperation &create);
    /// The oldest case that may be the one; nullopt: there is none.
    Result<std::optional<QString>> findTwin(const domain::PendingOperation &create);
    Result<bool> isTwin(const domain::Case &candidate, const domain::PendingOperation &create);

    SendStep &m_step;
};

} // namespace casebook::sync
