#include "models/items/casewindowmodel.h"

#include <QSet>

#include <utility>

namespace casebook::items {

using domain::CaseSummary;

namespace {

constexpr int staleMilliseconds
    = 60; ///< changes are gathered this long before what is looked at is read anew
constexpr int namedLimit = 256; ///< more changed cases than this are not read one by one

} // namespace

CaseWindowModel::CaseWindowModel(store::CaseStore &store, QObject *parent)
    : CaseRowsModel(parent)
    , m_store(store)
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
    // In another order there are as many: a view that keeps its rows' places need not make them anew.
    const bool asMany = m_asked && query.filter == m_query.filter;
    m_query = query;
    ask(asMany);
}

void CaseWindowModel::reload()
{
    ask(true);
}

void CaseWindowModel::ask(bool asMany)
{
    m_asked = true;
    m_likelyCount = asMany && m_countExact ? std::optional(knownCount()) : std::nullopt;
    m_generation.next();
    m_reading.next();
    m_inFlight = false;
    m_failed = false;
    m_countExact = false;
    m_countStale = false;
    m_changedWhileLoading = false;
    m_heldCount.reset();
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
    request.limit = m_rows.pageSize();
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
    if (!answer->next)
        m_heldCount.reset();
    const qint64 likely = answer->next ? m_likelyCount.value_or(read) : read;
    resetRows(answer->rows, m_onlyRead ? read : m_heldCount.value_or(likely));
    m_rows.setCursor(read, answer->next);
    m_countExact = m_countExact || !answer->next;
    if (!m_onlyRead)
        m_heldCount.reset();
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
                takeCount(*answer);
            });
}

void CaseWindowModel::takeCount(qint64 count)
{
    if (m_loading || m_onlyRead)
        m_heldCount = count;
    else
        setCount(count);
    emit countChanged();
    askNext();
}

void CaseWindowModel::showAll()
{
    m_onlyRead = false;
    if (!m_loading && m_heldCount)
        takeCount(*std::exchange(m_heldCount, {}));
}

void CaseWindowModel::showRows(int first, int last)
{
    m_first = first;
    m_last = last;
    dropPage();
    askNext();
}

void CaseWindowModel::dropPage()
{
    // A page beside what is looked at was asked for ahead; it will be wanted.
    const qint64 beside = 2 * m_rows.pageSize();
    const qint64 end = m_asking.position + m_asking.limit;
    if (!m_inFlight || m_loading || (m_asking.position <= m_last + beside && end > m_first - beside))
        return;
    m_reading.next();
    m_inFlight = false;
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
    m_asking = request;
    deliver(m_store.page(m_query, request, m_reading.ticket()), this, m_reading,
            [this, request, epoch = m_rows.epoch()](const Result<domain::CasePage> &answer) {
                m_inFlight = false;
                if (answer)
                    takePage(request, epoch, *answer);
                else
                    fail(answer.error());
            });
}

void CaseWindowModel::takePage(const domain::PageRequest &request, quint64 epoch,
                               const domain::CasePage &page)
{
    settle(request.position, page.rows, epoch);
    const qint64 end = request.position + page.rows.size();
    if (epoch == m_rows.epoch())
        m_rows.setCursor(end, page.next);
    if (!page.next || page.rows.isEmpty()) {
        m_heldCount.reset();
        setCount(page.rows.isEmpty() ? std::min(end, m_rows.count()) : end);
        emit countChanged();
    }
    m_rows.trim(m_first, m_last);
    askNext();
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
        for (const CaseKey key : keys)
            removeCase(key);
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
    for (const CaseSummary &summary : summaries)
        mayMove = replaceCase(summary) || mayMove;
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

} // namespace casebook::items
