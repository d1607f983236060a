#include "builders.h"

#include <QTest>

using namespace casebook;
using namespace casebook::domain;
using namespace Qt::StringLiterals;

namespace {

QString repeated(QChar c, int count)
{
    return QString(count, c);
}

QStringList distinctTags(int count)
{
    QStringList tags;
    for (int i = 0; i < count; ++i)
        tags.append(QString::number(i));
    return tags;
}

QList<Assignee> people(int count)
{
    QList<Assignee> assignees;
    for (int i = 0; i < count; ++i)
        assignees.append({ .uid = u"u_%1"_s.arg(i) });
    return assignees;
}

CustomField customField(const QString &key, const QString &type, const QJsonValue &value)
{
    return { .key = key, .type = type, .value = value };
}

QList<CustomField> customFields(int count)
{
    QList<CustomField> fields;
    for (int i = 0; i < count; ++i)
        fields.append(customField(u"key-%1"_s.arg(i), u"text"_s, u"x"_s));
    return fields;
}

} // namespace

class TestLimits : public QObject
{
    Q_OBJECT

private slots:
    void textsCountTrimmedUtf16Units_data();
    void textsCountTrimmedUtf16Units();
    void listsAreBounded_data();
    void listsAreBounded();
    void customFieldsHoldTheirKindOfValue_data();
    void customFieldsHoldTheirKindOfValue();
    void unknownValuesOfEnumerationsAreRefused();
    void aRequestNamesAllItsProblemsAndLeadsWithTheFirst();
    void aPatchIsCheckedOnlyWhereItIsSet();
    void aFormSeesEveryProblemInItsOwnOrder();
};

// Each with Kibana's text (CONTRACT §3.2; the recorded 400s of REAL-SERVER).
void TestLimits::textsCountTrimmedUtf16Units_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("code"); // empty: allowed
    QTest::addColumn<QString>("message");
    QTest::addColumn<qint64>("limit");

    const auto bounded = [](const char *name, int limit, const QByteArray &prefix) {
        const QString field = QString::fromLatin1(name);
        const QString empty = u"The %1 field cannot be an empty string."_s.arg(field);
        const QString tooLong
            = u"The length of the %1 is too long. The maximum length is %2."_s.arg(field).arg(limit);
        QTest::addRow("%s, empty", name)
            << field << QString() << QByteArray(prefix + ".empty") << empty << qint64(0);
        QTest::addRow("%s, blank", name)
            << field << u" \t\n\u00a0\ufeff"_s << QByteArray(prefix + ".empty") << empty << qint64(0);
        QTest::addRow("%s, one", name) << field << u"x"_s << QByteArray() << QString() << qint64(0);
        QTest::addRow("%s, longest", name)
            << field << repeated(u'x', limit) << QByteArray() << QString() << qint64(0);
        QTest::addRow("%s, longest between blanks", name)
            << field << QString(u"  "_s + repeated(u'x', limit) + u"\n\n"_s) << QByteArray() << QString()
            << qint64(0);
        QTest::addRow("%s, one too long", name)
            << field << repeated(u'x', limit + 1) << QByteArray(prefix + ".tooLong") << tooLong
            << qint64(limit);
        QTest::addRow("%s, longest in emoji", name)
            << field << u"\U0001F600"_s.repeated(limit / 2) << QByteArray() << QString() << qint64(0);
        QTest::addRow("%s, one emoji too many", name)
            << field << u"\U0001F600"_s.repeated(limit / 2 + 1) << QByteArray(prefix + ".tooLong") << tooLong
            << qint64(limit);
    };
    bounded("title", 160, "title");
    bounded("description", 30000, "description");
    bounded("comment", 30000, "comment");
    bounded("tag", 256, "tag");
    bounded("category", 50, "category");
    QTest::newRow("U+0085 is no white space to Kibana")
        << u"title"_s << u"\u0085"_s << QByteArray() << QString() << qint64(0);
}

void TestLimits::textsCountTrimmedUtf16Units()
{
    QFETCH(QString, field);
    QFETCH(QString, text);
    QFETCH(QByteArray, code);
    QFETCH(QString, message);
    QFETCH(qint64, limit);
    const Result<void> result = field == u"title"_s ? validateTitle(text)
        : field == u"description"_s                 ? validateDescription(text)
        : field == u"comment"_s                     ? validateComment(text)
        : field == u"tag"_s                         ? validateTags({ u"fine"_s, text })
                                                    : validateCategory(text);
    QCOMPARE(result.has_value(), code.isEmpty());
    if (result)
        return;
    QCOMPARE(result.error().kind, ErrorKind::InvalidInput);
    QCOMPARE(result.error().code, code);
    QCOMPARE(result.error().message, message);
    QCOMPARE(result.error().limit, limit);
    QCOMPARE(result.error().field, field == u"tag"_s ? u"tags"_s : field);
    QCOMPARE(result.error().httpStatus, 400);
}

void TestLimits::listsAreBounded_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<int>("count");
    QTest::addColumn<QString>("message");
    const auto bounded = [](const char *name, int limit) {
        const QString field = QString::fromLatin1(name);
        QTest::addRow("%s, none", name) << field << 0 << QString();
        QTest::addRow("%s, most", name) << field << limit << QString();
        QTest::addRow("%s, one too many", name)
            << field << limit + 1
            << u"The length of the field %1 is too long. Array must be of length <= %2."_s.arg(field).arg(
                   limit);
    };
    bounded("tags", 200);
    bounded("assignees", 10);
    bounded("customFields", 10);
}

void TestLimits::listsAreBounded()
{
    QFETCH(QString, field);
    QFETCH(int, count);
    QFETCH(QString, message);
    const Result<void> result = field == u"tags"_s ? validateTags(distinctTags(count))
        : field == u"assignees"_s                  ? validateAssignees(people(count))
                                                   : validateCustomFields(customFields(count));
    QCOMPARE(result.has_value(), message.isEmpty());
    if (result)
        return;
    QCOMPARE(result.error().message, message);
    QCOMPARE(result.error().code, QByteArray(field.toLatin1() + ".tooMany"));
    QCOMPARE(result.error().field, field);
    QCOMPARE(result.error().limit, qint64(count) - 1);
}

void TestLimits::customFieldsHoldTheirKindOfValue_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("type");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<QString>("message");
    const QString wrong = u"Invalid value \"%1\" supplied to \"customFields,value\""_s;
    const QJsonValue null(QJsonValue::Null);
    QTest::newRow("text") << u"a"_s << u"text"_s << QJsonValue(u"x"_s) << QByteArray() << QString();
    QTest::newRow("longest text") << u"a"_s << u"text"_s << QJsonValue(repeated(u'x', 160)) << QByteArray()
                                  << QString();
    QTest::newRow("text too long") << u"a"_s << u"text"_s << QJsonValue(repeated(u'x', 161))
                                   << QByteArray("customFields.textTooLong")
                                   << u"The length of the value is too long. The maximum length is 160."_s;
    QTest::newRow("text blank") << u"a"_s << u"text"_s << QJsonValue(u" "_s)
                                << QByteArray("customFields.textEmpty")
                                << u"The value field cannot be an empty string."_s;
    QTest::newRow("text null") << u"a"_s << u"text"_s << null << QByteArray() << QString();
    QTest::newRow("text with a bool") << u"a"_s << u"text"_s << QJsonValue(true)
                                      << QByteArray("customFields.valueType") << wrong.arg(u"true");
    QTest::newRow("toggle") << u"a"_s << u"toggle"_s << QJsonValue(false) << QByteArray() << QString();
    QTest::newRow("toggle null") << u"a"_s << u"toggle"_s << null << QByteArray() << QString();
    QTest::newRow("toggle with a text") << u"a"_s << u"toggle"_s << QJsonValue(u"yes"_s)
                                        << QByteArray("customFields.valueType") << wrong.arg(u"yes");
    QTest::newRow("number") << u"a"_s << u"number"_s << QJsonValue(4) << QByteArray() << QString();
    QTest::newRow("number with a text") << u"a"_s << u"number"_s << QJsonValue(u"4"_s)
                                        << QByteArray("customFields.valueType") << wrong.arg(u"4");
    QTest::newRow("of a newer Kibana")
        << u"a"_s << u"list"_s << QJsonValue(QJsonArray{ 1, u"b"_s }) << QByteArray() << QString();
    QTest::newRow("longest key") << repeated(u'k', 36) << u"text"_s << null << QByteArray() << QString();
    QTest::newRow("key too long") << repeated(u'k', 37) << u"text"_s << null
                                  << QByteArray("customFields.keyTooLong")
                                  << u"The length of the key is too long. The maximum length is 36."_s;
    QTest::newRow("key of other letters")
        << u"Kay"_s << u"text"_s << null << QByteArray("customFields.keyInvalid")
        << u"Key must be lower case, a-z, 0-9, '_', and '-' are allowed"_s;
    QTest::newRow("key with a line end")
        << u"a\n"_s << u"text"_s << null << QByteArray("customFields.keyInvalid")
        << u"Key must be lower case, a-z, 0-9, '_', and '-' are allowed"_s;
}

void TestLimits::customFieldsHoldTheirKindOfValue()
{
    QFETCH(QString, key);
    QFETCH(QString, type);
    QFETCH(QJsonValue, value);
    QFETCH(QByteArray, code);
    QFETCH(QString, message);
    const Result<void> result = validateCustomFields({ customField(key, type, value) });
    QCOMPARE(result.has_value(), code.isEmpty());
    if (result)
        return;
    QCOMPARE(result.error().code, code);
    QCOMPARE(result.error().message, message);
    QCOMPARE(result.error().field, QString(u"customFields."_s + key));
}

void TestLimits::unknownValuesOfEnumerationsAreRefused()
{
    NewCase values = builders::newCase();
    values.severity = severityFromApi(u"huge"_s);
    QCOMPARE(validate(values).error().message, u"Invalid value \"huge\" supplied to \"severity\""_s);
    QCOMPARE(validate(values).error().code, QByteArray("severity.unknown"));

    CasePatch patch;
    patch.status = statusFromApi(u"sleeping"_s);
    QCOMPARE(validate(patch).error().message, u"Invalid value \"sleeping\" supplied to \"cases,status\""_s);
    QCOMPARE(validate(patch).error().code, QByteArray("status.unknown"));
}

void TestLimits::aRequestNamesAllItsProblemsAndLeadsWithTheFirst()
{
    NewCase values;
    values.category = u" "_s;
    const Error error = validate(values).error();
    QCOMPARE(error.code, QByteArray("title.empty"));
    QCOMPARE(error.field, u"title"_s);
    QCOMPARE(error.message,
             u"The title field cannot be an empty string.,The description field cannot be an empty string.,"
             "The category field cannot be an empty string."_s);

    CustomField twice = customField(u"a"_s, u"text"_s, QJsonValue::Null);
    const Error duplicate = validateCustomFields({ twice, twice }).error();
    QCOMPARE(duplicate.message, u"Invalid duplicated customFields keys in request: a"_s);
    QCOMPARE(duplicate.code, QByteArray("customFields.duplicate"));
}

void TestLimits::aPatchIsCheckedOnlyWhereItIsSet()
{
    QVERIFY(validate(CasePatch{}));
    CasePatch patch;
    patch.category.emplace(std::nullopt);
    QVERIFY(validate(patch));
    patch.title = u""_s;
    QCOMPARE(validate(patch).error().code, QByteArray("title.empty"));
    patch.title = u"x"_s;
    patch.tags = QStringList{ u"a"_s, u""_s };
    QCOMPARE(validate(patch).error().message, u"The tag field cannot be an empty string."_s);
    patch.tags.reset();
    patch.assignees = people(11);
    QCOMPARE(validate(patch).error().code, QByteArray("assignees.tooMany"));
    patch.assignees.reset();
    patch.customFields = QList<CustomField>{ customField(u"a"_s, u"toggle"_s, u"x"_s) };
    QCOMPARE(validate(patch).error().message,
             u"Invalid value \"x\" supplied to \"cases,customFields,value\""_s);
}

void TestLimits::aFormSeesEveryProblemInItsOwnOrder()
{
    NewCase values;
    values.tags = QStringList{ u""_s };
    values.category = u" "_s;
    values.assignees = people(11);
    values.connector = { .id = u"j"_s, .name = u"J"_s, .type = u".jira"_s };
    values.owner.clear();
    QStringList fields;
    const QList<Error> problems = problemsOf(values);
    for (const Error &problem : problems)
        fields.append(problem.field);
    QCOMPARE(fields,
             (QStringList{ u"title"_s, u"description"_s, u"tags"_s, u"category"_s, u"assignees"_s, u"owner"_s,
                           u"connector.fields.issueType"_s }));
    QVERIFY(problemsOf(builders::newCase()).isEmpty());
}

QTEST_GUILESS_MAIN(TestLimits)
#include "tst_limits.moc"
