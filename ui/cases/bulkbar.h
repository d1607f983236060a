#pragma once

#include "models/base/result.h"
#include "models/store/bulktypes.h"
#include "ui/common/workbench.h"

#include <QList>
#include <QWidget>

class QLabel;
class QMenu;
class QProgressBar;
class QToolButton;

namespace casebook::items {
class BulkEditor;
class CaseChoice;
} // namespace casebook::items

namespace casebook::ui {

/// The line over the list while cases are chosen: how many, and what can be changed in all of them at once;
/// while that happens, how far it is. The list stays in use meanwhile.
class BulkBar final : public QWidget
{
    Q_OBJECT

public:
    BulkBar(const Workbench &workbench, items::CaseChoice &choice, QWidget *parent);

private:
    QToolButton *addMenu(const QString &text, const QString &toolTip, QMenu *menu);
    void addValues();
    void addTags();
    void addPeople();
    /// A menu with one field; what is typed into it and confirmed by Enter is given to @p apply.
    QMenu *fieldMenu(const QString &name, const std::function<void(const QString &)> &apply);
    void change(const domain::BulkChange &change);
    void showProgress(qint64 done, qint64 total);
    void tell(const Result<store::BulkReport> &report);
    void updateState();

    const Workbench &m_workbench;
    items::CaseChoice &m_choice;
    items::BulkEditor *m_editor;
    QLabel *m_text;
    QList<QToolButton *> m_offers; ///< what can be changed
    QProgressBar *m_progress;
    QToolButton *m_stop;
    QToolButton *m_clear;
};

} // namespace casebook::ui
