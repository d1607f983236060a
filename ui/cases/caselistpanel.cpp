#include "ui/cases/caselistpanel.h"

#include "models/items/casechoice.h"
#include "models/items/casetablemodel.h"
#include "models/items/casetotal.h"
#include "models/items/remotenames.h"
#include "ui/cases/bulkbar.h"
#include "ui/cases/caseheaderview.h"
#include "ui/cases/caseselection.h"
#include "ui/cases/casetableview.h"
#include "ui/cases/casetexts.h"
#include "ui/cases/countline.h"
#include "ui/cases/filterbar.h"
#include "ui/cases/listsort.h"
#include "ui/cases/liststack.h"
#include "ui/common/formatting.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"

#include <QMenu>
#include <QVBoxLayout>

namespace casebook::ui {

using namespace Qt::StringLiterals;
using items::CaseTableModel;

namespace {

constexpr int loadingMilliseconds = 300; ///< shorter waits are not worth a flicker
constexpr int ageMilliseconds = 30'000; ///< how often "2 min" is looked at again

} // namespace

CaseListPanel::CaseListPanel(const Workbench &workbench, QWidget *parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_remotes(new items::RemoteNames(workbench.store, this))
    , m_model(new CaseTableModel(workbench.store, this))
    , m_choice(new items::CaseChoice(workbench.store, *m_model, this))
    , m_texts(new CaseTexts(workbench.clock, this, m_remotes))
    , m_filters(new FilterBar(workbench, this))
    , m_table(new CaseTableView(this))
    , m_selection(new CaseSelection(workbench.store, *m_model, *m_table, this))
    , m_header(new CaseHeaderView(workbench.preferences, m_table))
    , m_top(new QWidget(this))
    , m_countLine(new CountLine(m_top))
    , m_stack(new ListStack(this))
    , m_total(new items::CaseTotal(workbench.store, this))
{
    makeTable();
    m_stack->setTable(m_table);

    auto *top = new QVBoxLayout(m_top);
    top->setContentsMargins(metrics::related, metrics::related, metrics::related, metrics::inside);
    top->setSpacing(metrics::related);
    top->addWidget(m_filters);
    top->addWidget(m_countLine);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_top);
    layout->addWidget(m_stack, 1);

    m_loadingTimer.setSingleShot(true);
    m_loadingTimer.setInterval(loadingMilliseconds);
    connect(&m_loadingTimer, &QTimer::timeout, this, &CaseListPanel::updateState);
    m_ageTimer.setInterval(ageMilliseconds);
    connect(&m_ageTimer, &QTimer::timeout, m_table->viewport(), qOverload<>(&QWidget::update));
    m_ageTimer.start();

    connect(m_countLine, &CountLine::textChanged, this, &CaseListPanel::countLineChanged);
    connect(m_countLine, &CountLine::clearRequested, this, &CaseListPanel::clearFilters);
    connect(m_countLine, &CountLine::bestFirstChosen, this, &CaseListPanel::ask);
    connect(m_countLine, &CountLine::columnsRequested, this, &CaseListPanel::showColumnsMenu);
    connect(m_filters, &FilterBar::filterChanged, this, &CaseListPanel::ask);
    connect(&workbench.preferences, &Preferences::densityChanged, this, &CaseListPanel::updateDensity);
    connect(&workbench.preferences, &Preferences::authorChanged, this, &CaseListPanel::ask);
    connect(m_total, &items::CaseTotal::counted, this, &CaseListPanel::updateState);
    connect(m_remotes, &items::RemoteNames::changed, this, [this] {
        m_header->setHasRemotes(!m_remotes->isEmpty());
        m_table->viewport()->update();
    });
    connectModel();
    connectStack();
    connectChoice();
    updateDensity();
    ask();
}

void CaseListPanel::makeTable()
{
    m_texts->setSourceModel(m_model);
    m_table->setHorizontalHeader(m_header);
    m_table->setModel(m_texts);
    m_table->setAccessibleName(tr("Cases"));
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_header->restore();
    const ListSort sort = ListSort::fromText(m_workbench.preferences.value(ListSort::key()));
    m_header->setSortIndicator(sort.section, sort.order);
    connect(m_header, &QHeaderView::sortIndicatorChanged, this, &CaseListPanel::onSortChanged);
    connect(m_table, &CaseTableView::firstRowsPainted, this, &CaseListPanel::firstShown);
    connect(m_table, &CaseTableView::rowsShown, m_model, &CaseTableModel::showRows);
    connect(m_table, &CaseTableView::rowActivated, this, [this](int row) {
        if (const CaseKey key = m_model->keyAt(row); key.isValid())
            emit caseActivated(key);
    });
    connect(m_table, &QWidget::customContextMenuRequested, this, &CaseListPanel::showContextMenu);
    m_selection->start();
    connect(m_selection, &CaseSelection::currentChanged, this, &CaseListPanel::currentCaseChanged);
}

void CaseListPanel::connectModel()
{
    connect(m_model, &CaseTableModel::loadingChanged, this, [this](bool loading) {
        if (loading)
            m_loadingTimer.start();
        else
            m_loadingTimer.stop();
        m_error.reset();
        updateState();
    });
    connect(m_model, &CaseTableModel::countChanged, this, &CaseListPanel::updateState);
    connect(m_model, &CaseTableModel::failed, this, [this](const Error &error) {
        m_error = error;
        updateState();
    });
}

void CaseListPanel::connectChoice()
{
    using items::CaseChoice;
    m_texts->setChoice(m_choice);
    connect(m_choice, &CaseChoice::changed, m_table->viewport(), qOverload<>(&QWidget::update));
    connect(m_choice, &CaseChoice::changed, this, [this] {
        if (!m_bulkBar) // the start needs none
            m_top->layout()->addWidget(m_bulkBar = new BulkBar(m_workbench, *m_choice, m_top));
    });
    connect(m_table, &CaseTableView::rowToggled, this, [this](int row) {
        const CaseKey key = m_model->keyAt(row);
        if (m_choice->isEmpty() && m_selection->current().isValid() && m_selection->current() != key)
            m_choice->toggle(m_selection->current()); // the one that is open is one of them
        if (key.isValid())
            m_choice->toggle(key);
    });
    connect(m_table, &CaseTableView::rowsChosen, m_choice, &CaseChoice::chooseRows);
    connect(m_table, &CaseTableView::allChosen, m_choice, &CaseChoice::chooseAll);
    connect(m_table, &CaseTableView::choiceDropped, m_choice, &CaseChoice::clear);
}

void CaseListPanel::setView(const CaseView &view)
{
    m_view = view;
    m_filters->setView(view);
    ask();
}

void CaseListPanel::setSearchText(const QString &text)
{
    m_searchText = text.trimmed();
    ask();
}

void CaseListPanel::ask()
{
    domain::CaseQuery query
        = ListSort{ m_header->sortIndicatorSection(), m_header->sortIndicatorOrder() }.query();
    query.filter = m_filters->applied(filterOf(m_view, m_workbench.preferences.author()));
    query.filter.text = m_searchText;
    if (query.filter != m_model->query().filter) // nobody sees what would be changed
        m_choice->clear();
    m_countLine->setSearching(!m_searchText.isEmpty());
    if (m_countLine->isBestFirst())
        query.sort = domain::CaseSort::Relevance;
    m_header->setSortIndicatorShown(!m_countLine->isBestFirst());
    m_model->setQuery(query);
    updateState();
}

void CaseListPanel::onSortChanged(int section, Qt::SortOrder order)
{
    if (section == CaseTableModel::Where) { // cases can't be sorted by it: back to what they are sorted by
        const ListSort sort = ListSort::fromText(m_workbench.preferences.value(ListSort::key()));
        m_header->setSortIndicator(sort.section, sort.order);
        return;
    }
    m_workbench.preferences.setValue(ListSort::key(), ListSort{ section, order }.toText());
    m_countLine->dropBestFirst(); // a column was chosen instead
    ask();
}

void CaseListPanel::updateState()
{
    updateCountLine();
    // An empty casebook has nothing to filter or to count.
    m_top->setHidden(m_total->value() == 0 && !m_error);
    if (m_error) {
        m_stack->showError(*m_error);
        return;
    }
    if (m_model->isLoading()) {
        if (!m_loadingTimer.isActive())
            m_stack->showLoading();
        return;
    }
    if (m_model->rowCount() > 0)
        m_stack->showTable();
    else if (!m_total->value())
        return;
    else if (m_total->value() == 0)
        m_stack->showEmptyStore();
    else
        m_stack->showEmptyResult(m_view, m_searchText, m_filters->activeNames());
}

void CaseListPanel::updateCountLine()
{
    using Narrowed = CountLine::Narrowed;
    const Narrowed bySearch = m_searchText.isEmpty() ? Narrowed::Nothing : Narrowed::BySearch;
    m_countLine->setNarrowed(m_filters->isFiltering() ? Narrowed::ByFilters : bySearch);
    const auto total = m_total->value();
    if (!total || (m_model->isLoading() && m_countLine->text().isEmpty()))
        return;
    const qint64 shown = m_model->knownCount();
    if (!m_model->isCountExact() && !m_model->isLoading())
        m_countLine->setText(tr("Counting cases…"));
    else if (shown == *total)
        m_countLine->setText(tr("%Ln case(s)", nullptr, static_cast<int>(shown)));
    else
        m_countLine->setText(
            tr("%1 of %Ln case(s)", nullptr, static_cast<int>(*total)).arg(numberText(shown)));
}

void CaseListPanel::connectStack()
{
    connect(m_stack, &ListStack::standInShown, this, &CaseListPanel::firstShown);
    m_model->showOnlyRead(); // what is read first shall be painted first
    connect(this, &CaseListPanel::firstShown, m_model, &CaseTableModel::showAll, Qt::QueuedConnection);
    connect(this, &CaseListPanel::firstShown, m_filters, &FilterBar::begin, Qt::SingleShotConnection);
    connect(m_stack, &ListStack::newCaseRequested, this, &CaseListPanel::newCaseRequested);
    connect(m_stack, &ListStack::importRequested, this, &CaseListPanel::importRequested);
    connect(m_stack, &ListStack::sampleRequested, this, &CaseListPanel::sampleRequested);
    connect(m_stack, &ListStack::clearSearchRequested, this, &CaseListPanel::clearSearch);
    connect(m_stack, &ListStack::clearFiltersRequested, m_filters, &FilterBar::clear);
    connect(m_stack, &ListStack::retryRequested, this, [this] {
        m_error.reset();
        m_model->reload();
    });
}

void CaseListPanel::clearFilters()
{
    if (m_filters->isFiltering())
        m_filters->clear();
    else
        clearSearch();
    m_table->setFocus(Qt::OtherFocusReason);
}

void CaseListPanel::clearSearch()
{
    setSearchText({});
    emit searchCleared();
}

void CaseListPanel::updateDensity()
{
    const bool compact = m_workbench.preferences.density() == Density::Compact;
    const int height = compact ? metrics::rowCompact : metrics::rowComfortable;
    m_table->setRowHeight(height);
    m_stack->setRowHeight(height);
}

CaseKey CaseListPanel::currentCase() const
{
    return m_selection->current();
}

const domain::CaseFilter &CaseListPanel::shownFilter() const
{
    return m_model->query().filter;
}

qint64 CaseListPanel::shownCount() const
{
    return m_model->rowCount();
}

void CaseListPanel::selectCase(CaseKey key)
{
    m_selection->select(key);
}

void CaseListPanel::selectNext()
{
    m_selection->selectBeside(1);
}

void CaseListPanel::selectPrevious()
{
    m_selection->selectBeside(-1);
}

void CaseListPanel::focusTable()
{
    m_table->setFocus(Qt::OtherFocusReason);
}

void CaseListPanel::showContextMenu(const QPoint &at)
{
    const QModelIndex index = m_table->indexAt(at);
    const CaseKey key = m_model->keyAt(index.row());
    if (!index.isValid() || !key.isValid())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(icon("window-new"_L1), tr("Open in its own window")), &QAction::triggered, this,
            [this, key] { emit openInWindowRequested(key); });
    menu->popup(m_table->viewport()->mapToGlobal(at));
}

void CaseListPanel::showColumnsMenu()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    m_header->fillSortMenu(menu->addMenu(tr("Sort by")));
    m_header->fillMenu(menu->addMenu(tr("Columns")));
    menu->popup(m_countLine->menuPlace());
}

} // namespace casebook::ui
