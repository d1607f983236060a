#include "models/base/timestamp.h"

#include <QTimeZone>

namespace casebook {

namespace {

QString kibanaForm(qint64 msecs)
{
    return QDateTime::fromMSecsSinceEpoch(msecs, Qt::UTC).toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss.zzzZ"));
}

} // namespace

std::optional<Timestamp> Timestamp::fromIso(const QString &text)
{
    QDateTime moment = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!moment.isValid())
        return std::nullopt;
    if (moment.timeSpec() == Qt::LocalTime) // no offset given: Kibana means UTC
        moment.setTimeSpec(Qt::UTC);
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
