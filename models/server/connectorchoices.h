#pragma once

#include "models/base/result.h"
#include "models/domain/connector.h"

#include <QJsonObject>
#include <QJsonValue>

namespace casebook::server {

/// What a connector's system would offer (CONTRACT §5.1), from the choices that the store defines for it:
/// Jira's issueTypes, fieldsByIssueType, getFields, issues and issue; ServiceNow's getChoices; Resilient's
/// incidentTypes and severity. NotFound for an issue that is not among the choices, InvalidInput for any
/// other sub-action.
Result<QJsonValue> choicesFor(const domain::ConnectorDefinition &connector, const QString &subAction,
                              const QJsonObject &params);

} // namespace casebook::server
