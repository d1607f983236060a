#include "models/items/conflictmodel.h"

#include <QDateTime>
#include <QHash>

#include <algorithm>

namespace casebook::items {

using store::ConflictEntry;

namespace {

/// Those of one case stand together, cases in the order of their first conflict.
QList<ConflictEntry> byCase(QList<ConflictEntry> entries)
{
    QHash<CaseKey, qsizetype> first;
    for (qsizetype i = 0; i < entries.size(); ++i) {
        if (!first.contains(entries[i].caseKey))
            first.insert(entries[i].caseKey, i);
    }
    std::stable_sort(entries.begin(), entries.end(), [&first](const auto &a, const auto &b) {
        return first.value(a.caseKey) < first.value(b.caseKey);
    });
    return entries;
}

} // namespace

ConflictModel::ConflictModel(store::CaseStore &store, QObject *parent)
    : LedgerRows(
        store, [](store::SyncLedger &ledger) { return ledger.conflicts(); },
        [](const store::ChangeSet &changes) { return changes.everything || changes.conflicts; }, parent,
        &byCase)
{
}

QVariant ConflictModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ConflictEntry &row = rowAt(index);
    switch (role) {
    case Qt::DisplayRole:
        return row.caseTitle;
    case KeyRole:
        return row.key.value;
    case CaseKeyRole:
        return row.caseKey.value;
    case FieldRole:
        return row.field;
    case FoundRole:
        return row.found.toDateTime();
    default:
        return {};
    }
}

int ConflictModel::rowOf(ConflictKey key) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (at(row).key == key)
            return row;
    }
    return -1;
}

bool ConflictModel::isSame(const ConflictEntry &a, const ConflictEntry &b) const
{
    return a.key == b.key;
}

void ConflictModel::tellRefreshed()
{
    emit refreshed();
}

} // namespace casebook::items
