#pragma once

#include <QJsonValue>
#include <QString>

namespace casebook::ui {

// Fields of cases as sync names them (domain::FieldConflict) and their values, in words. Pure; GUI thread
// (translations).

/// "Title", "Status", "Comment"; the key of a custom field.
QString fieldText(const QString &field);
/// The value in words: texts as they are, statuses and severities translated, connectors by name; empty for
/// none.
QString fieldValueText(const QString &field, const QJsonValue &value);
/// The whole of a value with parts, one a line: the fields of a connector, the settings.
QString fieldDetail(const QString &field, const QJsonValue &value);
/// Whether the field holds a text that a person wrote.
bool isTextField(const QString &field, const QJsonValue &value);
/// @p text as a value of that field: in the form that @p like has.
QJsonValue fieldValueWithText(const QJsonValue &like, const QString &text);

/// How long something still takes: "5 seconds", "2 minutes", "3 hours".
QString waitText(qint64 seconds);

} // namespace casebook::ui
