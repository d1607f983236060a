#pragma once

#include <QHashFunctions>
#include <QString>

#include <compare>

namespace casebook {

/// A number that names one thing of one kind in one store file. Kinds can't be mixed up. 0 names nothing.
template <typename Tag>
struct LocalId
{
    qint64 value = 0;

    bool isValid() const { return value != 0; }
    auto operator<=>(const LocalId &) const = default;
    friend size_t qHash(const LocalId &id, size_t seed = 0) { return ::qHash(id.value, seed); }
};

using CaseKey = LocalId<struct CaseKeyTag>; ///< a case; never changes, not even when a remote gives it an id
using ActivityKey = LocalId<struct ActivityKeyTag>; ///< an activity or attachment: case key << 24 | sequence
using WorkspaceId = LocalId<struct WorkspaceIdTag>; ///< 1 is the local workspace, others are remotes
using DraftKey = LocalId<struct DraftKeyTag>;
using OperationKey = LocalId<struct OperationKeyTag>; ///< one row of the outbox
using TrashKey = LocalId<struct TrashKeyTag>; ///< one undoable deletion
using ImportKey = LocalId<struct ImportKeyTag>; ///< one run of an import

inline constexpr WorkspaceId localWorkspace{ 1 };

/// A new random id in Kibana's form: a lower-case UUID without braces.
QString newUid();

} // namespace casebook
