#pragma once

#include "models/base/clock.h"
#include "models/store/importlocks.h"
#include "models/store/storecore.h"

namespace casebook::store {

/// Files on their way into the store and out of it; at the start, the removal of those that a killed process
/// left half done.
class FileKeeper final
{
public:
    FileKeeper(StoreCore &core, const Clock &clock);

    Future<QString> begin(NewFile file);
    Future<void> append(QString fileId, QByteArray part);
    Future<void> drop(QString fileId);
    Future<FileInfo> info(QString fileId);
    Future<QByteArray> content(QString fileId, qint64 offset, qint64 length);

private:
    /// Taken once, with the first file.
    struct Lock
    {
        explicit Lock(const QString &storePath)
            : locks(storePath)
        {
        }
        ImportLocks locks;
        QString name;
    };

    void removeOrphans();

    StoreCore &m_core;
    const Clock &m_clock;
    std::shared_ptr<Lock> m_lock; // used on the writer's thread only
};

} // namespace casebook::store
