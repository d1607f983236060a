#include "models/server/compression.h"

#include <QList>

#include <zlib.h>

namespace casebook::server {

namespace {

constexpr qsizetype smallestPacked = 1024;
constexpr int gzipWindow = 15 + 16;
constexpr int deflateWindow = 15; // HTTP's deflate is zlib's form

/// The window bits for the first of gzip and deflate that is accepted; 0: none.
int windowFor(QByteArrayView acceptEncoding)
{
    bool deflate = false;
    const QList<QByteArray> offers = acceptEncoding.toByteArray().toLower().split(',');
    for (const QByteArray &offer : offers) {
        const QList<QByteArray> parts = offer.split(';');
        const QByteArray name = parts.constFirst().trimmed();
        const QByteArray quality = parts.value(1).trimmed();
        if (quality.startsWith("q=") && quality.mid(2).toDouble() <= 0)
            continue;
        if (name == "gzip" || name == "x-gzip" || name == "*")
            return gzipWindow;
        deflate = deflate || name == "deflate";
    }
    return deflate ? deflateWindow : 0;
}

} // namespace

void compress(Reply &reply, QByteArrayView acceptEncoding)
{
    if (reply.content || reply.body.size() < smallestPacked)
        return;
    reply.addHeader("vary", "accept-encoding");
    const int window = acceptEncoding.isEmpty() ? 0 : windowFor(acceptEncoding);
    if (window == 0)
        return;
    z_stream stream{};
    if (deflateInit2(&stream, Z_BEST_SPEED, Z_DEFLATED, window, 8, Z_DEFAULT_STRATEGY) != Z_OK)
        return;
    QByteArray packed(static_cast<qsizetype>(deflateBound(&stream, static_cast<uLong>(reply.body.size()))),
                      Qt::Uninitialized);
    stream.next_in = reinterpret_cast<Bytef *>(reply.body.data());
    stream.avail_in = static_cast<uInt>(reply.body.size());
    stream.next_out = reinterpret_cast<Bytef *>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    const bool complete = deflate(&stream, Z_FINISH) == Z_STREAM_END;
    packed.truncate(static_cast<qsizetype>(stream.total_out));
    deflateEnd(&stream);
    if (!complete)
        return;
    reply.body = packed;
    reply.addHeader("content-encoding", window == gzipWindow ? "gzip" : "deflate");
}

} // namespace casebook::server
