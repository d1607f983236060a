#pragma once

#include "models/sync/sendstep.h"

namespace casebook::sync {

/// Finds the next step of sending a case and takes it. The operations of a case are sent in their order; one
/// that was refused holds up only those that build on it.
class CaseSender final
{
public:
    explicit CaseSender(Sending &sending)
        : m_sending(sending)
    {
    }

    /// One step: at most one write. Blocks.
    Next step(CaseKey key);

private:
    Next sendFirst(SendStep &step, const Operations &open);

    Sending &m_sending;
};

} // namespace casebook::sync
