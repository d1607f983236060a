#pragma once

#include "models/domain/query.h"
#include "ui/cases/caseview.h"

#include <QAbstractListModel>

namespace casebook::ui {

/// The views of the sidebar with their counts.
class ViewsModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        KindRole = Qt::UserRole + 1, ///< int of CaseView::Kind
        CountRole, ///< qint64; negative while it isn't known
    };

    using QAbstractListModel::QAbstractListModel;

    void setCounts(const domain::ViewCounts &counts);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

    static CaseView::Kind kindAt(int row);
    /// -1 for a tag.
    static int rowOf(CaseView::Kind kind);

private:
    qint64 countOf(CaseView::Kind kind) const;

    std::optional<domain::ViewCounts> m_counts;
};

} // namespace casebook::ui
