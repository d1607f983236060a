#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <initializer_list>
#include <optional>

namespace casebook::remote {

/// What a request does there. A write is sent at most once; what became of it may stay unknown.
enum class Effect { Read, Write };

/// One request to a remote, without what all requests have (headers, base path, credentials).
struct Request
{
    QByteArray method = QByteArrayLiteral("GET");
    QByteArray path = {}; ///< percent-encoded, from "/api" or "/internal" on
    QByteArray query = {}; ///< percent-encoded, without "?"
    std::optional<QByteArray> body = {}; ///< JSON; always there in other methods than GET
    Effect effect = Effect::Read;
    QString caseId = {}; ///< the case it is about; empty: none
    QString attachmentId = {}; ///< the attachment it is about
    bool inSpace = true; ///< below /s/<space>
    bool withCredentials = true;
    bool followRedirects = true; ///< of reads, within the server

    /// @p segments are joined by "/" and encoded each: { "api", "cases", id }.
    static Request get(std::initializer_list<QString> segments);
    /// A request with a body that changes something.
    static Request write(const QByteArray &method, std::initializer_list<QString> segments,
                         const QJsonObject &body = {});
    /// A POST that only asks.
    static Request ask(std::initializer_list<QString> segments, const QJsonObject &body);

    Request &add(QLatin1String name, const QString &value);
    Request &add(QLatin1String name, const QStringList &values); ///< the parameter repeated

    bool isWrite() const { return effect == Effect::Write; }
};

/// What came back, whatever its status.
struct Answer
{
    int status = 0;
    QByteArray contentType = {};
    QByteArray body = {};
    int retryAfter = 0; ///< seconds; 0: not said
    bool fromKibana = false; ///< carries a kbn- header
    QUrl redirectedTo = {}; ///< of a 3xx
    QString space = {}; ///< that was asked

    bool isSuccess() const { return status >= 200 && status < 300; }
    bool isRedirect() const { return status >= 300 && status < 400; }
};

} // namespace casebook::remote
