#pragma once

#include "models/base/async.h"
#include "models/base/clock.h"
#include "models/base/ids.h"
#include "models/base/result.h"
#include "models/json/findrequest.h"
#include "models/server/account.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QJsonObject>
#include <QJsonValue>
#include <QList>
#include <QString>

#include <functional>
#include <memory>
#include <utility>

class QIODevice;

namespace casebook::store {
class CaseStore;
class ReaderPool;
} // namespace casebook::store

namespace casebook::server {

/// What the served API says it is (issue: announces 8.18).
inline constexpr QLatin1String servedVersion("8.18.0");

/// Takes the next piece of a body; false stops the reading.
using BodySink = std::function<bool(QByteArrayView piece)>;

/// One request that has been let in: its route is known, its sender too. Lives on the thread of its
/// connection, as long as the endpoint runs.
struct Call
{
    QByteArray method; ///< "GET", "POST" …; "GET" for HEAD
    QList<std::pair<QLatin1String, QString>> parameters = {}; ///< of the path, decoded
    json::QueryParameters query = {}; ///< in the order sent, decoded
    QByteArray contentType = {}; ///< as sent
    QByteArray body = {}; ///< whole and well-formed JSON or empty; empty where the route streams it
    QJsonValue document = QJsonValue::Null; ///< what json() gives
    /// Reads the body of a route that streams it. InvalidInput (413) past the route's limit.
    std::function<Result<void>(const BodySink &sink)> readBody = {};
    const Account &account;

    /// A parameter of the path by its name in the pattern: `at("caseId"_L1)`.
    QString at(QLatin1String name) const;
    /// The body as JSON; null where there is none.
    QJsonValue json() const { return document; }
    /// The body as a JSON object. InvalidInput for anything else.
    Result<QJsonObject> object() const;
};

/// The JSON value that @p body holds, null where it is blank. InvalidInput with Kibana's words for malformed
/// text.
Result<QJsonValue> readJson(const QByteArray &body);

/// What an endpoint answers.
struct Reply
{
    int status = 200;
    QByteArray body = {};
    QByteArray contentType = QByteArrayLiteral("application/json; charset=utf-8");
    QList<std::pair<QByteArray, QByteArray>> headers = {};
    /// Instead of body: opened for reading, of known size, sent piece by piece.
    std::shared_ptr<QIODevice> content = {};

    /// JSON text as it is.
    static Reply text(QByteArray json) { return { .body = std::move(json) }; }
    static Reply json(const QJsonValue &value);
    static Reply noContent();
    void addHeader(const QByteArray &name, const QByteArray &value)
    {
        headers.append(std::pair(name, value));
    }
    /// With the header of CONTRACT §1.2, `warning: 299 Kibana-… "<what>"`.
    Reply deprecated(QLatin1String what) &&;
};

/// What endpoints work with. One for all threads; every member may be used from any of them.
struct Service
{
    store::CaseStore &store;
    store::ReaderPool &readers;
    const Clock &clock;
    WorkspaceId workspace; ///< the one that is served
    QString name = QStringLiteral("casebook"); ///< kbn-name
    QString uuid = {};
    QList<Account> people = {}; ///< who may sign in
};

/// Answers one call. Runs on the connection's thread and may block on the store.
using Endpoint = Result<Reply> (*)(const Call &call, Service &service);

/// Blocks until @p future has its answer: for the threads of connections only.
template <typename T>
Result<T> waitFor(const Future<T> &future)
{
    return future.result();
}

} // namespace casebook::server
