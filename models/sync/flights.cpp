#include "models/sync/flights.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <utility>

namespace casebook::sync {

class Flights::Queue
{
public:
    void push(std::function<void()> handling)
    {
        {
            const std::scoped_lock lock(m_mutex);
            m_answers.push_back(std::move(handling));
        }
        m_came.notify_one();
    }
    void poke()
    {
        {
            const std::scoped_lock lock(m_mutex);
            m_poked = true;
        }
        m_came.notify_one();
    }
    /// Waits for an answer or a poke; empty for a poke.
    std::function<void()> take()
    {
        std::unique_lock lock(m_mutex);
        m_came.wait(lock, [this] { return m_poked || !m_answers.empty(); });
        if (m_answers.empty() || m_poked) {
            m_poked = false;
            return {};
        }
        auto answer = std::move(m_answers.front());
        m_answers.pop_front();
        return answer;
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_came;
    std::deque<std::function<void()>> m_answers;
    bool m_poked = false;
};

Flights::Flights(int requests)
    : m_limit(requests)
    , m_queue(std::make_shared<Queue>())
{
}

Flights::~Flights()
{
    m_first = {};
    drain();
}

bool Flights::hasRoom()
{
    if (hasSlot() && m_first)
        m_first();
    return hasSlot();
}

void Flights::handleOne()
{
    if (isIdle())
        return;
    hasRoom();
    if (const auto handling = m_queue->take())
        handling();
}

void Flights::drain()
{
    while (!isIdle())
        handleOne();
}

void Flights::poke()
{
    m_queue->poke();
}

void Flights::push(Queue &queue, std::function<void()> handling)
{
    queue.push(std::move(handling));
}

} // namespace casebook::sync
