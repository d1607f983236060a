#pragma once

#include "models/domain/case.h"
#include "models/domain/pendingoperation.h"

#include <QJsonObject>
#include <QList>

namespace casebook::domain {

// A case's fields by name, as operations speak of them. Pure and thread-safe.

/// True for the kinds that a PATCH of the case carries: Text, Set, Members, CustomField.
bool isFieldChange(PendingKind kind);
/// The value of the field as the API writes it: of a custom field the whole entry, null where the case has
/// none; of tags and assignees the list.
QJsonValue fieldValue(const Case &value, PendingKind kind, const QString &field);
/// The same value, as far as it says something: custom fields by their value, connectors by id and fields.
bool isSameValue(PendingKind kind, const QString &field, const QJsonValue &one, const QJsonValue &other);
/// Puts @p fieldValue into the case; the status takes closed_at along. Unknown fields are left alone.
void setFieldValue(Case *value, PendingKind kind, const QString &field, const QJsonValue &fieldValue,
                   const Timestamp &when);
/// Puts what the operation asks for into the case; other kinds than field changes leave it as it is.
void applyTo(Case *value, const PendingOperation &operation);
/// The body of a PATCH, without id and version, that makes @p base what the operations ask for (CONTRACT
/// §2.7); empty when nothing differs. Only keys that every Kibana accepts.
QJsonObject patchFields(const Case &base, const QList<PendingOperation> &operations);

} // namespace casebook::domain
