#include "models/action/paramsreader.h"
#include "models/json/typename.h"

#include <QJsonArray>

namespace casebook::action {

using namespace Qt::StringLiterals;

namespace {

enum class FieldType { Text, RequiredText, Texts, Toggle };

struct Field
{
    QString key;
    FieldType type = FieldType::Text;
    QString alias = {}; ///< the README's word
    bool isKept = true; ///< a case has a place for it
};

struct ConnectorForm
{
    QString type;
    QList<Field> fields;
};

// CONTRACT §6.2, stage D; the keys that a case of today has are those of §5.
const QList<ConnectorForm> &connectorForms()
{
    static const QList<ConnectorForm> forms{
        { u".servicenow"_s,
          { { u"impact"_s }, { u"severity"_s }, { u"urgency"_s }, { u"category"_s }, { u"subcategory"_s } } },
        { u".servicenow-sir"_s,
          { { u"destIp"_s, FieldType::Toggle },
            { u"sourceIp"_s, FieldType::Toggle },
            { u"malwareHash"_s, FieldType::Toggle },
            { u"malwareUrl"_s, FieldType::Toggle },
            { u"priority"_s },
            { u"category"_s },
            { u"subcategory"_s } } },
        { u".jira"_s, { { u"issueType"_s, FieldType::RequiredText }, { u"priority"_s }, { u"parent"_s } } },
        { u".resilient"_s,
          { { u"incidentTypes"_s, FieldType::Texts, u"issueTypes"_s }, { u"severityCode"_s } } },
        { u".swimlane"_s,
          { { .key = u"alertSource"_s, .isKept = false },
            { u"caseId"_s },
            { .key = u"caseName"_s, .isKept = false },
            { .key = u"severity"_s, .isKept = false } } },
        { u".none"_s, {} },
    };
    return forms;
}

const ConnectorForm *formOf(const QString &type)
{
    for (const ConnectorForm &form : connectorForms()) {
        if (form.type == type)
            return &form;
    }
    return nullptr;
}

QJsonValue orNull(const std::optional<QString> &text)
{
    return text ? QJsonValue(*text) : QJsonValue(QJsonValue::Null);
}

QJsonValue readField(SchemaReader &reader, const Field &field)
{
    switch (field.type) {
    case FieldType::Text:
        return orNull(reader.textOrNull(field.key, field.alias));
    case FieldType::RequiredText:
        return reader.text(field.key, field.alias);
    case FieldType::Texts:
        if (const auto texts = reader.textsOrNull(field.key, field.alias))
            return QJsonArray::fromStringList(*texts);
        return QJsonValue::Null;
    case FieldType::Toggle:
        if (const auto toggle = reader.toggleOrNull(field.key))
            return *toggle;
        return QJsonValue::Null;
    }
    return QJsonValue::Null;
}

QJsonObject readFields(SchemaReader &reader, const ConnectorForm &form, QStringList &leftOut)
{
    QJsonObject fields;
    for (const Field &field : form.fields) {
        const QJsonValue value = readField(reader, field);
        if (field.isKept)
            fields.insert(field.key, value);
        else if (!value.isNull())
            leftOut.append(reader.stepsTo(field.key).join(u'.'));
    }
    reader.finish();
    return fields;
}

} // namespace

domain::CaseConnector readConnector(const QJsonObject &object, const QStringList &steps,
                                    QList<Problem> &problems, QStringList &leftOut)
{
    SchemaReader reader(object, steps, problems);
    domain::CaseConnector connector;
    connector.id = reader.text(u"id"_s);
    connector.name = reader.text(u"name"_s);
    const qsizetype before = problems.size();
    connector.type = reader.text(u"type"_s);
    if (connector.type == "jira"_L1)
        connector.type = u".jira"_s; // the README's word
    const ConnectorForm *form = formOf(connector.type);
    if (!form) {
        QStringList types;
        for (const ConnectorForm &known : connectorForms())
            types.append(known.type);
        if (problems.size() == before) {
            reader.complain(Problem::Kind::NotOneOf, u"type"_s,
                            u"expected value to equal one of [%1]"_s.arg(types.join(u", "_s)), types,
                            connector.type);
        }
        reader.take(u"fields"_s);
    } else if (connector.isNone()) {
        const QJsonValue fields = reader.take(u"fields"_s);
        if (!fields.isNull() && !fields.isUndefined()) {
            // Kibana names the connector (CONTRACT §6.3); the place is that of the fields.
            reader.complain(Problem::Kind::MustBeNull, {},
                            u"Fields must be set to null for connectors of type .none"_s, {},
                            json::typeName(fields));
            problems.last().steps.append(u"fields"_s);
        }
    } else {
        const qsizetype problemsBefore = problems.size();
        const QJsonObject fields = reader.object(u"fields"_s);
        if (problems.size() == problemsBefore) {
            SchemaReader inside(fields, reader.stepsTo(u"fields"_s), problems);
            connector.fields = readFields(inside, *form, leftOut);
        }
    }
    reader.finish();
    return connector;
}

} // namespace casebook::action
