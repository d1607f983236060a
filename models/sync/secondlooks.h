#pragma once

#include "models/sync/pulldesk.h"

#include <QHash>

namespace casebook::sync {

/// Cases that were read so soon after their last change that the entry of their history may not have been
/// listed yet: they are looked at once more (DATA-CORE §3 step 14). Kept over a restart.
class SecondLooks final
{
public:
    explicit SecondLooks(PullDesk &desk)
        : m_desk(desk)
    {
    }

    Result<void> load();
    Result<void> save();
    /// The case was read just now.
    void noteRead(CaseKey key, const domain::Case &value);
    /// Those whose time has come; they are no longer kept here.
    QList<CaseKey> takeDue();

private:
    PullDesk &m_desk;
    QHash<CaseKey, Timestamp> m_times; ///< in the remote's clock
    QString m_saved;
    bool m_loaded = false;
};

} // namespace casebook::sync
