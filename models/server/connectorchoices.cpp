#include "models/server/connectorchoices.h"

#include <QJsonArray>

#include <algorithm>

namespace casebook::server {

using namespace Qt::StringLiterals;

namespace {

using Choices = QList<domain::ConnectorChoice>;

QString labelOf(const domain::ConnectorChoice &choice)
{
    return choice.label.isEmpty() ? choice.value : choice.label;
}

/// `[{id, name}]`; Resilient's ids are numbers.
QJsonArray named(const Choices &choices, bool idsAreNumbers = false)
{
    QJsonArray list;
    for (const domain::ConnectorChoice &choice : choices) {
        bool isNumber = false;
        const qint64 number = choice.value.toLongLong(&isNumber);
        list.append(QJsonObject{
            { u"id"_s, idsAreNumbers && isNumber ? QJsonValue(number) : QJsonValue(choice.value) },
            { u"name"_s, labelOf(choice) } });
    }
    return list;
}

QJsonObject jiraField(const QString &name, bool required, const QJsonArray &allowed = {})
{
    return { { u"required"_s, required },
             { u"allowedValues"_s, allowed },
             { u"defaultValue"_s, QJsonObject() },
             { u"schema"_s, QJsonObject{ { u"type"_s, u"string"_s } } },
             { u"name"_s, name } };
}

/// A case holds a priority by its name.
QJsonArray priorities(const Choices &choices)
{
    QJsonArray list;
    for (const domain::ConnectorChoice &choice : choices)
        list.append(
            QJsonObject{ { u"id"_s, QString::number(list.size() + 1) }, { u"name"_s, choice.value } });
    return list;
}

QJsonObject jiraFields(const domain::ConnectorDefinition &connector)
{
    QJsonObject fields{ { u"summary"_s, jiraField(u"Summary"_s, true) } };
    if (const Choices choices = connector.choices.value(u"priority"_s); !choices.isEmpty())
        fields.insert("priority"_L1, jiraField(u"Priority"_s, false, priorities(choices)));
    if (!connector.choices.value(u"parent"_s).isEmpty())
        fields.insert("parent"_L1, jiraField(u"Parent"_s, false));
    return fields;
}

QJsonObject jiraIssue(const domain::ConnectorChoice &choice)
{
    return { { u"id"_s, choice.value }, { u"key"_s, choice.value }, { u"title"_s, labelOf(choice) } };
}

QJsonArray jiraIssues(const Choices &parents, const QString &title)
{
    QJsonArray list;
    for (const domain::ConnectorChoice &choice : parents) {
        if (labelOf(choice).contains(title, Qt::CaseInsensitive))
            list.append(jiraIssue(choice));
    }
    return list;
}

Result<QJsonValue> oneJiraIssue(const Choices &parents, const QString &id)
{
    const auto found
        = std::find_if(parents.cbegin(), parents.cend(),
                       [&id](const domain::ConnectorChoice &choice) { return choice.value == id; });
    if (found == parents.cend()) {
        return failure(
            ErrorKind::NotFound,
            u"[Action][Jira]: Unable to get issue with id %1. Error: Request failed with status code "
            "404. Reason: Issue does not exist"_s.arg(id));
    }
    return QJsonValue(jiraIssue(*found));
}

/// A flat list of the choices of all fields that are asked for.
QJsonArray serviceNowChoices(const domain::ConnectorDefinition &connector, const QJsonArray &fields)
{
    QJsonArray list;
    for (const QJsonValue field : fields) {
        const Choices choices = connector.choices.value(field.toString());
        for (const domain::ConnectorChoice &choice : choices) {
            list.append(QJsonObject{ { u"label"_s, labelOf(choice) },
                                     { u"value"_s, choice.value },
                                     { u"dependent_value"_s, choice.dependentValue },
                                     { u"element"_s, field.toString() } });
        }
    }
    return list;
}

} // namespace

Result<QJsonValue> choicesFor(const domain::ConnectorDefinition &connector, const QString &subAction,
                              const QJsonObject &params)
{
    const auto of = [&connector](const QString &field) { return connector.choices.value(field); };
    if (connector.type == ".jira"_L1) {
        if (subAction == "issueTypes"_L1)
            return QJsonValue(named(of(u"issueType"_s)));
        if (subAction == "fieldsByIssueType"_L1 || subAction == "getFields"_L1)
            return QJsonValue(jiraFields(connector));
        if (subAction == "issues"_L1)
            return QJsonValue(jiraIssues(of(u"parent"_s), params.value("title"_L1).toString()));
        if (subAction == "issue"_L1)
            return oneJiraIssue(of(u"parent"_s), params.value("id"_L1).toString());
    }
    const bool isServiceNow = connector.type == ".servicenow"_L1 || connector.type == ".servicenow-sir"_L1;
    if (isServiceNow && subAction == "getChoices"_L1)
        return QJsonValue(serviceNowChoices(connector, params.value("fields"_L1).toArray()));
    if (connector.type == ".resilient"_L1) {
        if (subAction == "incidentTypes"_L1)
            return QJsonValue(named(of(u"incidentTypes"_s), true));
        if (subAction == "severity"_L1)
            return QJsonValue(named(of(u"severityCode"_s), true));
    }
    return failure(ErrorKind::InvalidInput,
                   u"The connector type %1 has no sub-action %2 here."_s.arg(connector.type, subAction));
}

} // namespace casebook::server
