#pragma once

#include "models/base/ids.h"

#include <QByteArray>
#include <QFile>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace casebook::sync {

/// One process syncs a remote at a time (DATA-CORE §3 step 2): a lock on a file beside the store, which the
/// system takes back with its holder. Otherwise what a living process sent would be taken for what a dead one
/// left. A lock file that tells its holder's number would do harm: killed while it is written, it locks for
/// ever.
class RemoteLock final
{
public:
    RemoteLock(const QString &storePath, WorkspaceId remote)
        : m_path(QFile::encodeName(storePath + QLatin1String("-sync-") + QString::number(remote.value)))
    {
    }
    ~RemoteLock()
    {
        if (m_file >= 0)
            ::close(m_file);
    }
    RemoteLock(const RemoteLock &) = delete;
    RemoteLock &operator=(const RemoteLock &) = delete;

    /// True while this process may sync.
    bool hold()
    {
        if (m_file >= 0)
            return true;
        const int file = ::open(m_path.constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
        if (file < 0)
            return false;
        if (::flock(file, LOCK_EX | LOCK_NB) != 0) {
            ::close(file);
            return false;
        }
        m_file = file;
        return true;
    }

private:
    const QByteArray m_path;
    int m_file = -1;
};

} // namespace casebook::sync
