#include "ui/newcase/newcasedraft.h"

#include <QJsonArray>

namespace casebook::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr auto title = "title"_L1;
constexpr auto description = "description"_L1;
constexpr auto tags = "tags"_L1;
constexpr auto severity = "severity"_L1;
constexpr auto category = "category"_L1;
constexpr auto assignees = "assignees"_L1;
constexpr auto syncAlerts = "syncAlerts"_L1;
constexpr auto owner = "owner"_L1;
constexpr auto connector = "connector"_L1;
constexpr auto fields = "fields"_L1;
constexpr auto where = "workspace"_L1;

} // namespace

QJsonObject draftContent(const domain::NewCase &values, WorkspaceId workspace)
{
    QJsonArray uids;
    for (const domain::Assignee &assignee : values.assignees)
        uids.append(assignee.uid);
    const domain::CaseConnector &chosen = values.connector;
    const QJsonObject connectorObject{
        { u"id"_s, chosen.id },
        { u"name"_s, chosen.name },
        { u"type"_s, chosen.type },
        { fields, chosen.fields ? QJsonValue(*chosen.fields) : QJsonValue(QJsonValue::Null) },
    };
    QJsonObject content{
        { title, values.title },
        { description, values.description },
        { tags, QJsonArray::fromStringList(values.tags) },
        { severity, domain::apiText(values.severity) },
        { assignees, uids },
        { syncAlerts, values.settings.syncAlerts },
        { owner, values.owner },
        { connector, connectorObject },
    };
    if (workspace.isValid() && workspace != localWorkspace)
        content.insert(where, workspace.value);
    if (values.category)
        content.insert(category, *values.category);
    return content;
}

WorkspaceId workspaceFromDraft(const QJsonObject &content)
{
    return WorkspaceId{ content.value(where).toInteger() };
}

domain::NewCase newCaseFromDraft(const QJsonObject &content)
{
    domain::NewCase values;
    values.title = content.value(title).toString();
    values.description = content.value(description).toString();
    for (const QJsonValue &tag : content.value(tags).toArray())
        values.tags.append(tag.toString());
    if (content.contains(severity))
        values.severity = domain::severityFromApi(content.value(severity).toString());
    if (content.contains(category))
        values.category = content.value(category).toString();
    for (const QJsonValue &uid : content.value(assignees).toArray())
        values.assignees.append(domain::Assignee{ .uid = uid.toString() });
    values.settings.syncAlerts = content.value(syncAlerts).toBool(values.settings.syncAlerts);
    values.owner = content.value(owner).toString(values.owner);
    if (const QJsonObject object = content.value(connector).toObject(); !object.isEmpty()) {
        values.connector.id = object.value("id"_L1).toString();
        values.connector.name = object.value("name"_L1).toString();
        values.connector.type = object.value("type"_L1).toString();
        if (object.value(fields).isObject())
            values.connector.fields = object.value(fields).toObject();
    }
    return values;
}

} // namespace casebook::ui
