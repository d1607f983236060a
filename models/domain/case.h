#pragma once

#include "models/base/timestamp.h"
#include "models/domain/attachment.h"
#include "models/domain/carried.h"
#include "models/domain/connector.h"
#include "models/domain/enums.h"
#include "models/domain/user.h"

#include <QJsonValue>
#include <QList>
#include <QStringList>

#include <optional>

namespace casebook::domain {

struct Assignee
{
    QString uid;
    Carried carried = {};

    bool operator==(const Assignee &) const = default;
};

/// A custom field of a case: text, toggle, number, or a type of a newer Kibana; the value is carried as JSON.
struct CustomField
{
    QString key;
    QString type;
    QJsonValue value = QJsonValue::Null;
    Carried carried = {};

    bool operator==(const CustomField &) const = default;
};

/// An observable (8.18 and later): an IP address, hash, domain … noted on the case (CONTRACT §3.1).
struct Observable
{
    QString id;
    QString typeKey;
    QString value;
    std::optional<QString> description;
    std::optional<Timestamp> createdAt;
    std::optional<Timestamp> updatedAt;
    Carried carried = {};

    bool operator==(const Observable &) const = default;
};

/// The incident that a push made or updated in the external system.
struct ExternalService
{
    QString connectorId;
    QString connectorName;
    QString externalId;
    QString externalTitle;
    QString externalUrl;
    std::optional<Timestamp> pushedAt;
    User pushedBy;
    Carried carried = {};

    bool operator==(const ExternalService &) const = default;
};

struct CaseSettings
{
    bool syncAlerts = true;
    Carried carried = {}; ///< extractObservables and later keys

    bool operator==(const CaseSettings &) const = default;
};

/// A case without its attachments (CONTRACT §3.1). Keys that its source lacked stand in carried.absent.
struct Case
{
    QString id;
    QString version;
    QString owner = QStringLiteral("cases");
    QString title;
    QString description;
    Status status = StatusValue::Open;
    Severity severity = SeverityValue::Low;
    QStringList tags; ///< in order; duplicates are kept (REAL-SERVER)
    std::optional<QString> category;
    QList<Assignee> assignees;
    CaseSettings settings;
    CaseConnector connector;
    QList<CustomField> customFields;
    QList<Observable> observables;
    std::optional<ExternalService> externalService;
    Timestamp createdAt;
    User createdBy;
    std::optional<Timestamp> updatedAt;
    std::optional<User> updatedBy;
    std::optional<Timestamp> closedAt;
    std::optional<User> closedBy;
    std::optional<qint64> duration; ///< whole seconds from creation to closing
    int totalComments = 0; ///< user comments
    int totalAlerts = 0; ///< distinct alert ids
    Carried carried;

    bool operator==(const Case &) const = default;
};

} // namespace casebook::domain
