#include "models/remote/request.h"

#include <QJsonDocument>

namespace casebook::remote {

namespace {

QByteArray encodedPath(std::initializer_list<QString> segments)
{
    QByteArray path;
    for (const QString &segment : segments)
        path += '/' + QUrl::toPercentEncoding(segment);
    return path;
}

Request withBody(const QByteArray &method, std::initializer_list<QString> segments, const QJsonObject &body,
                 Effect effect)
{
    return { .method = method,
             .path = encodedPath(segments),
             .body = QJsonDocument(body).toJson(QJsonDocument::Compact),
             .effect = effect };
}

} // namespace

Request Request::get(std::initializer_list<QString> segments)
{
    return { .path = encodedPath(segments) };
}

Request Request::write(const QByteArray &method, std::initializer_list<QString> segments,
                       const QJsonObject &body)
{
    return withBody(method, segments, body, Effect::Write);
}

Request Request::ask(std::initializer_list<QString> segments, const QJsonObject &body)
{
    return withBody(QByteArrayLiteral("POST"), segments, body, Effect::Read);
}

Request &Request::add(QLatin1String name, const QString &value)
{
    if (!query.isEmpty())
        query += '&';
    query += QByteArray(name.data(), name.size()) + '=' + QUrl::toPercentEncoding(value);
    return *this;
}

Request &Request::add(QLatin1String name, const QStringList &values)
{
    for (const QString &value : values)
        add(name, value);
    return *this;
}

} // namespace casebook::remote
