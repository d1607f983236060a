#pragma once

#include "models/remote/credentials.h"

#include <QHash>
#include <QObject>

namespace QKeychain {
class Job;
} // namespace QKeychain

namespace casebook::app {

/// Secrets in the system's keychain, under the service "casebook". Where no keychain answers they are kept in
/// memory, for this run of the program only. Lives on the GUI thread.
class Keychain final : public QObject, public remote::CredentialStore
{
    Q_OBJECT

public:
    explicit Keychain(QObject *parent = nullptr);
    ~Keychain() override;

    /// Asks the keychain whether it is there. Not done at once: that reads several libraries and asks D-Bus.
    void probe();

    Future<remote::Secret> read(QString key) override;
    Future<void> write(QString key, remote::Secret secret) override;
    Future<void> remove(QString key) override;
    bool isLasting() const override { return m_isLasting; }

signals:
    /// There turned out to be no keychain.
    void lastingChanged();

private:
    void notice(const QKeychain::Job &job);

    bool m_isLasting = true;
    QHash<QString, remote::Secret> m_memory; // what the keychain did not take
};

} // namespace casebook::app
