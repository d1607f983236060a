#include "models/sync/syncengine.h"

namespace casebook::sync {

namespace {

template <typename T>
Future<T> noRemote()
{
    return readyFuture<T>(failure(ErrorKind::Offline, QStringLiteral("This remote is not connected.")));
}

} // namespace

class SyncEngine::Private
{
public:
    explicit Private(remote::CredentialStore &credentialStore)
        : credentials(credentialStore)
    {
    }
    remote::CredentialStore &credentials;
    bool offline = false;
};

SyncEngine::SyncEngine(store::CaseStore &, const Clock &, remote::CredentialStore &credentials, SyncOptions,
                       QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(credentials))
{
}

SyncEngine::~SyncEngine() = default;

void SyncEngine::start() { }

void SyncEngine::stop()
{
    QMetaObject::invokeMethod(this, &SyncEngine::stopped, Qt::QueuedConnection);
}

QList<RemoteStatus> SyncEngine::statuses() const
{
    return {};
}

RemoteStatus SyncEngine::status(WorkspaceId remote) const
{
    return RemoteStatus{ .remote = remote };
}

void SyncEngine::setWorkingOffline(bool offline)
{
    d->offline = offline;
}

bool SyncEngine::isWorkingOffline() const
{
    return d->offline;
}

void SyncEngine::setPaused(WorkspaceId, bool) { }
void SyncEngine::syncNow(WorkspaceId) { }
void SyncEngine::checkEverything(WorkspaceId) { }
void SyncEngine::stopPulling(WorkspaceId) { }
void SyncEngine::fetchFirst(CaseKey) { }
void SyncEngine::answerMissing(WorkspaceId, bool) { }
void SyncEngine::acceptRestored(WorkspaceId) { }

Future<void> SyncEngine::signIn(WorkspaceId, remote::Secret)
{
    return noRemote<void>();
}

Future<void> SyncEngine::forgetSecret(WorkspaceId)
{
    return noRemote<void>();
}

bool SyncEngine::secretsLast() const
{
    return d->credentials.isLasting();
}

Future<remote::ConnectionReport> SyncEngine::testConnection(WorkspaceId)
{
    return noRemote<remote::ConnectionReport>();
}

Future<SyncEngine::FoundCases> SyncEngine::searchOnRemote(WorkspaceId, QString, int)
{
    return noRemote<FoundCases>();
}

Future<CaseKey> SyncEngine::bring(WorkspaceId, QString)
{
    return noRemote<CaseKey>();
}

Future<store::SyncLedger::Choices> SyncEngine::choices(WorkspaceId, QString, QString, QJsonObject)
{
    return noRemote<store::SyncLedger::Choices>();
}

Future<QList<json::UserProfile>> SyncEngine::suggestProfiles(WorkspaceId, QString)
{
    return noRemote<QList<json::UserProfile>>();
}

} // namespace casebook::sync
