#include "ui/mainwindow/desk.h"

#include "ui/cases/caselistpanel.h"
#include "ui/mainwindow/pageplace.h"
#include "ui/mainwindow/panes.h"
#include "ui/mainwindow/screens.h"
#include "ui/page/casepage.h"
#include "ui/sidebar/sidebar.h"

#include <QGuiApplication>
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
    , m_screens(new Screens(workbench, this))
    , m_place(new PagePlace(workbench, this))
    , m_panes(new Panes(m_sidebar, m_screens, m_place, this))
{
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
    connect(&m_screens->cases(), &CaseListPanel::currentCaseChanged, this, &Desk::chooseCase);
    connect(&m_screens->cases(), &CaseListPanel::caseActivated, this, &Desk::readCase);
    connect(m_screens, &Screens::draftChosen, this, &Desk::chooseDraft);
    connect(m_screens, &Screens::openCaseRequested, this, &Desk::readCase);
    connect(m_place, &PagePlace::syncRequested, this, &Desk::showSync);
    connect(m_place, &PagePlace::openCaseRequested, this, &Desk::showCase);
    connect(m_place, &PagePlace::caseGone, this, [this] { m_panes->giveTurn(Panes::Pane::List); });
}

CaseListPanel &Desk::cases()
{
    return m_screens->cases();
}

CasePage &Desk::page()
{
    return m_place->page();
}

CaseKey Desk::caseRead() const
{
    return m_place->caseKey();
}

void Desk::setView(const CaseView &view)
{
    m_view = view;
    m_sidebar->setView(view);
    m_panes->giveTurn(Panes::Pane::List);
    m_screens->show(view);
}

void Desk::showSync(CaseKey key, domain::SyncState state)
{
    setView({ m_screens->showSync(key, state) });
}

void Desk::setSearchText(const QString &text)
{
    if (!m_screens->showsCases() && !text.isEmpty())
        setView({});
    m_panes->giveTurn(Panes::Pane::List);
    cases().setSearchText(text);
}

void Desk::chooseCase(CaseKey key)
{
    if (!m_begun) {
        m_chosenEarly = key;
        return;
    }
    if (!key.isValid()) {
        m_place->clear();
        m_panes->giveTurn(Panes::Pane::List);
        return;
    }
    page().showCase(key);
    // Where list and page take turns a click reads the case; the arrow keys only go through the list.
    if (m_panes->takesTurns() && QGuiApplication::mouseButtons().testFlag(Qt::LeftButton))
        readCase(key);
}

void Desk::readCase(CaseKey key)
{
    page().showCase(key);
    writeComment();
}

void Desk::showCase(CaseKey key)
{
    if (!m_screens->showsCases())
        setView({});
    cases().selectCase(key);
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
    page().restoreDraft(draft);
}

void Desk::goBack()
{
    m_panes->giveTurn(Panes::Pane::List);
    cases().focusTable();
}

void Desk::writeComment()
{
    m_panes->giveTurn(Panes::Pane::Page);
    page().focusComposer();
}

void Desk::begin()
{
    m_begun = true;
    m_sidebar->begin();
    const CaseKey last{ m_workbench.preferences.value(lastCase).toLongLong() };
    if (last.isValid())
        restoreCase(last);
    else if (m_chosenEarly.isValid())
        chooseCase(m_chosenEarly);
    // In an event of its own: making it takes longer than all the others.
    QMetaObject::invokeMethod(
        m_place, [this] { page(); }, Qt::QueuedConnection);
}

void Desk::restoreCase(CaseKey key)
{
    deliver(m_workbench.store.summaries({ key }), this,
            [this, key](const Result<QList<domain::CaseSummary>> &found) {
                if (found && !found->isEmpty() && !caseRead().isValid())
                    cases().selectCase(key);
            });
}

void Desk::remember()
{
    m_workbench.preferences.setLayout(panesLayout, m_panes->state());
    m_workbench.preferences.setValue(lastCase, QString::number(caseRead().value));
}

void Desk::flushDrafts()
{
    m_place->flushDrafts();
}

} // namespace casebook::ui
