#pragma once

#include "ui/common/workbench.h"

#include <QList>
#include <QObject>
#include <QPointer>

namespace casebook::ui {

class CaseWindow;

/// The cases that are open in windows of their own, one window for each.
class CaseWindows final : public QObject
{
    Q_OBJECT

public:
    CaseWindows(const Workbench &workbench, QWidget *parent);
    ~CaseWindows() override;

    /// Opens the case, or brings its window to the front.
    void open(CaseKey key);
    /// Closes all; what is typed in them is being saved afterwards.
    void closeAll();

signals:
    void openCaseRequested(casebook::CaseKey key);
    /// As CasePage::syncRequested.
    void syncRequested(casebook::CaseKey key, casebook::domain::SyncState state);

private:
    const Workbench &m_workbench;
    QList<QPointer<CaseWindow>> m_windows;
};

} // namespace casebook::ui
