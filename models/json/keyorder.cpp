#include "models/json/keyorder.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace casebook::json {

namespace {

/// Walks over valid JSON text.
class Walker
{
public:
    explicit Walker(const QByteArray &text)
        : m_text(text)
    {
    }

    bool isAt(char wanted)
    {
        skipBlank();
        return m_position < m_text.size() && m_text[m_position] == wanted;
    }

    /// Calls @p each at every member of the object here, which must go over its value.
    template <typename Each>
    void object(Each each)
    {
        do {
            ++m_position; // the brace, or the comma
            if (!isAt('"'))
                break;
            const QString key = string();
            isAt(':');
            ++m_position;
            each(key);
        } while (isAt(','));
        ++m_position;
    }

    /// Calls @p each at every element of the list here, which must go over it.
    template <typename Each>
    void list(Each each)
    {
        do {
            ++m_position; // the bracket, or the comma
            if (!isAt(']'))
                each();
        } while (isAt(','));
        ++m_position;
    }

    void skipValue()
    {
        qsizetype depth = 0;
        skipBlank();
        while (m_position < m_text.size()) {
            const char c = m_text[m_position];
            if (depth == 0 && (c == ',' || c == ']' || c == '}'))
                return;
            if (c == '"') {
                skipString();
                continue;
            }
            depth += c == '[' || c == '{' ? 1 : c == ']' || c == '}' ? -1 : 0;
            ++m_position;
        }
    }

private:
    void skipBlank()
    {
        while (m_position < m_text.size() && QByteArrayView(" \t\r\n").contains(m_text[m_position]))
            ++m_position;
    }

    void skipString()
    {
        ++m_position;
        while (m_position < m_text.size() && m_text[m_position] != '"')
            m_position += m_text[m_position] == '\\' ? 2 : 1;
        ++m_position;
    }

    QString string()
    {
        const qsizetype start = m_position;
        skipString();
        const QByteArray quoted = '[' + m_text.mid(start, m_position - start) + ']';
        return QJsonDocument::fromJson(quoted).array().at(0).toString();
    }

    const QByteArray &m_text;
    qsizetype m_position = 0;
};

} // namespace

QList<QStringList> keyOrder(const QByteArray &text, const QString &listKey)
{
    QList<QStringList> orders;
    Walker walker(text);
    if (!walker.isAt('{'))
        return orders;
    walker.object([&](const QString &key) {
        if (key != listKey || !walker.isAt('[')) {
            walker.skipValue();
            return;
        }
        orders.clear(); // of a key that is there twice the last counts
        walker.list([&] {
            QStringList &keys = orders.emplaceBack();
            if (!walker.isAt('{')) {
                walker.skipValue();
                return;
            }
            walker.object([&](const QString &inner) {
                if (!keys.contains(inner))
                    keys.append(inner);
                walker.skipValue();
            });
        });
    });
    return orders;
}

} // namespace casebook::json
