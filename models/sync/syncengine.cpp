#include "models/sync/syncengine.h"

#include "models/sync/remotes.h"

#include <algorithm>

namespace casebook::sync {

using namespace Qt::StringLiterals;

namespace {

template <typename T>
Future<T> notReachable()
{
    return readyFuture<T>(failure({ .kind = ErrorKind::Offline,
                                    .message = u"This remote is not connected."_s,
                                    .code = "sync.notConnected" }));
}

} // namespace

class SyncEngine::Private
{
public:
    Private(store::CaseStore &caseStore, const Clock &clock, remote::CredentialStore &credentialStore,
            SyncOptions options)
        : store(caseStore)
        , credentials(credentialStore)
        , remotes(caseStore, clock, credentialStore, std::move(options))
    {
    }

    /// Asks the remote on a thread of its own; Offline while it may not be asked.
    template <typename T>
    Future<T> ask(WorkspaceId remote, std::function<Result<T>(Puller &)> question)
    {
        RemoteRunner *runner = remotes.runner(remote);
        if (!runner || remotes.isOffline())
            return notReachable<T>();
        return runner->ask<T>(std::move(question));
    }

    store::CaseStore &store;
    remote::CredentialStore &credentials;
    Remotes remotes;
};

SyncEngine::SyncEngine(store::CaseStore &store, const Clock &clock, remote::CredentialStore &credentials,
                       SyncOptions options, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(store, clock, credentials, std::move(options)))
{
    connect(&d->remotes, &Remotes::statusChanged, this, &SyncEngine::statusChanged);
    connect(&d->remotes, &Remotes::remotesChanged, this, &SyncEngine::remotesChanged);
    connect(&d->remotes, &Remotes::concernsMe, this, &SyncEngine::concernsMe);
    connect(&d->remotes, &Remotes::roundFinished, this, &SyncEngine::roundFinished);
    connect(&d->remotes, &Remotes::stopped, this, &SyncEngine::stopped);
}

SyncEngine::~SyncEngine() = default;

void SyncEngine::start()
{
    d->remotes.start();
}

void SyncEngine::stop()
{
    d->remotes.stop();
}

QList<RemoteStatus> SyncEngine::statuses() const
{
    return d->remotes.statuses();
}

RemoteStatus SyncEngine::status(WorkspaceId remote) const
{
    return d->remotes.status(remote);
}

void SyncEngine::setWorkingOffline(bool offline)
{
    d->remotes.setOffline(offline);
}

bool SyncEngine::isWorkingOffline() const
{
    return d->remotes.isOffline();
}

void SyncEngine::setPaused(WorkspaceId remote, bool paused)
{
    d->remotes.setPaused(remote, paused);
}

void SyncEngine::syncNow(WorkspaceId remote)
{
    d->remotes.syncNow(remote, false);
}

void SyncEngine::checkEverything(WorkspaceId remote)
{
    d->remotes.syncNow(remote, true);
}

void SyncEngine::stopPulling(WorkspaceId remote)
{
    if (RemoteRunner *runner = d->remotes.runner(remote))
        runner->stopPulling();
}

void SyncEngine::fetchFirst(CaseKey key)
{
    deliver(d->store.summaries({ key }), this, [this, key](const Result<QList<domain::CaseSummary>> &found) {
        if (!found || found->isEmpty())
            return;
        if (RemoteRunner *runner = d->remotes.runner(found->first().workspace))
            runner->fetchFirst(key);
    });
}

void SyncEngine::answerMissing(WorkspaceId remote, bool remove)
{
    if (RemoteRunner *runner = d->remotes.runner(remote))
        runner->answerMissing(remove);
}

void SyncEngine::acceptRestored(WorkspaceId remote)
{
    if (RemoteRunner *runner = d->remotes.runner(remote))
        runner->acceptRestored();
}

Future<void> SyncEngine::signIn(WorkspaceId remote, remote::Secret secret)
{
    return d->remotes.useSecret(remote, std::move(secret));
}

Future<void> SyncEngine::forgetSecret(WorkspaceId remote)
{
    return d->remotes.useSecret(remote, {});
}

bool SyncEngine::secretsLast() const
{
    return d->credentials.isLasting();
}

Future<remote::ConnectionReport> SyncEngine::testConnection(WorkspaceId remote)
{
    const QList<domain::Remote> known = d->remotes.known();
    const auto found = std::find_if(known.cbegin(), known.cend(),
                                    [remote](const domain::Remote &one) { return one.id == remote; });
    if (found == known.cend())
        return notReachable<remote::ConnectionReport>();
    return remote::testConnection(found->settings, d->remotes.secret(remote));
}

Future<SyncEngine::FoundCases> SyncEngine::searchOnRemote(WorkspaceId remote, QString text, int page)
{
    return d->ask<FoundCases>(remote, [=](Puller &puller) { return puller.search(text, page); });
}

Future<CaseKey> SyncEngine::bring(WorkspaceId remote, QString caseId)
{
    return d->ask<CaseKey>(remote, [=](Puller &puller) { return puller.bring(caseId); });
}

Future<store::SyncLedger::Choices> SyncEngine::choices(WorkspaceId remote, QString connectorId,
                                                       QString subAction, QJsonObject parameters)
{
    RemoteRunner *runner = d->remotes.runner(remote);
    if (!runner)
        return notReachable<store::SyncLedger::Choices>();
    return runner->ask<store::SyncLedger::Choices>(
        [=](Puller &puller) { return puller.choices(connectorId, subAction, parameters); });
}

Future<QList<json::UserProfile>> SyncEngine::suggestProfiles(WorkspaceId remote, QString name)
{
    return d->ask<QList<json::UserProfile>>(remote,
                                            [=](Puller &puller) { return puller.suggestProfiles(name); });
}

} // namespace casebook::sync
