#include "ui/mainwindow/storegate.h"

#include "ui/mainwindow/startpage.h"
#include "ui/mainwindow/storeerrorpage.h"

namespace casebook::ui {

StoreGate::StoreGate(const Workbench &workbench, QWidget *parent)
    : QStackedWidget(parent)
    , m_workbench(workbench)
    , m_start(new StartPage(this))
    , m_error(new StoreErrorPage(this))
{
    addWidget(m_start);
    addWidget(m_error);
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

void StoreGate::storeOpened(const Result<store::StoreInfo> &answer)
{
    m_open = answer.has_value();
    if (m_open) {
        emit opened();
        lookWhetherEmpty();
        return;
    }
    m_error->setError(m_workbench.store.path(), answer.error());
    setCurrentWidget(m_error);
    emit refused();
    emit settled();
}

void StoreGate::onChanged(const store::ChangeSet &changes)
{
    const bool more = !changes.casesAdded.isEmpty() || !changes.draftsChanged.isEmpty();
    const bool fewer = !changes.casesRemoved.isEmpty();
    if (m_open && (changes.everything || fewer || (more && currentWidget() == m_start)))
        lookWhetherEmpty();
}

void StoreGate::lookWhetherEmpty()
{
    deliver(m_workbench.store.viewCounts(m_workbench.preferences.author()), this,
            [this](const Result<domain::ViewCounts> &counts) {
                const bool empty = !m_connected && counts && counts->all == 0 && counts->drafts == 0;
                setCurrentWidget(empty ? m_start : m_content);
                if (empty)
                    emit settled();
            });
}

} // namespace casebook::ui
