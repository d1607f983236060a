#pragma once

#include "models/domain/rules.h"

// Values that the tests of this folder start from.
namespace builders {

inline casebook::domain::User analyst()
{
    casebook::domain::User user;
    user.username = QStringLiteral("ana");
    user.fullName = QStringLiteral("Ana Lyst");
    user.email = QStringLiteral("ana@example.com");
    return user;
}

inline casebook::domain::RuleContext contextAt(qint64 msecs)
{
    casebook::domain::RuleContext context;
    context.author = analyst();
    context.now = casebook::Timestamp(msecs);
    return context;
}

inline casebook::domain::NewCase newCase()
{
    casebook::domain::NewCase values;
    values.title = QStringLiteral("Phishing wave");
    values.description = QStringLiteral("Three mails with the same link.");
    return values;
}

/// An open case made at 1,000,000 ms, never changed.
inline casebook::domain::Case openCase()
{
    casebook::domain::Case value;
    value.id = QStringLiteral("case-1");
    value.version = QStringLiteral("WzEsMV0=");
    value.title = QStringLiteral("Phishing wave");
    value.description = QStringLiteral("Three mails with the same link.");
    value.createdAt = casebook::Timestamp(1'000'000);
    value.createdBy = analyst();
    return value;
}

inline casebook::domain::EditCase edit(const casebook::domain::CasePatch &patch)
{
    casebook::domain::EditCase operation;
    operation.patch = patch;
    return operation;
}

/// "tags add", "title update" … of each activity, in order.
inline QStringList summary(const QList<casebook::domain::Activity> &activities)
{
    QStringList lines;
    for (const auto &activity : activities)
        lines.append(activity.typeText + QLatin1Char(' ') + activity.actionText);
    return lines;
}

} // namespace builders
