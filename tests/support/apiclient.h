#pragma once

#include <QByteArray>
#include <QJsonValue>
#include <QList>
#include <QString>

#include <optional>
#include <utility>

namespace casebook::test {

/// The value at @p path of @p root, as in "cases.0.title"; undefined where there is none.
QJsonValue valueAt(const QJsonValue &root, const QString &path);

/// What a server answered.
struct ApiAnswer
{
    int status = 0; ///< 0: no answer that could be read
    QList<std::pair<QByteArray, QByteArray>> headers = {};
    QByteArray body = {};

    /// Empty where there is none; @p name in lower case.
    QByteArray header(const QByteArray &name) const;
    QJsonValue json() const;
    QJsonValue at(const QString &path) const { return valueAt(json(), path); }
    /// "200", or the status with the message of Kibana's error body: "404 Saved object [cases/x] not found".
    QString outcome() const;
};

/// One request. What is not set is not sent.
struct ApiRequest
{
    QByteArray method = QByteArrayLiteral("GET");
    QString path = {}; ///< percent-encoded, with the query
    QByteArray body = {};
    QByteArray contentType = QByteArrayLiteral("application/json");
    std::optional<QByteArray> authorization = {};
    std::optional<QByteArray> xsrf = QByteArrayLiteral("true");
    QList<std::pair<QByteArray, QByteArray>> headers = {};
};

QByteArray basicAuthorization(const QString &user, const QString &password);

/// Asks a server on this machine and waits for its answer: one connection for each request, no event loop.
ApiAnswer askServer(quint16 port, const ApiRequest &request);

} // namespace casebook::test
