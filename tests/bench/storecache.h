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

/// Makes the stores that are measured, once, in a folder; each run works on a copy.
class StoreCache
{
public:
    /// @p folder is made when missing.
    explicit StoreCache(const QString &folder);

    /// The file for these options, made when it isn't there. @p progress gets the number of cases. A failure
    /// ends the program.
    CachedStore get(const generator::GeneratorOptions &options,
                    const std::function<void(qint64)> &progress) const;
    /// A copy of @p store in @p folder.
    static CachedStore copy(const CachedStore &store, const QString &folder);

private:
    QString m_folder;
};

} // namespace casebook::test
