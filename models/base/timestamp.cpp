#include "models/base/timestamp.h"

#include <QRegularExpression>

#include <chrono>

namespace casebook {

namespace {

constexpr qint64 msecsPerDay = 24LL * 3600 * 1000;
constexpr qint64 year1 = -62'135'596'800'000; // 0001-01-01
constexpr qint64 year10000 = 253'402'300'800'000;

/// Writes @p number with leading zeros behind @p to and moves it on.
void writeDigits(QChar *&to, int digits, qint64 number)
{
    for (int place = digits - 1; place >= 0; --place, number /= 10)
        to[place] = QChar(u'0' + char16_t(number % 10));
    to += digits;
}

/// Every text of a case has moments: by hand they take a tenth of what QDateTime's formats take.
QString kibanaForm(qint64 msecs)
{
    if (msecs >= year1 && msecs < year10000) {
        const qint64 days = (msecs - year1) / msecsPerDay;
        const qint64 rest = (msecs - year1) % msecsPerDay;
        const std::chrono::sys_days day{ std::chrono::days(days + year1 / msecsPerDay) };
        const std::chrono::year_month_day date(day);
        QString text = QStringLiteral("0000-00-00T00:00:00.000Z");
        QChar *to = text.data();
        writeDigits(to, 4, int(date.year()));
        writeDigits(++to, 2, unsigned(date.month()));
        writeDigits(++to, 2, unsigned(date.day()));
        writeDigits(++to, 2, rest / 3'600'000);
        writeDigits(++to, 2, rest / 60'000 % 60);
        writeDigits(++to, 2, rest / 1'000 % 60);
        writeDigits(++to, 3, rest % 1'000);
        return text;
    }
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
