#pragma once

#include "models/domain/case.h"
#include "models/domain/pendingoperation.h"

#include <QList>
#include <QString>

#include <optional>

namespace casebook::domain {

/// A field where base, mine and theirs differ and no rule merges them. Values as the API writes them.
struct FieldConflict
{
    OperationKey operation = {};
    QString field = {}; ///< "title", "customFields.<key>", "comment.<attachment id>", "deleted" …
    QJsonValue base = QJsonValue::Null;
    QJsonValue mine = QJsonValue::Null;
    QJsonValue theirs = QJsonValue::Null;

    bool operator==(const FieldConflict &) const = default;
};

/// What is left of the person's changes on top of what the remote has now (DATA-CORE §3 step 5).
struct Rebased
{
    Case mine; ///< theirs with the operations that are left
    QList<PendingOperation> left; ///< with `oldValue` as the remote has it now
    QList<OperationKey> done; ///< the remote has them already
    QList<FieldConflict> conflicts; ///< of operations that are in neither list; the remote's value is shown
};

/// Three-way merge by field: scalars that differ on all three sides are conflicts; sets always merge; texts
/// merge by lines (diff3), an overlap is a conflict. Operations of attachments, Create, Delete and Push are
/// left as they are. Those in @p overtaken were in effect and then changed by somebody else: scalars become
/// conflicts, sets are done. What was the base stands in the operations' `oldValue`. Pure and thread-safe.
Rebased rebase(const Case &theirs, const QList<PendingOperation> &operations,
               const QList<OperationKey> &overtaken = {});

/// Three-way merge of lines; nullopt where changes overlap or touch.
std::optional<QString> mergeLines(const QString &base, const QString &mine, const QString &theirs);

} // namespace casebook::domain
