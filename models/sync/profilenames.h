#pragma once

#include "models/sync/pulldesk.h"

#include <QSet>

namespace casebook::sync {

/// Asks the remote for the names of people whom cases are assigned to by the uid of a profile; each uid once
/// a run.
class ProfileNames final
{
public:
    explicit ProfileNames(PullDesk &desk)
        : m_desk(desk)
    {
    }

    Result<void> fetch();

private:
    PullDesk &m_desk;
    QSet<QString> m_asked;
};

} // namespace casebook::sync
