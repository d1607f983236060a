#pragma once

#include "models/items/alertmodel.h"
#include "ui/common/workbench.h"

#include <QWidget>

class QStackedLayout;
class QTableView;

namespace casebook::ui {

class MessageBar;

/// The alerts of a case, or how to attach the first one.
class AlertsTab final : public QWidget
{
    Q_OBJECT

public:
    AlertsTab(const Workbench &bench, QWidget *parent);

    void showCase(CaseKey key);
    int alertCount() const { return m_model.rowCount(); }

signals:
    void attachRequested();
    void countChanged();

private:
    void onRows();
    void showMenu(const QPoint &position);
    void removeCurrent();
    void copyCurrent();

    const Workbench &m_bench;
    CaseKey m_case;
    items::AlertModel m_model;
    QTableView *m_table;
    MessageBar *m_message;
    QStackedLayout *m_stack;
};

} // namespace casebook::ui
