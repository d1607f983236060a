#include "jsontext.h"
#include "models/action/textplace.h"

#include <QTest>

using namespace casebook::action;
using namespace Qt::StringLiterals;

class TextPlaceTest final : public QObject
{
    Q_OBJECT

    static QByteArray partOf(const QByteArray &text, const TextPlace &place)
    {
        return text.mid(place.offset, place.length);
    }

private slots:
    void keysAndValuesAreFoundByPath()
    {
        const QByteArray text
            = quoted(" {'a': {'b\\u0063': [1, 'x,]}\\'', {'d': null}]}, 'e': tr, 'a': [ 2 , 3]}");
        const QByteArray once = quoted("{'a': {'b\\u0063': [1, 'x,]}\\'', {'d': null}]}, 'e': true}");
        QCOMPARE(partOf(once, placeOf(once, { u"a"_s, u"bc"_s, u"1"_s }, PlacePart::Value)), "\"x,]}\\\"\"");
        QCOMPARE(partOf(once, placeOf(once, { u"a"_s, u"bc"_s, u"2"_s, u"d"_s }, PlacePart::Key)), "\"d\"");
        QCOMPARE(partOf(once, placeOf(once, { u"a"_s, u"bc"_s, u"2"_s, u"d"_s }, PlacePart::Value)), "null");
        QCOMPARE(partOf(once, placeOf(once, { u"e"_s }, PlacePart::Value)), "true");
        QCOMPARE(partOf(text, placeOf(text, { u"a"_s, u"1"_s }, PlacePart::Value)),
                 "3"); // the last one counts
    }

    void whatIsMissingIsSoughtAtItsContainer()
    {
        const QByteArray text = quoted("{'a': {'b': [{}]}}");
        QCOMPARE(partOf(text, placeOf(text, { u"x"_s }, PlacePart::Key)), "{");
        QCOMPARE(partOf(text, placeOf(text, { u"a"_s, u"x"_s }, PlacePart::Key)), "\"a\"");
        QCOMPARE(partOf(text, placeOf(text, { u"a"_s, u"b"_s, u"0"_s, u"x"_s }, PlacePart::Key)), "{");
    }

    void linesAndColumnsCountCharacters()
    {
        const QByteArray text = u"{\n  \"ä\": \"öö\", \"b\": 1}"_s.toUtf8();
        const TextPlace place = placeOf(text, { u"b"_s }, PlacePart::Value);
        QCOMPARE(place.line, 2);
        QCOMPARE(place.column, 19);
        QCOMPARE(partOf(text, place), "1");
    }

    void anyTextIsSurvived_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const char *text :
             { "", " ", "{", "{\"", "{\"a", "{\"a\"", "{\"a\":", "[", "[,", "\\", "{\"a\":\"\\", "}]" })
            QTest::newRow(text) << QByteArray(text);
    }

    void anyTextIsSurvived()
    {
        QFETCH(QByteArray, text);
        for (const QStringList &path :
             { QStringList{}, QStringList{ u"a"_s }, QStringList{ u"0"_s, u"a"_s } }) {
            const TextPlace place = placeOf(text, path, PlacePart::Value);
            QVERIFY(place.offset >= 0 && place.offset + place.length <= text.size());
        }
    }
};

QTEST_GUILESS_MAIN(TextPlaceTest)
#include "tst_textplace.moc"
