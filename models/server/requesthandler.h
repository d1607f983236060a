#pragma once

#include "models/server/accounts.h"
#include "models/server/received.h"
#include "models/server/routes.h"
#include "models/server/transportlimits.h"

#include <QString>

#include <optional>

namespace casebook::server {

/// What a server is known by.
struct ServedPlace
{
    QByteArray basePath = {}; ///< "/kbn", or empty
    QByteArray space = QByteArrayLiteral("default"); ///< served under /s/<space>; "default" without, too
};

/// Does with every request what Kibana does around its routes (CONTRACT §1): base path, space, credentials,
/// kbn-xsrf, body, errors, headers, compression. Thread-safe.
class RequestHandler
{
public:
    RequestHandler(ServedPlace place, const Accounts &accounts, Service &service,
                   const TransportLimits &limits);

    Reply answer(const Received &received) const;

private:
    struct Located
    {
        QByteArrayView path; ///< without base path and space
        QByteArrayView space; ///< "default" where none was given
        QByteArrayView query;
    };
    std::optional<Located> locate(QByteArrayView target) const;
    Result<Reply> handle(const Received &received, const Located &located) const;
    Result<Reply> notFound(const Received &received, const Located &located) const;
    Result<Account> accountOf(const Received &received, Access access) const;
    Result<void> checkOrigin(const Received &received) const;
    Result<QByteArray> wholeBody(const Received &received) const;

    ServedPlace m_place;
    const Accounts &m_accounts;
    Service &m_service;
    const TransportLimits m_limits;
    Router m_router;
    const QList<std::pair<QByteArray, QByteArray>> m_headers; // of every answer
};

/// The parameters of a query, in the order sent, decoded (+ is a blank).
json::QueryParameters parseQuery(QByteArrayView query);

} // namespace casebook::server
