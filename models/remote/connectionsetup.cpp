#include "models/remote/connectionsetup.h"

#include <QFile>
#include <QHostAddress>
#include <QNetworkProxy>
#include <QNetworkProxyFactory>
#include <QSslCertificate>
#include <QSslKey>

#include <array>

namespace casebook::remote {

using namespace Qt::StringLiterals;

namespace {

// Servers and proxies between close idle connections after 5 seconds (Node's and Apache's default) or later.
// A write over a connection that is just being closed has an unknown outcome, so ours are closed first.
constexpr int idleSeconds = 4;

bool isThisMachine(const QString &host)
{
    return host == "localhost"_L1 || QHostAddress(host).isLoopback();
}

/// The system's proxies, but none for servers on this machine.
class SystemProxies final : public QNetworkProxyFactory
{
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        if (isThisMachine(query.peerHostName()))
            return { QNetworkProxy::NoProxy };
        return systemProxyForQuery(query);
    }
};

tl::unexpected<Error> unusableFile(QByteArray code, const QString &path)
{
    return failure({ .kind = ErrorKind::File,
                     .message = u"%1 can't be read or holds nothing of use"_s.arg(path),
                     .code = std::move(code) });
}

QSslKey privateKey(const QByteArray &pem)
{
    for (const QSsl::KeyAlgorithm algorithm : std::array{ QSsl::Rsa, QSsl::Ec, QSsl::Dsa }) {
        QSslKey key(pem, algorithm);
        if (!key.isNull())
            return key;
    }
    return {};
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Result<QSslConfiguration> tlsConfiguration(const domain::RemoteSettings &settings)
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    if (!settings.pinnedFingerprint.isEmpty()) {
        // With no authority trusted every handshake asks us, and only the pinned certificate gets a yes.
        tls.setCaCertificates({});
        tls.setSslOption(QSsl::SslOptionDisableSessionSharing, true);
    } else if (!settings.caFile.isEmpty()) {
        const QList<QSslCertificate> authorities = QSslCertificate::fromData(contentOf(settings.caFile));
        if (authorities.isEmpty())
            return unusableFile("tls.caFile", settings.caFile);
        tls.setCaCertificates(authorities);
    }
    if (!settings.clientCertificateFile.isEmpty()) {
        const QList<QSslCertificate> chain
            = QSslCertificate::fromData(contentOf(settings.clientCertificateFile));
        const QString &keyFile
            = settings.clientKeyFile.isEmpty() ? settings.clientCertificateFile : settings.clientKeyFile;
        const QSslKey key = privateKey(contentOf(keyFile));
        if (chain.isEmpty())
            return unusableFile("tls.clientCertificate", settings.clientCertificateFile);
        if (key.isNull())
            return unusableFile("tls.clientCertificate", keyFile);
        tls.setLocalCertificateChain(chain);
        tls.setPrivateKey(key);
    }
    return tls;
}

} // namespace

Result<ConnectionSetup> ConnectionSetup::make(const domain::RemoteSettings &settings, Secret secret)
{
    const QString scheme = settings.url.scheme();
    if (!settings.url.isValid() || settings.url.host().isEmpty()
        || (scheme != "http"_L1 && scheme != "https"_L1))
        return failure({ .kind = ErrorKind::InvalidInput,
                         .message = u"The address is not of http or https"_s,
                         .code = "remote.url",
                         .field = u"url"_s });
    Result<QSslConfiguration> tls = tlsConfiguration(settings);
    if (!tls)
        return failure(tls.error());
    ConnectionSetup setup;
    setup.m_base = settings.url.toEncoded(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment);
    while (setup.m_base.endsWith('/'))
        setup.m_base.chop(1);
    setup.m_space = settings.space;
    if (!settings.space.isEmpty() && settings.space != "default"_L1)
        setup.m_spacePath = "/s/" + QUrl::toPercentEncoding(settings.space);
    setup.m_signIn = settings.signIn;
    setup.m_userName = settings.userName;
    setup.m_secret = std::move(secret);
    setup.m_tls = *tls;
    setup.m_pinned = settings.pinnedFingerprint.toLower().remove(u':').toLatin1();
    setup.m_proxy = settings.proxy;
    setup.m_proxyUrl = settings.proxyUrl;
    return setup;
}

void ConnectionSetup::prepare(QNetworkAccessManager &manager) const
{
    switch (m_proxy) {
    case domain::ProxyKind::System:
        manager.setProxyFactory(new SystemProxies);
        break;
    case domain::ProxyKind::None:
        manager.setProxy(QNetworkProxy::NoProxy);
        break;
    case domain::ProxyKind::Given: {
        const bool socks = m_proxyUrl.scheme().startsWith("socks"_L1);
        manager.setProxy(QNetworkProxy(socks ? QNetworkProxy::Socks5Proxy : QNetworkProxy::HttpProxy,
                                       m_proxyUrl.host(),
                                       static_cast<quint16>(m_proxyUrl.port(socks ? 1080 : 8080))));
        break;
    }
    }
    manager.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
}

QUrl ConnectionSetup::urlOf(const Request &request) const
{
    QByteArray url = m_base + (request.inSpace ? m_spacePath : QByteArray()) + request.path;
    if (!request.query.isEmpty())
        url += '?' + request.query;
    return QUrl::fromEncoded(url, QUrl::StrictMode);
}

QByteArray ConnectionSetup::authorization() const
{
    const QByteArray secret = m_secret.value().trimmed();
    if (m_signIn == domain::SignInKind::Password)
        return "Basic " + (m_userName.toUtf8() + ':' + m_secret.value()).toBase64();
    return "ApiKey " + (secret.contains(':') ? secret.toBase64() : secret); // base64 holds no colon
}

QNetworkRequest ConnectionSetup::networkRequest(const Request &request, const QUrl &url) const
{
    QNetworkRequest made(url);
    made.setSslConfiguration(m_tls);
    made.setRawHeader("kbn-xsrf", "casebook");
    made.setRawHeader("Accept", "application/json");
    made.setHeader(QNetworkRequest::UserAgentHeader, u"Casebook/" CASEBOOK_VERSION ""_s);
    if (request.path.startsWith("/internal/"))
        made.setRawHeader("x-elastic-internal-origin", "casebook");
    else
        made.setRawHeader("Elastic-Api-Version", "2023-10-31");
    if (request.withCredentials && !m_secret.isEmpty())
        made.setRawHeader("Authorization", authorization());
    if (request.body) {
        made.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
        made.setHeader(QNetworkRequest::ContentLengthHeader, request.body->size());
        made.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    }
    made.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    made.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    made.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    made.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    made.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    made.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    made.setAttribute(QNetworkRequest::ConnectionCacheExpiryTimeoutSecondsAttribute, idleSeconds);
    made.setDecompressedSafetyCheckThreshold(-1); // bounded by the size of the answer instead
    return made;
}

} // namespace casebook::remote
