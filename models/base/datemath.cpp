#include "models/base/datemath.h"

#include <QRegularExpression>
#include <QTimeZone>

namespace casebook {

using namespace Qt::StringLiterals;

namespace {

QDateTime plus(const QDateTime &moment, qint64 count, QChar unit)
{
    switch (unit.unicode()) {
    case 'y':
        return moment.addYears(static_cast<int>(count));
    case 'M':
        return moment.addMonths(static_cast<int>(count));
    case 'w':
        return moment.addDays(7 * count);
    case 'd':
        return moment.addDays(count);
    case 'h':
    case 'H':
        return moment.addSecs(3600 * count);
    case 'm':
        return moment.addSecs(60 * count);
    default:
        return moment.addSecs(count);
    }
}

QDateTime beginOf(const QDateTime &moment, QChar unit)
{
    const QDate date = moment.date();
    const QTime time = moment.time();
    switch (unit.unicode()) {
    case 'y':
        return QDateTime(QDate(date.year(), 1, 1), QTime(0, 0), Qt::UTC);
    case 'M':
        return QDateTime(QDate(date.year(), date.month(), 1), QTime(0, 0), Qt::UTC);
    case 'w':
        return QDateTime(date.addDays(1 - date.dayOfWeek()), QTime(0, 0), Qt::UTC);
    case 'd':
        return QDateTime(date, QTime(0, 0), Qt::UTC);
    case 'h':
    case 'H':
        return QDateTime(date, QTime(time.hour(), 0), Qt::UTC);
    case 'm':
        return QDateTime(date, QTime(time.hour(), time.minute()), Qt::UTC);
    default:
        return QDateTime(date, QTime(time.hour(), time.minute(), time.second()), Qt::UTC);
    }
}

QDateTime rounded(const QDateTime &moment, QChar unit, DateEnd end)
{
    const QDateTime begin = beginOf(moment, unit);
    return end == DateEnd::First ? begin : plus(begin, 1, unit).addMSecs(-1);
}

/// A date that stops at its year, month, day, hour or minute.
std::optional<QDateTime> unfinishedDate(const QString &text, DateEnd end)
{
    struct Form
    {
        QString pattern;
        QString completion;
        QChar unit;
    };
    static const QList<Form> forms{ { u"yyyy"_s, u"-01-01T00:00"_s, u'y' },
                                    { u"yyyy-MM"_s, u"-01T00:00"_s, u'M' },
                                    { u"yyyy-MM-dd"_s, u"T00:00"_s, u'd' },
                                    { u"yyyy-MM-ddTHH"_s, u":00"_s, u'h' },
                                    { u"yyyy-MM-ddTHH:mm"_s, QString(), u'm' } };
    for (const Form &form : forms) {
        if (text.size() != form.pattern.size())
            continue;
        QDateTime moment = QDateTime::fromString(text + form.completion, u"yyyy-MM-ddTHH:mm"_s);
        moment.setTimeSpec(Qt::UTC);
        if (moment.isValid())
            return rounded(moment, form.unit, end);
    }
    return std::nullopt;
}

} // namespace

std::optional<Timestamp> momentOf(const QString &text, const Timestamp &now, DateEnd end)
{
    QDateTime moment;
    QString math;
    if (text.startsWith("now"_L1)) {
        moment = now.toDateTime();
        math = text.mid(3);
    } else {
        const qsizetype bars = text.indexOf("||"_L1);
        const QString date = text.left(bars < 0 ? text.size() : bars);
        math = bars < 0 ? QString() : text.mid(bars + 2);
        // Before a sum the beginning of an unfinished date is meant.
        if (const auto unfinished = unfinishedDate(date, math.isEmpty() ? end : DateEnd::First))
            moment = *unfinished;
        else if (const auto whole = Timestamp::fromIso(date))
            moment = whole->toDateTime();
        else
            return std::nullopt;
    }

    static const QRegularExpression step(u"\\G(?:([+-])(\\d{1,9})|/)([yMwdhHms])"_s);
    qsizetype at = 0;
    while (at < math.size()) {
        const QRegularExpressionMatch match = step.match(math, at);
        if (!match.hasMatch())
            return std::nullopt;
        at = match.capturedEnd();
        const QChar unit = match.captured(3).at(0);
        const qint64 count = match.captured(2).toLongLong();
        if (match.captured(1).isEmpty())
            moment = rounded(moment, unit, end);
        else
            moment = plus(moment, match.captured(1) == "-"_L1 ? -count : count, unit);
    }
    if (!moment.isValid())
        return std::nullopt;
    return Timestamp(moment.toMSecsSinceEpoch());
}

} // namespace casebook
