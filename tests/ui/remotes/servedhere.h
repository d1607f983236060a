#pragma once

#include "models/domain/remote.h"
#include "models/remote/credentials.h"
#include "models/server/caseserver.h"
#include "models/store/casestore.h"

#include <QHash>
#include <QTemporaryDir>

namespace casebook::test {

/// A casebook served in this process: a Kibana for tests of the window. Its one account is anna's.
class ServedHere final
{
public:
    ServedHere()
        : m_store({ .path = m_folder.filePath(QStringLiteral("served.sqlite")) }, m_clock)
        , m_server(m_store, m_clock)
    {
        server::Account account;
        account.user.username = QStringLiteral("anna");
        server::ServeOptions options;
        options.port = 0;
        options.accounts.add(account, password());
        if (const Result<server::ServerAddress> address = m_server.start(std::move(options)))
            m_url = address->url;
    }

    QUrl url() const { return m_url; }
    static QByteArray password() { return "correct horse"; }
    store::CaseStore &store() { return m_store; }

    CaseKey create(const QString &title)
    {
        domain::NewCase values;
        values.title = title;
        values.description = QStringLiteral("A description");
        return submit(domain::CreateCase{ values });
    }

    void rename(CaseKey key, const QString &title)
    {
        domain::EditCase edit{ .key = key, .patch = {} };
        edit.patch.title = title;
        submit(edit);
    }

    void close(CaseKey key)
    {
        domain::EditCase edit{ .key = key, .patch = {} };
        edit.patch.status = domain::StatusValue::Closed;
        submit(edit);
    }

    QString titleOf(CaseKey key)
    {
        const auto rows = m_store.summaries({ key }).result();
        return rows && !rows->isEmpty() ? rows->first().title : QString();
    }

private:
    CaseKey submit(domain::Operation operation)
    {
        domain::User bert;
        bert.username = QStringLiteral("bert");
        const auto done = m_store.submit({ .operation = std::move(operation), .author = bert }).result();
        return done ? done->caseKey : CaseKey{};
    }

    QTemporaryDir m_folder;
    SystemClock m_clock;
    store::CaseStore m_store;
    server::CaseServer m_server;
    QUrl m_url;
};

/// Secrets in memory, as where there is no keychain.
class SecretsInMemory final : public remote::CredentialStore
{
public:
    Future<remote::Secret> read(QString key) override
    {
        return m_secrets.contains(key)
            ? readyFuture<remote::Secret>(m_secrets.value(key))
            : readyFuture<remote::Secret>(failure(ErrorKind::NotFound, QStringLiteral("No such secret")));
    }
    Future<void> write(QString key, remote::Secret secret) override
    {
        m_secrets.insert(key, secret);
        return readyFuture<void>({});
    }
    Future<void> remove(QString key) override
    {
        m_secrets.remove(key);
        return readyFuture<void>({});
    }
    bool isLasting() const override { return false; }

private:
    QHash<QString, remote::Secret> m_secrets;
};

} // namespace casebook::test
