#pragma once

#include "models/base/async.h"
#include "models/base/ids.h"

#include <QByteArray>
#include <QString>

#include <utility>

namespace casebook::remote {

/// A password or API key. Never written anywhere but the keychain; its bytes are wiped when the last copy of
/// it goes.
class Secret final
{
public:
    Secret() = default;
    explicit Secret(QByteArray value)
        : m_value(std::move(value))
    {
    }
    ~Secret() { wipe(); }
    Secret(const Secret &) = default;
    Secret(Secret &&other) noexcept
        : m_value(std::exchange(other.m_value, {}))
    {
    }
    Secret &operator=(const Secret &other)
    {
        Secret copy(other);
        m_value.swap(copy.m_value);
        return *this;
    }
    Secret &operator=(Secret &&other) noexcept
    {
        Secret taken(std::move(other));
        m_value.swap(taken.m_value);
        return *this;
    }

    bool isEmpty() const { return m_value.isEmpty(); }
    const QByteArray &value() const { return m_value; }

private:
    void wipe() noexcept
    {
        if (m_value.isDetached()) // else somebody else still has these bytes
            m_value.fill('\0');
    }

    QByteArray m_value;
};

/// Where secrets live: a seam at the world's edge (the system's keychain, or memory where there is none).
/// Lives on the GUI thread; so do the calls.
class CredentialStore
{
public:
    CredentialStore() = default;
    virtual ~CredentialStore() = default;
    CredentialStore(const CredentialStore &) = delete;
    CredentialStore &operator=(const CredentialStore &) = delete;

    /// @p key names a remote of a casebook. NotFound when there is none.
    virtual Future<Secret> read(QString key) = 0;
    virtual Future<void> write(QString key, Secret secret) = 0;
    virtual Future<void> remove(QString key) = 0;
    /// False: what is written lasts for this run of the program only.
    virtual bool isLasting() const = 0;
};

} // namespace casebook::remote
