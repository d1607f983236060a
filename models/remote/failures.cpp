#include "models/remote/failures.h"

#include "models/domain/notfound.h"

#include <QJsonDocument>

namespace casebook::remote {

using namespace Qt::StringLiterals;

namespace {

// Errors over a union of types repeat themselves for each of its members (REAL-SERVER §1, smaller).
constexpr qsizetype longestMessage = 2'000;
constexpr qsizetype longestText = 200;

/// Kibana's own words; those of a proxy's page are left out.
QString messageOf(const Answer &answer, const QJsonObject &body)
{
    const QString message = body.value("message"_L1).toString();
    if (!message.isEmpty())
        return message.left(longestMessage);
    if (answer.contentType.startsWith("text/plain") || answer.contentType.isEmpty())
        return QString::fromUtf8(answer.body.left(longestText)).trimmed();
    return {};
}

/// Kibana refuses so while it starts or has no licence: before any route is reached (REAL-SERVER §1.14,
/// CONTRACT §1.3). A 503 in other words may be passed on from behind.
bool precedesExecution(const QString &message)
{
    return message.startsWith("Kibana server is not ready yet"_L1)
        || message.startsWith("License is not available"_L1);
}

/// Whether Kibana itself says that something is not there, and what. Any other 404 is a proxy's, or a route
/// that this version lacks.
QByteArray goneCode(const Request &request, const Answer &answer, const QString &message)
{
    if (message == domain::spaceNotFound(answer.space).message)
        return "space.gone";
    if (request.caseId.isEmpty())
        return {};
    if (message == domain::caseNotFound(request.caseId).message
        || message == domain::casesNotFound({ request.caseId }).message)
        return "case.gone";
    if (request.attachmentId.isEmpty())
        return {};
    const bool isGone = message == domain::attachmentNotFound(request.attachmentId).message
        || message == domain::attachmentOfAnotherCase(request.attachmentId, request.caseId).message;
    return isGone ? "attachment.gone" : QByteArray();
}

ErrorKind kindOf(const Request &request, const Answer &answer, const QString &message)
{
    switch (answer.status) {
    case 401:
        return ErrorKind::NotSignedIn;
    case 403:
        return ErrorKind::Forbidden;
    case 404:
        return ErrorKind::NotFound;
    case 406:
        return ErrorKind::NothingChanged;
    case 408:
        return request.isWrite() ? ErrorKind::UnknownOutcome : ErrorKind::Offline;
    case 409:
        return ErrorKind::Conflict;
    case 429:
        return ErrorKind::RateLimited;
    default:
        break;
    }
    if (answer.status < 500)
        return ErrorKind::InvalidInput;
    if (answer.status == 503 && precedesExecution(message))
        return ErrorKind::RateLimited;
    if (request.isWrite())
        return ErrorKind::UnknownOutcome;
    return answer.status >= 502 && answer.status <= 504 ? ErrorKind::Offline : ErrorKind::Internal;
}

} // namespace

QJsonObject objectOf(const Answer &answer)
{
    return QJsonDocument::fromJson(answer.body).object();
}

std::optional<Error> failureOf(const Request &request, const Answer &answer)
{
    if (answer.isSuccess())
        return std::nullopt;
    if (answer.status < 400)
        return Error{ .kind = request.isWrite() ? ErrorKind::UnknownOutcome : ErrorKind::Internal,
                      .message = u"The server redirects to another address"_s,
                      .code = "answer.redirect",
                      .detail = answer.redirectedTo.toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery
                                                             | QUrl::RemoveFragment),
                      .httpStatus = answer.status };
    const QString message = messageOf(answer, objectOf(answer));
    Error error{ .kind = kindOf(request, answer, message), .message = message, .httpStatus = answer.status };
    if (error.message.isEmpty())
        error.message = u"The server answered %1"_s.arg(answer.status);
    if (error.kind == ErrorKind::NotFound)
        error.code = goneCode(request, answer, message);
    if (answer.status == 424)
        error.code = "push.refused";
    if (error.kind == ErrorKind::RateLimited || error.kind == ErrorKind::Offline)
        error.limit = answer.retryAfter;
    return error;
}

Error unreadableAnswer(const Request &request, const Answer &answer, const QString &why)
{
    return { .kind = request.isWrite() ? ErrorKind::UnknownOutcome : ErrorKind::Internal,
             .message = u"The server's answer can't be read"_s,
             .code = "answer.invalid",
             .detail = why,
             .httpStatus = answer.status };
}

} // namespace casebook::remote
