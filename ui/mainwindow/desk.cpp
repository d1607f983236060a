#include "ui/mainwindow/desk.h"

#include "ui/cases/caselistpanel.h"
#include "ui/conflicts/conflictspanel.h"
#include "ui/drafts/draftspanel.h"
#include "ui/mainwindow/panes.h"
#include "ui/outbox/outboxpanel.h"
#include "ui/page/casepage.h"
#include "ui/sidebar/sidebar.h"
#include "ui/vanished/vanishedpanel.h"

#include <QGuiApplication>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace casebook::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr auto panesLayout = "panes"_L1;
constexpr auto lastCase = "window/case"_L1;

} // namespace

Desk::Desk(const Workbench &workbench, QWidget *parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_sidebar(new Sidebar(workbench, this))
    , m_lists(new QStackedWidget(this))
    , m_cases(new CaseListPanel(workbench, m_lists))
    , m_drafts(new DraftsPanel(workbench, m_lists))
    , m_outbox(new OutboxPanel(workbench, m_lists))
    , m_conflicts(new ConflictsPanel(workbench, m_lists))
    , m_vanished(new VanishedPanel(workbench, m_lists))
    , m_page(new CasePage(workbench, this))
    , m_panes(new Panes(m_sidebar, m_lists, m_page, this))
{
    for (QWidget *screen :
         std::initializer_list<QWidget *>{ m_cases, m_drafts, m_outbox, m_conflicts, m_vanished })
        m_lists->addWidget(screen);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_panes);
    m_panes->restore(workbench.preferences.layout(panesLayout));
    connectScreens();
    setView({});
}

void Desk::connectScreens()
{
    connect(m_sidebar, &Sidebar::viewChosen, this, &Desk::setView);
    connect(m_panes, &Panes::sidebarCollapsed, m_sidebar, &Sidebar::setCollapsed);
    connect(m_cases, &CaseListPanel::currentCaseChanged, this, &Desk::chooseCase);
    connect(m_cases, &CaseListPanel::caseActivated, this, &Desk::readCase);
    connect(m_drafts, &DraftsPanel::draftChosen, this, &Desk::chooseDraft);
    connect(m_outbox, &OutboxPanel::openCaseRequested, this, &Desk::readCase);
    connect(m_conflicts, &ConflictsPanel::openCaseRequested, this, &Desk::readCase);
    connect(m_vanished, &VanishedPanel::openCaseRequested, this, &Desk::readCase);
    connect(m_page, &CasePage::syncRequested, this, &Desk::showSync);
    connect(m_page, &CasePage::openCaseRequested, this, &Desk::showCase);
    connect(m_page, &CasePage::caseGone, this, [this] { m_panes->giveTurn(Panes::Pane::List); });
}

void Desk::setView(const CaseView &view)
{
    m_view = view;
    m_sidebar->setView(view);
    m_panes->giveTurn(Panes::Pane::List);
    QWidget *screen = screenOf(view.kind);
    m_lists->setCurrentWidget(screen);
    if (screen == m_cases)
        m_cases->setView(view);
}

QWidget *Desk::screenOf(CaseView::Kind kind) const
{
    switch (kind) {
    case CaseView::Drafts:
        return m_drafts;
    case CaseView::Outbox:
        return m_outbox;
    case CaseView::Conflicts:
        return m_conflicts;
    case CaseView::DeletedThere:
        return m_vanished;
    default:
        return m_cases;
    }
}

void Desk::showSync(CaseKey key, domain::SyncState state)
{
    switch (state) {
    case domain::SyncState::Conflict:
        setView({ CaseView::Conflicts });
        m_conflicts->showCase(key);
        break;
    case domain::SyncState::DeletedThere:
        setView({ CaseView::DeletedThere });
        m_vanished->showCase(key);
        break;
    default:
        setView({ CaseView::Outbox });
        m_outbox->showCase(key);
        break;
    }
}

void Desk::setSearchText(const QString &text)
{
    if (screenOf(m_view.kind) != m_cases && !text.isEmpty())
        setView({});
    m_panes->giveTurn(Panes::Pane::List);
    m_cases->setSearchText(text);
}

void Desk::chooseCase(CaseKey key)
{
    if (!key.isValid()) {
        m_page->clear();
        m_panes->giveTurn(Panes::Pane::List);
        return;
    }
    m_page->showCase(key);
    // Where list and page take turns a click reads the case; the arrow keys only go through the list.
    if (m_panes->takesTurns() && QGuiApplication::mouseButtons().testFlag(Qt::LeftButton))
        readCase(key);
}

void Desk::readCase(CaseKey key)
{
    m_page->showCase(key);
    writeComment();
}

void Desk::showCase(CaseKey key)
{
    if (m_lists->currentWidget() != m_cases)
        setView({});
    m_cases->selectCase(key);
    readCase(key);
}

void Desk::chooseDraft(const domain::Draft &draft)
{
    if (draft.kind == domain::DraftKind::NewCase)
        emit newCaseDraftChosen(draft);
    else
        resumeDraft(draft);
}

void Desk::resumeDraft(const domain::Draft &draft)
{
    readCase(draft.caseKey);
    m_page->restoreDraft(draft);
}

void Desk::goBack()
{
    m_panes->giveTurn(Panes::Pane::List);
    m_cases->focusTable();
}

void Desk::writeComment()
{
    m_panes->giveTurn(Panes::Pane::Page);
    m_page->focusComposer();
}

void Desk::restore()
{
    const CaseKey key{ m_workbench.preferences.value(lastCase).toLongLong() };
    if (!key.isValid())
        return;
    deliver(m_workbench.store.summaries({ key }), this,
            [this, key](const Result<QList<domain::CaseSummary>> &found) {
                if (found && !found->isEmpty() && !m_page->caseKey().isValid())
                    m_cases->selectCase(key);
            });
}

void Desk::remember()
{
    m_workbench.preferences.setLayout(panesLayout, m_panes->state());
    m_workbench.preferences.setValue(lastCase, QString::number(m_page->caseKey().value));
}

} // namespace casebook::ui
