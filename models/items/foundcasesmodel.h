#pragma once

#include "models/base/generation.h"
#include "models/domain/case.h"
#include "models/store/casestore.h"

#include <QAbstractListModel>

namespace casebook::items {

/// Cases that a remote found, page by page, and whether they are here already.
class FoundCasesModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        KeyRole = Qt::UserRole + 1, ///< qint64; 0: not here
        IdRole,
        UpdatedRole, ///< QDateTime in UTC: the last change, or the creation
        StatusRole, ///< QString as the API writes it
    };

    explicit FoundCasesModel(store::CaseStore &store, QObject *parent = nullptr);

    void clear();
    /// The next page of a result of @p total cases; one that is there already is left out.
    void append(const QList<domain::Case> &cases, qint64 total);
    const domain::Case &at(int row) const { return m_rows.at(row).value; }
    CaseKey keyAt(int row) const { return m_rows.at(row).key; }
    /// The case has been brought here.
    void setKey(const QString &id, CaseKey key);
    bool hasMore() const { return m_read < m_total; }
    qint64 total() const { return m_total; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    struct Row
    {
        domain::Case value;
        CaseKey key = {};
    };

    int rowOf(const QString &id) const;

    store::CaseStore &m_store;
    Generation m_generation;
    QList<Row> m_rows;
    qint64 m_read = 0; ///< of the total, those left out too
    qint64 m_total = 0;
};

} // namespace casebook::items
