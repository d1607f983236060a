#include "ui/cases/caseselection.h"

#include "models/items/casetablemodel.h"
#include "ui/cases/casetableview.h"

#include <QScopedValueRollback>
#include <QScrollBar>

#include <utility>

namespace casebook::ui {

using items::CaseTableModel;

CaseSelection::CaseSelection(store::CaseStore &store, CaseTableModel &model, CaseTableView &table,
                             QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_model(model)
    , m_table(table)
{
    // When rows go, a view chooses a neighbour; but it is the case that stays chosen, not the place.
    connect(&m_model, &QAbstractItemModel::rowsAboutToBeRemoved, this, [this] { m_following = true; });
    connect(&m_model, &QAbstractItemModel::modelAboutToBeReset, this, [this] { m_following = true; });
    connect(&m_store, &store::CaseStore::changed, this, &CaseSelection::onStoreChanged);
}

void CaseSelection::start()
{
    const QAbstractItemModel *shown = m_table.model();
    connect(shown, &QAbstractItemModel::rowsRemoved, this, &CaseSelection::follow);
    connect(shown, &QAbstractItemModel::rowsInserted, this, [this] {
        follow();
        if (const auto scroll = std::exchange(m_locateLater, {}))
            locate(*scroll);
    });
    connect(shown, &QAbstractItemModel::layoutChanged, this, &CaseSelection::follow);
    connect(shown, &QAbstractItemModel::modelReset, this, [this] {
        follow();
        m_table.verticalScrollBar()->setValue(0);
        if (m_current.isValid() && m_model.rowOf(m_current) < 0)
            locate(false);
    });
    connect(shown, &QAbstractItemModel::dataChanged, this, [this] {
        if (!m_table.currentIndex().isValid())
            follow();
        else
            takeFromView();
    });
    connect(m_table.selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &CaseSelection::takeFromView);
}

void CaseSelection::takeFromView()
{
    if (m_following)
        return;
    const QModelIndex index = m_table.currentIndex();
    // A row that isn't loaded yet is taken once it is (dataChanged).
    if (const CaseKey key = m_model.keyAt(index.row()); index.isValid() && key.isValid())
        setCurrent(key);
}

void CaseSelection::setCurrent(CaseKey key)
{
    m_locating.next();
    m_locateLater.reset();
    if (key == m_current)
        return;
    m_current = key;
    emit currentChanged(key);
}

void CaseSelection::follow()
{
    m_following = true;
    const int row = m_current.isValid() ? m_model.rowOf(m_current) : -1;
    const QModelIndex index = m_table.currentIndex();
    if (row >= 0 ? index.row() != row : index.isValid() && m_model.keyAt(index.row()).isValid())
        m_table.showSelected(row);
    m_following = false;
}

void CaseSelection::locate(bool scroll)
{
    m_locating.next();
    m_locateLater.reset();
    deliver(m_store.positionOf(m_current, m_model.query(), m_locating.ticket()), this, m_locating,
            [this, scroll](const Result<std::optional<qint64>> &answer) {
                if (!answer || !*answer)
                    return;
                if (**answer >= m_model.rowCount()) { // how many there are is not known yet
                    m_locateLater = scroll;
                    return;
                }
                const QScopedValueRollback following(m_following, true);
                m_table.showSelected(static_cast<int>(**answer));
                if (scroll)
                    m_table.scrollTo(m_table.currentIndex(), QAbstractItemView::PositionAtCenter);
            });
}

void CaseSelection::select(CaseKey key)
{
    setCurrent(key);
    follow();
    if (!key.isValid())
        return;
    if (m_table.currentIndex().isValid() && m_model.rowOf(key) >= 0)
        m_table.scrollTo(m_table.currentIndex());
    else
        locate(true);
}

void CaseSelection::selectBeside(int step)
{
    const QModelIndex index = m_table.currentIndex();
    const int row = index.isValid() ? index.row() + step : 0;
    if (row < 0 || row >= m_model.rowCount())
        return;
    m_table.showSelected(row);
    m_table.scrollTo(m_table.currentIndex());
}

void CaseSelection::onStoreChanged(const store::ChangeSet &changes)
{
    if (!changes.casesRemoved.contains(m_current))
        return;
    m_current = {};
    follow();
    emit currentChanged({});
}

} // namespace casebook::ui
