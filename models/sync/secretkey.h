#pragma once

#include "models/base/ids.h"

#include <QString>

namespace casebook::sync {

/// The store's setting that names this casebook in the keychain, whatever its file is called; a new uid where
/// it is empty.
inline QString casebookIdSetting()
{
    return QStringLiteral("sync.casebookId");
}

/// The key of a remote's secret in a remote::CredentialStore.
inline QString secretKey(const QString &casebookId, WorkspaceId remote)
{
    return casebookId + QLatin1Char('/') + QString::number(remote.value);
}

} // namespace casebook::sync
