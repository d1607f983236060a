#pragma once

#include <QByteArray>

namespace casebook::test {

/// qCompress() without its length: zlib's form, which HTTP calls deflate.
inline QByteArray deflated(const QByteArray &text)
{
    return qCompress(text).mid(4);
}

/// The same stream as gzip frames it.
inline QByteArray gzipped(const QByteArray &text)
{
    quint32 sum = 0xffffffff;
    for (const char byte : text) {
        sum ^= static_cast<quint8>(byte);
        for (int bit = 0; bit < 8; ++bit)
            sum = (sum >> 1) ^ ((sum & 1) != 0 ? 0xedb88320 : 0);
    }
    QByteArray tail;
    for (const quint32 number : { ~sum, static_cast<quint32>(text.size()) }) {
        for (int shift = 0; shift < 32; shift += 8)
            tail += static_cast<char>((number >> shift) & 0xff);
    }
    return QByteArray::fromHex("1f8b08000000000000ff") + deflated(text).mid(2).chopped(4) + tail;
}

} // namespace casebook::test
