#pragma once

#include "models/base/ids.h"

#include <QLockFile>
#include <QString>

#include <map>
#include <memory>

namespace casebook::store {

/// Lock files beside the store, one for each import under way: each dies with the process that imports, so
/// that what a killed one left can be told from what another process is busy with.
class ImportLocks final
{
public:
    explicit ImportLocks(QString storePath)
        : m_storePath(std::move(storePath))
    {
    }

    /// Takes a new lock; its name goes into the store. Empty when the folder can't be written.
    QString take();
    void release(const QString &name) { m_held.erase(name); }
    /// True when the process that took it is gone.
    bool isOrphaned(const QString &name) const;

private:
    std::unique_ptr<QLockFile> lockFile(const QString &name) const;

    const QString m_storePath;
    std::map<QString, std::unique_ptr<QLockFile>> m_held;
};

} // namespace casebook::store
