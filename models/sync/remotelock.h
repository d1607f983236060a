#pragma once

#include "models/base/ids.h"

#include <QLockFile>
#include <QString>

namespace casebook::sync {

/// One process syncs a remote at a time (DATA-CORE §3 step 2): a lock file beside the store that dies with
/// its holder. Otherwise what a living process sent would be taken for what a dead one left.
class RemoteLock final
{
public:
    RemoteLock(const QString &storePath, WorkspaceId remote)
        : m_file(storePath + QLatin1String("-sync-") + QString::number(remote.value))
    {
        m_file.setStaleLockTime(0); // only a dead process makes it stale
    }

    /// True while this process may sync.
    bool hold() { return m_file.isLocked() || m_file.tryLock(0); }

private:
    QLockFile m_file;
};

} // namespace casebook::sync
