#pragma once

#include "ui/common/workbench.h"

#include <QWidget>

namespace casebook::ui {

class CasePage;

/// One case in a window of its own. Closing it saves what is typed there as a draft; it deletes itself.
class CaseWindow final : public QWidget
{
    Q_OBJECT

public:
    CaseWindow(const Workbench &workbench, CaseKey key, QWidget *parent = nullptr);

    CaseKey caseKey() const { return m_key; }

signals:
    void openCaseRequested(casebook::CaseKey key);
    /// As CasePage::syncRequested.
    void syncRequested(casebook::CaseKey key, casebook::domain::SyncState state);

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void readTitle();

    const Workbench &m_workbench;
    CaseKey m_key;
    CasePage *m_page;
};

} // namespace casebook::ui
