#include "models/generator/cast.h"

#include <QJsonArray>

namespace casebook::generator {

using namespace Qt::StringLiterals;

namespace {

using Choices = QList<domain::ConnectorChoice>;

constexpr int tagCount = 300;

QList<domain::User> makePeople()
{
    static const QStringList names{
        u"Anna Berg"_s,      u"Bert Coles"_s,    u"Carmen Díaz"_s,  u"Dmitri Volkov"_s,  u"Elif Yılmaz"_s,
        u"Farid Haddad"_s,   u"Grace Okoro"_s,   u"Hana Novák"_s,   u"Ivo Horvat"_s,     u"Jun Tanaka"_s,
        u"Katrin Schäfer"_s, u"Liam O’Brien"_s,  u"Mei Chen"_s,     u"Noa Levi"_s,       u"Olga Sokolova"_s,
        u"Pedro Alves"_s,    u"Qi Zhang"_s,      u"Rosa Bianchi"_s, u"Sven Lindqvist"_s, u"Thandi Dube"_s,
        u"Usha Rao"_s,       u"Viktor Łuczak"_s, u"Wanda Mazur"_s,  u"Ximena Rojas"_s,   u"Yusuf Demir"_s,
        u"Zoë de Vries"_s,   u"Amir Rahimi"_s,   u"Britt Hansen"_s, u"Clara Weiß"_s,     u"Duc Nguyen"_s,
    };
    QList<domain::User> people;
    for (qsizetype i = 0; i < names.size(); ++i) {
        domain::User person;
        person.username = u"analyst%1"_s.arg(i + 1, 2, 10, QLatin1Char('0'));
        person.fullName = names.at(i);
        person.email = *person.username + u"@soc.example"_s;
        // REAL-SERVER §1.6: only people who signed in by a realm with profiles have one
        if (i % 3 != 2)
            person.profileUid = u"u_generated%1_0"_s.arg(i + 1, 2, 10, QLatin1Char('0'));
        people.append(person);
    }
    return people;
}

QStringList makeTags()
{
    QStringList tags{ u"soc"_s,     u"phishing"_s,    u"malware"_s, u"urgent"_s,     u"false positive"_s,
                      u"vpn"_s,     u"credentials"_s, u"finance"_s, u"ransomware"_s, u"cloud"_s,
                      u"insider"_s, u"follow-up"_s };
    for (qsizetype i = tags.size(); i < tagCount; ++i)
        tags.append(i % 2 == 0 ? u"team-%1"_s.arg(i) : u"campaign %1"_s.arg(i));
    return tags;
}

domain::ConnectorDefinition definition(const QString &type, const QString &name,
                                       const QMap<QString, Choices> &choices)
{
    domain::ConnectorDefinition result;
    result.id = u"generated"_s + QString(type).replace(u'.', u'-');
    result.name = name;
    result.type = type;
    result.choices = choices;
    return result;
}

QList<domain::ConnectorDefinition> makeConnectors()
{
    const Choices levels{ { u"1"_s, u"1 - High"_s }, { u"2"_s, u"2 - Medium"_s }, { u"3"_s, u"3 - Low"_s } };
    const Choices categories{ { u"network"_s, u"Network"_s }, { u"software"_s, u"Software"_s } };
    const Choices subcategories{ { u"dns"_s, u"DNS"_s, u"network"_s },
                                 { u"vpn"_s, u"VPN"_s, u"network"_s },
                                 { u"os"_s, u"Operating system"_s, u"software"_s } };
    return {
        definition(u".jira"_s, u"SOC Jira"_s,
                   { { u"issueType"_s, { { u"10006"_s, u"Task"_s }, { u"10009"_s, u"Incident"_s } } },
                     { u"priority"_s, { { u"High"_s, u"High"_s }, { u"Low"_s, u"Low"_s } } } }),
        definition(u".servicenow"_s, u"ServiceNow"_s,
                   { { u"urgency"_s, levels },
                     { u"severity"_s, levels },
                     { u"impact"_s, levels },
                     { u"category"_s, categories },
                     { u"subcategory"_s, subcategories } }),
        definition(u".servicenow-sir"_s, u"Security incidents"_s,
                   { { u"priority"_s, levels },
                     { u"category"_s, categories },
                     { u"subcategory"_s, subcategories } }),
        definition(u".cases-webhook"_s, u"Pager"_s, {}),
    };
}

QJsonValue fieldValue(const domain::ConnectorFieldSpec &spec, const domain::ConnectorDefinition &definition,
                      const QJsonObject &before, RandomSource &random)
{
    if (spec.kind == domain::ConnectorFieldKind::Toggle)
        return random.chance(0.5);
    Choices fitting;
    for (const domain::ConnectorChoice &choice : definition.choices.value(spec.key)) {
        if (choice.dependentValue.isEmpty()
            || choice.dependentValue == before.value(spec.dependsOn).toString())
            fitting.append(choice);
    }
    if (fitting.isEmpty() || (!spec.required && random.chance(0.2)))
        return QJsonValue::Null;
    return random.oneOf(fitting).value;
}

} // namespace

Cast::Cast()
    : m_people(makePeople())
    , m_connectors(makeConnectors())
    , m_tags(makeTags())
    , m_categories{ u"Intrusion"_s, u"Phishing"_s, u"Policy"_s, u"Availability"_s, u"Fraud"_s }
{
}

QStringList Cast::tagsFor(RandomSource &random) const
{
    QStringList result;
    if (random.chance(0.5))
        result.append(m_tags.first());
    const qint64 others = random.below(5);
    for (qint64 i = 0; i < others; ++i) {
        const QString tag = m_tags.at(1 + random.zipf(m_tags.size() - 1));
        if (!result.contains(tag))
            result.append(tag);
    }
    return result;
}

domain::CaseConnector Cast::connectorFor(RandomSource &random) const
{
    const domain::ConnectorDefinition &definition = random.oneByRank(m_connectors);
    domain::CaseConnector connector;
    connector.id = definition.id;
    connector.name = definition.name;
    connector.type = definition.type;
    QJsonObject fields;
    for (const domain::ConnectorFieldSpec &spec : domain::connectorFields(definition.type)) {
        if (!spec.optionalKey)
            fields.insert(spec.key, fieldValue(spec, definition, fields, random));
    }
    if (!fields.isEmpty())
        connector.fields = fields;
    return connector;
}

} // namespace casebook::generator
