#include "models/server/routes.h"

#include "models/server/smallendpoints.h"

namespace casebook::server {

using namespace Qt::StringLiterals;

namespace {

QList<QByteArrayView> segmentsOf(QByteArrayView path)
{
    QList<QByteArrayView> segments;
    qsizetype start = 1;
    for (qsizetype at = 1; at <= path.size(); ++at) {
        if (at == path.size() || path[at] == '/') {
            segments.append(path.sliced(start, at - start));
            start = at + 1;
        }
    }
    return segments;
}

bool isParameter(QByteArrayView segment)
{
    return segment.startsWith('{');
}

} // namespace

const QList<Route> &routes()
{
    static const QList<Route> table{
        { "GET"_L1, "/api/status"_L1, getStatus, Access::Anyone },
    };
    return table;
}

Router::Router(const QList<Route> &table)
{
    for (const Route &route : table) {
        const QList<QByteArrayView> segments
            = segmentsOf(QByteArrayView(route.pattern.data(), route.pattern.size()));
        m_entries[segments.size()].append({ &route, segments });
    }
}

std::optional<MatchedRoute> Router::find(QByteArrayView method, QByteArrayView path) const
{
    if (!path.startsWith('/'))
        return std::nullopt;
    const QList<QByteArrayView> segments = segmentsOf(path);
    const auto candidates = m_entries.constFind(segments.size());
    if (candidates == m_entries.constEnd())
        return std::nullopt;
    for (const Entry &entry : *candidates) {
        if (QByteArrayView(entry.route->method.data(), entry.route->method.size()) != method)
            continue;
        MatchedRoute match{ .route = entry.route };
        bool matches = true;
        for (qsizetype i = 0; i < segments.size() && matches; ++i) {
            const QByteArrayView segment = entry.segments.at(i);
            if (!isParameter(segment)) {
                matches = segment == segments.at(i);
                continue;
            }
            matches = !segments.at(i).isEmpty();
            const QLatin1String name(segment.data() + 1, segment.size() - 2);
            match.parameters.append(
                { name,
                  QString::fromUtf8(QByteArray::fromPercentEncoding(segments.at(i).toByteArray())) });
        }
        if (matches)
            return match;
    }
    return std::nullopt;
}

} // namespace casebook::server
