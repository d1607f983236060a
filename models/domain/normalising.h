#pragma once

#include "models/domain/case.h"

#include <QString>

#include <optional>

namespace casebook::domain {

// How Kibana changes what was sent before it stores it (CONTRACT §2.1): for models/domain, and forms that
// count what is typed.

/// @p text without the white space that JavaScript's trim() takes away at both ends. Differs from
/// QString::trimmed(): a byte order mark is white space, U+0085 is not.
QString trimmedAsKibana(const QString &text);
std::optional<QString> trimmedAsKibana(const std::optional<QString> &text);
/// Each tag trimmed; duplicates and order stay (REAL-SERVER §1).
QStringList normalisedTags(const QStringList &tags);
/// The first of each uid.
QList<Assignee> normalisedAssignees(const QList<Assignee> &assignees);

} // namespace casebook::domain
