#pragma once

#include "models/domain/carried.h"

#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>

namespace casebook::domain {

/// The connector of one case with its fields (CONTRACT §5). `fields` nullopt is JSON's null. Fields are kept
/// as the API writes them, so those of unknown types are carried through unchanged.
struct CaseConnector
{
    QString id = QStringLiteral("none");
    QString name = QStringLiteral("none");
    QString type = QStringLiteral(".none");
    std::optional<QJsonObject> fields = {};
    Carried carried = {};

    bool isNone() const { return type == QLatin1String(".none"); }
    bool operator==(const CaseConnector &) const = default;
};

/// What a field of a connector type holds; decides the control that edits it.
enum class ConnectorFieldKind {
    Text, ///< string or null
    Choice, ///< string or null, one of the connector's choices
    MultiChoice, ///< string[] or null, of the connector's choices
    Toggle, ///< bool or null
    Number, ///< number or null, one of the connector's choices (TheHive's tlp)
};

/// One field of a connector type, in the order in which a form shows them.
struct ConnectorFieldSpec
{
    QString key; ///< "issueType", "urgency" …
    ConnectorFieldKind kind = ConnectorFieldKind::Text;
    bool required = false; ///< a case with this connector needs a value here before it can be pushed
    QString dependsOn
        = {}; ///< key of the field whose value narrows the choices here (subcategory ← category)
    bool optionalKey = false; ///< the key itself may be missing (otherFields, additionalFields)
};

/// The fields of @p connectorType; empty for types without fields and for unknown types.
QList<ConnectorFieldSpec> connectorFields(const QString &connectorType);
/// The types this program has forms for, in the order in which they are offered: .jira, .servicenow,
/// .servicenow-sir, .resilient, .swimlane, .cases-webhook, .thehive.
QStringList knownConnectorTypes();
bool isKnownConnectorType(const QString &connectorType);

/// One thing that may be chosen for a field.
struct ConnectorChoice
{
    QString value; ///< what is stored in the case
    QString label; ///< what is shown
    QString dependentValue = {}; ///< only offered while the field it depends on has this value; empty: always

    bool operator==(const ConnectorChoice &) const = default;
};

/// A connector that can be chosen for cases: made here, imported, or known from a remote.
struct ConnectorDefinition
{
    QString id;
    QString name;
    QString type;
    QMap<QString, QList<ConnectorChoice>> choices = {}; ///< by field key
    QJsonObject config = {}; ///< carried verbatim from an imported action; no secrets are ever in it
    Carried carried = {}; ///< unknown attributes and the saved object's envelope, see models/json

    bool operator==(const ConnectorDefinition &) const = default;
};

} // namespace casebook::domain
