#include "models/action/textplace.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <optional>

namespace casebook::action {

namespace {

struct Span
{
    qsizetype begin = 0;
    qsizetype end = 0;
};

struct Member
{
    Span key;
    Span value;
};

/// Steps through JSON that is known to be valid; stays inside the text whatever it holds.
class Scanner
{
public:
    Scanner(const QByteArray &text, qsizetype position)
        : m_text(text)
        , m_position(position)
    {
        skipBlanks();
    }

    qsizetype position() const { return m_position; }
    char current() const { return m_position < m_text.size() ? m_text.at(m_position) : '\0'; }

    void skipBlanks()
    {
        while (m_position < m_text.size() && QByteArrayView(" \t\r\n").contains(current()))
            ++m_position;
    }

    /// Over one character and the blanks behind it.
    void step()
    {
        m_position = std::min(m_position + 1, m_text.size());
        skipBlanks();
    }

    Span skipString()
    {
        Span span{ .begin = m_position };
        ++m_position;
        while (m_position < m_text.size() && current() != '"')
            m_position += current() == '\\' ? 2 : 1;
        m_position = std::min(m_position + 1, m_text.size());
        span.end = m_position;
        return span;
    }

    Span skipValue()
    {
        Span span{ .begin = m_position, .end = m_position };
        int depth = 0;
        do {
            const char next = current();
            if (next == '"') {
                skipString();
            } else if (next == '{' || next == '[') {
                ++depth;
                ++m_position;
            } else if (next == '}' || next == ']') {
                --depth;
                ++m_position;
            } else if (next == ',' || next == ':') {
                ++m_position;
            } else {
                skipWord();
            }
            span.end = m_position;
            skipBlanks();
        } while (depth > 0 && m_position < m_text.size());
        return span;
    }

private:
    void skipWord()
    {
        const qsizetype begin = m_position;
        while (m_position < m_text.size() && !QByteArrayView("{}[],:\" \t\r\n").contains(current()))
            ++m_position;
        m_position = std::max(m_position, std::min(begin + 1, m_text.size()));
    }

    const QByteArray &m_text;
    qsizetype m_position;
};

QString keyText(const QByteArray &text, Span span)
{
    const QByteArray quoted = text.mid(span.begin, span.end - span.begin);
    if (!quoted.contains('\\'))
        return QString::fromUtf8(quoted.mid(1, quoted.size() - 2));
    return QJsonDocument::fromJson('[' + quoted + ']').array().at(0).toString();
}

std::optional<Member> memberOf(const QByteArray &text, qsizetype position, const QString &key)
{
    std::optional<Member> found;
    Scanner scanner(text, position);
    const char opening = scanner.current();
    if (opening != '{' && opening != '[')
        return found;
    scanner.step();
    for (int index = 0; scanner.position() < text.size(); ++index) {
        if (scanner.current() == '}' || scanner.current() == ']')
            break;
        Member member;
        bool isIt = false;
        if (opening == '{') {
            member.key = scanner.skipString();
            isIt = keyText(text, member.key) == key;
            scanner.skipBlanks();
            scanner.step(); // the colon
            member.value = scanner.skipValue();
        } else {
            member.value = scanner.skipValue();
            member.key = member.value;
            isIt = QString::number(index) == key;
        }
        if (isIt)
            found = member;
        if (scanner.current() == ',')
            scanner.step();
    }
    return found;
}

} // namespace

TextPlace placeAt(const QByteArray &text, qsizetype offset, qsizetype length)
{
    const qsizetype begin = std::clamp<qsizetype>(offset, 0, text.size());
    const QByteArray before = text.left(begin);
    return { .offset = begin,
             .length = std::clamp<qsizetype>(length, 0, text.size() - begin),
             .line = static_cast<int>(before.count('\n')) + 1,
             .column
             = static_cast<int>(QString::fromUtf8(before.mid(before.lastIndexOf('\n') + 1)).size()) + 1 };
}

TextPlace placeOf(const QByteArray &text, const QStringList &path, PlacePart part)
{
    Scanner start(text, 0);
    Member place;
    place.value.begin = start.position();
    place.value.end = Scanner(start).skipValue().end;
    place.key = place.value;
    bool isWhole = true;
    for (const QString &key : path) {
        const std::optional<Member> member = memberOf(text, place.value.begin, key);
        if (!member) {
            isWhole = false;
            break;
        }
        place = *member;
    }
    // What lacks something is marked by its name, or by its brace where it has none.
    if (!isWhole && place.key.begin == place.value.begin)
        return placeAt(text, place.value.begin, 1);
    const Span span = isWhole && part == PlacePart::Value ? place.value : place.key;
    return placeAt(text, span.begin, span.end - span.begin);
}

} // namespace casebook::action
