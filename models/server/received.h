#pragma once

#include "models/server/call.h"

#include <QByteArray>

#include <functional>
#include <optional>

namespace casebook::server {

/// What is remembered between the requests of one connection.
struct ConnectionMemory
{
    QByteArray provenAuthorization; ///< the last Authorization header that was found right
    Account account; ///< whose it is
};

/// A request as it came over the wire, before anything was decided about it. What is not sent is nullopt or
/// empty.
struct Received
{
    QByteArray method = {};
    QByteArray target = {}; ///< percent-encoded, with the query
    std::optional<QByteArray> authorization = {};
    std::optional<QByteArray> xsrf = {}; ///< kbn-xsrf; an empty value is a value
    std::optional<QByteArray> version = {}; ///< kbn-version
    QByteArray contentType = {};
    QByteArray acceptEncoding = {};
    ConnectionMemory *memory = nullptr; ///< of this connection; may be null
    /// Reads the body, unpacked, of at most @p limit bytes; InvalidInput with status 413, 415, 408 or 400
    /// otherwise. With @p steady time is granted anew for each piece (large files).
    std::function<Result<void>(qint64 limit, bool steady, const BodySink &sink)> readBody = {};
};

/// Answers a request; called on the connection's thread.
using Answer = std::function<Reply(const Received &received)>;

/// Kibana's body for a failure (CONTRACT §1.5).
Reply errorReply(const Error &error);

} // namespace casebook::server
