#include "models/items/caserowsmodel.h"

#include "models/items/rowsteps.h"

#include <limits>

namespace casebook::items {

using domain::CaseSummary;

namespace {

constexpr int pageSize = 64; ///< more than most screens show: one answer fills the view
constexpr int capacity = 4096; ///< rows held; about 4 MB

} // namespace

CaseRowsModel::CaseRowsModel(QObject *parent)
    : QAbstractTableModel(parent)
    , m_rows(pageSize, capacity)
{
}

int CaseRowsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.count());
}

CaseKey CaseRowsModel::keyAt(int row) const
{
    const CaseSummary *found = m_rows.at(row);
    return found ? found->key : CaseKey{};
}

int CaseRowsModel::rowOf(CaseKey key) const
{
    return static_cast<int>(m_rows.find(key).value_or(-1));
}

void CaseRowsModel::resetRows(const QList<CaseSummary> &rows, qint64 count)
{
    beginResetModel();
    m_rows.clear();
    m_rows.insertHoles(0, std::max<qint64>(rows.size(), count));
    for (qint64 i = 0; i < rows.size(); ++i)
        m_rows.set(i, rows.at(i), m_rows.epoch());
    endResetModel();
}

void CaseRowsModel::removeCase(CaseKey key)
{
    const int row = rowOf(key);
    if (row < 0)
        return;
    beginRemoveRows({}, row, row);
    m_rows.remove(row, 1);
    endRemoveRows();
}

bool CaseRowsModel::replaceCase(const CaseSummary &summary)
{
    const auto at = m_rows.find(summary.key);
    if (!at || *m_rows.at(*at) == summary)
        return false;
    CaseSummary before = *m_rows.at(*at);
    m_rows.set(*at, summary, m_rows.isFresh(*at) ? m_rows.epoch() : m_rows.epoch() - 1);
    emitRowsChanged(*at, *at);
    // Its place in the list, or whether it belongs there, hangs on anything but these marks.
    before.hasDraft = summary.hasDraft;
    before.syncState = summary.syncState;
    return before != summary;
}

void CaseRowsModel::settle(qint64 position, const QList<CaseSummary> &rows, quint64 epoch)
{
    RowSteps<CaseSummary> steps(m_rows, rows, position);
    // Steps move all rows below, which is wrong where those are known to be in their places already.
    const bool isFenced = m_rows.hasFreshFrom(position + rows.size());
    qint64 firstChanged = std::numeric_limits<qint64>::max();
    qint64 lastChanged = -1;
    for (qint64 i = 0; i < rows.size(); ++i) {
        const qint64 to = position + i;
        const auto row = static_cast<int>(to);
        auto step = steps.next(i);
        while (step.kind == RowStep::Remove && !isFenced && !steps.areTooMany()) {
            beginRemoveRows({}, row, row);
            m_rows.remove(to, 1);
            endRemoveRows();
            step = steps.next(i);
        }
        if (steps.areTooMany() || (isFenced && step.kind != RowStep::Fill)) {
            settleAtOnce(to, rows.mid(i), epoch);
            break;
        }
        if (step.kind == RowStep::FillFromAbove || (step.kind == RowStep::Insert && step.from >= 0)) {
            m_rows.forget(step.from);
            emitRowsChanged(step.from, step.from);
        }
        if (step.kind == RowStep::Insert) {
            beginInsertRows({}, row, row);
            m_rows.insertHoles(to, 1);
            m_rows.set(to, rows.at(i), epoch);
            endInsertRows();
            continue;
        }
        if (step.kind == RowStep::Move) {
            const auto from = static_cast<int>(step.from);
            beginMoveRows({}, from, from, {}, row);
            m_rows.moveUp(step.from, to);
            endMoveRows();
        }
        const CaseSummary *before = m_rows.at(to);
        if (!before || *before != rows.at(i)) {
            firstChanged = std::min(firstChanged, to);
            lastChanged = to;
        }
        m_rows.set(to, rows.at(i), epoch);
    }
    if (lastChanged >= 0)
        emitRowsChanged(firstChanged, lastChanged);
}

void CaseRowsModel::settleAtOnce(qint64 position, const QList<CaseSummary> &rows, quint64 epoch)
{
    const qint64 end = position + rows.size();
    if (end > m_rows.count())
        setCount(end);
    emit layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    QList<CaseKey> keys;
    for (const QModelIndex &index : before)
        keys.append(keyAt(index.row()));
    for (const CaseSummary &row : rows) {
        if (const auto at = m_rows.find(row.key))
            m_rows.forget(*at);
    }
    for (qint64 i = 0; i < rows.size(); ++i)
        m_rows.set(position + i, rows.at(i), epoch);
    QModelIndexList after;
    for (qsizetype i = 0; i < before.size(); ++i) {
        const int row = keys.at(i).isValid() ? rowOf(keys.at(i)) : before.at(i).row();
        after.append(row < 0 ? QModelIndex() : index(row, before.at(i).column()));
    }
    changePersistentIndexList(before, after);
    emit layoutChanged();
}

void CaseRowsModel::setCount(qint64 count)
{
    count = std::min<qint64>(count, std::numeric_limits<int>::max());
    const qint64 now = m_rows.count();
    if (count > now) {
        beginInsertRows({}, static_cast<int>(now), static_cast<int>(count) - 1);
        m_rows.insertHoles(now, count - now);
        endInsertRows();
    } else if (count < now) {
        beginRemoveRows({}, static_cast<int>(count), static_cast<int>(now) - 1);
        m_rows.remove(count, now - count);
        endRemoveRows();
    }
}

void CaseRowsModel::emitRowsChanged(qint64 first, qint64 last)
{
    emit dataChanged(index(static_cast<int>(first), 0), index(static_cast<int>(last), columnCount() - 1));
}

} // namespace casebook::items
