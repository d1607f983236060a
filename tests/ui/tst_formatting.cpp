#include "ui/common/formatting.h"

#include <QTest>

using namespace casebook;
using namespace Qt::StringLiterals;

class FormattingTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        qputenv("TZ", "UTC");
    }

    void saysHowLongAgo_data()
    {
        QTest::addColumn<QString>("moment");
        QTest::addColumn<QString>("inColumns");
        QTest::addColumn<QString>("inSentences");
        QTest::newRow("now") << u"2024-03-15T12:00:00.000Z"_s << u"just now"_s << u"just now"_s;
        QTest::newRow("59 seconds") << u"2024-03-15T11:59:01.000Z"_s << u"just now"_s << u"just now"_s;
        QTest::newRow("a clock ahead") << u"2024-03-15T12:05:00.000Z"_s << u"just now"_s << u"just now"_s;
        QTest::newRow("a minute") << u"2024-03-15T11:59:00.000Z"_s << u"1 min"_s << u"1 minute(s) ago"_s;
        QTest::newRow("59 minutes") << u"2024-03-15T11:00:30.000Z"_s << u"59 min"_s << u"59 minute(s) ago"_s;
        QTest::newRow("hours") << u"2024-03-15T03:00:00.000Z"_s << u"9 h"_s << u"9 hour(s) ago"_s;
        QTest::newRow("yesterday") << u"2024-03-14T14:03:00.000Z"_s << u"21 h"_s << u"yesterday at 2:03 PM"_s;
        QTest::newRow("days") << u"2024-03-12T10:00:00.000Z"_s << u"3 d"_s << u"3 day(s) ago"_s;
        QTest::newRow("a week") << u"2024-03-08T12:00:00.000Z"_s << u"8 Mar 2024"_s << u"8 Mar 2024"_s;
        QTest::newRow("far ahead") << u"2024-03-20T12:00:00.000Z"_s << u"20 Mar 2024"_s << u"20 Mar 2024"_s;
    }
    void saysHowLongAgo()
    {
        QFETCH(QString, moment);
        const Timestamp now = *Timestamp::fromIso(u"2024-03-15T12:00:00.000Z"_s);
        const Timestamp then = *Timestamp::fromIso(moment);
        QTEST(ui::shortTime(then, now), "inColumns");
        QTEST(ui::relativeTime(then, now), "inSentences");
    }

    void tellsTheExactTimeInBothZones()
    {
        const QString text = ui::exactTime(*Timestamp::fromIso(u"2024-03-15T12:00:00.150Z"_s));
        QCOMPARE(text, u"15 Mar 2024 12:00:00 UTC\n2024-03-15 12:00:00.150 UTC"_s);
    }

    void namesTheTwoLargestPartsOfADuration_data()
    {
        QTest::addColumn<qint64>("seconds");
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing") << qint64(0) << u"0 second(s)"_s;
        QTest::newRow("negative") << qint64(-5) << u"0 second(s)"_s;
        QTest::newRow("minutes") << qint64(119) << u"1 minute(s)"_s;
        QTest::newRow("hours") << qint64(7200) << u"2 hour(s)"_s;
        QTest::newRow("hours and minutes") << qint64(7500) << u"2 hour(s) 5 minute(s)"_s;
        QTest::newRow("days and hours") << qint64(3 * 86400 + 4 * 3600 + 59) << u"3 day(s) 4 hour(s)"_s;
    }
    void namesTheTwoLargestPartsOfADuration()
    {
        QFETCH(qint64, seconds);
        QTEST(ui::durationText(seconds), "text");
    }

    void makesInitials_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("letters");
        QTest::newRow("two names") << u"Anna Berg"_s << u"AB"_s;
        QTest::newRow("three names") << u"Anna von Berg"_s << u"AB"_s;
        QTest::newRow("one name") << u"elastic"_s << u"E"_s;
        QTest::newRow("e-mail") << u"anna.berg@example.org"_s << u"AB"_s;
        QTest::newRow("user name") << u"soc_analyst"_s << u"SA"_s;
        QTest::newRow("brackets") << u"Anna (SOC)"_s << u"A"_s;
        QTest::newRow("nothing") << QString() << u"?"_s;
        QTest::newRow("umlaut") << u"östen"_s << u"Ö"_s;
    }
    void makesInitials()
    {
        QFETCH(QString, name);
        QTEST(ui::initials(name), "letters");
    }

    void callsAPersonByTheBestNameKnown()
    {
        domain::User user;
        QCOMPARE(ui::personName(user), u"someone"_s);
        user.email = u"a@example.org"_s;
        QCOMPARE(ui::personName(user), u"a@example.org"_s);
        user.username = u"anna"_s;
        QCOMPARE(ui::personName(user), u"anna"_s);
        user.fullName = u"Anna Berg"_s;
        QCOMPARE(ui::personName(user), u"Anna Berg"_s);
    }

    void showsValuesItDoesNotKnowAsTheyCame()
    {
        QCOMPARE(ui::statusText(domain::Status::other(u"acknowledged"_s)), u"acknowledged"_s);
        QCOMPARE(ui::severityText(domain::Severity::other(u"severe"_s)), u"severe"_s);
        QCOMPARE(ui::connectorTypeText(u".newer"_s), u".newer"_s);
        QCOMPARE(ui::connectorFieldText(u".newer"_s, u"depth"_s), u"depth"_s);
        QCOMPARE(ui::ownerText(u"fleet"_s), u"fleet"_s);
    }

    void labelsEveryFieldOfEveryConnector()
    {
        for (const QString &type : domain::knownConnectorTypes()) {
            QVERIFY2(ui::connectorTypeText(type) != type, qPrintable(type));
            for (const domain::ConnectorFieldSpec &field : domain::connectorFields(type))
                QVERIFY2(ui::connectorFieldText(type, field.key) != field.key,
                         qPrintable(type + u' ' + field.key));
        }
    }
};

QTEST_GUILESS_MAIN(FormattingTest)
#include "tst_formatting.moc"
