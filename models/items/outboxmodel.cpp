#include "models/items/outboxmodel.h"

#include <QDateTime>

namespace casebook::items {

using store::WaitingChange;

OutboxModel::OutboxModel(store::CaseStore &store, QObject *parent)
    : LedgerRows(
        store, [](store::SyncLedger &ledger) { return ledger.waiting(); },
        [](const store::ChangeSet &changes) {
            return changes.everything || changes.outbox || changes.conflicts;
        },
        parent)
{
}

QVariant OutboxModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const WaitingChange &row = rowAt(index);
    switch (role) {
    case Qt::DisplayRole:
        return row.caseTitle;
    case KeyRole:
        return row.operation.key.value;
    case CaseKeyRole:
        return row.caseKey.value;
    case StateRole:
        return static_cast<int>(row.operation.state);
    case TriesRole:
        return row.operation.tries;
    case CreatedRole:
        return row.operation.created.toDateTime();
    default:
        return {};
    }
}

int OutboxModel::rowOf(OperationKey key) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (at(row).operation.key == key)
            return row;
    }
    return -1;
}

bool OutboxModel::isSame(const WaitingChange &a, const WaitingChange &b) const
{
    return a.operation.key == b.operation.key;
}

void OutboxModel::tellRefreshed()
{
    emit refreshed();
}

} // namespace casebook::items
