#include "builders.h"

#include <QTest>

using namespace casebook;
using namespace casebook::domain;
using namespace Qt::StringLiterals;

namespace {

Result<Outcome> changeStatus(const Case &before, StatusValue status, qint64 at)
{
    CasePatch patch;
    patch.status = status;
    return applyEdit(before, builders::edit(patch), builders::contextAt(at));
}

} // namespace

class TestStatusRules : public QObject
{
    Q_OBJECT

private slots:
    void closingSaysWhenByWhomAndAfterHowLong();
    void durationIsInWholeSeconds_data();
    void durationIsInWholeSeconds();
    void reopeningForgetsTheClosing_data();
    void reopeningForgetsTheClosing();
    void closingAgainCountsFromTheCreation();
    void otherEditsOfAClosedCaseKeepItsClosing();
    void aStatusOfANewerKibanaCanBeLeft();
    void textsAndNumbersOfTheEnumerations();
};

void TestStatusRules::closingSaysWhenByWhomAndAfterHowLong()
{
    const auto closed = changeStatus(builders::openCase(), StatusValue::Closed, 1'003'430);
    QVERIFY(closed);
    QCOMPARE(closed->after.closedAt, std::optional(Timestamp(1'003'430)));
    QCOMPARE(closed->after.closedBy, std::optional(builders::analyst()));
    QCOMPARE(closed->after.duration, std::optional<qint64>(3));
    QCOMPARE(builders::summary(closed->activities), QStringList{ u"status update"_s });
    QCOMPARE(closed->activities.first().payload, (QJsonObject{ { u"status"_s, u"closed"_s } }));
    QCOMPARE(closed->intents.size(), 1);
}

void TestStatusRules::durationIsInWholeSeconds_data()
{
    QTest::addColumn<qint64>("elapsed");
    QTest::addColumn<std::optional<qint64>>("seconds");
    QTest::newRow("at once") << qint64(0) << std::optional<qint64>(0);
    QTest::newRow("just below a second") << qint64(999) << std::optional<qint64>(0);
    QTest::newRow("a second") << qint64(1000) << std::optional<qint64>(1);
    QTest::newRow("a year") << qint64(31'536'000'999) << std::optional<qint64>(31'536'000);
    QTest::newRow("made in the future") << qint64(-1000) << std::optional<qint64>();
}

void TestStatusRules::durationIsInWholeSeconds()
{
    QFETCH(qint64, elapsed);
    QFETCH(std::optional<qint64>, seconds);
    const auto closed = changeStatus(builders::openCase(), StatusValue::Closed, 1'000'000 + elapsed);
    QVERIFY(closed);
    QCOMPARE(closed->after.duration, seconds);
}

void TestStatusRules::reopeningForgetsTheClosing_data()
{
    QTest::addColumn<int>("status");
    QTest::newRow("open") << int(StatusValue::Open);
    QTest::newRow("in progress") << int(StatusValue::InProgress);
}

void TestStatusRules::reopeningForgetsTheClosing()
{
    QFETCH(int, status);
    const auto closed = changeStatus(builders::openCase(), StatusValue::Closed, 2'000'000);
    QVERIFY(closed);
    const auto reopened = changeStatus(closed->after, StatusValue(status), 3'000'000);
    QVERIFY(reopened);
    QVERIFY(!reopened->after.closedAt);
    QVERIFY(!reopened->after.closedBy);
    QVERIFY(!reopened->after.duration);
    QCOMPARE(reopened->after.updatedAt, std::optional(Timestamp(3'000'000)));
    QCOMPARE(reopened->activities.size(), 1);
}

void TestStatusRules::closingAgainCountsFromTheCreation()
{
    const auto closed = changeStatus(builders::openCase(), StatusValue::Closed, 2'000'000);
    const auto reopened = changeStatus(closed->after, StatusValue::Open, 3'000'000);
    const auto again = changeStatus(reopened->after, StatusValue::Closed, 5'000'000);
    QVERIFY(again);
    QCOMPARE(again->after.duration, std::optional<qint64>(4000));
}

void TestStatusRules::otherEditsOfAClosedCaseKeepItsClosing()
{
    const auto closed = changeStatus(builders::openCase(), StatusValue::Closed, 2'000'000);
    const CasePatch patch{ .title = u"New"_s, .status = StatusValue::Closed };
    const auto edited = applyEdit(closed->after, builders::edit(patch), builders::contextAt(3'000'000));
    QVERIFY(edited);
    QCOMPARE(builders::summary(edited->activities), QStringList{ u"title update"_s });
    QCOMPARE(edited->after.closedAt, std::optional(Timestamp(2'000'000)));
    QCOMPARE(edited->after.duration, std::optional<qint64>(1000));
}

void TestStatusRules::aStatusOfANewerKibanaCanBeLeft()
{
    Case before = builders::openCase();
    before.status = statusFromApi(u"on-hold"_s);
    const auto edited = applyEdit(before, builders::edit({ .title = u"New"_s }), builders::contextAt(0));
    QVERIFY(edited);
    QCOMPARE(apiText(edited->after.status), u"on-hold"_s);
    const auto opened = changeStatus(before, StatusValue::Open, 0);
    QVERIFY(opened);
    QCOMPARE(opened->intents.first()[u"old"_s].toString(), u"on-hold"_s);
}

void TestStatusRules::textsAndNumbersOfTheEnumerations()
{
    const QStringList statuses{ u"open"_s, u"in-progress"_s, u"closed"_s };
    for (int i = 0; i < statuses.size(); ++i) {
        QCOMPARE(apiText(statusFromApi(statuses.at(i))), statuses.at(i));
        QCOMPARE(savedObjectNumber(statusFromApi(statuses.at(i))), std::optional(i * 10));
        QVERIFY(statusFromSavedObject(i * 10) == std::optional(statusFromApi(statuses.at(i))));
    }
    const QStringList severities{ u"low"_s, u"medium"_s, u"high"_s, u"critical"_s };
    for (int i = 0; i < severities.size(); ++i) {
        QCOMPARE(apiText(severityFromApi(severities.at(i))), severities.at(i));
        QCOMPARE(savedObjectNumber(severityFromApi(severities.at(i))), std::optional(i * 10));
        QVERIFY(severityFromSavedObject(i * 10) == std::optional(severityFromApi(severities.at(i))));
    }
    const Status other = statusFromApi(u"on-hold"_s);
    QVERIFY(other.value == StatusValue::Other);
    QCOMPARE(apiText(other), u"on-hold"_s);
    QVERIFY(!savedObjectNumber(other));
    for (const int wrong : { -10, 5, 30, 40 })
        QVERIFY(!statusFromSavedObject(wrong));
    QVERIFY(!severityFromSavedObject(40));
}

QTEST_GUILESS_MAIN(TestStatusRules)
#include "tst_statusrules.moc"
