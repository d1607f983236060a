#pragma once

#include "models/domain/draft.h"
#include "ui/common/workbench.h"

#include <QWidget>

class QListView;
class QStackedWidget;

namespace casebook::items {
class DraftModel;
}

namespace casebook::ui {

/// Every text being written: Enter or a double click goes on with it, Delete drops it (with undo).
class DraftsPanel final : public QWidget
{
    Q_OBJECT

public:
    DraftsPanel(const Workbench &workbench, QWidget *parent);

    void focusList();

signals:
    void draftChosen(const casebook::domain::Draft &draft);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void updateState();
    void choose(const QModelIndex &index);
    void drop(const QModelIndex &index);
    void keepAgain(domain::Draft draft);
    void tellProblem(const Error &error);
    void showContextMenu(const QPoint &at);

    const Workbench &m_workbench;
    items::DraftModel *m_model;
    QStackedWidget *m_stack;
    QListView *m_list;
    QWidget *m_empty;
};

} // namespace casebook::ui
