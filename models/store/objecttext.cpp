#include "models/store/objecttext.h"

#include "models/json/codec.h"
#include "models/store/failure.h"

namespace casebook::store {

ObjectText::ObjectText(QByteArrayView text)
    : m_text(text)
{
    if (text.size() < 2 || text.front() != '{' || text.back() != '}')
        failCorrupt("JSON object");
    m_at = 1;
}

char ObjectText::at(qsizetype position) const
{
    if (position >= m_text.size())
        failCorrupt("JSON text");
    return m_text[position];
}

/// @p from: the opening quote. Answers the position behind the closing one.
qsizetype ObjectText::endOfString(qsizetype from) const
{
    qsizetype close = from;
    while (true) {
        close = m_text.indexOf('"', close + 1);
        if (close < 0)
            failCorrupt("JSON text");
        qsizetype backslashes = 0;
        while (m_text[close - 1 - backslashes] == '\\')
            ++backslashes;
        if (backslashes % 2 == 0)
            return close + 1;
    }
}

qsizetype ObjectText::endOfValue(qsizetype from) const
{
    qsizetype position = from;
    int depth = 0;
    do {
        switch (at(position)) {
        case '"':
            position = endOfString(position);
            break;
        case '{':
        case '[':
            ++depth;
            ++position;
            break;
        case '}':
        case ']':
            --depth;
            ++position;
            break;
        case ',':
        case ':':
            ++position;
            break;
        default: // a number, true, false or null
            while (at(position) != ',' && at(position) != '}' && at(position) != ']')
                ++position;
        }
    } while (depth > 0);
    return position;
}

bool ObjectText::next()
{
    if (m_at >= m_text.size() - 1)
        return false;
    const qsizetype keyEnd = endOfString(m_at);
    const qsizetype valueEnd = endOfValue(keyEnd + 1);
    m_member = { .key = m_text.sliced(m_at + 1, keyEnd - m_at - 2),
                 .value = m_text.sliced(keyEnd + 1, valueEnd - keyEnd - 1),
                 .whole = m_text.sliced(m_at, valueEnd - m_at) };
    m_at = valueEnd + 1; // behind the comma or the closing brace
    return true;
}

bool isPlainDocument(QByteArrayView body)
{
    // Keys are sorted: when the first is greater than "$savedObject", all are. What is escaped may be less.
    return body.size() > 2 && body[2] > '$' && body[2] != '\\';
}

void appendDocument(QByteArray &out, QByteArrayView body)
{
    if (isPlainDocument(body)) {
        out.append(body);
        return;
    }
    out.append('{');
    bool first = true;
    for (ObjectText object(body); object.next();) {
        if (object.member().key == json::savedObjectKey)
            continue;
        if (!first)
            out.append(',');
        out.append(object.member().whole);
        first = false;
    }
    out.append('}');
}

} // namespace casebook::store
