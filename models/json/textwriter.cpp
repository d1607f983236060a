#include "models/json/textwriter.h"

#include <QJsonDocument>

#include <algorithm>
#include <charconv>
#include <cstring>

namespace casebook::json {

namespace {

constexpr qsizetype mostBytes = 6; // that one UTF-16 unit can become: an escape, \u001f
constexpr qsizetype unitsAtOnce = 4;

/// Four units that are ASCII and need no escape. Each test borrows from the next unit only where it has found
/// something.
bool arePlain(const char16_t *units)
{
    quint64 four = 0;
    std::memcpy(&four, units, sizeof four);
    constexpr quint64 ones = 0x0001'0001'0001'0001;
    const quint64 quote = four ^ (ones * u'"');
    const quint64 backslash = four ^ (ones * u'\\');
    const quint64 found
        = (four & (ones * 0xFF80)) | (four - ones * 0x20) | (quote - ones) | (backslash - ones);
    return (found & (ones * 0xFF80)) == 0;
}

char hexDigit(uint value)
{
    return "0123456789abcdef"[value & 0xF];
}

char *escaped(char *to, uint unit)
{
    *to++ = '\\';
    switch (unit) {
    case '"':
    case '\\':
        *to++ = char(unit);
        return to;
    case '\b':
        *to++ = 'b';
        return to;
    case '\f':
        *to++ = 'f';
        return to;
    case '\n':
        *to++ = 'n';
        return to;
    case '\r':
        *to++ = 'r';
        return to;
    case '\t':
        *to++ = 't';
        return to;
    default:
        *to++ = 'u';
        for (int shift = 12; shift >= 0; shift -= 4)
            *to++ = hexDigit(unit >> uint(shift));
        return to;
    }
}

char *utf8(char *to, uint point)
{
    const auto tail = [point](int shift) { return char(0x80 | ((point >> uint(shift)) & 0x3F)); };
    if (point < 0x800) {
        *to++ = char(0xC0 | (point >> 6));
    } else if (point < 0x10000) {
        *to++ = char(0xE0 | (point >> 12));
        *to++ = tail(6);
    } else {
        *to++ = char(0xF0 | (point >> 18));
        *to++ = tail(12);
        *to++ = tail(6);
    }
    *to++ = tail(0);
    return to;
}

/// Writes what begins at @p from, one unit or a pair of surrogates; a lone one is escaped.
char *written(char *to, const char16_t *&from, const char16_t *end)
{
    const uint unit = *from++;
    if (unit < 0x80)
        return unit < 0x20 || unit == '"' || unit == '\\' ? escaped(to, unit) : (*to = char(unit), to + 1);
    if (!QChar::isSurrogate(unit))
        return utf8(to, unit);
    if (QChar::isHighSurrogate(unit) && from != end && QChar::isLowSurrogate(*from))
        return utf8(to, QChar::surrogateToUcs4(char16_t(unit), *from++));
    return escaped(to, unit);
}

} // namespace

TextWriter::TextWriter(qsizetype expectedSize)
    : m_text(expectedSize, Qt::Uninitialized)
    , m_begin(m_text.data())
{
}

/// Where @p size bytes can be written next.
char *TextWriter::room(qsizetype size)
{
    if (m_text.size() - m_size < size) {
        m_text.resize(std::max(m_text.size() * 2, m_size + size));
        m_begin = m_text.data();
    }
    return m_begin + m_size;
}

/// As room(), for a writer that stands at @p to.
char *TextWriter::grown(char *to, qsizetype size)
{
    m_size = to - m_begin;
    return room(size);
}

void TextWriter::append(char character)
{
    *room(1) = character;
    ++m_size;
}

void TextWriter::append(QByteArrayView text)
{
    std::memcpy(room(text.size()), text.data(), size_t(text.size()));
    m_size += text.size();
}

void TextWriter::appendText(QStringView text)
{
    const char16_t *from = text.utf16();
    const char16_t *const end = from + text.size();
    char *to = room(text.size() + mostBytes + 2);
    *to++ = '"';
    const auto isFull = [this, &to](qsizetype size) { return m_begin + m_text.size() - to < size; };
    while (from != end) {
        if (isFull(mostBytes))
            to = grown(to, end - from + mostBytes + 1);
        if (end - from >= unitsAtOnce && arePlain(from)) {
            for (qsizetype i = 0; i < unitsAtOnce; ++i)
                to[i] = char(from[i]);
            to += unitsAtOnce;
            from += unitsAtOnce;
        } else {
            to = written(to, from, end);
        }
    }
    if (isFull(1))
        to = grown(to, 1);
    *to++ = '"';
    m_size = to - m_begin;
}

void TextWriter::appendKey(QLatin1String key)
{
    char *to = room(key.size() + 3);
    *to++ = '"';
    std::memcpy(to, key.data(), size_t(key.size()));
    to += key.size();
    *to++ = '"';
    *to = ':';
    m_size += key.size() + 3;
}

void TextWriter::appendNumber(qint64 number)
{
    constexpr qsizetype mostDigits = 20; // of the least number, with its sign
    char *const to = room(mostDigits);
    m_size = std::to_chars(to, to + mostDigits, number).ptr - m_begin;
}

void TextWriter::appendValue(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        append("null");
        break;
    case QJsonValue::Bool:
        append(value.toBool() ? QByteArrayView("true") : QByteArrayView("false"));
        break;
    case QJsonValue::Double: { // whether it is kept as a whole number can't be asked
        const QByteArray array = QJsonDocument(QJsonArray{ value }).toJson(QJsonDocument::Compact);
        append(QByteArrayView(array).sliced(1, array.size() - 2));
        break;
    }
    case QJsonValue::String:
        appendText(value.toString());
        break;
    case QJsonValue::Array:
        appendArray(value.toArray());
        break;
    case QJsonValue::Object:
        appendObject(value.toObject());
        break;
    }
}

void TextWriter::appendObject(const QJsonObject &object)
{
    append('{');
    bool isFirst = true;
    for (auto it = object.constBegin(); it != object.constEnd(); ++it) {
        if (!isFirst)
            append(',');
        isFirst = false;
        appendText(it.key());
        append(':');
        appendValue(*it);
    }
    append('}');
}

void TextWriter::appendArray(const QJsonArray &array)
{
    append('[');
    bool isFirst = true;
    for (const QJsonValue value : array) {
        if (!isFirst)
            append(',');
        isFirst = false;
        appendValue(value);
    }
    append(']');
}

QByteArray TextWriter::take() &&
{
    m_text.truncate(m_size);
    return std::move(m_text);
}

} // namespace casebook::json
