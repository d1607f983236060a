#pragma once

#include "models/domain/operation.h"

namespace casebook::domain {

// What the files that apply operations share. Used inside models/domain only.

/// A new activity by the context's author, now.
Activity recorded(ActivityType type, ActivityAction action, const QJsonObject &payload, const QString &owner,
                  const RuleContext &context);
/// Marks @p value as changed by the context's author, now.
void markChanged(Case *value, const RuleContext &context);
/// What the source lacked or had in an unreadable form under @p keys is replaced: they have a value of ours
/// now.
void makePresent(Carried *carried, const QStringList &keys);

// The values as the API writes them, for payloads and intents.
QJsonObject jsonOf(const CaseConnector &connector);
QJsonObject jsonOf(const CaseSettings &settings);
QJsonObject jsonOf(const CustomField &field);
QJsonArray jsonOf(const QList<Assignee> &assignees);
QJsonArray jsonOf(const QList<CustomField> &fields);
QJsonValue jsonOf(const std::optional<QString> &text);
QJsonObject jsonOf(const User &user);

} // namespace casebook::domain
