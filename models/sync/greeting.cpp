#include "models/sync/greeting.h"

#include <algorithm>

namespace casebook::sync {

using State = RemoteStatus::State;
using std::chrono::milliseconds;
using namespace Qt::StringLiterals;

namespace {

bool isUnknown(const domain::User &user)
{
    return user.username.value_or(QString()).isEmpty() && user.profileUid.value_or(QString()).isEmpty();
}

/// Says clearly that it is the sign-in; a bare "Unauthorized" comes also while Elasticsearch is away.
bool isClearRefusal(const Error &error)
{
    return error.message.contains("security_exception"_L1);
}

Standing offline(Error error)
{
    return { State::Offline, std::move(error) };
}

} // namespace

Standing Greeting::greet(const std::optional<Error> &suspicion)
{
    const Standing standing = lookAtStatus();
    if (!standing.isGood() || !suspicion)
        return standing;
    switch (suspicion->kind) {
    case ErrorKind::NotSignedIn:
        return judgeRefusal(*suspicion);
    case ErrorKind::RateLimited:
        return offline(*suspicion);
    case ErrorKind::NotFound:
    case ErrorKind::Internal:
        return { State::Trouble, suspicion };
    default:
        return standing; // it is there again
    }
}

Standing Greeting::lookAtStatus()
{
    const auto status = waitFor(m_context.api.status());
    if (!status) {
        const Error &error = status.error();
        const bool isReachable = error.code.startsWith("tls.") || error.code == "answer.redirect"
            || error.kind == ErrorKind::NotFound || error.kind == ErrorKind::Forbidden;
        if (error.kind == ErrorKind::NotSignedIn)
            return { State::NeedsSignIn, error };
        return isReachable ? Standing{ State::Trouble, error } : offline(error);
    }
    const bool isReady
        = status->level.isEmpty() || status->level == "available"_L1 || status->level == "degraded"_L1;
    if (!isReady) {
        return offline({ .kind = ErrorKind::Offline,
                         .message = u"Kibana is not ready: "_s + status->level,
                         .code = "kibana.notReady" });
    }
    if (isUnknown(m_context.remote.settings.me)) {
        const auto me = whoAmI();
        if (!me)
            return me.error().kind == ErrorKind::NotSignedIn ? judgeRefusal(me.error()) : offline(me.error());
        m_context.remote.settings.me = *me;
    }
    learn(*status);
    return {};
}

// Kibana notices within seconds that Elasticsearch is away, and answers 401 meanwhile.
Standing Greeting::judgeRefusal(Error refusal)
{
    for (const int pause : { 1, 4 }) {
        if (isClearRefusal(refusal))
            break;
        if (!m_context.stop.sleep(milliseconds(pause * m_context.options.backOffMilliseconds)))
            return offline(refusal);
        const auto status = waitFor(m_context.api.status());
        if (!status || status->level == "unavailable"_L1 || status->level == "critical"_L1)
            return offline(refusal);
        remote::CasesApi::Find one;
        one.perPage = 1;
        const auto again = waitFor(m_context.api.find(one));
        if (again)
            return {};
        if (again.error().kind != ErrorKind::NotSignedIn)
            return offline(again.error());
        refusal = again.error();
    }
    return { State::NeedsSignIn, refusal };
}

void Greeting::learn(const json::ServerStatus &status)
{
    domain::RemoteSettings &known = m_context.remote.settings;
    if (!status.versionNumber.isEmpty())
        known.version = status.versionNumber;
    waitFor(m_context.ledger.changeSettings(
        m_context.remote.id,
        [me = known.me, version = status.versionNumber](domain::RemoteSettings &settings) {
            if (isUnknown(settings.me))
                settings.me = me;
            if (!version.isEmpty())
                settings.version = version;
        }));
}

Result<domain::User> Greeting::whoAmI()
{
    const domain::RemoteSettings &settings = m_context.remote.settings;
    const auto me = waitFor(m_context.api.currentUser());
    if (me)
        return me;
    const ErrorKind kind = me.error().kind;
    const bool isAnswered
        = kind == ErrorKind::NotFound || kind == ErrorKind::Forbidden || kind == ErrorKind::InvalidInput;
    if (!isAnswered)
        return me;
    domain::User user; // a version that does not tell
    if (settings.signIn == domain::SignInKind::Password)
        user.username = settings.userName;
    return user;
}

} // namespace casebook::sync
