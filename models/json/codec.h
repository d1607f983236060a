#pragma once

#include "models/base/result.h"
#include "models/domain/activity.h"
#include "models/domain/attachment.h"
#include "models/domain/case.h"
#include "models/domain/connector.h"
#include "models/domain/operation.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>

namespace casebook::json {

// Kibana's API shapes (CONTRACT §3, §4.1) to domain values and back. Reading tolerates missing keys, null,
// unknown keys and unknown enum values, and keeps them, so that what was read and not changed is written as
// it came. Reading accepts the documented shapes too where they differ from the real ones (§0.2: flat comment
// payload, object assignees). Failures name the key path in Error::field. Pure and thread-safe.

/// Key under which Carried::unknown holds a saved object's envelope; never written to API JSON.
inline constexpr QLatin1String savedObjectKey("$savedObject");

/// JSON text with sorted keys and no spaces: equal values give equal bytes.
QByteArray canonical(const QJsonValue &value);

Result<domain::User> userFromJson(const QJsonValue &value);
QJsonObject toJson(const domain::User &user);
Result<domain::CaseConnector> connectorFromJson(const QJsonValue &value);
QJsonObject toJson(const domain::CaseConnector &connector);
Result<domain::Case> caseFromJson(const QJsonObject &object);
/// Without `comments`: see CaseDocument in responses.h.
QJsonObject toJson(const domain::Case &value);
Result<domain::Attachment> attachmentFromJson(const QJsonObject &object);
QJsonObject toJson(const domain::Attachment &attachment);
Result<domain::Activity> activityFromJson(const QJsonObject &object);
QJsonObject toJson(const domain::Activity &activity);
/// The legacy list's form (8.x GET user_actions): action_id, case_id, no id or version (§4.1).
Result<domain::Activity> legacyActivityFromJson(const QJsonObject &object);
QJsonObject toLegacyJson(const domain::Activity &activity, const QString &caseId);

/// As the store keeps a value: the API's JSON and, under savedObjectKey, what its saved object holds beside
/// that. The readers above take it back whole.
QJsonObject toStoredJson(const domain::Case &value);
QJsonObject toStoredJson(const domain::Attachment &attachment);
QJsonObject toStoredJson(const domain::Activity &activity);

/// A local definition of a connector with its choices, as the store keeps it (our own form, not Kibana's).
Result<domain::ConnectorDefinition> connectorDefinitionFromJson(const QJsonObject &object);
QJsonObject toJson(const domain::ConnectorDefinition &definition);

/// Bodies of requests. Reading is strict as Kibana's: an unknown key is InvalidInput "invalid keys \"a,b\"",
/// a wrong value is `Invalid value "x" supplied to "path"` (§1.5).
Result<domain::NewCase> newCaseFromJson(const QJsonObject &object);
QJsonObject toJson(const domain::NewCase &values);
Result<domain::CasePatch> casePatchFromJson(const QJsonObject &object);
/// Only the fields that are set.
QJsonObject toJson(const domain::CasePatch &patch);

} // namespace casebook::json
