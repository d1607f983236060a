#pragma once

#include "models/generator/generator.h"

#include <QString>

#include <functional>

namespace casebook::test {

/// A store file with generated cases.
struct CachedStore
{
    QString path;
    QString longestCaseTitle; ///< of the case with the very long history
    qint64 cases = 0;
};

/// Makes the stores that are measured, once, in a folder: kept ones for reading, copies for writing.
class StoreCache
{
public:
    /// @p folder is made when missing.
    explicit StoreCache(const QString &folder);

    /// The file for these options, made when it isn't there; one with an older schema is brought up to date
    /// by opening it. @p progress gets the number of cases. A failure ends the program.
    CachedStore get(const generator::GeneratorOptions &options,
                    const std::function<void(qint64)> &progress) const;
    /// A copy of @p store in @p folder; without a second set of blocks where the file system can.
    static CachedStore copy(const CachedStore &store, const QString &folder);
    /// Too large to copy for every part of every run.
    static bool isVeryLarge(const CachedStore &store);
    /// The one copy of a very large store for all that write: made once, it keeps what they wrote; made anew
    /// when that has become a hundredth of the cases, or the kept one has been made anew.
    CachedStore workCopy(const CachedStore &store) const;

private:
    bool bringUpToDate(const QString &older, const QString &path, const QByteArray &schema) const;

    QString m_folder;
};

} // namespace casebook::test
