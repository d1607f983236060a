#include "models/store/importlocks.h"

namespace casebook::store {

std::unique_ptr<QLockFile> ImportLocks::lockFile(const QString &name) const
{
    auto lock = std::make_unique<QLockFile>(m_storePath + QLatin1String("-import-") + name);
    lock->setStaleLockTime(0); // only a dead process makes it stale, not a long import
    return lock;
}

QString ImportLocks::take()
{
    const QString name = newUid();
    std::unique_ptr<QLockFile> lock = lockFile(name);
    if (!lock->tryLock(0))
        return {};
    m_held.emplace(name, std::move(lock));
    return name;
}

bool ImportLocks::isOrphaned(const QString &name) const
{
    if (m_held.contains(name))
        return false;
    return name.isEmpty() || lockFile(name)->tryLock(0);
}

} // namespace casebook::store
