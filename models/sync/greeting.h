#pragma once

#include "models/sync/remotecontext.h"
#include "models/sync/syncstatus.h"

#include <optional>

namespace casebook::sync {

/// How a remote stands after it was asked who it is.
struct Standing
{
    RemoteStatus::State state = RemoteStatus::State::UpToDate; ///< UpToDate: it may be used
    std::optional<Error> error = {};

    bool isGood() const { return state == RemoteStatus::State::UpToDate; }
};

/// Asks a remote whether it is there, before anything else is and whenever something spoke against it: first
/// `/api/status`, and only while that is well, a refused sign-in is one (trap 13).
class Greeting final
{
public:
    explicit Greeting(RemoteContext &context)
        : m_context(context)
    {
    }

    /// @p suspicion: the error that led here, if any. Blocks.
    Standing greet(const std::optional<Error> &suspicion);

private:
    Standing lookAtStatus();
    Standing judgeRefusal(Error refusal);
    void learn(const json::ServerStatus &status);
    Result<domain::User> whoAmI();

    RemoteContext &m_context;
};

} // namespace casebook::sync
