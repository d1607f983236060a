#pragma once

#include "models/base/error.h"
#include "models/base/ids.h"
#include "models/domain/bulkchange.h"
#include "models/domain/user.h"

#include <QList>

#include <optional>

namespace casebook::store {

/// One change of many cases, however many.
struct BulkEdit
{
    QList<CaseKey> cases;
    domain::BulkChange change;
    domain::User author;
};

/// What became of the cases of a BulkEdit.
struct BulkReport
{
    qint64 changed = 0;
    qint64 unchanged = 0; ///< they were so already
    qint64 gone = 0; ///< deleted meanwhile
    qint64 refused = 0; ///< a rule forbids it
    std::optional<Error> firstRefusal = {};
    bool stopped = false; ///< before the last case

    bool operator==(const BulkReport &) const = default;
    qint64 done() const { return changed + unchanged + gone + refused; }
};

} // namespace casebook::store
