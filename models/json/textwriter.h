#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QLatin1String>
#include <QStringView>

namespace casebook::json {

/// Compact JSON, appended byte for byte as QJsonDocument writes it, but without a value made of every part
/// first: half of an import's time went there. Keys come in the order in which they are written.
class TextWriter final
{
public:
    explicit TextWriter(qsizetype expectedSize = 512);

    void append(char character);
    void append(QByteArrayView text); ///< as it is
    void appendText(QStringView text); ///< in quotes
    void appendKey(QLatin1String key); ///< with its colon; nothing in @p key needs to be escaped
    void appendNumber(qint64 number);
    void appendValue(const QJsonValue &value);
    void appendObject(const QJsonObject &object);
    void appendArray(const QJsonArray &array);

    QByteArray take() &&;

private:
    char *room(qsizetype size);
    char *grown(char *to, qsizetype size);

    QByteArray m_text; ///< as long as there is room
    char *m_begin = nullptr;
    qsizetype m_size = 0;
};

} // namespace casebook::json
