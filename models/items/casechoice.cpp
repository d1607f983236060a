#include "models/items/casechoice.h"

#include <algorithm>

namespace casebook::items {

namespace {

constexpr int rowsAtOnce = 500;

} // namespace

CaseChoice::CaseChoice(store::CaseStore &store, CaseWindowModel &model, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_model(model)
{
    connect(&store, &store::CaseStore::changed, this, [this](const store::ChangeSet &changes) {
        if (m_all || m_keys.isEmpty() || changes.casesRemoved.isEmpty())
            return;
        for (const CaseKey key : changes.casesRemoved)
            m_keys.remove(key);
        emit this->changed();
    });
}

qint64 CaseChoice::count() const
{
    return m_all ? std::max<qint64>(0, m_model.rowCount() - m_keys.size()) : m_keys.size();
}

void CaseChoice::toggle(CaseKey key)
{
    m_reading.next();
    if (!m_keys.remove(key))
        m_keys.insert(key);
    emit changed();
}

void CaseChoice::chooseRows(int from, int to)
{
    m_reading.next();
    m_all = false;
    m_keys.clear();
    const int first = std::max(0, std::min(from, to));
    const int last = std::min(std::max(from, to), m_model.rowCount() - 1);
    for (int row = first; row <= last; ++row) {
        const CaseKey key = m_model.keyAt(row);
        if (!key.isValid()) { // this one and those behind it are asked for
            readRows({ .position = row, .limit = rowsAtOnce }, last);
            break;
        }
        m_keys.insert(key);
    }
    emit changed();
}

void CaseChoice::readRows(const domain::PageRequest &request, qint64 last)
{
    deliver(m_store.page(m_model.query(), request, m_reading.ticket()), this, m_reading,
            [this, request, last](const Result<domain::CasePage> &page) {
                if (!page || page->rows.isEmpty())
                    return;
                qint64 position = request.position;
                for (const domain::CaseSummary &row : page->rows) {
                    if (position++ <= last)
                        m_keys.insert(row.key);
                }
                emit changed();
                if (position <= last && page->next)
                    readRows({ .position = position, .limit = rowsAtOnce, .after = page->next }, last);
            });
}

void CaseChoice::chooseAll()
{
    m_reading.next();
    m_all = m_model.rowCount() > 0;
    m_filter = m_model.query().filter;
    m_keys.clear();
    emit changed();
}

void CaseChoice::clear()
{
    m_reading.next();
    if (isEmpty())
        return;
    m_all = false;
    m_keys.clear();
    emit changed();
}

} // namespace casebook::items
