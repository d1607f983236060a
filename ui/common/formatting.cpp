#include "ui/common/formatting.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>
#include <QTextBoundaryFinder>

namespace casebook::ui {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(casebook::ui::Formatting)
};

constexpr qint64 minute = 60;
constexpr qint64 hour = 60 * minute;
constexpr qint64 day = 24 * hour;
constexpr qint64 week = 7 * day;

qint64 secondsSince(const Timestamp &moment, const Timestamp &now)
{
    return (now.msecs() - moment.msecs()) / 1000;
}

QString dateText(const QDateTime &local)
{
    //: Format of a date, as QLocale reads it: day, month, year
    return QLocale().toString(local.date(), Tr::tr("d MMM yyyy"));
}

QString clockText(const QDateTime &local)
{
    return QLocale().toString(local.time(), QLocale::ShortFormat);
}

// A clock that is a little behind must not make a colleague's comment lie in the future.
bool isNow(qint64 seconds)
{
    return seconds > -day && seconds < minute;
}

QString unknownText(const QString &text)
{
    return text.isEmpty() ? Tr::tr("Unknown") : text;
}

} // namespace

QString statusText(const domain::Status &status)
{
    switch (status.value) {
    case domain::StatusValue::Open:
        return Tr::tr("Open", "status");
    case domain::StatusValue::InProgress:
        return Tr::tr("In progress", "status");
    case domain::StatusValue::Closed:
        return Tr::tr("Closed", "status");
    case domain::StatusValue::Other:
        break;
    }
    return unknownText(status.otherText);
}

QString severityText(const domain::Severity &severity)
{
    switch (severity.value) {
    case domain::SeverityValue::Low:
        return Tr::tr("Low", "severity");
    case domain::SeverityValue::Medium:
        return Tr::tr("Medium", "severity");
    case domain::SeverityValue::High:
        return Tr::tr("High", "severity");
    case domain::SeverityValue::Critical:
        return Tr::tr("Critical", "severity");
    case domain::SeverityValue::Other:
        break;
    }
    return unknownText(severity.otherText);
}

QString syncStateText(domain::SyncState state)
{
    switch (state) {
    case domain::SyncState::Saved:
        return Tr::tr("Saved");
    case domain::SyncState::Waiting:
        return Tr::tr("Waiting");
    case domain::SyncState::Sending:
        return Tr::tr("Sending");
    case domain::SyncState::Conflict:
        return Tr::tr("Conflict");
    case domain::SyncState::Refused:
        return Tr::tr("Failed", "state of a change");
    case domain::SyncState::DeletedThere:
        return Tr::tr("Deleted there");
    }
    return {};
}

QString personName(const domain::User &user)
{
    const QString name = user.displayName().trimmed();
    return name.isEmpty() ? Tr::tr("someone") : name;
}

QString initials(const QString &name)
{
    const auto firstLetter = [](const QString &word) {
        QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, word);
        const qsizetype end = finder.toNextBoundary();
        return end > 0 ? QLocale().toUpper(word.left(end)) : QString();
    };
    QStringList words;
    QString plain = name.section(u'@', 0, 0);
    plain.replace(u'.', u' ').replace(u'_', u' ');
    for (const QString &word : plain.simplified().split(u' ', Qt::SkipEmptyParts)) {
        if (word.at(0).isLetterOrNumber() || word.at(0).isSurrogate())
            words.append(word);
    }
    if (words.isEmpty())
        return u"?"_s;
    if (words.size() == 1)
        return firstLetter(words.first());
    return firstLetter(words.first()) + firstLetter(words.last());
}

QString shortTime(const Timestamp &moment, const Timestamp &now)
{
    const qint64 seconds = secondsSince(moment, now);
    if (isNow(seconds))
        return Tr::tr("just now");
    if (seconds < 0 || seconds >= week)
        return dateText(moment.toDateTime().toLocalTime());
    const QLocale locale;
    if (seconds < hour)
        return Tr::tr("%1 min", "minutes ago, short").arg(locale.toString(seconds / minute));
    if (seconds < day)
        return Tr::tr("%1 h", "hours ago, short").arg(locale.toString(seconds / hour));
    return Tr::tr("%1 d", "days ago, short").arg(locale.toString(seconds / day));
}

QString relativeTime(const Timestamp &moment, const Timestamp &now)
{
    const qint64 seconds = secondsSince(moment, now);
    if (isNow(seconds))
        return Tr::tr("just now");
    const QDateTime local = moment.toDateTime().toLocalTime();
    const QDateTime localNow = now.toDateTime().toLocalTime();
    if (seconds < 0 || seconds >= week)
        return dateText(local);
    if (seconds < hour)
        return Tr::tr("%n minute(s) ago", nullptr, static_cast<int>(seconds / minute));
    if (local.date() == localNow.date())
        return Tr::tr("%n hour(s) ago", nullptr, static_cast<int>(seconds / hour));
    const qint64 days = local.daysTo(localNow);
    if (days == 1)
        return Tr::tr("yesterday at %1").arg(clockText(local));
    return Tr::tr("%n day(s) ago", nullptr, static_cast<int>(days));
}

QString exactTime(const Timestamp &moment)
{
    const QDateTime utc = moment.toDateTime();
    const QDateTime local = utc.toLocalTime();
    const QString localText
        = dateText(local) + u' ' + local.toString(u"HH:mm:ss"_s) + u' ' + local.timeZoneAbbreviation();
    return Tr::tr("%1\n%2 UTC", "exact local time, then the same in UTC")
        .arg(localText, utc.toString(u"yyyy-MM-dd HH:mm:ss.zzz"_s));
}

QString durationText(qint64 seconds)
{
    const qint64 length = qMax<qint64>(0, seconds);
    const auto count = [](qint64 value) { return static_cast<int>(qMin<qint64>(value, 1'000'000)); };
    const auto days = [count](qint64 value) { return Tr::tr("%Ln day(s)", nullptr, count(value)); };
    const auto hours = [count](qint64 value) { return Tr::tr("%n hour(s)", nullptr, count(value)); };
    const auto minutes = [count](qint64 value) { return Tr::tr("%n minute(s)", nullptr, count(value)); };
    const auto joined = [](const QString &large, const QString &small) {
        return Tr::tr("%1 %2", "a duration: 3 days 4 hours").arg(large, small);
    };
    if (length < minute)
        return Tr::tr("%n second(s)", nullptr, count(length));
    if (length < hour)
        return minutes(length / minute);
    if (length < day) {
        const qint64 rest = length % hour / minute;
        return rest == 0 ? hours(length / hour) : joined(hours(length / hour), minutes(rest));
    }
    const qint64 rest = length % day / hour;
    return rest == 0 ? days(length / day) : joined(days(length / day), hours(rest));
}

QString numberText(qint64 number)
{
    return QLocale().toString(number);
}

QString connectorTypeText(const QString &type)
{
    if (type.isEmpty() || type == ".none"_L1)
        return Tr::tr("No connector");
    // Product names are not translated.
    static const QHash<QString, QString> names{
        { u".jira"_s, u"Jira"_s },
        { u".servicenow"_s, u"ServiceNow ITSM"_s },
        { u".servicenow-sir"_s, u"ServiceNow SIR"_s },
        { u".resilient"_s, u"IBM Resilient"_s },
        { u".swimlane"_s, u"Swimlane"_s },
        { u".thehive"_s, u"TheHive"_s },
    };
    if (type == ".cases-webhook"_L1)
        return Tr::tr("Webhook");
    return names.value(type, type);
}

QString connectorFieldText(const QString &type, const QString &fieldKey)
{
    // A key means the same in every product but this one, whose parent is an issue.
    if (type == ".jira"_L1 && fieldKey == "parent"_L1)
        return Tr::tr("Parent issue");
    static const QHash<QString, const char *> labels{
        { u"issueType"_s, QT_TRANSLATE_NOOP("casebook::ui::Formatting", "Issue type") },
        { u"priority"_s, QT_TRANSLATE_NOOP("casebook::ui::Formatting", "Priority") },
        { u"otherFields"_s, QT_TRANSLATE_NOOP("casebook::ui::Formatting", "Other fields (JSON)") },
        { u"additionalFields"_s, QT_TRANSLATE_NOOP("casebook::ui::Formatting", "Additional fields (JSON)") },
        { u"urgency"_s, QT_TRANSLATE_NOOP("casebook::ui::Formatting", "Urgency") },
        { u"severity"_s, QT_TRANSLATE_NOOP("casebook::ui::Formatting", "Severity") },
        { u"impact"_s, QT_TRANSLATE_NOOP("casebook::ui::Formatting", "Impact") },
        { u"category"_s, QT_TRANSLATE_NOOP("casebook::ui::Formatting", "Category") },
        { u"subcategory"_s, QT_TRANSLATE_NOOP("casebook::ui::Formatting", "Subcategory") },
        { u"sourceIp"_s, QT_TRANSLATE_NOOP("casebook::ui::Formatting", "Source IP") },
        { u"destIp"_s, QT_TRANSLATE_NOOP("casebook::ui::Formatting", "Destination IP") },
        { u"malwareUrl"_s, QT_TRANSLATE_NOOP("casebook::ui::Formatting", "Malware URL") },
        { u"malwareHash"_s, QT_TRANSLATE_NOOP("casebook::ui::Formatting", "Malware hash") },
        { u"incidentTypes"_s, QT_TRANSLATE_NOOP("casebook::ui::Formatting", "Incident types") },
        { u"severityCode"_s, QT_TRANSLATE_NOOP("casebook::ui::Formatting", "Severity code") },
        { u"caseId"_s, QT_TRANSLATE_NOOP("casebook::ui::Formatting", "Case ID") },
        { u"tlp"_s, QT_TRANSLATE_NOOP("casebook::ui::Formatting", "TLP") },
    };
    const char *label = labels.value(fieldKey, nullptr);
    return label != nullptr ? Tr::tr(label) : fieldKey;
}

QString ownerText(const QString &owner)
{
    if (owner == "cases"_L1)
        return Tr::tr("Stack", "owner of a case");
    if (owner == "observability"_L1)
        return Tr::tr("Observability", "owner of a case");
    if (owner == "securitySolution"_L1)
        return Tr::tr("Security", "owner of a case");
    return owner;
}

} // namespace casebook::ui
