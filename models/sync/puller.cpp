#include "models/sync/puller.h"

#include "models/sync/remotecontext.h"

namespace casebook::sync {

class Puller::Private
{
public:
    explicit Private(RemoteContext &remoteContext)
        : context(remoteContext)
    {
    }
    RemoteContext &context;
};

Puller::Puller(RemoteContext &context)
    : d(std::make_unique<Private>(context))
{
}

Puller::~Puller() = default;

Result<void> Puller::pull(Pass)
{
    return failure(stoppedError());
}

Result<void> Puller::fetchNamed()
{
    return failure(stoppedError());
}

void Puller::fetchFirst(CaseKey) { }

void Puller::stopPulling() { }

void Puller::answerMissing(bool) { }

Result<FoundCases> Puller::search(const QString &, int)
{
    return failure(stoppedError());
}

Result<CaseKey> Puller::bring(const QString &)
{
    return failure(stoppedError());
}

Result<store::SyncLedger::Choices> Puller::choices(const QString &, const QString &, const QJsonObject &)
{
    return failure(stoppedError());
}

Result<QList<json::UserProfile>> Puller::suggestProfiles(const QString &)
{
    return failure(stoppedError());
}

} // namespace casebook::sync
