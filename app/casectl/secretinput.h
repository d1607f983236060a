#pragma once

#include "app/casectl/commandline.h"
#include "models/remote/credentials.h"

#include <optional>

namespace casebook::app {

/// The secret that a call gives: the first line of --api-key-file or --password-file ("-" is the standard
/// input), else the environment's CASEBOOK_REMOTE_SECRET; nullopt: none. File where it can't be read.
Result<std::optional<remote::Secret>> givenSecret(const CommandLine &line);

/// Stands for the keychain in a call that gives the secret itself; keeps nothing.
class GivenCredentials final : public remote::CredentialStore
{
public:
    explicit GivenCredentials(remote::Secret secret)
        : m_secret(std::move(secret))
    {
    }
    Future<remote::Secret> read(QString) override { return readyFuture<remote::Secret>(m_secret); }
    Future<void> write(QString, remote::Secret) override { return readyFuture<void>({}); }
    Future<void> remove(QString) override { return readyFuture<void>({}); }
    bool isLasting() const override { return false; }

private:
    const remote::Secret m_secret;
};

} // namespace casebook::app
