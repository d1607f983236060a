#include "builders.h"

#include <QTest>

using namespace casebook;
using namespace casebook::domain;
using namespace Qt::StringLiterals;

namespace {

QJsonObject object(std::initializer_list<std::pair<QString, QJsonValue>> pairs)
{
    return QJsonObject(pairs);
}

const QJsonValue null(QJsonValue::Null);

} // namespace

class TestConnectorRules : public QObject
{
    Q_OBJECT

private slots:
    void fieldsFollowTheType_data();
    void fieldsFollowTheType();
    void everyKnownTypeTakesNoFieldsAndAllNulls_data();
    void everyKnownTypeTakesNoFieldsAndAllNulls();
    void messagesAreKibanas();
    void aFormNeedsWhatAPushNeeds();
    void aMissingKeyIsSaidOnceInAForm();
    void dependentFieldsNameAnotherFieldOfTheirType();
};

void TestConnectorRules::fieldsFollowTheType_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QJsonObject>("fields");
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<QString>("field");
    const auto good = [](const char *name, const QString &type, const QJsonObject &fields) {
        QTest::newRow(name) << type << fields << QByteArray() << QString();
    };
    const auto bad = [](const char *name, const QString &type, const QJsonObject &fields,
                        const QByteArray &code, const QString &field) {
        QTest::newRow(name) << type << fields << QByteArray("connector." + code)
                            << QString(u"connector.fields"_s + field);
    };

    const QJsonObject jira
        = object({ { u"issueType"_s, u"10006"_s }, { u"priority"_s, u"High"_s }, { u"parent"_s, null } });
    const auto with = [](QJsonObject fields, const QString &key, const QJsonValue &value) {
        fields.insert(key, value);
        return fields;
    };
    const auto without = [](QJsonObject fields, const QString &key) {
        fields.remove(key);
        return fields;
    };
    good("Jira", u".jira"_s, jira);
    good("Jira with other fields", u".jira"_s, with(jira, u"otherFields"_s, u"{}"_s));
    good("Jira without an issue type", u".jira"_s, with(jira, u"issueType"_s, null));
    bad("Jira, priority missing", u".jira"_s, without(jira, u"priority"_s), "fieldMissing", u".priority"_s);
    bad("Jira, number", u".jira"_s, with(jira, u"parent"_s, 7), "fieldType", u".parent"_s);
    bad("Jira, foreign key", u".jira"_s, with(jira, u"urgency"_s, null), "fieldUnknown", u".urgency"_s);
    bad("Jira, empty", u".jira"_s, {}, "fieldMissing", u".issueType"_s);

    const QJsonObject itsm = object({ { u"urgency"_s, u"1"_s },
                                      { u"severity"_s, u"2"_s },
                                      { u"impact"_s, null },
                                      { u"category"_s, u"software"_s },
                                      { u"subcategory"_s, u"os"_s } });
    good("ServiceNow ITSM", u".servicenow"_s, itsm);
    good("ServiceNow ITSM with additional fields", u".servicenow"_s, with(itsm, u"additionalFields"_s, null));
    bad("ServiceNow ITSM, impact missing", u".servicenow"_s, without(itsm, u"impact"_s), "fieldMissing",
        u".impact"_s);
    bad("ServiceNow ITSM, toggle", u".servicenow"_s, with(itsm, u"urgency"_s, true), "fieldType",
        u".urgency"_s);

    const QJsonObject sir = object({ { u"sourceIp"_s, true },
                                     { u"destIp"_s, false },
                                     { u"malwareUrl"_s, null },
                                     { u"malwareHash"_s, true },
                                     { u"priority"_s, u"1"_s },
                                     { u"category"_s, u"x"_s },
                                     { u"subcategory"_s, null } });
    good("ServiceNow SIR", u".servicenow-sir"_s, sir);
    bad("ServiceNow SIR, text for a toggle", u".servicenow-sir"_s, with(sir, u"destIp"_s, u"yes"_s),
        "fieldType", u".destIp"_s);
    bad("ServiceNow SIR, malware hash missing", u".servicenow-sir"_s, without(sir, u"malwareHash"_s),
        "fieldMissing", u".malwareHash"_s);

    const QJsonObject resilient
        = object({ { u"incidentTypes"_s, QJsonArray{ u"17"_s, u"4"_s } }, { u"severityCode"_s, u"6"_s } });
    good("Resilient", u".resilient"_s, resilient);
    good("Resilient without types", u".resilient"_s, with(resilient, u"incidentTypes"_s, QJsonArray()));
    bad("Resilient, numbers as ids", u".resilient"_s, with(resilient, u"incidentTypes"_s, QJsonArray{ 17 }),
        "fieldType", u".incidentTypes"_s);
    bad("Resilient, one text", u".resilient"_s, with(resilient, u"incidentTypes"_s, u"17"_s), "fieldType",
        u".incidentTypes"_s);

    good("Swimlane", u".swimlane"_s, object({ { u"caseId"_s, u"7"_s } }));
    bad("Swimlane, old keys", u".swimlane"_s, object({ { u"caseId"_s, null }, { u"caseName"_s, null } }),
        "fieldUnknown", u".caseName"_s);
    good("TheHive", u".thehive"_s, object({ { u"tlp"_s, 2 } }));
    bad("TheHive, text", u".thehive"_s, object({ { u"tlp"_s, u"2"_s } }), "fieldType", u".tlp"_s);
    bad("webhook takes null only", u".cases-webhook"_s, {}, "fieldType", {});
    bad("none takes null only", u".none"_s, {}, "fieldType", {});
    good("of a newer Kibana", u".d3security"_s, object({ { u"anything"_s, QJsonArray{ 1, 2 } } }));
}

void TestConnectorRules::fieldsFollowTheType()
{
    QFETCH(QString, type);
    QFETCH(QJsonObject, fields);
    QFETCH(QByteArray, code);
    QFETCH(QString, field);
    const CaseConnector connector{ .id = u"c"_s, .name = u"C"_s, .type = type, .fields = fields };
    const Result<void> result = validateConnector(connector);
    QCOMPARE(result ? QByteArray() : result.error().code, code);
    QCOMPARE(result ? QString() : result.error().field, field);

    CasePatch patch;
    patch.connector = connector;
    QCOMPARE(validate(patch).has_value(), result.has_value());
    NewCase values = builders::newCase();
    values.connector = connector;
    QCOMPARE(validate(values).has_value(), result.has_value());
}

void TestConnectorRules::everyKnownTypeTakesNoFieldsAndAllNulls_data()
{
    QTest::addColumn<QString>("type");
    for (const QString &type : knownConnectorTypes())
        QTest::newRow(qPrintable(type)) << type;
    QTest::newRow(".none") << u".none"_s;
}

void TestConnectorRules::everyKnownTypeTakesNoFieldsAndAllNulls()
{
    QFETCH(QString, type);
    QVERIFY(isKnownConnectorType(type));
    CaseConnector connector{ .id = u"c"_s, .name = u"C"_s, .type = type };
    QVERIFY(validateConnector(connector));
    const QList<ConnectorFieldSpec> specs = connectorFields(type);
    if (specs.isEmpty())
        return;
    QJsonObject nulls;
    for (const ConnectorFieldSpec &spec : specs)
        nulls.insert(spec.key, null);
    connector.fields = nulls;
    QVERIFY(validateConnector(connector));
}

// As recorded from 8.12.2, for create and, with "cases," before it, for PATCH.
void TestConnectorRules::messagesAreKibanas()
{
    CasePatch patch;
    patch.connector = CaseConnector{ .id = u"unknown-id"_s,
                                     .name = u"My Jira"_s,
                                     .type = u".jira"_s,
                                     .fields = object({ { u"issueType"_s, u"10006"_s } }) };
    QCOMPARE(validate(patch).error().message,
             u"Invalid value \"undefined\" supplied to \"cases,connector,fields,priority\","
             "Invalid value \"undefined\" supplied to \"cases,connector,fields,parent\","
             "Invalid value \"{\"issueType\":\"10006\"}\" supplied to \"cases,connector,fields\""_s);
    patch.connector = CaseConnector{ .fields = QJsonObject() };
    QCOMPARE(validate(patch).error().message,
             u"Invalid value \"{}\" supplied to \"cases,connector,fields\""_s);
    QCOMPARE(validateConnector(*patch.connector).error().message,
             u"Invalid value \"{}\" supplied to \"connector,fields\""_s);
    patch.connector
        = CaseConnector{ .id = u"s"_s,
                         .name = u"S"_s,
                         .type = u".swimlane"_s,
                         .fields = object({ { u"a"_s, 1 }, { u"b"_s, 2 }, { u"caseId"_s, null } }) };
    QCOMPARE(validate(patch).error().message, u"invalid keys \"a,b\""_s);
}

void TestConnectorRules::aFormNeedsWhatAPushNeeds()
{
    NewCase values = builders::newCase();
    values.connector
        = { .id = u"j"_s,
            .name = u"J"_s,
            .type = u".jira"_s,
            .fields = object({ { u"issueType"_s, null }, { u"priority"_s, null }, { u"parent"_s, null } }) };
    QVERIFY(validate(values));
    QList<Error> problems = problemsOf(values);
    QCOMPARE(problems.size(), 1);
    QCOMPARE(problems.first().code, QByteArray("connector.fieldRequired"));
    QCOMPARE(problems.first().field, u"connector.fields.issueType"_s);

    values.connector.fields = std::nullopt;
    QCOMPARE(problemsOf(values).size(), 1);
    values.connector.fields
        = object({ { u"issueType"_s, u" "_s }, { u"priority"_s, null }, { u"parent"_s, null } });
    QCOMPARE(problemsOf(values).size(), 1);
    values.connector.fields
        = object({ { u"issueType"_s, u"10006"_s }, { u"priority"_s, null }, { u"parent"_s, null } });
    QVERIFY(problemsOf(values).isEmpty());
}

void TestConnectorRules::aMissingKeyIsSaidOnceInAForm()
{
    NewCase values = builders::newCase();
    values.connector = { .id = u"j"_s,
                         .name = u"J"_s,
                         .type = u".jira"_s,
                         .fields = object({ { u"priority"_s, null }, { u"parent"_s, null } }) };
    const QList<Error> problems = problemsOf(values);
    QCOMPARE(problems.size(), 1);
    QCOMPARE(problems.first().field, u"connector.fields.issueType"_s);
    QCOMPARE(problems.first().code, QByteArray("connector.fieldMissing"));
}

void TestConnectorRules::dependentFieldsNameAnotherFieldOfTheirType()
{
    for (const QString &type : knownConnectorTypes()) {
        const QList<ConnectorFieldSpec> specs = connectorFields(type);
        QStringList keys;
        for (const ConnectorFieldSpec &spec : specs) {
            QVERIFY2(!keys.contains(spec.key), qPrintable(type + spec.key));
            // the field it depends on comes first, so that a form asks for it first
            QVERIFY2(spec.dependsOn.isEmpty() || keys.contains(spec.dependsOn), qPrintable(type + spec.key));
            keys.append(spec.key);
        }
    }
}

QTEST_GUILESS_MAIN(TestConnectorRules)
#include "tst_connectorrules.moc"
