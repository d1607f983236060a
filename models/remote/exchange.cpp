#include "models/remote/exchange.h"

#include "models/remote/tlsjudge.h"
#include "models/remote/uploadbody.h"

namespace casebook::remote {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostRedirects = 3;
constexpr int wholeReadFactor = 10;

QString originOf(const QUrl &url)
{
    return u"%1://%2:%3"_s.arg(url.scheme(), url.host()).arg(url.port(url.scheme() == "https"_L1 ? 443 : 80));
}

/// A date as HTTP writes it: "Sun, 22 Nov 2026 08:54:46 GMT".
QDateTime httpDate(const QByteArray &text)
{
    return QDateTime::fromString(QString::fromLatin1(text).replace("GMT"_L1, "+0000"_L1), Qt::RFC2822Date);
}

int secondsOf(const QByteArray &retryAfter)
{
    bool isNumber = false;
    const int seconds = retryAfter.trimmed().toInt(&isNumber);
    if (isNumber)
        return std::max(0, seconds);
    const QDateTime date = httpDate(retryAfter);
    return date.isValid()
        ? static_cast<int>(std::clamp<qint64>(QDateTime::currentDateTimeUtc().secsTo(date), 0, 24 * 3600))
        : 0;
}

} // namespace

Exchange::Exchange(const ConnectionSetup &setup, const TransportSettings &limits, Request request,
                   QObject *parent)
    : QObject(parent)
    , m_setup(setup)
    , m_limits(limits)
    , m_request(std::move(request))
{
    m_quiet.setSingleShot(true);
    m_whole.setSingleShot(true);
}

void Exchange::start(QNetworkAccessManager &manager)
{
    m_manager = &manager;
    connect(&m_whole, &QTimer::timeout, this, [this] { stop(Stopped::TooLong); });
    m_whole.start(m_request.isWrite() ? m_limits.writeMilliseconds
                                      : m_limits.readMilliseconds * wholeReadFactor);
    send(m_setup.urlOf(m_request));
}

void Exchange::send(const QUrl &url)
{
    const QNetworkRequest request = m_setup.networkRequest(m_request, url);
    if (m_request.body) {
        m_body = new UploadBody(*m_request.body, this);
        m_reply = m_manager->sendCustomRequest(request, m_request.method, m_body);
    } else {
        m_reply = m_manager->sendCustomRequest(request, m_request.method);
    }
    m_reply->setParent(this);
    m_quiet.disconnect(this);
    connect(&m_quiet, &QTimer::timeout, this, [this] { stop(Stopped::Connecting); });
    m_quiet.start(m_limits.connectMilliseconds);
    connect(m_reply, &QNetworkReply::requestSent, this, [this] {
        m_quiet.stop();
        m_quiet.disconnect(this);
        if (m_request.isWrite())
            return; // Kibana answers when the whole work is done; the whole request is bounded
        connect(&m_quiet, &QTimer::timeout, this, [this] { stop(Stopped::Waiting); });
        m_quiet.start(m_limits.readMilliseconds);
    });
    connect(m_reply, &QNetworkReply::sslErrors, this, &Exchange::judge);
    connect(m_reply, &QNetworkReply::encrypted, this, &Exchange::judgeSession);
    connect(m_reply, &QNetworkReply::readyRead, this, &Exchange::read);
    connect(m_reply, &QNetworkReply::finished, this, &Exchange::conclude);
}

void Exchange::cancel()
{
    stop(Stopped::ByUs);
}

void Exchange::stop(Stopped why)
{
    if (m_stopped != Stopped::No || !m_reply)
        return;
    m_stopped = why;
    m_reply->abort(); // its finished() comes from within
}

void Exchange::judge(const QList<QSslError> &errors)
{
    m_certificate = m_reply->sslConfiguration().peerCertificate();
    m_tlsErrors = errors;
    const QByteArray &pinned = m_setup.pinnedFingerprint();
    if (!pinned.isEmpty() && fingerprintOf(m_certificate) == pinned)
        m_reply->ignoreSslErrors(); // it is the very certificate, whatever it says of itself
}

// Nothing of the request has been sent yet.
void Exchange::judgeSession()
{
    m_certificate = m_reply->sslConfiguration().peerCertificate();
    const QByteArray &pinned = m_setup.pinnedFingerprint();
    if (!pinned.isEmpty() && fingerprintOf(m_certificate) != pinned)
        stop(Stopped::OtherCertificate);
}

void Exchange::read()
{
    if (m_quiet.isActive())
        m_quiet.start();
    m_received += m_reply->readAll();
    if (m_received.size() > m_limits.maximumAnswer)
        stop(Stopped::TooLarge);
}

void Exchange::conclude()
{
    m_quiet.stop();
    if (m_stopped == Stopped::No) {
        read();
        if (m_stopped != Stopped::No)
            return; // concluded from within
    }
    m_remoteDate = httpDate(m_reply->rawHeader("Date"));
    if (isComplete()) {
        Answer answer = this->answer();
        if (isFollowed(answer)) {
            ++m_redirects;
            m_received.clear();
            m_reply->deleteLater();
            send(answer.redirectedTo);
            return;
        }
        m_result = std::move(answer);
    } else {
        m_result = failure(networkFailure());
    }
    m_whole.stop();
    emit finished();
}

// An answer with a status of 400 or more is one, too; Qt tells it as an error of the contents or the server.
bool Exchange::isComplete() const
{
    if (m_stopped != Stopped::No)
        return false;
    const QNetworkReply::NetworkError error = m_reply->error();
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (error == QNetworkReply::NoError)
        return status > 0;
    // Qt tries to rewind the body of a 307 or 308 before it looks at the policy.
    if (error == QNetworkReply::ContentReSendError && status >= 300 && status < 400)
        return true;
    const bool ofStatus = error == QNetworkReply::ProtocolInvalidOperationError
        || (error >= QNetworkReply::ContentAccessDenied && error <= QNetworkReply::UnknownContentError
            && error != QNetworkReply::ContentReSendError)
        || (error >= QNetworkReply::InternalServerError && error <= QNetworkReply::UnknownServerError);
    return ofStatus && status >= 400;
}

bool Exchange::isFollowed(const Answer &answer) const
{
    return answer.isRedirect() && m_request.followRedirects && !m_request.body && m_redirects < mostRedirects
        && answer.redirectedTo.isValid() && originOf(answer.redirectedTo) == originOf(m_reply->url());
}

Answer Exchange::answer() const
{
    Answer answer{ .status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(),
                   .contentType = m_reply->rawHeader("Content-Type"),
                   .body = m_received,
                   .retryAfter = secondsOf(m_reply->rawHeader("Retry-After")),
                   .fromKibana
                   = m_reply->hasRawHeader("kbn-name") || m_reply->hasRawHeader("kbn-license-sig"),
                   .space = m_setup.space() };
    if (answer.isRedirect() && m_reply->hasRawHeader("Location"))
        answer.redirectedTo = m_reply->url().resolved(QUrl::fromEncoded(m_reply->rawHeader("Location")));
    return answer;
}

Error Exchange::networkFailure() const
{
    // Until a byte of the body was taken, nothing can have been executed.
    const bool mayBeDone = m_request.isWrite() && (!m_body || m_body->wasTaken());
    Error error{ .kind = mayBeDone ? ErrorKind::UnknownOutcome : ErrorKind::Offline,
                 .message = m_reply->errorString() };
    const auto say = [&error](QString message, QByteArray code) {
        error.message = std::move(message);
        error.code = std::move(code);
    };
    const bool tlsFailed = m_reply->error() == QNetworkReply::SslHandshakeFailedError;
    switch (m_stopped) {
    case Stopped::ByUs:
        error.kind = ErrorKind::Cancelled;
        say(u"Stopped"_s, {});
        return error;
    case Stopped::Connecting:
        say(u"No connection within %1 ms"_s.arg(m_limits.connectMilliseconds), "timeout.connect");
        return error;
    case Stopped::Waiting:
        say(u"No answer within %1 ms"_s.arg(m_limits.readMilliseconds), "timeout.answer");
        return error;
    case Stopped::TooLong:
        say(u"The answer took too long"_s, "timeout.answer");
        return error;
    case Stopped::TooLarge:
        if (!m_request.isWrite())
            error.kind = ErrorKind::Internal;
        say(u"The answer is larger than %1 bytes"_s.arg(m_limits.maximumAnswer), "answer.tooLarge");
        return error;
    case Stopped::OtherCertificate:
    case Stopped::No:
        break;
    }
    if (tlsFailed || m_stopped == Stopped::OtherCertificate) {
        const bool isPinned = !m_setup.pinnedFingerprint().isEmpty() && !m_certificate.isNull();
        error.code = isPinned ? QByteArrayLiteral("tls.changed") : refusalOf(m_tlsErrors);
        error.detail = QString::fromLatin1(fingerprintOf(m_certificate));
        if (m_stopped == Stopped::OtherCertificate)
            error.message = u"The certificate is not the pinned one"_s;
    }
    return error;
}

} // namespace casebook::remote
