#pragma once

#include "models/base/async.h"
#include "models/sync/waiting.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>

namespace casebook::sync {

/// A thread on which a remote is asked what a person waits for (a search, choices …), beside its other work.
/// One question after the other. Any thread may ask.
class Asking final
{
public:
    Asking();
    /// Waits for the question under way; the others are answered with Cancelled.
    ~Asking();
    Asking(const Asking &) = delete;
    Asking &operator=(const Asking &) = delete;

    /// @p question may block.
    template <typename T>
    Future<T> ask(std::function<Result<T>()> question)
    {
        auto promise = std::make_shared<QPromise<Result<T>>>();
        promise->start();
        Future<T> future = promise->future();
        post([promise, question = std::move(question)](bool isEnding) {
            promise->addResult(isEnding ? Result<T>(failure(stoppedError())) : question());
            promise->finish();
        });
        return future;
    }

private:
    using Job = std::function<void(bool isEnding)>;
    void post(Job job);
    void run();

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Job> m_jobs;
    bool m_ending = false;
    std::thread m_thread; // last: it uses the others
};

} // namespace casebook::sync
