#pragma once

#include "models/remote/credentials.h"
#include "models/store/casestore.h"

#include <QObject>

#include <functional>
#include <vector>

namespace casebook::sync {

/// The secrets of a casebook's remotes in the credential store, under a name of the casebook's own that stays
/// whatever its file is called. Lives on the GUI thread.
class Secrets final : public QObject
{
    Q_OBJECT

public:
    Secrets(store::CaseStore &store, remote::CredentialStore &credentials);

    /// Finds the casebook's name, or makes one. read() comes after it; keep() may come before.
    Future<void> open();
    Future<remote::Secret> read(WorkspaceId remote);
    /// An empty one is forgotten.
    Future<void> keep(WorkspaceId remote, remote::Secret secret);

private:
    store::CaseStore &m_store;
    remote::CredentialStore &m_credentials;
    QString m_casebookId; // empty until it was read
    std::vector<std::function<void()>> m_whenNamed; // what waits for it
};

} // namespace casebook::sync
