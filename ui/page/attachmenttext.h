#pragma once

#include "ui/page/activitytext.h"

#include <QJsonObject>

namespace casebook::ui {

/// The sentence for what was attached, edited or removed: comments, alerts, events, files, endpoint actions,
/// and whatever a newer Kibana attaches.
ActivityText attachmentText(const domain::TimelineEntry &entry);

/// "Issue type: 10006 · Priority: High"; empty where no field has a value.
QString connectorFieldsText(const QJsonObject &connector);

/// The name for an assignee's uid, else the uid, shortened where it is one of Kibana's long ones.
QString personText(const QString &uid, const PeopleNames &names);

} // namespace casebook::ui
