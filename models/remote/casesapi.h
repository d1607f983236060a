#pragma once

#include "models/base/async.h"
#include "models/base/clock.h"
#include "models/domain/operation.h"
#include "models/domain/remote.h"
#include "models/json/findrequest.h"
#include "models/json/responses.h"
#include "models/remote/credentials.h"
#include "models/remote/serverfeatures.h"
#include "models/remote/transportsettings.h"

#include <memory>

namespace casebook::remote {

/// How a connection went, for *Test connection*.
struct ConnectionReport
{
    enum class Verdict {
        Good,
        Unreachable, ///< no such host, refused, no route, time-out
        CertificateUnknown, ///< issuer unknown, self-signed: `fingerprint` may be pinned
        CertificateWrongHost,
        CertificateExpired,
        CertificateChanged, ///< another one than the pinned; `fingerprint` is the one shown
        CertificateOther,
        WrongSignIn,
        NoPrivilege,
        NoSuchSpace,
        NotKibana,
        TooOld, ///< before 7.17
        NotReady, ///< Kibana starts, or Elasticsearch is away
        Redirected, ///< `redirectedTo` says where
    };
    Verdict verdict = Verdict::Good;
    QString detail = {}; ///< technical, copyable
    QString version = {};
    QString space = {};
    QString fingerprint = {}; ///< SHA-256 in lower-case hex of the certificate shown
    QString certificateSubject = {};
    QString certificateIssuer = {};
    QUrl redirectedTo = {};
    domain::User me = {}; ///< where Kibana said it (a password's user)
};

/// Kibana's Cases API, one method per endpoint, over HTTP. Any thread may call; requests run on a network
/// thread of its own, at most RemoteSettings::requestsInFlight at once, reads before nothing and after
/// nothing: in the order asked. Futures always finish. A write is sent once and never again by the transport.
///
/// Errors:
/// * Offline: certainly not executed. Not connected; TLS refused, with code "tls.unknownIssuer",
///   "tls.wrongHost", "tls.expired", "tls.changed" (not the pinned one) or "tls.other" and the fingerprint
///   shown as detail; of a read also any cut or late answer, 502, 503 and 504.
/// * UnknownOutcome: a write whose answer was cut, late, 5xx, a redirect or no JSON.
/// * NotSignedIn 401, Forbidden 403, Conflict 409, NothingChanged 406, InvalidInput 400, 413 and 424 (code
///   "push.refused").
/// * NotFound 404: code "case.gone", "attachment.gone" or "space.gone" where Kibana says that this very case,
///   attachment or the space is not there; else empty: a proxy, or a route that this version lacks.
/// * RateLimited: 429, and 503 where it provably precedes execution. Error::limit is Retry-After in seconds
/// (0:
///   not said), of Offline, too.
/// * Internal: code "answer.invalid" or "answer.tooLarge" (a read's answer can't be taken), "answer.redirect"
///   (detail says where to); other 5xx of a read.
/// * InvalidInput "remote.url", File "tls.caFile" or "tls.clientCertificate": the settings can't be used.
/// * Cancelled: after abort(); code "request.notSent" where it certainly was not sent.
/// Error::message is Kibana's text, Error::httpStatus its status.
class CasesApi final
{
public:
    CasesApi(domain::RemoteSettings settings, Secret secret, const Clock &clock,
             TransportSettings transport = {});
    /// Aborts what is under way.
    ~CasesApi();
    CasesApi(const CasesApi &) = delete;
    CasesApi &operator=(const CasesApi &) = delete;

    /// Everything under way and everything asked from now on ends with Cancelled.
    void abort();
    /// Now in the remote's clock, by the Date of its last answer; this machine's before the first.
    Timestamp remoteNow() const;
    /// Requests made so far, for tests, bench and the status.
    qint64 requestCount() const;
    qint64 writeCount() const;

    Future<json::ServerStatus> status(); ///< without credentials where they are refused
    /// What the server's version can do; asked of it once where RemoteSettings::version is empty.
    Future<ServerFeatures> features();
    Future<domain::User> currentUser(); ///< /internal/security/me; NotFound where there is none

    struct Find
    {
        QString sortField = QStringLiteral("createdAt"); ///< createdAt, updatedAt
        domain::SortOrder order = domain::SortOrder::Descending;
        int page = 1;
        int perPage = 100;
        std::optional<Timestamp> from = {}; ///< created_at, inclusive
        std::optional<Timestamp> to = {};
        QString search = {};
        QStringList owners = {}; ///< empty: the remote's
    };
    Future<json::FindDocument> find(Find find);
    Future<json::CaseDocument> getCase(QString id); ///< with comments where the version gives them
    /// All comments and attachments: from GET case, or by comments/_find pages on 9.x.
    Future<QList<domain::Attachment>> attachments(QString id);
    Future<domain::Attachment> attachment(QString caseId, QString attachmentId);
    Future<json::ActivityDocument> activities(QString id, int page, int perPage, domain::SortOrder order);
    Future<json::CaseDocument> createCase(QJsonObject body);
    /// One case. @p fields as the API writes them, without id and version.
    Future<json::CaseDocument> patchCase(QString id, QString version, QJsonObject fields);
    Future<void> deleteCase(QString id);
    Future<json::CaseDocument> addAttachment(QString caseId, QJsonObject payload);
    Future<json::CaseDocument> editAttachment(QString caseId, QString attachmentId, QString version,
                                              QJsonObject payload);
    Future<void> deleteAttachment(QString caseId, QString attachmentId);
    Future<json::CaseDocument> push(QString caseId, QString connectorId);
    Future<QList<json::ListedConnector>> connectors();
    Future<QList<domain::Configuration>> configurations();
    /// _execute of a connector's sub-action (CONTRACT §5.1).
    Future<json::ActionResult> execute(QString connectorId, QString subAction, QJsonObject parameters);
    Future<QList<json::UserProfile>> profiles(QStringList uids);
    Future<QList<json::UserProfile>> suggestProfiles(QString name);

private:
    class Private;
    std::unique_ptr<Private> d;
};

/// Tries @p settings with @p secret and says what is wrong, if anything. Any thread.
Future<ConnectionReport> testConnection(domain::RemoteSettings settings, Secret secret);

} // namespace casebook::remote
