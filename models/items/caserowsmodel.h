#pragma once

#include "models/items/pagedrows.h"

#include <QAbstractTableModel>

namespace casebook::items {

/// The rows of a list of cases as views see them: rowCount is the whole result, rows that aren't loaded are
/// there and say so. What was read is told to views by the smallest steps, so that selection and scroll
/// position stay.
class CaseRowsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    int rowCount(const QModelIndex &parent = {}) const override;

    /// The case at @p row; nullptr when it isn't loaded.
    const domain::CaseSummary *caseAt(int row) const { return m_rows.at(row); }
    /// Invalid when the row isn't loaded.
    CaseKey keyAt(int row) const;
    /// Among the loaded rows; -1 when it isn't there.
    int rowOf(CaseKey key) const;

protected:
    explicit CaseRowsModel(QObject *parent);

    /// A new result that begins with @p rows and has @p count rows or more.
    void resetRows(const QList<domain::CaseSummary> &rows, qint64 count);
    /// Brings the rows from @p position on to what was read when the epoch was @p epoch.
    void settle(qint64 position, const QList<domain::CaseSummary> &rows, quint64 epoch);
    /// Rows come or go at the end.
    void setCount(qint64 count);
    void removeCase(CaseKey key);
    /// Shows the case as it is now, in its place. True when it may belong elsewhere now.
    bool replaceCase(const domain::CaseSummary &summary);

    PagedRows<domain::CaseSummary> m_rows;

private:
    void settleAtOnce(qint64 position, const QList<domain::CaseSummary> &rows, quint64 epoch);
    void emitRowsChanged(qint64 first, qint64 last);
};

} // namespace casebook::items
