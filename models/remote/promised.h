#pragma once

#include "models/base/async.h"

#include <memory>
#include <utility>

namespace casebook::remote {

/// The other end of a Future, shared by those who may finish it. It finishes once; when all of them go
/// without having done so, with Cancelled.
template <typename T>
class Promised final
{
public:
    Promised()
        : m_state(std::make_shared<State>())
    {
    }
    Future<T> future() const { return m_state->promise.future(); }
    void finish(Result<T> result) const { m_state->finish(std::move(result)); }

private:
    struct State
    {
        State() { promise.start(); }
        ~State()
        {
            finish(failure({ .kind = ErrorKind::Cancelled, .message = {}, .code = "request.notSent" }));
        }
        State(const State &) = delete;
        State &operator=(const State &) = delete;
        void finish(Result<T> result)
        {
            if (std::exchange(done, true))
                return;
            promise.addResult(std::move(result));
            promise.finish();
        }
        QPromise<Result<T>> promise;
        bool done = false;
    };
    std::shared_ptr<State> m_state;
};

} // namespace casebook::remote
