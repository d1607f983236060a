#pragma once

#include "models/base/timestamp.h"
#include "models/domain/carried.h"
#include "models/domain/user.h"

#include <QJsonObject>
#include <QString>

#include <optional>

namespace casebook::domain {

/// The types of CONTRACT §4.2. Other: of a newer Kibana, carried and shown generically.
enum class ActivityType {
    CreateCase,
    Title,
    Description,
    Status,
    Severity,
    Settings,
    Tags,
    Assignees,
    Category,
    CustomFields,
    Connector,
    Comment,
    Pushed,
    DeleteCase,
    Observables,
    Other,
};

enum class ActivityAction { Add, Create, Delete, Update, PushToService, Other };

/// One entry of a case's history: Kibana's user action (CONTRACT §4.1). Immutable. The payload is kept as the
/// API writes it (nested `comment`, list of assignees, §0.2).
struct Activity
{
    QString id;
    QString version;
    QString typeText; ///< "title", "create_case" …, as it came
    QString actionText; ///< "add", "create", "delete", "update", "push_to_service", as it came
    QString owner;
    Timestamp createdAt;
    User createdBy;
    std::optional<QString> commentId;
    QJsonObject payload;
    bool payloadIsNull = false; ///< old delete_case entries have payload null
    Carried carried;

    ActivityType type() const;
    ActivityAction action() const;
    bool operator==(const Activity &) const = default;
};

ActivityType activityTypeFromApi(const QString &text);
QString apiText(ActivityType type);
ActivityAction activityActionFromApi(const QString &text);
QString apiText(ActivityAction action);

} // namespace casebook::domain
