#include "models/base/clock.h"
#include "models/base/timestamp.h"

#include <QTest>

using namespace casebook;
using namespace Qt::StringLiterals;

class TestTimestamp : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void readsKibanasFormAndWritesItBack();
    void readsOtherSpellings_data();
    void readsOtherSpellings();
    void refusesWhatIsNoDate_data();
    void refusesWhatIsNoDate();
    void comparesMomentsNotSpellings();
    void madeFromMillisecondsItWritesKibanasForm();
    void momentsAreWrittenAndReadAsQtDoesIt();
    void systemClockTellsUtc();
};

void TestTimestamp::initTestCase()
{
    // A zone with summer time: on 2023-03-26 the hour from two to three does not exist there.
    qputenv("TZ", "Europe/Berlin");
}

void TestTimestamp::readsKibanasFormAndWritesItBack()
{
    const auto moment = Timestamp::fromIso(u"2023-10-20T01:17:22.150Z"_s);
    QVERIFY(moment);
    QCOMPARE(moment->msecs(), 1697764642150);
    QCOMPARE(moment->toIso(), u"2023-10-20T01:17:22.150Z"_s);
    QCOMPARE(moment->toDateTime(), QDateTime(QDate(2023, 10, 20), QTime(1, 17, 22, 150), Qt::UTC));
}

void TestTimestamp::readsOtherSpellings_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("msecs");
    QTest::newRow("no milliseconds") << u"2023-10-20T01:17:22Z"_s << qint64(1697764642000);
    QTest::newRow("one digit of a second") << u"2023-10-20T01:17:22.1Z"_s << qint64(1697764642100);
    QTest::newRow("nanoseconds") << u"2023-10-20T01:17:22.150432100Z"_s << qint64(1697764642150);
    QTest::newRow("positive offset") << u"2023-10-20T03:17:22.150+02:00"_s << qint64(1697764642150);
    QTest::newRow("negative offset") << u"2023-10-19T20:47:22.150-04:30"_s << qint64(1697764642150);
    QTest::newRow("offset without a colon") << u"2023-10-20T03:17:22.150+0200"_s << qint64(1697764642150);
    QTest::newRow("no offset") << u"2023-10-20T01:17:22.150"_s << qint64(1697764642150);
    QTest::newRow("no seconds") << u"2023-10-20T01:17Z"_s << qint64(1697764620000);
    QTest::newRow("a date only") << u"2023-10-20"_s << qint64(1697760000000);
    QTest::newRow("a local time that summer time leaves out")
        << u"2023-03-26T02:30:00.000"_s << qint64(1679797800000);
    QTest::newRow("before 1970") << u"1969-12-31T23:59:59Z"_s << qint64(-1000);
}

void TestTimestamp::readsOtherSpellings()
{
    QFETCH(QString, text);
    QFETCH(qint64, msecs);
    const auto moment = Timestamp::fromIso(text);
    QVERIFY(moment);
    QCOMPARE(moment->msecs(), msecs);
    QCOMPARE(moment->toIso(), text);
    QCOMPARE(moment->toDateTime().timeSpec(), Qt::UTC);
}

void TestTimestamp::refusesWhatIsNoDate_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("words") << u"yesterday at noon"_s;
    QTest::newRow("date math") << u"now-1d"_s;
    QTest::newRow("month 13") << u"2023-13-01T00:00:00.000Z"_s;
    QTest::newRow("30 February") << u"2023-02-30"_s;
    QTest::newRow("30 February in Kibana's form") << u"2023-02-30T00:00:00.000Z"_s;
    QTest::newRow("61 seconds") << u"2023-02-20T00:00:61.000Z"_s;
    QTest::newRow("a letter among the digits") << u"2023-02-2xT00:00:00.000Z"_s;
    QTest::newRow("only an offset") << u"2023-10-20Z"_s;
    QTest::newRow("number") << u"1697764642150"_s;
}

void TestTimestamp::refusesWhatIsNoDate()
{
    QFETCH(QString, text);
    QVERIFY(!Timestamp::fromIso(text));
}

void TestTimestamp::comparesMomentsNotSpellings()
{
    const auto utc = Timestamp::fromIso(u"2023-10-20T01:17:22.150Z"_s);
    const auto berlin = Timestamp::fromIso(u"2023-10-20T03:17:22.150+02:00"_s);
    QVERIFY(utc && berlin);
    QVERIFY(*utc == *berlin);
    QVERIFY(!(*utc < *berlin));
    QVERIFY(Timestamp(1) < Timestamp(2));
}

void TestTimestamp::madeFromMillisecondsItWritesKibanasForm()
{
    QCOMPARE(Timestamp(0).toIso(), u"1970-01-01T00:00:00.000Z"_s);
    QCOMPARE(Timestamp(1697764642150).toIso(), u"2023-10-20T01:17:22.150Z"_s);
}

void TestTimestamp::momentsAreWrittenAndReadAsQtDoesIt()
{
    const auto compare = [](qint64 msecs) {
        const QDateTime moment = QDateTime::fromMSecsSinceEpoch(msecs, Qt::UTC);
        const QString text = moment.toString(u"yyyy-MM-ddTHH:mm:ss.zzzZ"_s);
        QCOMPARE(Timestamp(msecs).toIso(), text);
        if (moment.date().year() >= 1 && moment.date().year() < 10'000) {
            QCOMPARE(Timestamp::fromIso(text)->msecs(), msecs);
            QCOMPARE(Timestamp::fromIso(text)->toIso(), text);
        }
    };
    constexpr qint64 day = 24LL * 3600 * 1000;
    constexpr qint64 firstYear = -62'135'596'800'000;
    constexpr qint64 beyond = 253'402'300'800'000; // the year 10000
    for (const qint64 edge : { qint64(0), firstYear, beyond, day * 365 * 30 }) {
        for (const qint64 near : { -day, qint64(-1), qint64(0), qint64(1), day })
            compare(edge + near);
    }
    for (qint64 msecs = firstYear; msecs < beyond; msecs += 31 * day + 12'345'678'901 % day)
        compare(msecs);
}

void TestTimestamp::systemClockTellsUtc()
{
    const qint64 before = QDateTime::currentMSecsSinceEpoch();
    const Timestamp now = SystemClock().now();
    QVERIFY(now.msecs() >= before);
    QVERIFY(now.msecs() <= QDateTime::currentMSecsSinceEpoch());
}

QTEST_GUILESS_MAIN(TestTimestamp)
#include "tst_timestamp.moc"
