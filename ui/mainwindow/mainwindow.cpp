#include "ui/mainwindow/mainwindow.h"

#include "ui/cases/caselistpanel.h"
#include "ui/common/formatting.h"
#include "ui/drafts/draftspanel.h"
#include "ui/mainwindow/casewindows.h"
#include "ui/mainwindow/noticebar.h"
#include "ui/mainwindow/panes.h"
#include "ui/mainwindow/sessionmark.h"
#include "ui/mainwindow/startpage.h"
#include "ui/mainwindow/statusline.h"
#include "ui/mainwindow/storeerrorpage.h"
#include "ui/mainwindow/storegate.h"
#include "ui/mainwindow/troublebanner.h"
#include "ui/mainwindow/windowactions.h"
#include "ui/mainwindow/windowbar.h"
#include "ui/mainwindow/windowdialogs.h"
#include "ui/page/casepage.h"
#include "ui/sidebar/sidebar.h"

#include <QCloseEvent>
#include <QDir>
#include <QFileInfo>
#include <QFrame>
#include <QGuiApplication>
#include <QScreen>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <utility>

namespace casebook::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize usualSize {1280, 800};
constexpr QSize leastSize {480, 360};
constexpr QSize frameRoom {0, 40}; // what the desktop draws around a window
constexpr auto windowLayout = "window"_L1;
constexpr auto panesLayout = "panes"_L1;
constexpr auto lastCase = "window/case"_L1;

} // namespace

MainWindow::MainWindow(const Workbench &workbench, QWidget *parent)
    : QMainWindow(parent)
    , m_workbench(workbench)
    , m_actions(new WindowActions(workbench.preferences, this))
    , m_dialogs(new WindowDialogs(workbench, this))
    , m_caseWindows(new CaseWindows(workbench, this))
    , m_session(new SessionMark(workbench, this))
{
    setMinimumSize(leastSize);
    build();
    connectActions();
    connectScreens();
    connectStore();
    setView({});
    resize(usualSize.boundedTo(screen()->availableSize() - frameRoom));
    restoreGeometry(m_workbench.preferences.layout(windowLayout));
    m_panes->restore(m_workbench.preferences.layout(panesLayout));
    panesArranged();
    m_cases->focusTable();
}

QSize MainWindow::sizeHint() const
{
    return usualSize;
}

void MainWindow::build()
{
    auto *central = new QWidget(this);
    m_bar = new WindowBar(*m_actions, central);
    m_notices = new NoticeBar(central);
    m_trouble = new TroubleBanner(central);
    m_gate = new StoreGate(m_workbench, central);

    m_sidebar = new Sidebar(m_workbench, m_gate);
    m_lists = new QStackedWidget(m_gate);
    m_cases = new CaseListPanel(m_workbench, m_lists);
    m_drafts = new DraftsPanel(m_workbench, m_lists);
    m_lists->addWidget(m_cases);
    m_lists->addWidget(m_drafts);
    m_page = new CasePage(m_workbench, m_gate);
    m_panes = new Panes(m_sidebar, m_lists, m_page, m_gate);
    m_gate->setContent(m_panes);

    auto *line = new QFrame(central);
    line->setFrameShape(QFrame::HLine);
    auto *column = new QVBoxLayout(central);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(line);
    column->addWidget(m_trouble);
    column->addWidget(m_gate, 1);
    column->addWidget(m_notices);
    setCentralWidget(central);

    m_status = new StatusLine(m_workbench.store.path(), this);
    setStatusBar(m_status);
    showState(true);
}

void MainWindow::connectActions()
{
    const auto on = [this](QAction *action, auto slot) { connect(action, &QAction::triggered, this, slot); };
    on(m_actions->newCase, [this] { m_dialogs->newCase(); });
    on(m_actions->importFile, [this] { m_dialogs->importFile(); });
    on(m_actions->exportCases, [this] {
        m_dialogs->exportCases(m_cases->shownFilter(), m_cases->shownCount(), m_page->caseKey());
    });
    on(m_actions->openCasebook, [this] { m_dialogs->chooseCasebook(); });
    on(m_actions->settings, [this] { m_dialogs->editSettings(); });
    on(m_actions->quit, [this] { close(); });
    on(m_actions->undo, [this] { m_notices->act(); });
    on(m_actions->find, [this] {
        m_panes->giveTurn(Panes::Pane::List);
        m_bar->focusSearch();
    });
    on(m_actions->nextCase, [this] { m_cases->selectNext(); });
    on(m_actions->previousCase, [this] { m_cases->selectPrevious(); });
    on(m_actions->openInWindow, [this] { m_caseWindows->open(m_page->caseKey()); });
    on(m_actions->writeComment, [this] {
        m_panes->giveTurn(Panes::Pane::Page);
        m_page->focusComposer();
    });
    on(m_actions->showSidebar, [this](bool shown) { m_panes->setWanted(Panes::Pane::Sidebar, shown); });
    on(m_actions->showList, [this](bool shown) { m_panes->setWanted(Panes::Pane::List, shown); });
    on(m_actions->showPage, [this](bool shown) { m_panes->setWanted(Panes::Pane::Page, shown); });
    on(m_actions->back, [this] {
        m_panes->giveTurn(Panes::Pane::List);
        m_cases->focusTable();
    });
    on(m_actions->connectors, [this] { m_dialogs->editConnectors(); });
    on(m_actions->shortcuts, [this] { m_dialogs->showShortcuts(m_actions->listed()); });
    on(m_actions->about, [this] { m_dialogs->showAbout(); });

    connect(m_notices, &NoticeBar::actionChanged, this, [this] {
        m_actions->undo->setEnabled(m_notices->hasAction());
        m_actions->undo->setText(m_notices->hasAction() ? m_notices->actionTitle() : tr("&Undo"));
    });
    connect(&m_workbench.notices, &Notices::posted, m_notices, &NoticeBar::show);
    connect(m_dialogs, &WindowDialogs::caseCreated, this, &MainWindow::showCase);
    connect(m_dialogs, &WindowDialogs::allCasesWanted, this, [this] { setView({}); });
    connect(m_dialogs, &WindowDialogs::casebookChosen, this, &MainWindow::openOtherRequested);
    connect(m_dialogs, &WindowDialogs::sampleBusy, m_gate->startPage(), &StartPage::setBusy);
}

void MainWindow::connectScreens()
{
    connect(m_sidebar, &Sidebar::viewChosen, this, &MainWindow::setView);
    connect(m_panes, &Panes::sidebarCollapsed, m_sidebar, &Sidebar::setCollapsed);
    connect(m_panes, &Panes::arranged, this, &MainWindow::panesArranged);

    connect(m_bar, &WindowBar::searchChanged, this, [this](const QString &text) {
        if (m_view.kind == CaseView::Drafts && !text.isEmpty())
            setView({});
        m_panes->giveTurn(Panes::Pane::List);
        m_cases->setSearchText(text);
    });
    connect(m_bar, &WindowBar::leftDownwards, m_cases, &CaseListPanel::focusTable);
    connect(m_cases, &CaseListPanel::searchCleared, m_bar, &WindowBar::clearSearch);
    connect(m_cases, &CaseListPanel::currentCaseChanged, this, &MainWindow::chooseCase);
    connect(m_cases, &CaseListPanel::caseActivated, this, &MainWindow::readCase);
    connect(m_cases, &CaseListPanel::openInWindowRequested, m_caseWindows, &CaseWindows::open);
    connect(m_caseWindows, &CaseWindows::openCaseRequested, this, &MainWindow::showCase);
    connect(m_cases, &CaseListPanel::newCaseRequested, m_dialogs, &WindowDialogs::newCase);
    connect(m_cases, &CaseListPanel::importRequested, m_dialogs, &WindowDialogs::importFile);
    connect(m_cases, &CaseListPanel::sampleRequested, m_dialogs, &WindowDialogs::makeSample);
    connect(m_cases, &CaseListPanel::countLineChanged, this, [this](const QString &line) {
        m_status->setCount(line);
        if (!line.isEmpty())
            emit settled();
    });
    connect(m_drafts, &DraftsPanel::draftChosen, this, &MainWindow::resumeDraft);
    connect(m_page, &CasePage::openCaseRequested, this, &MainWindow::showCase);
    connect(m_page, &CasePage::caseGone, this, [this] { m_panes->giveTurn(Panes::Pane::List); });

    const StartPage *start = m_gate->startPage();
    connect(start, &StartPage::newCaseRequested, m_dialogs, &WindowDialogs::newCase);
    connect(start, &StartPage::importRequested, m_dialogs, &WindowDialogs::importFile);
    connect(start, &StartPage::sampleRequested, m_dialogs, &WindowDialogs::makeSample);
    connect(m_gate->errorPage(), &StoreErrorPage::openOtherRequested, m_dialogs, &WindowDialogs::chooseCasebook);
    connect(m_gate->errorPage(), &StoreErrorPage::retryRequested, this,
            [this] { emit openOtherRequested(m_workbench.store.path()); });
}

void MainWindow::connectStore()
{
    store::CaseStore &store = m_workbench.store;
    setWindowTitle(tr("%1 – Casebook", "the window's title; %1 is the name of the casebook file")
                       .arg(QFileInfo(store.path()).completeBaseName()));
    connect(&store, &store::CaseStore::troubled, this, [this](const Error &error) {
        m_trouble->setTrouble(error);
        showState(error.message.isEmpty());
    });
    connect(m_gate, &StoreGate::settled, this, &MainWindow::settled);
    connect(m_gate, &StoreGate::opened, m_session, &SessionMark::begin);
    connect(m_gate, &StoreGate::opened, this, &MainWindow::resumeLastCase);
    connect(m_gate, &StoreGate::refused, this, [this] {
        m_bar->setWorking(false);
        showState(false);
    });
    connect(m_session, &SessionMark::draftsFound, this, &MainWindow::announceDrafts);
    connect(m_session, &SessionMark::ended, this, [this] {
        if (!std::exchange(m_ended, true))
            emit closed();
    });
    m_gate->begin();
}

void MainWindow::setView(const CaseView &view)
{
    m_view = view;
    m_sidebar->setView(view);
    m_panes->giveTurn(Panes::Pane::List);
    const bool drafts = view.kind == CaseView::Drafts;
    m_lists->setCurrentWidget(drafts ? static_cast<QWidget *>(m_drafts) : m_cases);
    if (!drafts)
        m_cases->setView(view);
}

void MainWindow::chooseCase(CaseKey key)
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

void MainWindow::readCase(CaseKey key)
{
    m_page->showCase(key);
    m_panes->giveTurn(Panes::Pane::Page);
    m_page->focusComposer();
}

void MainWindow::showCase(CaseKey key)
{
    if (m_lists->currentWidget() != m_cases)
        setView({});
    m_cases->selectCase(key);
    readCase(key);
}

void MainWindow::resumeDraft(const domain::Draft &draft)
{
    if (draft.kind == domain::DraftKind::NewCase) {
        m_dialogs->restoreNewCase(draft);
        return;
    }
    readCase(draft.caseKey);
    m_page->restoreDraft(draft);
}

void MainWindow::announceDrafts(const QList<domain::Draft> &drafts)
{
    const Timestamp newest = drafts.first().savedAt;
    const QString moment = relativeTime(newest, m_workbench.clock.now());
    Notice notice;
    notice.text = tr("Casebook ended unexpectedly. %n draft(s) are kept, the newest from %1.", nullptr,
                     static_cast<int>(drafts.size()))
                      .arg(moment);
    notice.actionText = tr("Show");
    notice.action = [this] { setView(CaseView {CaseView::Drafts}); };
    m_workbench.notices.post(notice);
}

void MainWindow::panesArranged()
{
    m_bar->setBackShown(m_panes->takesTurns() && m_panes->turn() == Panes::Pane::Page);
    m_actions->back->setEnabled(m_panes->takesTurns());
    m_actions->showSidebar->setChecked(m_panes->isWanted(Panes::Pane::Sidebar));
    m_actions->showList->setChecked(m_panes->isWanted(Panes::Pane::List));
    m_actions->showPage->setChecked(m_panes->isWanted(Panes::Pane::Page));
}

void MainWindow::showState(bool writable)
{
    const QString path = QDir::toNativeSeparators(m_workbench.store.path());
    m_status->setWritable(writable);
    m_bar->setState(writable ? u"dialog-ok"_s : u"dialog-warning"_s, writable ? tr("Saved") : tr("Not saved"),
                    writable ? tr("Every change is in %1 as soon as it is made.").arg(path)
                             : tr("%1 can't be written.").arg(path));
}

void MainWindow::resumeLastCase()
{
    const CaseKey key {m_workbench.preferences.value(lastCase).toLongLong()};
    if (!key.isValid())
        return;
    deliver(m_workbench.store.summaries({key}), this, [this, key](const Result<QList<domain::CaseSummary>> &found) {
        if (found && !found->isEmpty() && !m_page->caseKey().isValid())
            m_cases->selectCase(key);
    });
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (m_ended) {
        event->accept();
        return;
    }
    event->ignore();
    if (std::exchange(m_ending, true))
        return;
    m_workbench.preferences.setLayout(windowLayout, saveGeometry());
    m_workbench.preferences.setLayout(panesLayout, m_panes->state());
    m_workbench.preferences.setValue(lastCase, QString::number(m_page->caseKey().value));
    hide();
    m_dialogs->closeAll();
    m_caseWindows->closeAll();
    m_page->flushDrafts();
    m_session->end();
}

} // namespace casebook::ui
