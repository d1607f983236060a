#pragma once

#include "models/domain/operation.h"

namespace casebook::domain {

/// One change for many cases, each of which keeps what the change does not name: tags and assignees are added
/// and taken, not replaced.
struct BulkChange
{
    std::optional<Status> status = {};
    std::optional<Severity> severity = {};
    QStringList addTags = {};
    QStringList removeTags = {};
    QStringList assign = {}; ///< uids
    QStringList unassign = {}; ///< uids

    bool operator==(const BulkChange &) const = default;
};

/// What it means for @p value: only what differs.
CasePatch patchFor(const Case &value, const BulkChange &change);

} // namespace casebook::domain
