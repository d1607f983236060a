#include "builders.h"

#include "models/domain/configurationrules.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace casebook;
using namespace casebook::domain;

/// CONTRACT §2.9 and §3.2: what a configuration may hold, and what it asks of cases (§2.1, §2.7).
class TestConfiguration : public QObject
{
    Q_OBJECT

private slots:
    void aNewOneIsMadeByItsAuthor();
    void valuesAreChecked_data();
    void valuesAreChecked();
    void aPatchKeepsWhatItDoesNotName();
    void aStaleVersionIsRefused();
    void aFieldKeepsItsType();
    void kibanaRefusesFields_data();
    void kibanaRefusesFields();
    void missingFieldsAreFilled();
    void theWindowIsLenient();
};

namespace {

QJsonObject field(const QString &key, const QString &type = u"text"_s, bool required = false)
{
    return {
        { u"key"_s, key }, { u"label"_s, key.toUpper() }, { u"type"_s, type }, { u"required"_s, required }
    };
}

QJsonObject with(QJsonObject object, const QString &key, const QJsonValue &value)
{
    object.insert(key, value);
    return object;
}

NewConfiguration values(const QJsonArray &fields = {}, const QJsonArray &templates = {},
                        const QJsonArray &observables = {})
{
    return { .owner = u"cases"_s,
             .closureType = u"close-by-user"_s,
             .connector = {},
             .customFields = fields,
             .templates = templates,
             .observableTypes = observables };
}

Result<Configuration> made(const NewConfiguration &from)
{
    return applyNewConfiguration(from, u"id"_s, builders::analyst(), Timestamp(5));
}

QJsonObject oneTemplate(const QJsonObject &caseFields = {})
{
    return { { u"key"_s, u"t"_s }, { u"name"_s, u"T"_s }, { u"caseFields"_s, caseFields } };
}

QJsonArray many(int count, const std::function<QJsonObject(const QString &)> &make)
{
    QJsonArray list;
    for (int i = 0; i < count; ++i)
        list.append(make(u"k%1"_s.arg(i)));
    return list;
}

RuleContext contextWith(const QJsonArray &fields, CustomFieldCheck check = CustomFieldCheck::Kibana)
{
    RuleContext context = builders::contextAt(2'000'000);
    context.configuration = *made(values(fields));
    context.customFieldCheck = check;
    return context;
}

CustomField value(const QString &key, const QJsonValue &content, const QString &type = u"text"_s)
{
    return { .key = key, .type = type, .value = content };
}

} // namespace

void TestConfiguration::aNewOneIsMadeByItsAuthor()
{
    const auto configuration = made(values({ field(u"a"_s) }));
    QVERIFY(configuration);
    QCOMPARE(configuration->id, u"id"_s);
    QCOMPARE(configuration->createdBy, builders::analyst());
    QCOMPARE(configuration->createdAt, Timestamp(5));
    QVERIFY(!configuration->updatedAt);
}

void TestConfiguration::valuesAreChecked_data()
{
    QTest::addColumn<NewConfiguration>("from");
    QTest::addColumn<QString>("message");
    NewConfiguration odd = values();
    odd.closureType = u"never"_s;
    QTest::newRow("closure type") << odd << u"Invalid value \"never\" supplied to \"closure_type\""_s;
    odd = values();
    odd.connector.fields = QJsonObject();
    QTest::newRow("connector") << odd << u"Invalid value \"{}\" supplied to \"connector,fields\""_s;
    QTest::newRow("eleven fields") << values(many(11, [](const QString &key) {
        return field(key);
    })) << u"The length of the field customFields is too long. Array must be of length <= 10."_s;
    QTest::newRow("key twice") << values({ field(u"a"_s), field(u"a"_s) })
                               << u"Invalid duplicated customFields keys in request: a"_s;
    QTest::newRow("key form") << values({ field(u"A b"_s) })
                              << u"Key must be lower case, a-z, 0-9, '_', and '-' are allowed"_s;
    QTest::newRow("label") << values({ with(field(u"a"_s), u"label"_s, QString(51, u'x')) })
                           << u"The length of the label is too long. The maximum length is 50."_s;
    QTest::newRow("type") << values({ field(u"a"_s, u"date"_s) })
                          << u"Invalid value \"date\" supplied to \"customFields,type\""_s;
    QTest::newRow("default") << values({ with(field(u"a"_s, u"toggle"_s), u"defaultValue"_s, u"yes"_s) })
                             << u"Invalid value \"yes\" supplied to \"customFields,defaultValue\""_s;
    QTest::newRow("eleven templates")
        << values({}, many(11, [](const QString &key) { return with(oneTemplate(), u"key"_s, key); }))
        << u"The length of the field templates is too long. Array must be of length <= 10."_s;
    QTest::newRow("template name") << values({}, { with(oneTemplate(), u"name"_s, QString(51, u'x')) })
                                   << u"The length of the name is too long. The maximum length is 50."_s;
    QTest::newRow("template tags")
        << values({}, { with(oneTemplate(), u"tags"_s, QJsonArray{ u"a"_s, QString(51, u'x') }) })
        << u"The length of the template's tag is too long. The maximum length is 50."_s;
    const QJsonObject given{ { u"key"_s, u"b"_s }, { u"type"_s, u"text"_s }, { u"value"_s, u"x"_s } };
    QTest::newRow("template field") << values({ field(u"a"_s) },
                                              { oneTemplate({ { u"customFields"_s, QJsonArray{ given } } }) })
                                    << u"Invalid custom field keys: b"_s;
    QTest::newRow("eleven observable types") << values(
        {}, {}, many(11, [](const QString &key) {
            return QJsonObject{ { u"key"_s, key }, { u"label"_s, key } };
        })) << u"The length of the field observableTypes is too long. Array must be of length <= 10."_s;
}

void TestConfiguration::valuesAreChecked()
{
    QFETCH(NewConfiguration, from);
    const auto configuration = made(from);
    QVERIFY(!configuration);
    QCOMPARE(configuration.error().kind, ErrorKind::InvalidInput);
    QTEST(configuration.error().message, "message");
}

void TestConfiguration::aPatchKeepsWhatItDoesNotName()
{
    Configuration before = *made(values({ field(u"a"_s) }));
    before.version = u"v"_s;
    const auto after
        = applyConfigurationPatch(before, { .version = u"v"_s, .closureType = u"close-by-pushing"_s },
                                  builders::analyst(), Timestamp(9));
    QVERIFY(after);
    QVERIFY(after->closesByPushing());
    QCOMPARE(after->customFields, before.customFields);
    QCOMPARE(after->createdAt, before.createdAt);
    QCOMPARE(after->updatedAt, Timestamp(9));
}

void TestConfiguration::aStaleVersionIsRefused()
{
    const auto after = applyConfigurationPatch(*made(values()), { .version = u"old"_s }, builders::analyst(),
                                               Timestamp(9));
    QVERIFY(!after);
    QCOMPARE(after.error().kind, ErrorKind::Conflict);
    QCOMPARE(after.error().message,
             u"This configuration has been updated. Please refresh before saving additional updates."_s);
}

void TestConfiguration::aFieldKeepsItsType()
{
    const ConfigurationPatch patch{ .version = {}, .customFields = QJsonArray{ field(u"a"_s, u"toggle"_s) } };
    const auto after
        = applyConfigurationPatch(*made(values({ field(u"a"_s) })), patch, builders::analyst(), Timestamp(9));
    QVERIFY(!after);
    QCOMPARE(after.error().message,
             u"Invalid custom field types in request for the following labels: \"A\""_s);
}

void TestConfiguration::kibanaRefusesFields_data()
{
    QTest::addColumn<QJsonArray>("configured");
    QTest::addColumn<QList<CustomField>>("given");
    QTest::addColumn<QString>("message");
    const QJsonArray one{ field(u"a"_s) };
    const QJsonArray required{ field(u"a"_s, u"text"_s, true) };
    QTest::newRow("unknown") << one << QList{ value(u"b"_s, u"x"_s), value(u"c"_s, u"x"_s) }
                             << u"Invalid custom field keys: b,c"_s;
    QTest::newRow("missing") << required << QList<CustomField>{}
                             << u"Missing required custom fields without default value configured: \"A\""_s;
    QTest::newRow("null")
        << required << QList{ value(u"a"_s, QJsonValue()) }
        << u"Invalid value \"null\" supplied for the following required custom fields: \"A\""_s;
    QTest::newRow("type") << one << QList{ value(u"a"_s, true, u"toggle"_s) }
                          << u"The following custom fields have the wrong type in the request: \"A\""_s;
}

void TestConfiguration::kibanaRefusesFields()
{
    QFETCH(QJsonArray, configured);
    QFETCH(QList<CustomField>, given);
    NewCase newCase = builders::newCase();
    newCase.customFields = given;
    const auto created = applyCreate(newCase, u"id"_s, contextWith(configured));
    QVERIFY(!created);
    QTEST(created.error().message, "message");
    RuleContext none = builders::contextAt(0);
    none.customFieldCheck = CustomFieldCheck::Kibana;
    const auto unconfigured = applyCreate(newCase, u"id"_s, none);
    if (given.isEmpty())
        QVERIFY(unconfigured);
    else
        QCOMPARE(unconfigured.error().message, u"No custom fields configured."_s);
}

void TestConfiguration::missingFieldsAreFilled()
{
    const RuleContext context
        = contextWith({ field(u"a"_s), with(field(u"b"_s, u"toggle"_s, true), u"defaultValue"_s, true) });
    const auto created = applyCreate(builders::newCase(), u"id"_s, context);
    QVERIFY(created);
    QCOMPARE(created->after.customFields,
             QList({ value(u"a"_s, QJsonValue()), value(u"b"_s, true, u"toggle"_s) }));
    QCOMPARE(created->activities.constFirst().payload.value("customFields"_L1), QJsonArray());
}

void TestConfiguration::theWindowIsLenient()
{
    Case before = builders::openCase();
    before.customFields = { value(u"imported"_s, u"x"_s) };
    const CasePatch patch{ .customFields = QList{ value(u"imported"_s, u"y"_s) } };
    QVERIFY(applyEdit(before, builders::edit(patch), builders::contextAt(0)));
    QVERIFY(applyEdit(before, builders::edit(patch),
                      contextWith({ field(u"a"_s, u"text"_s, true) }, CustomFieldCheck::Lenient)));
    QVERIFY(!applyEdit(before, builders::edit(patch), contextWith({ field(u"a"_s) })));
}

QTEST_GUILESS_MAIN(TestConfiguration)
#include "tst_configuration.moc"
