#pragma once

#include "models/json/codec.h"

namespace casebook::json {

// Saved-object lines of Kibana's NDJSON export, 7.10 to newest (CONTRACT §8), to domain values and back. The
// forms of all versions are read: connector id in attributes or references, fields as list or object, status
// and severity as text or number, old user actions (action_field/new_value) as type/payload, unified
// attachments. What is written is the form of 8.12 and later (numeric status and severity, references,
// typeMigrationVersion); unknown attributes, further references and envelope keys (score, sort, managed,
// versions …) come back as they were read.

struct SavedObject
{
    QString id;
    QString type; ///< "cases", "cases-comments", "cases-attachments", "cases-user-actions", "action", others
    QJsonObject attributes;
    QJsonArray references;
    QJsonObject envelope; ///< every other key of the line, verbatim

    /// The id of the first reference with @p name; empty when there is none.
    QString reference(QLatin1String name) const;
    bool operator==(const SavedObject &) const = default;
};

/// Reads one line. InvalidInput for broken JSON or no id/type. The export details line (no id, has
/// exportedCount) is a SavedObject with empty id and type "".
Result<SavedObject> savedObjectFromLine(const QByteArray &line);
QByteArray toLine(const SavedObject &object);

Result<domain::Case> caseFromSavedObject(const SavedObject &object);
Result<domain::Attachment> attachmentFromSavedObject(const SavedObject &object);
/// One old entry may hold several fields; the result is then one activity whose type is that of the first
/// known.
Result<domain::Activity> activityFromSavedObject(const SavedObject &object);
Result<domain::ConnectorDefinition> connectorFromSavedObject(const SavedObject &object);

/// Gives a case read from a line its totals where the line did not tell them (-1 or none). While they stay as
/// counted here, the line is written as it was.
void setCountedTotals(domain::Case &value, int comments, int alerts);

SavedObject toSavedObject(const domain::Case &value);
SavedObject toSavedObject(const domain::Attachment &attachment, const QString &caseId);
SavedObject toSavedObject(const domain::Activity &activity, const QString &caseId);
SavedObject toSavedObject(const domain::ConnectorDefinition &definition);
/// The last line of an export.
QByteArray exportDetailsLine(qint64 exportedCount);

} // namespace casebook::json
