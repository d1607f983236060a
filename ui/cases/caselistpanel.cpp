#include "ui/cases/caselistpanel.h"

#include "models/items/casetablemodel.h"
#include "ui/cases/caseheaderview.h"
#include "ui/cases/casetableview.h"
#include "ui/cases/casetexts.h"
#include "ui/cases/emptystate.h"
#include "ui/cases/filterbar.h"
#include "ui/cases/listsort.h"
#include "ui/cases/loadingrows.h"
#include "ui/common/errortext.h"
#include "ui/common/formatting.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QStackedWidget>
#include <QToolButton>

namespace casebook::ui {

using namespace Qt::StringLiterals;
using items::CaseTableModel;

namespace {

constexpr int loadingMilliseconds = 300; ///< shorter waits are not worth a flicker
constexpr int ageMilliseconds = 30'000; ///< how often "2 min" is looked at again
constexpr int totalMilliseconds = 150;

} // namespace

CaseListPanel::CaseListPanel(const Workbench &workbench, QWidget *parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_model(new CaseTableModel(workbench.store, this))
    , m_texts(new CaseTexts(workbench.clock, this))
    , m_filters(new FilterBar(workbench, this))
    , m_table(new CaseTableView(this))
    , m_header(new CaseHeaderView(workbench.preferences, m_table))
    , m_top(new QWidget(this))
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(m_stack))
    , m_loadingRows(new LoadingRows(m_stack))
    , m_totalRefresher(
          totalMilliseconds,
          [this](const items::Refresher::Done &done) {
              deliver(m_workbench.store.count({}), this, [this, done](const Result<qint64> &answer) {
                  if (answer)
                      m_total = *answer;
                  updateState();
                  done();
              });
          },
          this)
{
    makeTable();
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_loadingRows);

    auto *top = new QVBoxLayout(m_top);
    top->setContentsMargins(metrics::related, metrics::related, metrics::related, metrics::inside);
    top->setSpacing(metrics::related);
    top->addWidget(m_filters);
    top->addWidget(makeCountLine());
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

    connect(m_filters, &FilterBar::filterChanged, this, &CaseListPanel::ask);
    connect(&workbench.preferences, &Preferences::densityChanged, this, &CaseListPanel::updateDensity);
    connect(&workbench.preferences, &Preferences::authorChanged, this, &CaseListPanel::ask);
    connect(&workbench.store, &store::CaseStore::changed, this, &CaseListPanel::onStoreChanged);
    connectModel();
    updateDensity();
    m_totalRefresher.requestNow();
    ask();
}

QWidget *CaseListPanel::makeCountLine()
{
    auto *line = new QWidget(this);
    m_count = new QLabel(line);
    m_count->setForegroundRole(QPalette::PlaceholderText);
    m_clear = new QToolButton(line);
    m_clear->setAutoRaise(true);
    m_clear->setText(tr("Clear filters"));
    m_clear->setToolTip(tr("Show all cases of this view"));
    connect(m_clear, &QToolButton::clicked, this, &CaseListPanel::clearFilters);
    m_columns = new QToolButton(line);
    m_columns->setAutoRaise(true);
    m_columns->setIcon(icon("configure"_L1));
    m_columns->setAccessibleName(tr("Columns and sorting"));
    m_columns->setToolTip(tr("Choose columns and sorting"));
    connect(m_columns, &QToolButton::clicked, this, &CaseListPanel::showColumnsMenu);
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::inside);
    layout->addWidget(m_count);
    layout->addWidget(m_clear);
    layout->addStretch();
    layout->addWidget(m_columns);
    return line;
}

void CaseListPanel::makeTable()
{
    // When rows go, a view chooses a neighbour; but it is the case that stays chosen, not the place. Connected before
    // the view is, so as to be told first.
    connect(m_model, &QAbstractItemModel::rowsAboutToBeRemoved, this, [this] { m_following = true; });
    connect(m_model, &QAbstractItemModel::modelAboutToBeReset, this, [this] { m_following = true; });
    m_texts->setSourceModel(m_model);
    m_table->setHorizontalHeader(m_header);
    m_table->setModel(m_texts);
    m_table->setAccessibleName(tr("Cases"));
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_header->restore();
    const ListSort sort = ListSort::fromText(m_workbench.preferences.value(ListSort::key()));
    m_header->setSortIndicator(sort.section, sort.order);
    connect(m_header, &QHeaderView::sortIndicatorChanged, this, &CaseListPanel::onSortChanged);
    connect(m_table, &CaseTableView::rowsShown, m_model, &CaseTableModel::showRows);
    connect(m_table, &CaseTableView::rowActivated, this, [this](int row) {
        if (const CaseKey key = m_model->keyAt(row); key.isValid())
            emit caseActivated(key);
    });
    connect(m_table, &QWidget::customContextMenuRequested, this, &CaseListPanel::showContextMenu);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &CaseListPanel::onCurrentChanged);
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
    connect(m_texts, &QAbstractItemModel::rowsRemoved, this, &CaseListPanel::followCurrent);
    connect(m_texts, &QAbstractItemModel::rowsInserted, this, &CaseListPanel::followCurrent);
    connect(m_texts, &QAbstractItemModel::layoutChanged, this, &CaseListPanel::followCurrent);
    connect(m_texts, &QAbstractItemModel::modelReset, this, [this] {
        followCurrent();
        m_table->verticalScrollBar()->setValue(0);
        if (m_current.isValid() && m_model->rowOf(m_current) < 0)
            locate(m_current, false);
    });
    connect(m_texts, &QAbstractItemModel::dataChanged, this, [this] {
        if (!m_table->currentIndex().isValid())
            followCurrent();
        else if (m_model->keyAt(m_table->currentIndex().row()) != m_current)
            onCurrentChanged();
    });
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
    domain::CaseQuery query = ListSort {m_header->sortIndicatorSection(), m_header->sortIndicatorOrder()}.query();
    query.filter = m_filters->applied(filterOf(m_view, m_workbench.preferences.author()));
    query.filter.text = m_searchText;
    m_model->setQuery(query);
    updateState();
}

void CaseListPanel::onSortChanged(int section, Qt::SortOrder order)
{
    m_workbench.preferences.setValue(ListSort::key(), ListSort {section, order}.toText());
    ask();
}

bool CaseListPanel::isNarrowed() const
{
    return m_filters->isFiltering() || !m_searchText.isEmpty();
}

void CaseListPanel::updateState()
{
    updateCountLine();
    // An empty casebook has nothing to filter or to count.
    m_top->setHidden(m_total && *m_total == 0 && !m_error);
    if (m_error) {
        showError(*m_error);
        return;
    }
    if (m_model->isLoading()) {
        if (!m_loadingTimer.isActive())
            m_stack->setCurrentWidget(m_loadingRows);
        return;
    }
    if (m_model->rowCount() > 0)
        m_stack->setCurrentWidget(m_table);
    else if (!m_total)
        return;
    else if (*m_total == 0)
        showEmptyStore();
    else
        showEmptyResult();
}

void CaseListPanel::updateCountLine()
{
    m_clear->setVisible(isNarrowed());
    m_clear->setText(m_filters->isFiltering() ? tr("Clear filters") : tr("Clear search"));
    if (!m_total || (m_model->isLoading() && m_countText.isEmpty()))
        return;
    const qint64 shown = m_model->rowCount();
    QString text;
    if (!m_model->isCountExact() && !m_model->isLoading())
        text = tr("Counting cases…");
    else if (shown == *m_total)
        text = tr("%Ln case(s)", nullptr, static_cast<int>(shown));
    else
        text = tr("%1 of %Ln case(s)", nullptr, static_cast<int>(*m_total)).arg(numberText(shown));
    //: A separator: "214 of 1,204 cases · Clear filters"
    m_count->setText(isNarrowed() ? tr("%1 ·").arg(text) : text);
    if (text == m_countText)
        return;
    m_countText = text;
    emit countLineChanged(text);
}

void CaseListPanel::showEmptyStore()
{
    m_empty->setTexts("folder-documents"_L1, tr("No cases yet"),
                      tr("Write the first one, bring cases from Kibana, or look around in a small sample casebook."));
    m_empty->setOffers({{tr("New case"), [this] { emit newCaseRequested(); }},
                        {tr("Import a Kibana export…"), [this] { emit importRequested(); }},
                        {tr("Open the sample casebook"), [this] { emit sampleRequested(); }}});
    m_stack->setCurrentWidget(m_empty);
}

QString CaseListPanel::emptyReason() const
{
    const QString filters = m_filters->activeNames().join(tr(", "));
    const QString view = viewText(m_view);
    if (!m_searchText.isEmpty() && !filters.isEmpty())
        return tr("No case in “%1” holds “%2” and passes these filters: %3.").arg(view, m_searchText, filters);
    if (!m_searchText.isEmpty())
        return tr("No case in “%1” holds “%2” in its title, description, tags or comments.").arg(view, m_searchText);
    if (!filters.isEmpty())
        return tr("No case in “%1” passes these filters: %2.").arg(view, filters);
    switch (m_view.kind) {
    case CaseView::AssignedToMe:
        return tr("Cases that you or others assign to you stand here.");
    case CaseView::Unassigned:
        return tr("Every case is assigned to someone.");
    case CaseView::Drafts:
        return tr("What you write is kept here until you submit it.");
    case CaseView::Tag:
        return tr("No case has this tag any more.");
    default:
        return tr("No case has this status now.");
    }
}

void CaseListPanel::showEmptyResult()
{
    m_empty->setTexts(isNarrowed() ? "edit-find"_L1 : "folder-documents"_L1, tr("No cases here"), emptyReason());
    QList<EmptyState::Offer> offers;
    if (!m_searchText.isEmpty())
        offers.append({tr("Clear search"), [this] { clearSearch(); }});
    if (m_filters->isFiltering())
        offers.append({tr("Clear filters"), [this] { m_filters->clear(); }});
    m_empty->setOffers(offers);
    m_stack->setCurrentWidget(m_empty);
}

void CaseListPanel::showError(const Error &error)
{
    m_empty->setTexts("dialog-error"_L1, tr("The cases can't be read"), errorText(error));
    m_empty->setOffers({{tr("Try again"), [this] {
                             m_error.reset();
                             m_model->reload();
                         }}});
    m_stack->setCurrentWidget(m_empty);
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
    m_loadingRows->setRowHeight(height);
}

void CaseListPanel::focusTable()
{
    m_table->setFocus(Qt::OtherFocusReason);
}

void CaseListPanel::onStoreChanged(const store::ChangeSet &changes)
{
    if (changes.everything || !changes.casesAdded.isEmpty() || !changes.casesRemoved.isEmpty())
        m_totalRefresher.request();
    if (changes.casesRemoved.contains(m_current)) {
        m_current = {};
        followCurrent();
        emit currentCaseChanged({});
    }
}

void CaseListPanel::onCurrentChanged()
{
    if (m_following)
        return;
    const QModelIndex index = m_table->currentIndex();
    // A row that isn't loaded yet is chosen once it is (dataChanged).
    if (const CaseKey key = m_model->keyAt(index.row()); index.isValid() && key.isValid())
        setCurrent(key);
}

void CaseListPanel::setCurrent(CaseKey key)
{
    m_locating.next();
    if (key == m_current)
        return;
    m_current = key;
    emit currentCaseChanged(key);
}

void CaseListPanel::followCurrent()
{
    m_following = true;
    const int row = m_current.isValid() ? m_model->rowOf(m_current) : -1;
    const QModelIndex index = m_table->currentIndex();
    if (row >= 0 ? index.row() != row : index.isValid() && m_model->keyAt(index.row()).isValid())
        m_table->showSelected(row);
    m_following = false;
}

void CaseListPanel::locate(CaseKey key, bool scroll)
{
    m_locating.next();
    deliver(m_workbench.store.positionOf(key, m_model->query(), m_locating.ticket()), this, m_locating,
            [this, key, scroll](const Result<std::optional<qint64>> &answer) {
                if (!answer || !*answer || **answer >= m_model->rowCount() || key != m_current)
                    return;
                const QScopedValueRollback following(m_following, true);
                m_table->showSelected(static_cast<int>(**answer));
                if (scroll)
                    m_table->scrollTo(m_table->currentIndex(), QAbstractItemView::PositionAtCenter);
            });
}

void CaseListPanel::selectCase(CaseKey key)
{
    setCurrent(key);
    followCurrent();
    if (!key.isValid())
        return;
    if (m_table->currentIndex().isValid() && m_model->rowOf(key) >= 0)
        m_table->scrollTo(m_table->currentIndex());
    else
        locate(key, true);
}

void CaseListPanel::selectBeside(int step)
{
    const QModelIndex index = m_table->currentIndex();
    const int row = index.isValid() ? index.row() + step : 0;
    if (row < 0 || row >= m_texts->rowCount())
        return;
    m_table->showSelected(row);
    m_table->scrollTo(m_table->currentIndex());
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
    menu->popup(m_columns->mapToGlobal(QPoint(0, m_columns->height())));
}

} // namespace casebook::ui
