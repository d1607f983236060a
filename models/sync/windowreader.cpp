#include "models/sync/windowreader.h"

namespace casebook::sync {

namespace {

constexpr int mostTries = 12;
constexpr int givenUpSooner = 3; // what a try counts for that brought nothing new
constexpr int pagesAhead = 8; // that may wait for one before them

} // namespace

Result<void> WindowReader::read(Timestamp first, Timestamp last, qint64 expected, const Kept &kept)
{
    m_first = first;
    m_last = last;
    m_ids.clear();
    qint64 before = -1; // total of the last try
    for (int tries = 0; tries < mostTries; ++tries) {
        const qsizetype seen = m_ids.size();
        setTotal(expected);
        auto done = readOnce(kept);
        if (!done || isWhole())
            return done;
        // Cases of one moment come in any order on each page (trap 3): what one reading missed another one
        // shows. A total that changed means that something else did: then only a whole reading counts.
        if (before >= 0 && before != m_total) {
            m_ids.clear();
            tries += givenUpSooner;
        } else if (m_ids.size() == seen) {
            tries += givenUpSooner;
        }
        before = m_total;
        expected = m_total;
    }
    return {};
}

void WindowReader::setTotal(qint64 total)
{
    m_total = total;
    const qint64 pages = (total + m_desk.pageSize() - 1) / m_desk.pageSize();
    m_pages = static_cast<int>(std::clamp<qint64>(pages, 1, m_desk.mostPages()));
}

Result<void> WindowReader::readOnce(const Kept &kept)
{
    m_next = 1;
    m_handed = 0;
    m_arrived.clear();
    while (true) {
        while (!isHalted() && m_next <= m_pages && m_next - m_handed <= pagesAhead
               && m_desk.flights.hasRoom())
            begin(m_next++);
        while (!isHalted() && m_arrived.contains(m_handed + 1) && m_desk.flights.hasRoomForWrite())
            handOver(kept);
        if (m_asked == 0 && (isHalted() || m_handed >= m_pages))
            break;
        m_desk.flights.handleOne();
    }
    if (auto finished = m_taker.finish(); !finished)
        return finished;
    if (const auto error = std::exchange(m_error, std::nullopt))
        return failure(*error);
    if (m_desk.mustStop())
        return failure(stoppedError());
    return {};
}

void WindowReader::begin(int page)
{
    ++m_asked;
    m_desk.flights.request(m_desk.context.api.find(
                               { .page = page, .perPage = m_desk.pageSize(), .from = m_first, .to = m_last }),
                           [this, page](const Result<json::FindDocument> &answer) {
                               --m_asked;
                               if (!answer) {
                                   m_error = m_error.value_or(answer.error());
                                   return;
                               }
                               setTotal(answer->total);
                               QList<domain::Case> &cases = m_arrived[page];
                               for (const json::CaseDocument &document : answer->cases)
                                   cases.append(document.value);
                           });
}

void WindowReader::handOver(const Kept &kept)
{
    const QList<domain::Case> cases = m_arrived.take(++m_handed);
    qint64 fresh = 0;
    for (const domain::Case &each : cases) {
        fresh += m_ids.contains(each.id) ? 0 : 1;
        m_ids.insert(each.id);
    }
    if (cases.isEmpty())
        return;
    m_taker.take(cases, [kept, fresh, oldest = cases.last().createdAt] {
        if (kept)
            kept(fresh, oldest);
    });
}

} // namespace casebook::sync
