#include "ui/cases/liststack.h"

#include "ui/cases/emptyreason.h"
#include "ui/cases/emptystate.h"
#include "ui/cases/loadingrows.h"
#include "ui/common/errortext.h"

namespace casebook::ui {

using namespace Qt::StringLiterals;

ListStack::ListStack(QWidget *parent)
    : QStackedWidget(parent)
{
}

void ListStack::setTable(QWidget *table)
{
    m_table = table;
    addWidget(table);
}

void ListStack::setRowHeight(int height)
{
    m_rowHeight = height;
    if (m_loading)
        m_loading->setRowHeight(height);
}

EmptyState &ListStack::empty()
{
    if (!m_empty) {
        m_empty = new EmptyState(this);
        addWidget(m_empty);
    }
    return *m_empty;
}

void ListStack::showEmpty()
{
    setCurrentWidget(m_empty);
    emit standInShown();
}

void ListStack::showTable()
{
    setCurrentWidget(m_table);
}

void ListStack::showLoading()
{
    if (!m_loading) {
        m_loading = new LoadingRows(this);
        m_loading->setRowHeight(m_rowHeight);
        addWidget(m_loading);
    }
    setCurrentWidget(m_loading);
}

void ListStack::showEmptyStore()
{
    empty().setTexts(
        "folder-documents"_L1, tr("No cases yet"),
        tr("Write the first one, bring cases from Kibana, or look around in a small sample casebook."));
    empty().setOffers({ { tr("New case"), [this] { emit newCaseRequested(); } },
                        { tr("Import a Kibana export…"), [this] { emit importRequested(); } },
                        { tr("Open the sample casebook"), [this] { emit sampleRequested(); } } });
    showEmpty();
}

void ListStack::showEmptyResult(const CaseView &view, const QString &searchText,
                                const QStringList &filterNames)
{
    const bool isNarrowed = !filterNames.isEmpty() || !searchText.isEmpty();
    empty().setTexts(isNarrowed ? "edit-find"_L1 : "folder-documents"_L1, tr("No cases here"),
                     emptyReason(view, searchText, filterNames));
    QList<EmptyState::Offer> offers;
    if (!searchText.isEmpty())
        offers.append({ tr("Clear search"), [this] { emit clearSearchRequested(); } });
    if (!filterNames.isEmpty())
        offers.append({ tr("Clear filters"), [this] { emit clearFiltersRequested(); } });
    empty().setOffers(offers);
    showEmpty();
}

void ListStack::showError(const Error &error)
{
    empty().setTexts("dialog-error"_L1, tr("The cases can't be read"), errorText(error));
    empty().setOffers({ { tr("Try again"), [this] { emit retryRequested(); } } });
    showEmpty();
}

} // namespace casebook::ui
