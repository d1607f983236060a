#include "models/sync/puller.h"

#include "models/sync/choicesfetcher.h"
#include "models/sync/detailsfetcher.h"
#include "models/sync/pullround.h"
#include "models/sync/remotesearch.h"

#include <atomic>
#include <optional>

namespace casebook::sync {

class Puller::Private
{
public:
    explicit Private(RemoteContext &remoteContext)
        : context(remoteContext)
        , progress(remoteContext.status)
        , flights(std::clamp(remoteContext.remote.settings.requestsInFlight, 1, 16))
    {
    }

    RemoteContext &context;
    std::atomic<bool> stopped = false;
    std::atomic<int> answer = 0; ///< about missing cases: 1 remove, −1 keep
    PullProgress progress;
    Flights flights;
    PullDesk desk{ context, flights, progress, stopped };
    MissingCases missing{ desk };
    NoticeFinder notices{ desk };
    DetailsFetcher details{ desk, missing, notices };
    PullRound round{ desk, details, missing, notices };
};

Puller::Puller(RemoteContext &context)
    : d(std::make_unique<Private>(context))
{
}

Puller::~Puller() = default;

Result<void> Puller::pull(Pass pass)
{
    d->stopped = false;
    if (const int answer = d->answer.exchange(0); answer != 0)
        d->missing.answer(answer > 0);
    auto done = d->round.run(pass == Pass::Full);
    d->flights.drain();
    d->progress.end();
    return done;
}

Result<void> Puller::fetchNamed()
{
    d->stopped = false;
    return d->details.fetchNamed();
}

void Puller::fetchFirst(CaseKey key)
{
    d->details.addNamed(key);
}

void Puller::stopPulling()
{
    d->stopped = true;
}

void Puller::answerMissing(bool remove)
{
    d->answer = remove ? 1 : -1;
}

Result<FoundCases> Puller::search(const QString &text, int page)
{
    return searchRemote(d->context, text, page);
}

Result<CaseKey> Puller::bring(const QString &caseId)
{
    return bringCase(d->context, caseId);
}

Result<store::SyncLedger::Choices> Puller::choices(const QString &connectorId, const QString &subAction,
                                                   const QJsonObject &parameters)
{
    return fetchChoices(d->context, connectorId, subAction, parameters);
}

Result<QList<json::UserProfile>> Puller::suggestProfiles(const QString &name)
{
    return waitFor(d->context.api.suggestProfiles(name));
}

} // namespace casebook::sync
