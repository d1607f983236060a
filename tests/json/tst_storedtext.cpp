#include "models/generator/generator.h"
#include "models/json/codec.h"
#include "models/json/storedtext.h"

#include <QFile>
#include <QJsonDocument>
#include <QtTest>

#include <limits>

using namespace casebook;
using namespace casebook::json;
using namespace Qt::StringLiterals;

namespace {

template <typename Part>
QByteArray documentText(const Part &part)
{
    return QJsonDocument(part).toJson(QJsonDocument::Compact);
}

QJsonObject parsed(const QByteArray &text)
{
    return QJsonDocument::fromJson(text).object();
}

const QByteArray wholeCase
    = R"({"id":"c1","version":"WzEsMV0=","owner":"cases","title":"T","description":"D","status":"closed",
    "severity":"low","tags":["a","a"],"category":"x","assignees":[{"uid":"u1"}],"settings":{"syncAlerts":false},
    "connector":{"id":"j","name":"J","type":".jira","fields":{"priority":"High","parent":null}},
    "customFields":[{"key":"k","type":"toggle","value":true},{"key":"n","type":"number","value":1.5}],
    "observables":[{"id":"o","typeKey":"t","value":"v","description":null,"createdAt":"2023-10-20T01:17:22.150Z",
    "updatedAt":null}],"external_service":{"connector_id":"j","connector_name":"J","external_id":"1",
    "external_title":"One","external_url":"https://x","pushed_at":"2023-10-20T01:17:22.150Z",
    "pushed_by":{"username":"e","full_name":null,"email":null,"profile_uid":"p"}},
    "created_at":"2023-10-20T01:17:22.150Z","created_by":{"username":"elastic","full_name":null,"email":null},
    "updated_at":"2023-10-20T03:17:22+02:00","updated_by":{},"closed_at":"2023-10-20","closed_by":null,
    "duration":7,"totalComment":2,"totalAlerts":0})";
const QByteArray wholeAttachment
    = R"({"id":"a1","version":"v","type":"alert","alertId":["x","y"],"index":["i","j"],
    "rule":{"id":null,"name":null},"owner":"cases","created_at":"2023-11-06T19:29:38.424Z",
    "created_by":{"username":"elastic","full_name":null,"email":null},"pushed_at":null,"pushed_by":null,
    "updated_at":null,"updated_by":null,"later":{"deep":[1]}})";
const QByteArray wholeActivity
    = R"({"id":"x","version":"v","type":"comment","action":"create","owner":"cases",
    "created_at":"2023-10-14T20:12:53.354Z","created_by":{"username":"e","full_name":null,"email":null},
    "comment_id":"c","payload":{"comment":{"comment":"New","owner":"cases","type":"user"}}})";

/// Strings with what needs care: escapes, U+0000, surrogates with and without their other half.
QString oddText(generator::RandomSource &random)
{
    static constexpr std::array<char16_t, 20> units{ u'a',    u'"',    u'\\',   u'/',   u'\n',  u'\t', u'\0',
                                                     u'\x1f', u'\x7f', u'\x80', u'ü',   0x7FF,  0x800, 0xD800,
                                                     0xDBFF,  0xDC00,  0xDFFF,  0xE000, 0xFFFE, 0xFFFF };
    QString text;
    const qint64 size = random.below(40);
    for (qint64 i = 0; i < size; ++i)
        text += random.chance(0.6) ? QChar(u'b') : QChar(random.oneOf(units));
    return text;
}

QJsonValue oddValue(generator::RandomSource &random, int depth = 0)
{
    switch (random.below(depth > 2 ? 6 : 8)) {
    case 0:
        return QJsonValue::Null;
    case 1:
        return random.chance(0.5);
    case 2:
        return qint64(random.next());
    case 3:
        return random.unit() * 1e9;
    case 4:
    case 5:
        return oddText(random);
    case 6: {
        QJsonArray array;
        for (qint64 i = random.below(4); i > 0; --i)
            array.append(oddValue(random, depth + 1));
        return array;
    }
    default: {
        QJsonObject object;
        for (qint64 i = random.below(4); i > 0; --i)
            object.insert(oddText(random), oddValue(random, depth + 1));
        return object;
    }
    }
}

/// @p source with some keys taken out, of another kind, or added.
QJsonObject mangled(const QJsonObject &source, generator::RandomSource &random)
{
    static const QStringList added{ u""_s,          u"$note"_s,       u"$savedObject"_s, u"A"_s,
                                    u"aa"_s,        u"created_atx"_s, u"title "_s,       u"zz"_s,
                                    u"ünbekannt"_s, u"payload"_s,     u"pushed_at"_s,    u"\n\""_s };
    QJsonObject object = source;
    for (const QString &key : source.keys()) {
        if (random.chance(0.15))
            object.remove(key);
        else if (random.chance(0.1))
            object.insert(key, oddValue(random));
        else if (object.value(key).isObject() && random.chance(0.3))
            object.insert(key, mangled(object.value(key).toObject(), random));
    }
    for (const QString &key : added) {
        if (random.chance(0.15))
            object.insert(key, oddValue(random));
    }
    return object;
}

template <typename Value>
void compareTexts(const QJsonObject &source, Result<Value> (*read)(const QJsonObject &), qint64 &compared)
{
    Result<Value> value = read(source);
    if (!value)
        return;
    ++compared;
    const QByteArray text = storedText(*value);
    QCOMPARE(text, documentText(toStoredJson(*value)));
    const Result<Value> again = read(parsed(text)); // nothing is lost when it is read back
    QVERIFY(again);
    QCOMPARE(storedText(*again), text);
    value->carried.unknown.insert(savedObjectKey, QJsonObject{ { u"k"_s, 1 } });
    QCOMPARE(storedText(*value), documentText(toStoredJson(*value)));
}

void compareAll(const QJsonValue &value, qint64 &compared)
{
    const QJsonArray elements = value.toArray();
    for (const QJsonValue element : elements)
        compareAll(element, compared);
    const QJsonObject object = value.toObject();
    if (object.isEmpty())
        return;
    QCOMPARE(compactText(object), documentText(object));
    compareTexts(object, caseFromJson, compared);
    compareTexts(object, attachmentFromJson, compared);
    compareTexts(object, activityFromJson, compared);
    for (auto it = object.constBegin(); it != object.constEnd(); ++it)
        compareAll(it.value(), compared);
}

} // namespace

class TestStoredText : public QObject
{
    Q_OBJECT

private slots:
    void everyUnitIsWrittenAsADocumentDoes()
    {
        for (uint unit = 0; unit <= 0xFFFF; ++unit) {
            const QString one(1, QChar(unit));
            const QJsonArray texts{ one, u"abc"_s + one, u"abcd"_s + one + u"efgh"_s, one + QChar(0xDC00),
                                    QChar(0xD83D) + one };
            QCOMPARE(compactText(texts), documentText(texts));
        }
    }

    void oddTextsAreWrittenAsADocumentDoes()
    {
        generator::RandomSource random(3);
        for (int i = 0; i < 20'000; ++i) {
            const QJsonObject object{ { oddText(random), oddValue(random) } };
            QCOMPARE(compactText(object), documentText(object));
        }
        const QStringList list{ u""_s, u"a"_s, u"\""_s };
        QCOMPARE(compactText(list), documentText(QJsonArray::fromStringList(list)));
        QCOMPARE(compactText(QStringList()), "[]"_ba);
        const QJsonArray longText{ QString(100'000, u'\u20ac'), QString(100'000, u'\1') };
        QCOMPARE(compactText(longText), documentText(longText));
    }

    void numbersAreWrittenAsADocumentDoes()
    {
        const QJsonArray numbers{ 0,
                                  -1,
                                  1.5,
                                  -0.0,
                                  1e300,
                                  5e-324,
                                  1e18,
                                  9007199254740993.0,
                                  0.1,
                                  std::numeric_limits<qint64>::min(),
                                  std::numeric_limits<qint64>::max(),
                                  std::numeric_limits<double>::infinity() };
        QCOMPARE(compactText(numbers), documentText(numbers));
        domain::Case value = *caseFromJson(parsed(wholeCase));
        for (const qint64 duration : { qint64(0), qint64(-3), std::numeric_limits<qint64>::min(),
                                       std::numeric_limits<qint64>::max() }) {
            value.duration = duration;
            QCOMPARE(storedText(value), documentText(toStoredJson(value)));
        }
    }

    void aValueWithoutOneIsLeftOut()
    {
        domain::Case value = *caseFromJson(parsed(wholeCase));
        value.customFields.first().value = QJsonValue::Undefined;
        QCOMPARE(storedText(value), documentText(toStoredJson(value)));
        QCOMPARE(storedText(domain::Case()), documentText(toStoredJson(domain::Case())));
        QCOMPARE(storedText(domain::Attachment()), documentText(toStoredJson(domain::Attachment())));
        QCOMPARE(storedText(domain::Activity()), documentText(toStoredJson(domain::Activity())));
    }

    void mangledValuesAreWrittenAsTheirObjects()
    {
        generator::RandomSource random(5);
        qint64 compared = 0;
        for (int i = 0; i < 3'000; ++i) {
            for (const QByteArray &whole : { wholeCase, wholeAttachment, wholeActivity })
                compareAll(mangled(parsed(whole), random), compared);
            if (QTest::currentTestFailed())
                return;
        }
        QVERIFY2(compared > 3'000, qPrintable(QString::number(compared)));
    }

    void generatedValuesAreWrittenAsTheirObjects()
    {
        const generator::Generator generator({ .cases = 150, .activities = 1'500, .seed = 9 });
        for (qint64 position = 0; position < 150; ++position) {
            const store::CaseImport one = generator.caseAt(position);
            QCOMPARE(storedText(one.value), documentText(toStoredJson(one.value)));
            for (const domain::Attachment &attachment : one.attachments)
                QCOMPARE(storedText(attachment), documentText(toStoredJson(attachment)));
            for (const domain::Activity &activity : one.activities)
                QCOMPARE(storedText(activity), documentText(toStoredJson(activity)));
        }
    }

    void recordedValuesAreWrittenAsTheirObjects()
    {
        QFile file(QStringLiteral(CASEBOOK_SHARED_DIR "/kibana-cases/examples/real-8.12.2/exchanges.ndjson"));
        if (!file.open(QIODevice::ReadOnly))
            QSKIP("The recorded exchanges are not here (CASEBOOK_SHARED_DIR)");
        qint64 compared = 0;
        while (!file.atEnd()) {
            compareAll(parsed(file.readLine()), compared);
            if (QTest::currentTestFailed())
                return;
        }
        QVERIFY(compared > 100);
    }
};

QTEST_GUILESS_MAIN(TestStoredText)
#include "tst_storedtext.moc"
