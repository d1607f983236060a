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

/// The number that stands in the text at @p from; negative where that is none.
int digitsAt(const QString &text, qsizetype from, int digits)
{
    int number = 0;
    for (qsizetype i = from; i < from + digits; ++i) {
        const int digit = text.at(i).unicode() - u'0';
        if (digit < 0 || digit > 9)
            return -1;
        number = number * 10 + digit;
    }
    return number;
}

/// The moment of a text in Kibana's form, as almost all are; nullopt: another form, or no date.
std::optional<qint64> fromKibanaForm(const QString &text)
{
    if (text.size() != 24 || text.at(4) != u'-' || text.at(7) != u'-' || text.at(10) != u'T'
        || text.at(13) != u':' || text.at(16) != u':' || text.at(19) != u'.' || text.at(23) != u'Z')
        return std::nullopt;
    const int year = digitsAt(text, 0, 4);
    const int month = digitsAt(text, 5, 2);
    const int dayOfMonth = digitsAt(text, 8, 2);
    const int hours = digitsAt(text, 11, 2);
    const int minutes = digitsAt(text, 14, 2);
    const int seconds = digitsAt(text, 17, 2);
    const int msecs = digitsAt(text, 20, 3);
    if (year < 1 || month < 1 || dayOfMonth < 1 || hours < 0 || hours > 23 || minutes < 0 || minutes > 59
        || seconds < 0 || seconds > 59 || msecs < 0)
        return std::nullopt;
    const std::chrono::year_month_day date(std::chrono::year(year),
                                           std::chrono::month(static_cast<unsigned>(month)),
                                           std::chrono::day(static_cast<unsigned>(dayOfMonth)));
    if (!date.ok())
        return std::nullopt;
    const qint64 days = std::chrono::sys_days(date).time_since_epoch().count();
    return days * msecsPerDay + ((hours * 60LL + minutes) * 60 + seconds) * 1'000 + msecs;
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
    if (const auto msecs = fromKibanaForm(text))
        return Timestamp(*msecs);
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
