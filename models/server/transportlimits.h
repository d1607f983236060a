#pragma once

#include <QtGlobal>

#include <chrono>

namespace casebook::server {

/// What one client may take of the server. All times count on the steady clock.
struct TransportLimits
{
    int connections = 256; ///< open at once; one more is told 503 and closed
    qint64 headBytes = qint64{ 64 } * 1024; ///< request line and headers together; more: 431
    qint64 jsonBytes = 1'048'576; ///< of a JSON body, unpacked; more: 413 (CONTRACT §1.5)
    qint64 fileBytes
        = qint64{ 101 } * 1024 * 1024; ///< of an uploaded file with what is around it (CONTRACT §2.11)
    std::chrono::milliseconds idle{ 60'000 }; ///< between two requests
    std::chrono::milliseconds head{ 20'000 }; ///< from a request's first byte to the end of its headers
    std::chrono::milliseconds body{
        60'000
    }; ///< for a JSON body as a whole, and between two pieces of a file
    std::chrono::milliseconds write{ 60'000 }; ///< between two pieces of an answer that the client takes
    std::chrono::milliseconds lastRequests{ 5'000 }; ///< what stop() grants requests under way
};

} // namespace casebook::server
