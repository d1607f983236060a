#pragma once

#include "models/base/timestamp.h"
#include "models/domain/enums.h"
#include "models/domain/query.h"
#include "models/domain/user.h"

#include <QString>

namespace casebook::ui {

// Values as a person reads them, translated, in the locale's forms. Pure; GUI thread (translations).

QString statusText(const domain::Status &status); ///< "Open", "In progress", "Closed"
QString severityText(const domain::Severity &severity); ///< "Low" …
QString syncStateText(domain::SyncState state);
QString personName(const domain::User &user); ///< "someone" where nothing is known
QString initials(const QString &name); ///< one or two letters for the circle
/// "just now", "2 min", "3 h", "5 d" up to a week, then a date: for columns and headers.
QString shortTime(const Timestamp &moment, const Timestamp &now);
/// "2 minutes ago", "yesterday at 14:03" up to a week, then a date: for sentences.
QString relativeTime(const Timestamp &moment, const Timestamp &now);
/// Exact local time and UTC, for tooltips.
QString exactTime(const Timestamp &moment);
QString durationText(qint64 seconds); ///< "3 days 4 hours"
QString numberText(qint64 number); ///< with group separators
QString connectorTypeText(const QString &type); ///< "Jira", "ServiceNow ITSM", "No connector" …
QString connectorFieldText(const QString &type, const QString &fieldKey); ///< "Issue type", "Urgency" …
QString ownerText(const QString &owner); ///< "Stack", "Observability", "Security"

} // namespace casebook::ui
