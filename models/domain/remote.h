#pragma once

#include "models/base/ids.h"
#include "models/base/timestamp.h"
#include "models/domain/user.h"

#include <QString>
#include <QStringList>
#include <QUrl>

#include <optional>

namespace casebook::domain {

/// Which cases of a remote are kept here. It decides only what is kept; streams are read whole (DATA-CORE §3
/// step 11). Cases with changes of the person's, and cases the person opened, are kept in any scope.
enum class MirrorScope {
    Everything,
    Unfinished, ///< open and in progress
    Mine, ///< created by me or assigned to me
    Recent, ///< created or changed in the last `recentDays` days
};

enum class SignInKind { ApiKey, Password };
enum class ProxyKind { System, None, Given };

/// What a person said about one Kibana; kept in the store as the workspace's settings. Holds no secret: those
/// live in the keychain only.
struct RemoteSettings
{
    QUrl url = {}; ///< http or https, with the base path, without space: "https://kibana.example/kbn"
    QString space = QStringLiteral("default"); ///< [a-z0-9_-]+ (CONTRACT §1.1)
    QStringList owners = { QStringLiteral("cases") }; ///< at least one
    SignInKind signIn = SignInKind::ApiKey;
    QString userName = {}; ///< for SignInKind::Password
    MirrorScope scope = MirrorScope::Everything;
    int recentDays = 30; ///< 1 to 3650
    int requestsInFlight = 4; ///< 1 to 16
    QString caFile = {}; ///< PEM; empty: the system's authorities
    QString pinnedFingerprint = {}; ///< SHA-256 of the server's certificate in lower-case hex; empty: none
    QString clientCertificateFile = {}; ///< PEM
    QString clientKeyFile = {}; ///< PEM
    ProxyKind proxy = ProxyKind::System;
    QUrl proxyUrl = {}; ///< for ProxyKind::Given, without password
    User me = {}; ///< who one is there; of an API key as the person said
    QString version = {}; ///< "8.12.2", as it last said; empty: not known
    bool paused = false;
    bool notify = false; ///< desktop notifications

    bool operator==(const RemoteSettings &) const = default;
};

/// One remote of the casebook.
struct Remote
{
    WorkspaceId id = {};
    QString name = {}; ///< as the person calls it
    RemoteSettings settings = {};

    bool operator==(const Remote &) const = default;
};

} // namespace casebook::domain
