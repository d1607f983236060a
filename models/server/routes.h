#pragma once

#include "models/server/call.h"

#include <QByteArray>
#include <QHash>
#include <QStringList>

#include <optional>

namespace casebook::server {

/// Who may call a route.
enum class Access {
    SignedIn,
    Anyone, ///< also without credentials (GET /api/status)
};

/// How a route takes its body.
enum class BodyForm {
    Json, ///< whole, at most 1,048,576 bytes, application/json (CONTRACT §1.5, 413)
    Streamed, ///< by Call::readBody, at most the size of the largest file
};

/// One operation of the served API.
struct Route
{
    QLatin1String method;
    QLatin1String pattern; ///< "/api/cases/{caseId}/comments"
    Endpoint endpoint = nullptr;
    Access access = Access::SignedIn;
    BodyForm body = BodyForm::Json;
};

/// The table of all operations; literal paths stand before patterns that would match them, too.
const QList<Route> &routes();

/// A route with the parameters that a path has for it.
struct MatchedRoute
{
    const Route *route = nullptr;
    QList<std::pair<QLatin1String, QString>> parameters = {};
};

/// Finds the route of a path.
class Router
{
public:
    explicit Router(const QList<Route> &table);

    /// @p path is percent-encoded, without base path and space. nullopt: nothing is there.
    std::optional<MatchedRoute> find(QByteArrayView method, QByteArrayView path) const;

private:
    struct Entry
    {
        const Route *route;
        QList<QByteArrayView> segments;
    };
    QHash<qsizetype, QList<Entry>> m_entries; // by number of segments
};

} // namespace casebook::server
