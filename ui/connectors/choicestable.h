#pragma once

#include "models/domain/connector.h"

#include <QWidget>

class QPushButton;
class QTableView;

namespace casebook::ui {

class ChoicesModel;

/// The table of one field's choices with its buttons: typing in the last row adds, *Remove*, *Up*, *Down*.
class ChoicesTable final : public QWidget
{
    Q_OBJECT

public:
    explicit ChoicesTable(QWidget *parent = nullptr);

    ChoicesModel *model() const { return m_model; }

signals:
    void edited();

private:
    void updateButtons();
    int currentRow() const;
    void removeCurrent();
    void moveCurrent(int step);

    ChoicesModel *m_model;
    QTableView *m_view;
    QPushButton *m_remove;
    QPushButton *m_up;
    QPushButton *m_down;
};

} // namespace casebook::ui
