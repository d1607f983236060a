#include "ui/mainwindow/mainwindow.h"

#include "models/items/remotenames.h"
#include "ui/cases/caselistpanel.h"
#include "ui/common/formatting.h"
#include "ui/mainwindow/casewindows.h"
#include "ui/mainwindow/desk.h"
#include "ui/mainwindow/firstframe.h"
#include "ui/mainwindow/noticebar.h"
#include "ui/mainwindow/panes.h"
#include "ui/mainwindow/sessionmark.h"
#include "ui/mainwindow/statusline.h"
#include "ui/mainwindow/storegate.h"
#include "ui/mainwindow/troublebanner.h"
#include "ui/mainwindow/windowactions.h"
#include "ui/mainwindow/windowbar.h"
#include "ui/mainwindow/windowdialogs.h"
#include "ui/mainwindow/windowsync.h"
#include "ui/page/casepage.h"
#include "ui/remotes/needsbar.h"
#include "ui/serve/serving.h"

#include <QCloseEvent>
#include <QDir>
#include <QFileInfo>
#include <QFrame>
#include <QScreen>
#include <QVBoxLayout>

#include <utility>

namespace casebook::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize usualSize{ 1280, 800 };
constexpr QSize leastSize{ 480, 360 };
constexpr QSize frameRoom{ 0, 40 }; // what the desktop draws around a window
constexpr auto windowLayout = "window"_L1;

} // namespace

MainWindow::MainWindow(const Workbench &workbench, QWidget *parent)
    : QMainWindow(parent)
    , m_workbench(workbench)
    , m_actions(new WindowActions(workbench.preferences, this))
    , m_serving(new Serving(workbench, this))
    , m_dialogs(new WindowDialogs(workbench, *m_serving, this))
    , m_caseWindows(new CaseWindows(workbench, this))
    , m_session(new SessionMark(workbench, this))
{
    setMinimumSize(leastSize);
    build();
    connectActions();
    connectDesk();
    connectGate();
    connectStore();
    resize(usualSize.boundedTo(screen()->availableSize() - frameRoom));
    restoreGeometry(m_workbench.preferences.layout(windowLayout));
    panesArranged();
    m_desk->cases().focusTable();
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
    m_needs = new NeedsBar(central);
    m_gate = new StoreGate(m_workbench, central);

    m_desk = new Desk(m_workbench, m_gate);
    m_gate->setContent(m_desk);

    auto *line = new QFrame(central);
    line->setFrameShape(QFrame::HLine);
    auto *column = new QVBoxLayout(central);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(line);
    column->addWidget(m_trouble);
    column->addWidget(m_needs);
    column->addWidget(m_gate, 1);
    auto *foot = new QWidget(central);
    auto *footLines = new QVBoxLayout(foot);
    footLines->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_notices);
    column->addWidget(foot);
    setCentralWidget(central);

    m_status = new StatusLine(m_workbench.store.path(), this);
    setStatusBar(m_status);
    m_sync = new WindowSync(m_workbench, { *m_actions, *m_bar, *m_status, *m_gate, *m_desk, *m_needs, *foot },
                            this);
    showTrouble({});
}

void MainWindow::connectActions()
{
    const auto on = [this](QAction *action, auto slot) { connect(action, &QAction::triggered, this, slot); };
    on(m_actions->newCase, [this] { m_dialogs->newCase(); });
    on(m_actions->importFile, [this] { m_dialogs->importFile(); });
    on(m_actions->exportCases, [this] {
        const CaseListPanel &cases = m_desk->cases();
        m_dialogs->exportCases(cases.shownFilter(), cases.shownCount(), m_desk->caseRead());
    });
    on(m_actions->openCasebook, [this] { m_dialogs->chooseCasebook(); });
    on(m_actions->settings, [this] { m_dialogs->editSettings(); });
    on(m_actions->quit, [this] {
        if (m_sync->mayEnd())
            close();
    });
    on(m_actions->undo, [this] { m_notices->act(); });
    on(m_actions->find, [this] {
        m_desk->panes().giveTurn(Panes::Pane::List);
        m_bar->focusSearch();
    });
    on(m_actions->searchRemote, [this] { m_dialogs->searchRemote(m_bar->searchText()); });
    const auto *remotes = new items::RemoteNames(m_workbench.store, this);
    connect(remotes, &items::RemoteNames::changed, this, [this, remotes] {
        m_actions->searchRemote->setVisible(m_workbench.sync && !remotes->isEmpty());
    });
    on(m_actions->nextCase, [this] { m_desk->cases().selectNext(); });
    on(m_actions->previousCase, [this] { m_desk->cases().selectPrevious(); });
    on(m_actions->openInWindow, [this] { m_caseWindows->open(m_desk->caseRead()); });
    on(m_actions->writeComment, [this] { m_desk->writeComment(); });
    on(m_actions->showSidebar,
       [this](bool shown) { m_desk->panes().setWanted(Panes::Pane::Sidebar, shown); });
    on(m_actions->showList, [this](bool shown) { m_desk->panes().setWanted(Panes::Pane::List, shown); });
    on(m_actions->showPage, [this](bool shown) { m_desk->panes().setWanted(Panes::Pane::Page, shown); });
    on(m_actions->back, [this] { m_desk->goBack(); });
    on(m_actions->connectors, [this] { m_dialogs->editConnectors(); });
    on(m_actions->serve, [this] { m_dialogs->serve(); });
    on(m_actions->runAction, [this] { m_dialogs->runAction(m_desk->caseRead()); });
    on(m_actions->copyAsAction, [this] { m_desk->page().copyAsAction(); });
    on(m_actions->shortcuts, [this] { m_dialogs->showShortcuts(m_actions->listed()); });
    on(m_actions->about, [this] { m_dialogs->showAbout(); });

    connect(m_notices, &NoticeBar::actionChanged, this, [this] {
        m_actions->undo->setEnabled(m_notices->hasAction());
        m_actions->undo->setText(m_notices->hasAction() ? m_notices->actionTitle() : tr("&Undo"));
    });
    connect(&m_workbench.notices, &Notices::posted, m_notices, &NoticeBar::show);
    connect(m_sync, &WindowSync::quitWanted, this, &QWidget::close);
    connect(m_sync, &WindowSync::caseWanted, this, [this](CaseKey key) {
        showNormal();
        raise();
        activateWindow();
        showCase(key);
    });
    connect(m_dialogs, &WindowDialogs::caseCreated, m_desk, &Desk::showCase);
    connect(m_dialogs, &WindowDialogs::caseWanted, m_desk, &Desk::showCase);
    connect(m_dialogs, &WindowDialogs::allCasesWanted, this, [this] { m_desk->setView({}); });
    connect(m_dialogs, &WindowDialogs::casebookChosen, this, &MainWindow::openOtherRequested);
    connect(m_dialogs, &WindowDialogs::sampleBusy, m_gate, &StoreGate::setSampleBusy);
}

void MainWindow::connectDesk()
{
    const CaseListPanel *cases = &m_desk->cases();
    connect(&m_desk->panes(), &Panes::arranged, this, &MainWindow::panesArranged);
    connect(m_bar, &WindowBar::searchChanged, m_desk, &Desk::setSearchText);
    connect(m_bar, &WindowBar::leftDownwards, cases, &CaseListPanel::focusTable);
    connect(cases, &CaseListPanel::searchCleared, m_bar, &WindowBar::clearSearch);
    connect(cases, &CaseListPanel::openInWindowRequested, m_caseWindows, &CaseWindows::open);
    connect(cases, &CaseListPanel::newCaseRequested, m_dialogs, &WindowDialogs::newCase);
    connect(cases, &CaseListPanel::importRequested, m_dialogs, &WindowDialogs::importFile);
    connect(cases, &CaseListPanel::sampleRequested, m_dialogs, &WindowDialogs::makeSample);
    connect(cases, &CaseListPanel::countLineChanged, this, [this](const QString &line) {
        m_status->setCount(line);
        if (!line.isEmpty())
            emit settled();
    });
    connect(m_desk, &Desk::newCaseDraftChosen, m_dialogs, &WindowDialogs::restoreNewCase);
    connect(m_caseWindows, &CaseWindows::openCaseRequested, m_desk, &Desk::showCase);
    connect(m_caseWindows, &CaseWindows::syncRequested, this, [this](CaseKey key, domain::SyncState state) {
        m_desk->showSync(key, state);
        raise();
        activateWindow();
    });
}

void MainWindow::connectGate()
{
    connect(m_gate, &StoreGate::newCaseRequested, m_dialogs, &WindowDialogs::newCase);
    connect(m_gate, &StoreGate::importRequested, m_dialogs, &WindowDialogs::importFile);
    connect(m_gate, &StoreGate::sampleRequested, m_dialogs, &WindowDialogs::makeSample);
    connect(m_gate, &StoreGate::openOtherRequested, m_dialogs, &WindowDialogs::chooseCasebook);
    connect(m_gate, &StoreGate::retryRequested, this,
            [this] { emit openOtherRequested(m_workbench.store.path()); });
}

void MainWindow::connectStore()
{
    store::CaseStore &store = m_workbench.store;
    setWindowTitle(tr("%1 – Casebook", "the window's title; %1 is the name of the casebook file")
                       .arg(QFileInfo(store.path()).completeBaseName()));
    connect(&store, &store::CaseStore::troubled, this, &MainWindow::showTrouble);
    connect(m_gate, &StoreGate::settled, this, &MainWindow::settled);
    connect(m_gate, &StoreGate::opened, m_session, &SessionMark::begin);
    connect(m_gate, &StoreGate::refused, this, &MainWindow::showRefusal);
    connect(m_session, &SessionMark::draftsFound, this, &MainWindow::announceDrafts);
    connect(m_session, &SessionMark::ended, this, [this] {
        if (!std::exchange(m_ended, true))
            emit closed();
    });
    connect(m_serving, &Serving::changed, this, &MainWindow::showServing);
    connect(m_serving, &Serving::activityChanged, this, &MainWindow::showServing);
    connect(m_status, &StatusLine::servingClicked, m_dialogs, &WindowDialogs::serve);
    auto *frame = new FirstFrame(this);
    connect(m_gate, &StoreGate::settled, frame, &FirstFrame::seen);
    connect(&m_desk->cases(), &CaseListPanel::firstShown, frame, &FirstFrame::seen);
    connect(frame, &FirstFrame::painted, this, &MainWindow::painted);
    connect(frame, &FirstFrame::over, this, &MainWindow::started);
    connect(frame, &FirstFrame::over, m_desk, &Desk::begin);
    m_gate->begin();
}

void MainWindow::showServing()
{
    m_status->setServing(m_serving->url().toString(), m_serving->activity().clients);
}

void MainWindow::showCase(CaseKey key)
{
    m_desk->showCase(key);
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
    notice.action = [this] { m_desk->setView(CaseView{ CaseView::Drafts }); };
    m_workbench.notices.post(notice);
}

void MainWindow::panesArranged()
{
    const Panes &panes = m_desk->panes();
    m_bar->setBackShown(panes.takesTurns() && panes.turn() == Panes::Pane::Page);
    m_actions->back->setEnabled(panes.takesTurns());
    m_actions->showSidebar->setChecked(panes.isWanted(Panes::Pane::Sidebar));
    m_actions->showList->setChecked(panes.isWanted(Panes::Pane::List));
    m_actions->showPage->setChecked(panes.isWanted(Panes::Pane::Page));
}

void MainWindow::showTrouble(const Error &error)
{
    const bool well = error.message.isEmpty();
    const QString path = QDir::toNativeSeparators(m_workbench.store.path());
    m_trouble->setTrouble(error);
    m_sync->setStoreWell(well);
    m_status->setState(well ? StatusLine::State::Saved : StatusLine::State::NotSaved);
    m_bar->setState(well ? u"dialog-ok"_s : u"dialog-warning"_s, well ? tr("Saved") : tr("Not saved"),
                    well ? tr("Every change is in %1 as soon as it is made.").arg(path)
                         : tr("%1 can't be written.").arg(path));
}

void MainWindow::showRefusal()
{
    m_actions->setStoreOpen(false);
    m_bar->setWorking(false);
    m_sync->setStoreWell(false);
    m_status->setState(StatusLine::State::NotOpen);
    m_bar->setState(u"dialog-warning"_s, tr("Not open"), m_workbench.store.path());
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (m_ended) {
        event->accept();
        return;
    }
    event->ignore();
    if (!m_ending && event->spontaneous() && !m_sync->mayEnd())
        return; // only a person is told what waits, not a program that ends this one
    if (std::exchange(m_ending, true))
        return;
    m_workbench.preferences.setLayout(windowLayout, saveGeometry());
    m_desk->remember();
    hide();
    m_serving->stop();
    m_dialogs->closeAll();
    m_caseWindows->closeAll();
    m_desk->flushDrafts();
    m_session->end();
}

} // namespace casebook::ui
