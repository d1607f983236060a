#include "ui/mainwindow/storegate.h"

#include "ui/mainwindow/startpage.h"
#include "ui/mainwindow/storeerrorpage.h"

namespace casebook::ui {

StoreGate::StoreGate(const Workbench &workbench, QWidget *parent)
    : QStackedWidget(parent)
    , m_workbench(workbench)
{
    connect(&workbench.store, &store::CaseStore::changed, this, &StoreGate::onChanged);
}

void StoreGate::setContent(QWidget *content)
{
    m_content = content;
    addWidget(content);
    setCurrentWidget(content);
}

void StoreGate::begin()
{
    deliver(m_workbench.store.opened(), this,
            [this](const Result<store::StoreInfo> &answer) { storeOpened(answer); });
}

void StoreGate::setConnected(bool connected)
{
    if (m_connected == connected)
        return;
    m_connected = connected;
    if (m_open)
        lookWhetherEmpty();
}

void StoreGate::setConnectable(bool connectable)
{
    m_connectable = connectable;
    if (m_start)
        m_start->setConnectable(connectable);
}

void StoreGate::setSampleBusy(bool busy)
{
    if (m_start)
        m_start->setBusy(busy);
}

void StoreGate::storeOpened(const Result<store::StoreInfo> &answer)
{
    m_open = answer.has_value();
    if (m_open) {
        emit opened();
        lookWhetherEmpty();
        return;
    }
    showError(answer.error());
    emit refused();
    emit settled();
}

void StoreGate::showStart()
{
    if (!m_start) {
        m_start = new StartPage(this);
        m_start->setConnectable(m_connectable);
        addWidget(m_start);
        connect(m_start, &StartPage::newCaseRequested, this, &StoreGate::newCaseRequested);
        connect(m_start, &StartPage::connectRequested, this, &StoreGate::connectRequested);
        connect(m_start, &StartPage::importRequested, this, &StoreGate::importRequested);
        connect(m_start, &StartPage::sampleRequested, this, &StoreGate::sampleRequested);
    }
    setCurrentWidget(m_start);
    emit settled();
}

void StoreGate::showError(const Error &error)
{
    if (!m_error) {
        m_error = new StoreErrorPage(this);
        addWidget(m_error);
        connect(m_error, &StoreErrorPage::openOtherRequested, this, &StoreGate::openOtherRequested);
        connect(m_error, &StoreErrorPage::retryRequested, this, &StoreGate::retryRequested);
    }
    m_error->setError(m_workbench.store.path(), error);
    setCurrentWidget(m_error);
}

void StoreGate::onChanged(const store::ChangeSet &changes)
{
    const bool more = !changes.casesAdded.isEmpty() || !changes.draftsChanged.isEmpty();
    const bool fewer = !changes.casesRemoved.isEmpty();
    if (m_open && (changes.everything || fewer || (more && m_start && currentWidget() == m_start)))
        lookWhetherEmpty();
}

void StoreGate::lookWhetherEmpty()
{
    deliver(m_workbench.store.viewCounts(m_workbench.preferences.author()), this,
            [this](const Result<domain::ViewCounts> &counts) {
                const bool empty = !m_connected && counts && counts->all == 0 && counts->drafts == 0;
                if (empty)
                    showStart();
                else
                    setCurrentWidget(m_content);
            });
}

} // namespace casebook::ui
