#pragma once

#include <QByteArray>
#include <QStringList>

namespace casebook::action {

/// A part of a text, so that what is wrong can be shown where it stands.
struct TextPlace
{
    qsizetype offset = 0; ///< in bytes of UTF-8
    qsizetype length = 0; ///< in bytes; at least 1 unless the text ends there
    int line = 1; ///< from 1
    int column = 1; ///< in characters, from 1

    bool operator==(const TextPlace &) const = default;
};

/// The place of @p length bytes at @p offset, which is kept inside the text.
TextPlace placeAt(const QByteArray &text, qsizetype offset, qsizetype length);

enum class PlacePart { Key, Value };

/// Where @p part of what @p path names stands in @p text, which must be valid JSON; elements of arrays are
/// named by their index. When the text has no such part, the place of what would contain it. Of a key that is
/// there twice, the last: it is the one that counts.
TextPlace placeOf(const QByteArray &text, const QStringList &path, PlacePart part);

} // namespace casebook::action
