#pragma once

#include "models/remote/credentials.h"

#include <QHash>

namespace casebook::test {

/// A keychain that knows one secret for everything it was not told otherwise.
class MemoryCredentials final : public remote::CredentialStore
{
public:
    explicit MemoryCredentials(const QByteArray &secret)
        : m_secret(secret)
    {
    }

    Future<remote::Secret> read(QString key) override
    {
        return readyFuture<remote::Secret>(m_written.value(key, m_secret));
    }
    Future<void> write(QString key, remote::Secret secret) override
    {
        m_written.insert(key, std::move(secret));
        return readyFuture<void>(Result<void>());
    }
    Future<void> remove(QString key) override
    {
        m_written.remove(key);
        return readyFuture<void>(Result<void>());
    }
    bool isLasting() const override { return false; }

private:
    remote::Secret m_secret;
    QHash<QString, remote::Secret> m_written;
};

} // namespace casebook::test
