#pragma once

#include "models/domain/query.h"

#include <QHash>

#include <algorithm>
#include <map>
#include <optional>

namespace casebook::items {

/// A sparse window over a long result: knows how many rows there are, holds some of them, and says which page
/// should be asked for next. Pure memory; asking and telling views is the model's.
///
/// Rows are fresh or stale. A stale one was read before the latest change: it is still shown, and is asked
/// for again when it is looked at. `Row` has a member `key`.
template <typename Row>
class PagedRows
{
public:
    using Key = decltype(Row::key);

    /// @p pageSize rows are asked for at a time; about @p capacity rows are held at most.
    PagedRows(int pageSize, int capacity)
        : m_pageSize(pageSize)
        , m_capacity(capacity)
    {
    }

    qint64 count() const { return m_count; }
    qint64 loadedCount() const { return static_cast<qint64>(m_rows.size()); }
    int pageSize() const { return m_pageSize; }

    /// The row at @p position; nullptr when it isn't loaded.
    const Row *at(qint64 position) const
    {
        const auto found = m_rows.find(position);
        return found == m_rows.end() ? nullptr : &found->second.row;
    }

    std::optional<qint64> find(Key key) const
    {
        for (const auto &[position, entry] : m_rows) {
            if (entry.row.key == key)
                return position;
        }
        return std::nullopt;
    }

    bool isFresh(qint64 position) const
    {
        const auto found = m_rows.find(position);
        return found != m_rows.end() && found->second.epoch == m_epoch;
    }

    /// Whether any row from @p position on was read since the latest change, and so is known to be in its
    /// place.
    bool hasFreshFrom(qint64 position) const
    {
        return std::any_of(m_rows.lower_bound(position), m_rows.end(),
                           [this](const auto &held) { return held.second.epoch == m_epoch; });
    }

    /// Forgets everything.
    void clear()
    {
        m_rows.clear();
        m_cursors.clear();
        m_count = 0;
    }

    /// Every loaded row is stale from now on; positions may have moved, so cursors no longer lead anywhere
    /// known.
    void makeStale()
    {
        ++m_epoch;
        m_cursors.clear();
    }

    quint64 epoch() const { return m_epoch; }

    /// Puts @p row in its place, read when the epoch was @p epoch.
    void set(qint64 position, const Row &row, quint64 epoch) { m_rows[position] = { row, epoch }; }
    void forget(qint64 position) { m_rows.erase(position); }

    void insertHoles(qint64 position, qint64 number)
    {
        shift(position, number);
        m_count += number;
    }

    void remove(qint64 position, qint64 number)
    {
        m_rows.erase(m_rows.lower_bound(position), m_rows.lower_bound(position + number));
        shift(position + number, -number);
        m_count -= number;
    }

    /// Takes the row at @p from and puts it before the row at @p to, @p to < @p from.
    void moveUp(qint64 from, qint64 to)
    {
        auto node = m_rows.extract(from);
        remove(from, 1);
        insertHoles(to, 1);
        if (node.empty())
            return;
        node.key() = to;
        m_rows.insert(std::move(node));
    }

    /// The row after @p position is reached by @p cursor.
    void setCursor(qint64 position, const std::optional<domain::PageCursor> &cursor)
    {
        constexpr int cursorLimit = 512;
        if (m_cursors.size() >= cursorLimit)
            m_cursors.clear();
        if (cursor)
            m_cursors.insert(position, *cursor);
    }

    /// What to ask for while rows @p first to @p last are looked at: their missing or stale pages, at most a
    /// few at once; nullopt when all of them are here.
    std::optional<domain::PageRequest> wish(qint64 first, qint64 last) const
    {
        if (m_count == 0)
            return std::nullopt;
        first = std::clamp<qint64>(first, 0, m_count - 1);
        last = std::clamp<qint64>(last, first, m_count - 1);
        if (const auto start = firstUnready(first, last))
            return request(pageStart(*start), pageStart(last) + m_pageSize);
        return std::nullopt;
    }

    /// What may be asked for ahead of being looked at: the page after, then the page before.
    std::optional<domain::PageRequest> aheadWish(qint64 first, qint64 last) const
    {
        const qint64 next = pageStart(last) + m_pageSize;
        if (next < m_count && firstUnready(next, std::min(next + m_pageSize, m_count) - 1))
            return request(next, next + m_pageSize);
        const qint64 previous = pageStart(std::min(first, m_count)) - m_pageSize;
        if (previous >= 0 && firstUnready(previous, previous + m_pageSize - 1))
            return request(previous, previous + m_pageSize);
        return std::nullopt;
    }

    /// Drops the rows farthest from @p first … @p last until the capacity is kept.
    void trim(qint64 first, qint64 last)
    {
        while (loadedCount() > m_capacity) {
            const qint64 before = first - m_rows.begin()->first;
            const qint64 after = std::prev(m_rows.end())->first - last;
            if (before <= m_pageSize && after <= m_pageSize)
                return;
            if (before > after)
                m_rows.erase(m_rows.begin());
            else
                m_rows.erase(std::prev(m_rows.end()));
        }
    }

    template <typename Visitor>
    void forEach(Visitor visitor) const
    {
        for (const auto &[position, entry] : m_rows)
            visitor(position, entry.row);
    }

private:
    struct Entry
    {
        Row row;
        quint64 epoch = 0;
    };

    qint64 pageStart(qint64 position) const { return position - position % m_pageSize; }

    std::optional<qint64> firstUnready(qint64 first, qint64 last) const
    {
        for (qint64 position = first; position <= last; ++position) {
            if (!isFresh(position))
                return position;
        }
        return std::nullopt;
    }

    domain::PageRequest request(qint64 from, qint64 to) const
    {
        constexpr int pagesAtOnce = 4;
        domain::PageRequest result;
        result.position = from;
        result.limit = static_cast<int>(std::min<qint64>(to - from, qint64{ m_pageSize } * pagesAtOnce));
        const auto cursor = m_cursors.constFind(from);
        if (cursor != m_cursors.cend())
            result.after = *cursor;
        return result;
    }

    void shift(qint64 from, qint64 by)
    {
        m_cursors.clear();
        std::map<qint64, Entry> moved;
        auto it = m_rows.lower_bound(from);
        while (it != m_rows.end()) {
            auto node = m_rows.extract(it++);
            node.key() += by;
            moved.insert(moved.end(), std::move(node));
        }
        m_rows.merge(moved);
    }

    int m_pageSize;
    int m_capacity;
    qint64 m_count = 0;
    quint64 m_epoch = 0;
    std::map<qint64, Entry> m_rows;
    QHash<qint64, domain::PageCursor> m_cursors;
};

} // namespace casebook::items
