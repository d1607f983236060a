#pragma once

#include "models/sync/listtaker.h"

#include <QMap>
#include <QSet>

#include <functional>

namespace casebook::sync {

/// Reads the cases that a remote lists in a range of created_at, newest first, several pages at once, and
/// hands them to the store in their order.
class WindowReader final
{
public:
    WindowReader(PullDesk &desk, ListTaker &taker)
        : m_desk(desk)
        , m_taker(taker)
    {
    }

    /// Called when a page and all before it are in the store: how many cases it had, and the creation of its
    /// last one.
    using Kept = std::function<void(qint64 count, Timestamp oldest)>;
    /// Reads from @p first to @p last, ends included. Reads anew where the total that the server says differs
    /// from the cases it listed (some were deleted meanwhile), a few times; isWhole() then says whether they
    /// agreed. @p expected: its total as far as known; 0: not known.
    Result<void> read(Timestamp first, Timestamp last, qint64 expected, const Kept &kept = {});

    /// Ids that the last read() saw.
    const QSet<QString> &ids() const { return m_ids; }
    qint64 total() const { return m_total; }
    bool isWhole() const { return m_ids.size() == m_total; }

private:
    Result<void> readOnce(const Kept &kept);
    void begin(int page);
    void setTotal(qint64 total);
    void handOver(const Kept &kept);
    bool isHalted() const { return m_error || m_taker.error() || m_desk.mustStop(); }

    PullDesk &m_desk;
    ListTaker &m_taker;
    Timestamp m_first;
    Timestamp m_last;
    qint64 m_total = 0;
    int m_pages = 1; ///< as the total says
    int m_next = 1; ///< to be asked for
    int m_handed = 0; ///< pages given to the store
    int m_asked = 0; ///< not yet answered
    QMap<int, QList<domain::Case>> m_arrived;
    QSet<QString> m_ids;
    std::optional<Error> m_error;
};

} // namespace casebook::sync
