#pragma once

#include "ui/cases/caseview.h"
#include "ui/common/workbench.h"

#include <QStackedWidget>

namespace casebook::ui {

class CaseListPanel;
class ConflictsPanel;
class DraftsPanel;
class OutboxPanel;
class VanishedPanel;

/// What stands in the middle for each view: the list of cases, or one of the screens that are made when they
/// are first shown.
class Screens final : public QStackedWidget
{
    Q_OBJECT

public:
    Screens(const Workbench &workbench, QWidget *parent);

    CaseListPanel &cases() { return *m_cases; }
    bool showsCases() const;
    void show(const CaseView &view);
    /// Chooses the case on the screen that a badge of this state stands for, and says which view that is.
    CaseView::Kind showSync(CaseKey key, domain::SyncState state);

signals:
    void draftChosen(const casebook::domain::Draft &draft);
    void openCaseRequested(casebook::CaseKey key);

private:
    QWidget *screenOf(CaseView::Kind kind);
    template <typename Screen>
    Screen *made(Screen *&screen);

    const Workbench &m_workbench;
    CaseListPanel *m_cases;
    DraftsPanel *m_drafts = nullptr;
    OutboxPanel *m_outbox = nullptr;
    ConflictsPanel *m_conflicts = nullptr;
    VanishedPanel *m_vanished = nullptr;
};

} // namespace casebook::ui
