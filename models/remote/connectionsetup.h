#pragma once

#include "models/base/result.h"
#include "models/domain/remote.h"
#include "models/remote/credentials.h"
#include "models/remote/request.h"

#include <QNetworkAccessManager>
#include <QNetworkRequest>
#include <QSslConfiguration>
#include <QUrl>

namespace casebook::remote {

/// What a person's settings mean for every request: TLS, proxy, address and credentials. Made once per
/// HttpClient, so that pooled connections never outlive the TLS settings they were made with.
class ConnectionSetup final
{
public:
    /// InvalidInput "remote.url" for no http or https address; File "tls.caFile" or "tls.clientCertificate"
    /// for files that can't be read or hold nothing of use.
    static Result<ConnectionSetup> make(const domain::RemoteSettings &settings, Secret secret);

    /// The proxy of @p manager.
    void prepare(QNetworkAccessManager &manager) const;
    QUrl urlOf(const Request &request) const;
    /// Everything but the body.
    QNetworkRequest networkRequest(const Request &request, const QUrl &url) const;
    const QString &space() const { return m_space; }
    /// In lower-case hex; empty: none.
    const QByteArray &pinnedFingerprint() const { return m_pinned; }

private:
    ConnectionSetup() = default;
    QByteArray authorization() const;

    QByteArray m_base; // scheme, authority, base path
    QString m_space;
    QByteArray m_spacePath; // "/s/soc" or empty
    domain::SignInKind m_signIn = domain::SignInKind::ApiKey;
    QString m_userName;
    Secret m_secret;
    QSslConfiguration m_tls;
    QByteArray m_pinned;
    domain::ProxyKind m_proxy = domain::ProxyKind::System;
    QUrl m_proxyUrl;
};

} // namespace casebook::remote
