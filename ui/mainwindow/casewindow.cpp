#include "ui/mainwindow/casewindow.h"

#include "ui/page/casepage.h"

#include <QAction>
#include <QVBoxLayout>

namespace casebook::ui {

namespace {

constexpr QSize usualSize{ 720, 800 };

} // namespace

CaseWindow::CaseWindow(const Workbench &workbench, CaseKey key, QWidget *parent)
    : QWidget(parent, Qt::Window)
    , m_workbench(workbench)
    , m_key(key)
    , m_page(new CasePage(workbench, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    resize(usualSize);
    restoreGeometry(workbench.preferences.layout(QStringLiteral("caseWindow")));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_page);

    auto *leave = new QAction(this);
    leave->setShortcut(QKeySequence::Close);
    addAction(leave);
    connect(leave, &QAction::triggered, this, &QWidget::close);
    connect(m_page, &CasePage::caseGone, this, &QWidget::close);
    connect(m_page, &CasePage::openCaseRequested, this, &CaseWindow::openCaseRequested);
    connect(m_page, &CasePage::syncRequested, this, &CaseWindow::syncRequested);
    connect(&workbench.store, &store::CaseStore::changed, this, [this](const store::ChangeSet &changes) {
        if (changes.everything || changes.casesChanged.contains(m_key))
            readTitle();
    });
    m_page->showCase(key);
    readTitle();
}

void CaseWindow::readTitle()
{
    deliver(m_workbench.store.summaries({ m_key }), this,
            [this](const Result<QList<domain::CaseSummary>> &answer) {
                if (answer && !answer->isEmpty())
                    setWindowTitle(answer->first().title);
            });
}

void CaseWindow::closeEvent(QCloseEvent *event)
{
    m_page->flushDrafts();
    m_workbench.preferences.setLayout(QStringLiteral("caseWindow"), saveGeometry());
    QWidget::closeEvent(event);
}

} // namespace casebook::ui
