#pragma once

#include "models/domain/connector.h"

#include <QJsonValue>
#include <QList>
#include <QMap>
#include <QString>

namespace casebook::json {

// What connectors answer when asked what may be chosen (CONTRACT §5.1). Pure; what is not understood is left
// out.

/// Jira's `issueTypes`, Resilient's `incidentTypes` and `severity`: [{id, name}]; ids are stored as strings.
QList<domain::ConnectorChoice> namedChoices(const QJsonValue &data);
/// ServiceNow's `getChoices`: by field.
QMap<QString, QList<domain::ConnectorChoice>> serviceNowChoices(const QJsonValue &data);
/// Jira's `issues` and `issue`: parents by key.
QList<domain::ConnectorChoice> issueChoices(const QJsonValue &data);

/// Jira's `fieldsByIssueType`.
struct JiraFields
{
    bool hasPriority = false;
    bool hasParent = false;
    QList<domain::ConnectorChoice> priorities = {}; ///< stored by name
    QStringList required = {}; ///< names of required fields that cases have no value for

    bool operator==(const JiraFields &) const = default;
};
JiraFields jiraFields(const QJsonValue &data);

} // namespace casebook::json
