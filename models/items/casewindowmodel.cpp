#include "models/items/casewindowmodel.h"

#include "models/items/rowsteps.h"

#include <QSet>

#include <limits>

namespace casebook::items {

using domain::CaseSummary;

namespace {

constexpr int pageSize = 64; ///< more than most screens show: one answer fills the view
constexpr int capacity = 4096; ///< rows held; about 4 MB
constexpr int staleMilliseconds = 60; ///< changes are gathered this long before what is looked at is read anew
constexpr int namedLimit = 256; ///< more changed cases than this are not read one by one

} // namespace

CaseWindowModel::CaseWindowModel(store::CaseStore &store, QObject *parent)
    : QAbstractTableModel(parent)
    , m_store(store)
    , m_rows(pageSize, capacity)
{
    m_staleTimer.setSingleShot(true);
    m_staleTimer.setInterval(staleMilliseconds);
    connect(&m_staleTimer, &QTimer::timeout, this, &CaseWindowModel::askNext);
    connect(&store, &store::CaseStore::changed, this, &CaseWindowModel::onStoreChanged);
}

void CaseWindowModel::setQuery(const domain::CaseQuery &query)
{
    if (m_asked && query == m_query)
        return;
    m_query = query;
    reload();
}

void CaseWindowModel::reload()
{
    m_asked = true;
    m_generation.next();
    m_inFlight = false;
    m_failed = false;
    m_countExact = false;
    m_countStale = false;
    m_changedWhileLoading = false;
    m_earlyCount.reset();
    if (!m_loading) {
        m_loading = true;
        emit loadingChanged(true);
    }
    askFirstPage();
    askCount();
}

void CaseWindowModel::askFirstPage()
{
    domain::PageRequest request;
    request.limit = pageSize;
    m_inFlight = true;
    deliver(m_store.page(m_query, request, m_generation.ticket()), this, m_generation,
            [this](const Result<domain::CasePage> &answer) { takeFirstPage(answer); });
}

void CaseWindowModel::takeFirstPage(const Result<domain::CasePage> &answer)
{
    m_inFlight = false;
    m_loading = false;
    if (!answer) {
        emit loadingChanged(false);
        fail(answer.error());
        return;
    }
    const auto read = static_cast<qint64>(answer->rows.size());
    beginResetModel();
    m_rows.clear();
    m_rows.insertHoles(0, answer->next ? std::max(read, m_earlyCount.value_or(read)) : read);
    for (qint64 i = 0; i < read; ++i)
        m_rows.set(i, answer->rows.at(i), m_rows.epoch());
    m_rows.setCursor(read, answer->next);
    endResetModel();
    m_countExact = m_countExact || !answer->next;
    emit loadingChanged(false);
    emit countChanged();
    if (m_changedWhileLoading)
        makeStale();
    askNext();
}

void CaseWindowModel::askCount()
{
    m_countStale = false;
    deliver(m_store.count(m_query.filter, m_generation.ticket()), this, m_generation,
            [this](const Result<qint64> &answer) {
                if (!answer) {
                    fail(answer.error());
                    return;
                }
                m_countExact = true;
                if (m_loading)
                    m_earlyCount = *answer;
                else
                    setCount(*answer);
                emit countChanged();
                askNext();
            });
}

void CaseWindowModel::showRows(int first, int last)
{
    m_first = first;
    m_last = last;
    askNext();
}

void CaseWindowModel::askNext()
{
    if (m_inFlight || m_loading || m_failed || m_staleTimer.isActive())
        return;
    if (const auto wish = m_rows.wish(m_first, m_last)) {
        askPage(*wish);
        return;
    }
    if (m_countStale)
        askCount();
    if (const auto wish = m_rows.aheadWish(m_first, m_last))
        askPage(*wish);
}

void CaseWindowModel::askPage(const domain::PageRequest &request)
{
    m_inFlight = true;
    deliver(m_store.page(m_query, request, m_generation.ticket()), this, m_generation,
            [this, request, epoch = m_rows.epoch()](const Result<domain::CasePage> &answer) {
                m_inFlight = false;
                if (answer)
                    takePage(request, epoch, *answer);
                else
                    fail(answer.error());
            });
}

void CaseWindowModel::takePage(const domain::PageRequest &request, quint64 epoch, const domain::CasePage &page)
{
    settle(request.position, page.rows, epoch);
    const qint64 end = request.position + page.rows.size();
    if (epoch == m_rows.epoch())
        m_rows.setCursor(end, page.next);
    if (!page.next || page.rows.isEmpty()) {
        setCount(page.rows.isEmpty() ? std::min(end, m_rows.count()) : end);
        emit countChanged();
    }
    m_rows.trim(m_first, m_last);
    askNext();
}

void CaseWindowModel::settle(qint64 position, const QList<CaseSummary> &rows, quint64 epoch)
{
    RowSteps<CaseSummary> steps(m_rows, rows, position);
    qint64 firstChanged = std::numeric_limits<qint64>::max();
    qint64 lastChanged = -1;
    for (qint64 i = 0; i < rows.size(); ++i) {
        const qint64 to = position + i;
        const auto row = static_cast<int>(to);
        auto step = steps.next(i);
        while (step.kind == RowStep::Remove && !steps.areTooMany()) {
            beginRemoveRows({}, row, row);
            m_rows.remove(to, 1);
            endRemoveRows();
            step = steps.next(i);
        }
        if (steps.areTooMany()) {
            settleAtOnce(to, rows.mid(i), epoch);
            return;
        }
        if (step.kind == RowStep::FillFromAbove || (step.kind == RowStep::Insert && step.from >= 0)) {
            m_rows.forget(step.from);
            emitRowsChanged(step.from, step.from);
        }
        if (step.kind == RowStep::Insert) {
            beginInsertRows({}, row, row);
            m_rows.insertHoles(to, 1);
            m_rows.set(to, rows.at(i), epoch);
            endInsertRows();
            continue;
        }
        if (step.kind == RowStep::Move) {
            const auto from = static_cast<int>(step.from);
            beginMoveRows({}, from, from, {}, row);
            m_rows.moveUp(step.from, to);
            endMoveRows();
        }
        const CaseSummary *before = m_rows.at(to);
        if (!before || *before != rows.at(i)) {
            firstChanged = std::min(firstChanged, to);
            lastChanged = to;
        }
        m_rows.set(to, rows.at(i), epoch);
    }
    if (lastChanged >= 0)
        emitRowsChanged(firstChanged, lastChanged);
}

void CaseWindowModel::settleAtOnce(qint64 position, const QList<CaseSummary> &rows, quint64 epoch)
{
    const qint64 end = position + rows.size();
    if (end > m_rows.count())
        setCount(end);
    emit layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    QList<CaseKey> keys;
    for (const QModelIndex &index : before)
        keys.append(keyAt(index.row()));
    for (const CaseSummary &row : rows) {
        if (const auto at = m_rows.find(row.key))
            m_rows.forget(*at);
    }
    for (qint64 i = 0; i < rows.size(); ++i)
        m_rows.set(position + i, rows.at(i), epoch);
    QModelIndexList after;
    for (qsizetype i = 0; i < before.size(); ++i) {
        const int row = keys.at(i).isValid() ? rowOf(keys.at(i)) : before.at(i).row();
        after.append(row < 0 ? QModelIndex() : index(row, before.at(i).column()));
    }
    changePersistentIndexList(before, after);
    emit layoutChanged();
}

void CaseWindowModel::setCount(qint64 count)
{
    count = std::min<qint64>(count, std::numeric_limits<int>::max());
    const qint64 now = m_rows.count();
    if (count > now) {
        beginInsertRows({}, static_cast<int>(now), static_cast<int>(count) - 1);
        m_rows.insertHoles(now, count - now);
        endInsertRows();
    } else if (count < now) {
        beginRemoveRows({}, static_cast<int>(count), static_cast<int>(now) - 1);
        m_rows.remove(count, now - count);
        endRemoveRows();
    }
}

void CaseWindowModel::fail(const Error &error)
{
    if (error.kind == ErrorKind::Cancelled) {
        askNext();
        return;
    }
    m_failed = true;
    emit failed(error);
}

int CaseWindowModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.count());
}

CaseKey CaseWindowModel::keyAt(int row) const
{
    const CaseSummary *found = m_rows.at(row);
    return found ? found->key : CaseKey {};
}

int CaseWindowModel::rowOf(CaseKey key) const
{
    return static_cast<int>(m_rows.find(key).value_or(-1));
}

void CaseWindowModel::onStoreChanged(const store::ChangeSet &changes)
{
    if (!m_asked)
        return;
    if (m_failed) {
        reload();
        return;
    }
    if (m_loading) {
        m_changedWhileLoading = true;
        return;
    }
    if (changes.everything || !changes.casesAdded.isEmpty())
        makeStale();
    removeCases(changes.casesRemoved);
    QList<CaseKey> named = changes.casesChanged;
    for (const CaseKey key : changes.draftsChanged) {
        if (key.isValid() && !named.contains(key))
            named.append(key);
    }
    if (m_query.filter.withDrafts && !changes.draftsChanged.isEmpty())
        makeStale();
    rereadCases(named);
}

void CaseWindowModel::removeCases(const QList<CaseKey> &keys)
{
    if (keys.isEmpty())
        return;
    if (keys.size() <= namedLimit) {
        for (const CaseKey key : keys) {
            const int row = rowOf(key);
            if (row < 0)
                continue;
            beginRemoveRows({}, row, row);
            m_rows.remove(row, 1);
            endRemoveRows();
        }
        emit countChanged();
    }
    makeStale();
}

void CaseWindowModel::rereadCases(const QList<CaseKey> &keys)
{
    if (keys.isEmpty())
        return;
    QSet<CaseKey> loaded;
    m_rows.forEach([&](qint64, const CaseSummary &row) { loaded.insert(row.key); });
    QList<CaseKey> shown;
    for (const CaseKey key : keys) {
        if (loaded.contains(key))
            shown.append(key);
    }
    // A case that isn't loaded may come into what is looked at.
    if (shown.size() < keys.size() || shown.size() > namedLimit)
        makeStale();
    if (shown.isEmpty() || shown.size() > namedLimit)
        return;
    deliver(m_store.summaries(shown), this, m_generation, [this](const Result<QList<CaseSummary>> &answer) {
        if (answer)
            takeSummaries(*answer);
        else
            fail(answer.error());
    });
}

void CaseWindowModel::takeSummaries(const QList<CaseSummary> &summaries)
{
    bool mayMove = false;
    for (const CaseSummary &summary : summaries) {
        const auto at = m_rows.find(summary.key);
        if (!at)
            continue;
        CaseSummary before = *m_rows.at(*at);
        const bool wasFresh = m_rows.isFresh(*at);
        if (before == summary)
            continue;
        // Its place in the list, or whether it belongs there, hangs on anything but these marks.
        before.hasDraft = summary.hasDraft;
        before.syncState = summary.syncState;
        mayMove = mayMove || before != summary;
        m_rows.set(*at, summary, wasFresh ? m_rows.epoch() : m_rows.epoch() - 1);
        emitRowsChanged(*at, *at);
    }
    if (mayMove)
        makeStale();
}

void CaseWindowModel::makeStale()
{
    m_rows.makeStale();
    m_countStale = true;
    if (!m_staleTimer.isActive())
        m_staleTimer.start();
}

void CaseWindowModel::emitRowsChanged(qint64 first, qint64 last)
{
    emit dataChanged(index(static_cast<int>(first), 0), index(static_cast<int>(last), columnCount() - 1));
}

} // namespace casebook::items
