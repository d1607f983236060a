#include "models/items/alertmodel.h"

#include "models/store/casestore.h"

#include <algorithm>

namespace casebook::items {

namespace {

QList<AlertModel::Row> rowsOf(const QList<domain::Attachment> &attachments)
{
    QList<AlertModel::Row> rows;
    for (const domain::Attachment &attachment : attachments) {
        const bool isEvent = attachment.payload.kind() == domain::AttachmentKind::Event;
        for (const domain::AlertRef &alert : attachment.payload.alertRefs())
            rows.append({ attachment.id, alert, attachment.payload.rule(), attachment.createdAt,
                          attachment.createdBy, isEvent });
    }
    return rows;
}

} // namespace

AlertModel::AlertModel(store::CaseStore &store, QObject *parent)
    : QAbstractTableModel(parent)
    , m_store(store)
{
    connect(&m_store, &store::CaseStore::changed, this, &AlertModel::onStoreChanged);
}

void AlertModel::show(CaseKey key)
{
    m_generation.next();
    beginResetModel();
    m_case = key;
    m_rows.clear();
    m_ready = false;
    endResetModel();
    read();
}

int AlertModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int AlertModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant AlertModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_rows.at(index.row());
    if (role == AttachmentIdRole)
        return row.attachmentId;
    if (role == RuleIdRole)
        return row.rule.id.value_or(QString());
    if (role == IsEventRole)
        return row.isEvent;
    if (role != Qt::DisplayRole && role != RawRole)
        return {};
    switch (index.column()) {
    case AlertId:
        return row.alert.id;
    case Index:
        return row.alert.index;
    case Rule:
        return row.rule.name.value_or(row.rule.id.value_or(QString()));
    case AttachedAt:
        return role == RawRole ? QVariant(row.attachedAt.msecs()) : QVariant(row.attachedAt.toIso());
    case AttachedBy:
        return row.attachedBy.displayName();
    default:
        return {};
    }
}

void AlertModel::onStoreChanged(const store::ChangeSet &changes)
{
    if (m_case.isValid() && (changes.everything || changes.activityChanged.contains(m_case)))
        read();
}

void AlertModel::read()
{
    m_generation.next();
    if (!m_case.isValid())
        return;
    deliver(m_store.attachments(m_case, { domain::AttachmentKind::Alert, domain::AttachmentKind::Event }),
            this, m_generation, [this](const Result<QList<domain::Attachment>> &answer) {
                if (!answer) {
                    emit failed(answer.error());
                    return;
                }
                take(rowsOf(*answer));
                if (!m_ready) {
                    m_ready = true;
                    emit becameReady();
                }
            });
}

/// Replaces what lies between the rows that are equal at the beginning and at the end.
void AlertModel::take(const QList<Row> &rows)
{
    qsizetype same = 0;
    const qsizetype shorter = std::min(rows.size(), m_rows.size());
    while (same < shorter && rows.at(same) == m_rows.at(same))
        ++same;
    qsizetype sameEnd = 0;
    while (sameEnd < shorter - same
           && rows.at(rows.size() - 1 - sameEnd) == m_rows.at(m_rows.size() - 1 - sameEnd))
        ++sameEnd;
    const qsizetype gone = m_rows.size() - same - sameEnd;
    if (gone > 0) {
        beginRemoveRows({}, static_cast<int>(same), static_cast<int>(same + gone - 1));
        m_rows.remove(same, gone);
        endRemoveRows();
    }
    const qsizetype added = rows.size() - same - sameEnd;
    if (added > 0) {
        beginInsertRows({}, static_cast<int>(same), static_cast<int>(same + added - 1));
        m_rows = rows;
        endInsertRows();
    }
}

} // namespace casebook::items
