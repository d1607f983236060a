#pragma once

#include "models/items/pagedrows.h"

#include <QSet>

namespace casebook::items {

/// How one place of a window gets the row that was read for it.
struct RowStep
{
    enum Kind {
        Fill, ///< in place: the same thing, or nothing was there
        FillFromAbove, ///< in place, and the same thing leaves its old place `from` further up
        Move, ///< it stands at `from`, further down
        Insert, ///< what stands here is still wanted below; leaves its old place `from` above, -1 for none
        Remove, ///< what stands here went away; then look again
    };
    Kind kind = Fill;
    qint64 from = 0;
};

/// The smallest steps from the rows that are held to those that were read from `position` on.
template <typename Row>
class RowSteps
{
public:
    RowSteps(const PagedRows<Row> &held, const QList<Row> &read, qint64 position)
        : m_held(held)
        , m_read(read)
        , m_position(position)
    {
        for (const Row &row : read)
            m_wanted.insert(row.key);
    }

    /// The next step for the place of read row @p i, with all places above it settled.
    RowStep next(qint64 i)
    {
        const qint64 to = m_position + i;
        const Row *standing = m_held.at(to);
        const auto key = m_read.at(i).key;
        if (standing && standing->key == key)
            return {};
        // What went away goes first: else each row below it would seem to have risen.
        if (standing && !m_wanted.contains(standing->key))
            return counted({ RowStep::Remove, 0 });
        const auto at = m_held.find(key);
        if (at && *at > to && to < m_held.count())
            return counted({ RowStep::Move, *at });
        if (standing || to >= m_held.count())
            return counted({ RowStep::Insert, at.value_or(-1) });
        return at ? RowStep{ RowStep::FillFromAbove, *at } : RowStep{};
    }

    /// Views follow this many steps more slowly than one change of layout.
    bool areTooMany() const
    {
        constexpr int stepLimit = 24;
        return m_steps > stepLimit;
    }

private:
    RowStep counted(const RowStep &step)
    {
        ++m_steps;
        return step;
    }

    const PagedRows<Row> &m_held;
    const QList<Row> &m_read;
    qint64 m_position;
    QSet<decltype(Row::key)> m_wanted;
    int m_steps = 0;
};

} // namespace casebook::items
