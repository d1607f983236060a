#include "models/items/vanishedmodel.h"

#include <QDateTime>

namespace casebook::items {

using store::VanishedCase;

VanishedModel::VanishedModel(store::CaseStore &store, QObject *parent)
    : LedgerRows(
        store, [](store::SyncLedger &ledger) { return ledger.vanished(); },
        [](const store::ChangeSet &changes) {
            return changes.everything || changes.outbox || changes.conflicts
                || !changes.casesRemoved.isEmpty() || !changes.casesChanged.isEmpty()
                || !changes.casesAdded.isEmpty();
        },
        parent)
{
}

QVariant VanishedModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const VanishedCase &row = rowAt(index);
    switch (role) {
    case Qt::DisplayRole:
        return row.title;
    case CaseKeyRole:
        return row.key.value;
    case NoticedRole:
        return row.noticed.toDateTime();
    default:
        return {};
    }
}

int VanishedModel::rowOf(CaseKey key) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (at(row).key == key)
            return row;
    }
    return -1;
}

bool VanishedModel::isSame(const VanishedCase &a, const VanishedCase &b) const
{
    return a.key == b.key;
}

void VanishedModel::tellRefreshed()
{
    emit refreshed();
}

} // namespace casebook::items
