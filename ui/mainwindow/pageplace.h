#pragma once

#include "ui/common/workbench.h"

#include <QWidget>

namespace casebook::ui {

class CasePage;

/// Where a case is read. The page itself is made when it is first asked for: a window that has just been
/// opened shows none, and has its list painted before.
class PagePlace final : public QWidget
{
    Q_OBJECT

public:
    PagePlace(const Workbench &workbench, QWidget *parent);

    CasePage &page();
    /// The case being read; invalid when none is.
    CaseKey caseKey() const;
    /// No case is chosen.
    void clear();
    /// Starts saving what is typed now.
    void flushDrafts();

signals:
    void caseGone();
    void openCaseRequested(casebook::CaseKey key);
    void syncRequested(casebook::CaseKey key, casebook::domain::SyncState state);

private:
    const Workbench &m_workbench;
    QWidget *m_standIn;
    CasePage *m_page = nullptr;
};

} // namespace casebook::ui
