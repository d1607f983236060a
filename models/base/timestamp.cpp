#include "models/base/timestamp.h"

#include <QRegularExpression>

namespace casebook {

namespace {

QString kibanaForm(qint64 msecs)
{
    return QDateTime::fromMSecsSinceEpoch(msecs, Qt::UTC)
        .toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss.zzzZ"));
}

constexpr qsizetype dateLength = 10; // "2023-10-20"

bool hasTime(const QString &text)
{
    return text.size() > dateLength;
}

bool hasOffset(const QString &text)
{
    static const QRegularExpression offset(QStringLiteral("(Z|[+-]\\d\\d(:?\\d\\d)?)\\z"),
                                           QRegularExpression::CaseInsensitiveOption);
    return offset.match(text, dateLength).hasMatch();
}

} // namespace

std::optional<Timestamp> Timestamp::fromIso(const QString &text)
{
    // Without an offset Kibana means UTC. Read as local time, moments that a change to summer time leaves out
    // would be lost or moved.
    const QDateTime moment = hasTime(text)
        ? QDateTime::fromString(hasOffset(text) ? text : text + u'Z', Qt::ISODateWithMs)
        : QDateTime(QDate::fromString(text, Qt::ISODate), QTime(0, 0), Qt::UTC);
    if (!moment.isValid())
        return std::nullopt;
    Timestamp result(moment.toMSecsSinceEpoch());
    if (kibanaForm(result.m_msecs) != text)
        result.m_spelling = text;
    return result;
}

QString Timestamp::toIso() const
{
    return m_spelling.isEmpty() ? kibanaForm(m_msecs) : m_spelling;
}

QDateTime Timestamp::toDateTime() const
{
    return QDateTime::fromMSecsSinceEpoch(m_msecs, Qt::UTC);
}

} // namespace casebook
