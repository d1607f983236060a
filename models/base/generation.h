#pragma once

#include <QtGlobal>

#include <atomic>
#include <memory>

namespace casebook {

/// Numbers the questions of one asker, so that an answer to an older question can be recognised and dropped.
/// A ticket may be looked at from any thread: work not yet begun for an old question need not begin.
class Generation
{
public:
    class Ticket
    {
    public:
        /// True while no newer question was asked and the asker lives.
        bool isCurrent() const { return m_current && m_current->load(std::memory_order_relaxed) == m_number; }
        /// A ticket that never goes stale, for questions that are always wanted.
        static Ticket always() { return Ticket(std::make_shared<std::atomic<quint64>>(0), 0); }

    private:
        friend class Generation;
        Ticket(std::shared_ptr<const std::atomic<quint64>> current, quint64 number)
            : m_current(std::move(current))
            , m_number(number)
        {
        }
        std::shared_ptr<const std::atomic<quint64>> m_current;
        quint64 m_number;
    };

    Generation() = default;
    ~Generation() { next(); }
    Generation(const Generation &) = delete;
    Generation &operator=(const Generation &) = delete;

    /// A new question: all earlier tickets are stale from now on.
    void next() { m_current->fetch_add(1, std::memory_order_relaxed); }
    Ticket ticket() const { return Ticket(m_current, m_current->load(std::memory_order_relaxed)); }

private:
    std::shared_ptr<std::atomic<quint64>> m_current = std::make_shared<std::atomic<quint64>>(0);
};

} // namespace casebook
