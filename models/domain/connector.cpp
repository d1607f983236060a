#include "models/domain/connector.h"

#include <QHash>

namespace casebook::domain {

using namespace Qt::StringLiterals;

namespace {

using Kind = ConnectorFieldKind;

// CONTRACT §5: keys per type; order is the order of Kibana's own forms.
const QHash<QString, QList<ConnectorFieldSpec>> &fieldTable()
{
    static const QHash<QString, QList<ConnectorFieldSpec>> table{
        { u".jira"_s,
          { { u"issueType"_s, Kind::Choice, true },
            { u"priority"_s, Kind::Choice },
            { u"parent"_s, Kind::Text },
            { .key = u"otherFields"_s, .kind = Kind::Text, .optionalKey = true } } },
        { u".servicenow"_s,
          { { u"urgency"_s, Kind::Choice },
            { u"severity"_s, Kind::Choice },
            { u"impact"_s, Kind::Choice },
            { u"category"_s, Kind::Choice },
            { .key = u"subcategory"_s, .kind = Kind::Choice, .dependsOn = u"category"_s },
            { .key = u"additionalFields"_s, .kind = Kind::Text, .optionalKey = true } } },
        { u".servicenow-sir"_s,
          { { u"sourceIp"_s, Kind::Toggle },
            { u"destIp"_s, Kind::Toggle },
            { u"malwareUrl"_s, Kind::Toggle },
            { u"malwareHash"_s, Kind::Toggle },
            { u"priority"_s, Kind::Choice },
            { u"category"_s, Kind::Choice },
            { .key = u"subcategory"_s, .kind = Kind::Choice, .dependsOn = u"category"_s },
            { .key = u"additionalFields"_s, .kind = Kind::Text, .optionalKey = true } } },
        { u".resilient"_s,
          { { u"incidentTypes"_s, Kind::MultiChoice },
            { u"severityCode"_s, Kind::Choice },
            { .key = u"additionalFields"_s, .kind = Kind::Text, .optionalKey = true } } },
        { u".swimlane"_s, { { u"caseId"_s, Kind::Text } } },
        { u".cases-webhook"_s, {} },
        { u".thehive"_s, { { u"tlp"_s, Kind::Number } } },
    };
    return table;
}

} // namespace

QList<ConnectorFieldSpec> connectorFields(const QString &connectorType)
{
    return fieldTable().value(connectorType);
}

QStringList knownConnectorTypes()
{
    return { u".jira"_s,     u".servicenow"_s,    u".servicenow-sir"_s, u".resilient"_s,
             u".swimlane"_s, u".cases-webhook"_s, u".thehive"_s };
}

bool isKnownConnectorType(const QString &connectorType)
{
    return connectorType == ".none"_L1 || fieldTable().contains(connectorType);
}

} // namespace casebook::domain
