#pragma once

#include "app/casectl/command.h"
#include "models/domain/remote.h"

#include <functional>

namespace casebook::remote {
class CredentialStore;
class Secret;
} // namespace casebook::remote

namespace casebook::app {

/// `casectl remote`: adds, lists, tests and removes the casebook's remotes. Secrets go to the keychain.
class RemoteCommand final : public Command
{
    Q_OBJECT

public:
    explicit RemoteCommand(CommandContext context, QObject *parent = nullptr);
    ~RemoteCommand() override;

    void start() override;

private:
    void add();
    void list();
    void keep(const domain::Remote &remote);
    void test(const domain::Remote &remote);
    void test(const domain::Remote &remote, const remote::Secret &secret);
    void remove(const domain::Remote &remote);
    void withRemote(std::function<void(const domain::Remote &)> go);
    /// Calls @p go with the key of the remote's secret in the keychain.
    void withKey(WorkspaceId remote, std::function<void(const QString &)> go);

    std::unique_ptr<remote::CredentialStore> m_keychain;
};

} // namespace casebook::app
