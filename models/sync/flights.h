#pragma once

#include "models/base/async.h"

#include <functional>
#include <memory>
#include <optional>

namespace casebook::sync {

/// Requests and store writes under way, begun and handled on one thread (a remote's pulling one). Answers are
/// handled in the order in which they come, each by its own handler, while that thread waits here. A request
/// is begun only while there is room, so that what the person wants next never queues behind others.
class Flights final
{
public:
    /// @p requests under way at once; further ones are the caller's to hold back.
    explicit Flights(int requests);
    /// Waits for what is under way; it is handled.
    ~Flights();
    Flights(const Flights &) = delete;
    Flights &operator=(const Flights &) = delete;

    /// Called whenever there is room for a request, before anybody else may use it; it may begin requests.
    void setFirst(std::function<void()> first) { m_first = std::move(first); }
    /// May a request begin? Lets those that come first begin before.
    bool hasRoom();
    /// The same, for those that come first themselves.
    bool hasSlot() const { return m_requests < m_limit; }
    /// May a write begin?
    bool hasRoomForWrite() const { return m_writes < mostWrites; }
    bool isIdle() const { return m_requests == 0 && m_writes == 0; }

    /// Counts @p request, which was just begun, until @p handler has had its answer.
    template <typename T, typename Handler>
    void request(Future<T> request, Handler handler)
    {
        begin(m_requests, std::move(request), std::move(handler));
    }
    /// The same for a call of the store.
    template <typename T, typename Handler>
    void write(Future<T> write, Handler handler)
    {
        begin(m_writes, std::move(write), std::move(handler));
    }
    /// Waits for one answer, from any request or write under way, and lets it be handled. Returns at once
    /// when nothing is under way.
    void handleOne();
    /// Until nothing is under way.
    void drain();

    /// Waits for room, begins what @p begin begins, and waits for its answer; others are handled meanwhile.
    template <typename Begin>
    auto ask(Begin begin)
    {
        while (!hasRoom())
            handleOne();
        return await(m_requests, begin());
    }
    /// Waits for an answer of the store; others are handled meanwhile.
    template <typename T>
    Result<T> keep(Future<T> write)
    {
        return await(m_writes, std::move(write));
    }

    /// From any thread: lets a waiting thread call what comes first, if there is room.
    void poke();

private:
    class Queue;
    static constexpr int mostWrites = 8;

    template <typename T, typename Handler>
    void begin(int &count, Future<T> future, Handler handler)
    {
        ++count;
        future.then(QtFuture::Launch::Sync,
                    [queue = m_queue, counted = &count, handler = std::move(handler)](Future<T> answered) {
                        Result<T> answer = answered.resultCount() > 0
                            ? answered.result()
                            : Result<T>(failure(ErrorKind::Cancelled, QStringLiteral("No answer")));
                        push(*queue, [counted, handler, answer = std::move(answer)]() mutable {
                            --*counted;
                            handler(std::move(answer));
                        });
                    });
    }
    template <typename T>
    Result<T> await(int &count, Future<T> future)
    {
        std::optional<Result<T>> result;
        begin(count, std::move(future), [&result](Result<T> answer) { result = std::move(answer); });
        while (!result)
            handleOne();
        return std::move(*result);
    }
    static void push(Queue &queue, std::function<void()> handling);

    const int m_limit;
    std::shared_ptr<Queue> m_queue; ///< shared with the answers to come
    std::function<void()> m_first;
    int m_requests = 0;
    int m_writes = 0;
};

} // namespace casebook::sync
