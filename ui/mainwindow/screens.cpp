#include "ui/mainwindow/screens.h"

#include "ui/cases/caselistpanel.h"
#include "ui/conflicts/conflictspanel.h"
#include "ui/drafts/draftspanel.h"
#include "ui/outbox/outboxpanel.h"
#include "ui/vanished/vanishedpanel.h"

#include <type_traits>

namespace casebook::ui {

Screens::Screens(const Workbench &workbench, QWidget *parent)
    : QStackedWidget(parent)
    , m_workbench(workbench)
    , m_cases(new CaseListPanel(workbench, this))
{
    addWidget(m_cases);
}

template <typename Screen>
Screen *Screens::made(Screen *&screen)
{
    if (screen)
        return screen;
    screen = new Screen(m_workbench, this);
    addWidget(screen);
    if constexpr (std::is_same_v<Screen, DraftsPanel>)
        connect(screen, &Screen::draftChosen, this, &Screens::draftChosen);
    else
        connect(screen, &Screen::openCaseRequested, this, &Screens::openCaseRequested);
    return screen;
}

QWidget *Screens::screenOf(CaseView::Kind kind)
{
    switch (kind) {
    case CaseView::Drafts:
        return made(m_drafts);
    case CaseView::Outbox:
        return made(m_outbox);
    case CaseView::Conflicts:
        return made(m_conflicts);
    case CaseView::DeletedThere:
        return made(m_vanished);
    default:
        return m_cases;
    }
}

bool Screens::showsCases() const
{
    return currentWidget() == m_cases;
}

void Screens::show(const CaseView &view)
{
    QWidget *screen = screenOf(view.kind);
    setCurrentWidget(screen);
    if (screen == m_cases)
        m_cases->setView(view);
}

CaseView::Kind Screens::showSync(CaseKey key, domain::SyncState state)
{
    switch (state) {
    case domain::SyncState::Conflict:
        made(m_conflicts)->showCase(key);
        return CaseView::Conflicts;
    case domain::SyncState::DeletedThere:
        made(m_vanished)->showCase(key);
        return CaseView::DeletedThere;
    default:
        made(m_outbox)->showCase(key);
        return CaseView::Outbox;
    }
}

} // namespace casebook::ui
