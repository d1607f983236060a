#pragma once

#include "models/sync/statusboard.h"

#include <QElapsedTimer>

namespace casebook::sync {

/// Tells how far reading is, and how fast it goes, at most a few times a second.
class PullProgress final
{
public:
    explicit PullProgress(StatusBoard &status)
        : m_status(status)
    {
    }

    /// A new count begins: @p done of @p total (0: not known).
    void begin(qint64 done, qint64 total);
    void setTotal(qint64 total) { m_total = total; }
    void add(qint64 count);
    /// Nothing is being read any more.
    void end();

private:
    void tell();

    StatusBoard &m_status;
    QElapsedTimer m_since; ///< the count that `perSecond` is of
    QElapsedTimer m_told;
    qint64 m_first = 0;
    qint64 m_done = 0;
    qint64 m_total = 0;
};

} // namespace casebook::sync
