#pragma once

#include "models/sync/sendstep.h"

namespace casebook::sync {

/// Pushes a case to its connector's external system. Never repeated by itself: where the outcome is not known
/// and the case does not tell, the person decides (DATA-CORE §3 step 8).
class PushSender final
{
public:
    explicit PushSender(SendStep &step)
        : m_step(step)
    {
    }

    Next send(const domain::PendingOperation &push);

private:
    Next post(const domain::PendingOperation &push);
    Next settleDoubt(const domain::PendingOperation &push);

    SendStep &m_step;
};

} // namespace casebook::sync
