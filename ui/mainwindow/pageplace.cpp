#include "ui/mainwindow/pageplace.h"

#include "ui/page/casepage.h"
#include "ui/page/statepanel.h"

#include <QVBoxLayout>

namespace casebook::ui {

PagePlace::PagePlace(const Workbench &workbench, QWidget *parent)
    : QWidget(parent)
    , m_workbench(workbench)
{
    auto *standIn = new StatePanel(this);
    standIn->show(CasePage::nothingChosenText());
    m_standIn = standIn;
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_standIn);
}

CasePage &PagePlace::page()
{
    if (m_page)
        return *m_page;
    m_page = new CasePage(m_workbench, this);
    connect(m_page, &CasePage::caseGone, this, &PagePlace::caseGone);
    connect(m_page, &CasePage::openCaseRequested, this, &PagePlace::openCaseRequested);
    connect(m_page, &CasePage::syncRequested, this, &PagePlace::syncRequested);
    delete layout()->replaceWidget(m_standIn, m_page);
    m_page->show();
    m_standIn->hide();
    m_standIn->deleteLater();
    return *m_page;
}

CaseKey PagePlace::caseKey() const
{
    return m_page ? m_page->caseKey() : CaseKey{};
}

void PagePlace::clear()
{
    if (m_page)
        m_page->clear();
}

void PagePlace::flushDrafts()
{
    if (m_page)
        m_page->flushDrafts();
}

} // namespace casebook::ui
