#include "models/sync/secrets.h"

#include "models/sync/secretkey.h"

#include <memory>
#include <utility>

namespace casebook::sync {

namespace {

template <typename T>
using SharedPromise = std::shared_ptr<QPromise<Result<T>>>;

SharedPromise<void> begunPromise()
{
    auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    return promise;
}

void fulfil(const SharedPromise<void> &promise, const Result<void> &result)
{
    promise->addResult(result);
    promise->finish();
}

} // namespace

Secrets::Secrets(store::CaseStore &store, remote::CredentialStore &credentials)
    : m_store(store)
    , m_credentials(credentials)
{
}

Future<void> Secrets::open()
{
    const SharedPromise<void> opened = begunPromise();
    deliver(m_store.setting(casebookIdSetting()), this, [this, opened](const Result<QByteArray> &id) {
        if (!id)
            return fulfil(opened, failure(id.error()));
        m_casebookId = id->isEmpty() ? newUid() : QString::fromUtf8(*id);
        if (id->isEmpty())
            m_store.setSetting(casebookIdSetting(), m_casebookId.toUtf8());
        for (const auto &waiting : std::exchange(m_whenNamed, {}))
            waiting();
        fulfil(opened, {});
    });
    return opened->future();
}

Future<remote::Secret> Secrets::read(WorkspaceId remote)
{
    return m_credentials.read(secretKey(m_casebookId, remote));
}

Future<void> Secrets::keep(WorkspaceId remote, remote::Secret secret)
{
    if (m_casebookId.isEmpty()) {
        const SharedPromise<void> kept = begunPromise();
        m_whenNamed.push_back([this, kept, remote, secret] {
            deliver(keep(remote, secret), this, [kept](const Result<void> &result) { fulfil(kept, result); });
        });
        return kept->future();
    }
    const QString key = secretKey(m_casebookId, remote);
    return secret.isEmpty() ? m_credentials.remove(key) : m_credentials.write(key, std::move(secret));
}

} // namespace casebook::sync
