#pragma once

#include "models/items/facetsmodel.h"

#include <QFrame>
#include <QIcon>

#include <functional>

class QLineEdit;
class QListView;
class QPushButton;
class QSortFilterProxyModel;

namespace casebook::ui {

/// Where the values of one filter are chosen: a list to check, with a search field when it is long.
class FacetPopup final : public QFrame
{
    Q_OBJECT

public:
    using IconOf = std::function<QIcon(const QString &value)>;

    /// @p title names what is chosen; @p model must outlive the popup.
    FacetPopup(const QString &title, items::FacetsModel &model, QWidget *parent);

    /// What stands before a value's name.
    void setIcons(IconOf iconOf);

    QSize sizeHint() const override;

protected:
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void updateParts();

    items::FacetsModel &m_model;
    QSortFilterProxyModel *m_found;
    QLineEdit *m_search;
    QListView *m_list;
    QPushButton *m_clear;
    IconOf m_iconOf;
};

} // namespace casebook::ui
