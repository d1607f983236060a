#include "models/store/filekeeper.h"

#include "models/domain/filerules.h"
#include "models/store/filequeries.h"

namespace casebook::store {

FileKeeper::FileKeeper(StoreCore &core, const Clock &clock)
    : m_core(core)
    , m_clock(clock)
    , m_lock(std::make_shared<Lock>(core.path()))
{
    removeOrphans();
}

Future<QString> FileKeeper::begin(NewFile file)
{
    if (const auto valid = domain::validateFileName(file.name, file.extension); !valid)
        return readyFuture<QString>(failure(valid.error()));
    return m_core.write<QString>([lock = m_lock, file = std::move(file), id = newUid(), now = m_clock.now()](
                                     Connection &connection, ChangeSet &) -> Result<QString> {
        if (lock->name.isEmpty())
            lock->name = lock->locks.take();
        if (lock->name.isEmpty())
            return failure(ErrorKind::StoreUnusable, QStringLiteral("The store's folder can't be written"));
        insertFile(connection, id, file, lock->name, now);
        return id;
    });
}

Future<void> FileKeeper::append(QString fileId, QByteArray part)
{
    return m_core.write<void>(
        [fileId = std::move(fileId), part = std::move(part)](Connection &connection, ChangeSet &) {
            return addToFile(connection, fileId, part);
        },
        WriteJob::Sharing::Alone);
}

Future<void> FileKeeper::drop(QString fileId)
{
    return m_core.write<void>(
        [fileId = std::move(fileId)](Connection &connection, ChangeSet &) -> Result<void> {
            const Result<FileInfo> file = fileComingIn(connection, fileId);
            if (!file)
                return failure(file.error());
            removeFile(connection, fileId);
            return {};
        },
        WriteJob::Sharing::Alone);
}

Future<FileInfo> FileKeeper::info(QString fileId)
{
    return m_core.read<FileInfo>(
        Generation::Ticket::always(),
        [fileId = std::move(fileId)](Connection &connection) { return attachedFile(connection, fileId); });
}

Future<QByteArray> FileKeeper::content(QString fileId, qint64 offset, qint64 length)
{
    return m_core.read<QByteArray>(Generation::Ticket::always(),
                                   [fileId = std::move(fileId), offset, length](Connection &connection) {
                                       return readFile(connection, fileId, offset, length);
                                   });
}

void FileKeeper::removeOrphans()
{
    m_core.writeInParts([lock = m_lock](Connection &connection, ChangeSet &) {
        for (const QString &name : locksOfFiles(connection)) {
            if (name != lock->name && lock->locks.isOrphaned(name))
                return removeComingIn(connection, name);
        }
        return false;
    });
}

} // namespace casebook::store
