#pragma once

#include "models/sync/sendstep.h"

namespace casebook::sync {

/// Sends changes of a case's fields: the base with a leading run of operations on top, as one PATCH with the
/// base's version; and finds out what became of one whose answer was lost (DATA-CORE §3 steps 4 to 6).
class PatchSender final
{
public:
    explicit PatchSender(SendStep &step)
        : m_step(step)
    {
    }

    /// One step of @p run, which is not empty.
    Next send(const Operations &run);

private:
    Next patch(const Operations &run, const QJsonObject &fields);
    Next refused(const Operations &run, const Error &error);
    Next settleDoubt(const Operations &run);
    Next nothingLeft(const Operations &run);

    SendStep &m_step;
};

} // namespace casebook::sync
