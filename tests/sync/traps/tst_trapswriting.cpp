#include "tests/sync/traps/trapdesk.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace casebook;
using namespace casebook::test;

// The traps of DATA-CORE §1 that sending meets, by their numbers.
class TrapsWriting : public QObject
{
    Q_OBJECT

private slots:
    void trap02_noKeyOfOursIsSentAndIdsAreMapped();
    void trap05_aStaleVersionMergesAndNothingChangedIsDone();
    void trap06_aMovedVersionAloneIsNoConflict();
    void trap07_afterA5xxNothingIsSentTwice_data();
    void trap07_afterA5xxNothingIsSentTwice();
    void trap11_aCommentAnswered409IsNotSentAgain();
    void trap12_historyThatNeverHappenedProvesNothing();
    void trap14_casesAreWrittenInParallelButEachOneByOne();
    void trap15_thePersonIsKnownWithAndWithoutProfile();
};

namespace {

domain::CasePatch titled(const QString &title)
{
    domain::CasePatch patch;
    patch.title = title;
    return patch;
}

domain::CasePatch severe(domain::SeverityValue severity)
{
    domain::CasePatch patch;
    patch.severity = severity;
    return patch;
}

} // namespace

void TrapsWriting::trap02_noKeyOfOursIsSentAndIdsAreMapped()
{
    TrapDesk desk;
    const auto created = desk.device->create(u"mine"_s, u"text"_s, { u"a"_s, u"b"_s });
    QVERIFY(created);
    const auto said = desk.device->comment(created->caseKey, u"said"_s);
    QVERIFY(said);
    QVERIFY(desk.device->syncUntilQuiet());
    QCOMPARE(desk.device->status().failed, 0);
    const QString id = desk.idOf(created->caseKey);
    QVERIFY(id != created->caseId);
    QVERIFY(!desk.onServer(id).isEmpty());
    QCOMPARE(desk.keyOf(id), created->caseKey);
    QCOMPARE(desk.keyOf(created->caseId), created->caseKey);
    const QList<domain::Attachment> comments = desk.device->comments(created->caseKey);
    QCOMPARE(comments.size(), 1);
    QVERIFY(comments.first().id != said->attachmentIds.first());
    QCOMPARE(desk.onServer(id)[u"comments"_s][0][u"id"_s].toString(), comments.first().id);
}

void TrapsWriting::trap05_aStaleVersionMergesAndNothingChangedIsDone()
{
    TrapDesk desk;
    const QString id = desk.colleagueCreates(u"before"_s);
    QVERIFY(desk.device->syncUntilQuiet());
    const CaseKey key = desk.keyOf(id);
    QVERIFY(desk.device->edit(key, severe(domain::SeverityValue::High)));
    QVERIFY(desk.colleaguePatches(id, { { u"title"_s, u"theirs"_s } }));
    QVERIFY(desk.device->syncUntilQuiet());
    QCOMPARE(desk.onServer(id).value("title"_L1).toString(), u"theirs"_s);
    QCOMPARE(desk.onServer(id).value("severity"_L1).toString(), u"high"_s);
    QCOMPARE(desk.conflicts(), QStringList());

    // Both choose the same: nothing is left to change.
    QVERIFY(desk.device->edit(key, titled(u"agreed"_s)));
    QVERIFY(desk.colleaguePatches(id, { { u"title"_s, u"agreed"_s } }));
    QVERIFY(desk.device->syncUntilQuiet());
    QCOMPARE(desk.conflicts(), QStringList());
    QCOMPARE(desk.device->value(key).title, u"agreed"_s);

    // Both choose differently: a conflict that shows theirs.
    QVERIFY(desk.device->edit(key, titled(u"my title"_s)));
    QVERIFY(desk.colleaguePatches(id, { { u"title"_s, u"their title"_s } }));
    QVERIFY(desk.device->syncUntilQuiet());
    QCOMPARE(desk.conflicts(), QStringList{ u"title"_s });
    QCOMPARE(desk.device->value(key).title, u"their title"_s);
    QCOMPARE(desk.onServer(id).value("title"_L1).toString(), u"their title"_s);
}

void TrapsWriting::trap06_aMovedVersionAloneIsNoConflict()
{
    TrapDesk desk;
    const QString id = desk.colleagueCreates(u"before"_s);
    QVERIFY(desk.device->syncUntilQuiet());
    const CaseKey key = desk.keyOf(id);
    QVERIFY(desk.device->edit(key, titled(u"mine"_s)));
    desk.kibana.with([&](KibanaState &state) { state.moveVersion(id); });
    desk.colleagueComments(id, u"meanwhile"_s);
    QVERIFY(desk.device->syncUntilQuiet());
    QCOMPARE(desk.onServer(id).value("title"_L1).toString(), u"mine"_s);
    QCOMPARE(desk.conflicts(), QStringList());
    QCOMPARE(desk.device->comments(key).size(), 1);
}

void TrapsWriting::trap07_afterA5xxNothingIsSentTwice_data()
{
    QTest::addColumn<int>("fault");
    QTest::newRow("5xx after the server acted") << int(Fault::ErrorAfter);
    QTest::newRow("5xx before the server acted") << int(Fault::ErrorBefore);
    QTest::newRow("answer lost") << int(Fault::CutAfter);
    QTest::newRow("answer cut") << int(Fault::CutAnswer);
    QTest::newRow("answer no JSON") << int(Fault::BrokenAnswer);
    QTest::newRow("arrives later") << int(Fault::Late);
}

void TrapsWriting::trap07_afterA5xxNothingIsSentTwice()
{
    QFETCH(int, fault);
    TrapDesk desk;
    QVERIFY(desk.device->syncUntilQuiet());
    desk.proxy.arrange(Fault(fault), "POST", "/api/cases");
    const auto created = desk.device->create(u"mine"_s, u"text"_s);
    QVERIFY(created);
    QVERIFY(desk.device->syncUntilQuiet());
    desk.proxy.arrange(Fault(fault), "POST", "/comments");
    desk.proxy.arrange(Fault(fault), "PATCH", "/api/cases");
    QVERIFY(desk.device->comment(created->caseKey, u"said"_s));
    QVERIFY(desk.device->edit(created->caseKey, titled(u"mine, renamed"_s)));
    QVERIFY(desk.device->syncUntilQuiet());
    desk.proxy.waitForLate();
    QVERIFY(desk.device->syncUntilQuiet());
    QCOMPARE(desk.creations(u"mine"_s), 1);
    QCOMPARE(desk.comments(u"said"_s), 1);
    const QJsonObject there = desk.onServer(desk.idOf(created->caseKey));
    QCOMPARE(there.value("title"_L1).toString(), u"mine, renamed"_s);
    QCOMPARE(desk.device->value(created->caseKey).title, u"mine, renamed"_s);
    QCOMPARE(desk.conflicts(), QStringList());
}

void TrapsWriting::trap11_aCommentAnswered409IsNotSentAgain()
{
    TrapDesk desk;
    const QString id = desk.colleagueCreates(u"theirs"_s);
    QVERIFY(desk.device->syncUntilQuiet());
    desk.kibana.with([](KibanaState &state) { state.commentRacesDue = 1; });
    QVERIFY(desk.device->comment(desk.keyOf(id), u"said in a race"_s));
    QVERIFY(desk.device->syncUntilQuiet());
    QCOMPARE(desk.comments(u"said in a race"_s), 1);
    QCOMPARE(desk.onServer(id).value("comments"_L1).toArray().size(), 1);
    const QList<domain::Attachment> here = desk.device->comments(desk.keyOf(id));
    QCOMPARE(here.size(), 1);
    QCOMPARE(here.first().id, desk.onServer(id)[u"comments"_s][0][u"id"_s].toString());
}

void TrapsWriting::trap12_historyThatNeverHappenedProvesNothing()
{
    TrapDesk desk;
    const QString id = desk.colleagueCreates(u"theirs"_s);
    QVERIFY(desk.device->syncUntilQuiet());
    const CaseKey key = desk.keyOf(id);
    desk.kibana.with([](KibanaState &state) { state.patchRacesDue = 1; });
    QVERIFY(desk.device->edit(key, titled(u"mine"_s)));
    QVERIFY(desk.device->syncUntilQuiet());
    desk.kibana.with([](KibanaState &state) { QVERIFY(!state.phantoms().isEmpty()); });
    QCOMPARE(desk.onServer(id).value("title"_L1).toString(), u"mine"_s);
    QCOMPARE(desk.onServer(id).value("severity"_L1).toString(), u"high"_s); // of the one who won
    QCOMPARE(desk.conflicts(), QStringList());
}

void TrapsWriting::trap14_casesAreWrittenInParallelButEachOneByOne()
{
    constexpr int cases = 8;
    constexpr int writeMilliseconds = 150;
    TrapDesk desk;
    QStringList ids;
    for (int i = 0; i < cases; ++i)
        ids.append(desk.colleagueCreates(u"case %1"_s.arg(i)));
    QVERIFY(desk.device->syncUntilQuiet());
    desk.kibana.setWriteMilliseconds(writeMilliseconds);
    for (const QString &id : ids) {
        QVERIFY(desk.device->comment(desk.keyOf(id), u"first"_s));
        QVERIFY(desk.device->comment(desk.keyOf(id), u"second"_s));
    }
    QElapsedTimer timer;
    timer.start();
    QVERIFY(desk.device->syncUntilQuiet());
    QVERIFY(timer.elapsed() < 2 * cases * writeMilliseconds);
    QVERIFY(desk.kibana.mostWritesAtOnce() > 1);
    QCOMPARE(desk.kibana.mostWritesAtOnceToOneCase(), 1);
    QCOMPARE(desk.comments(u"first"_s), cases);
    QCOMPARE(desk.comments(u"second"_s), cases);
}

void TrapsWriting::trap15_thePersonIsKnownWithAndWithoutProfile()
{
    DeviceSetup setup;
    setup.profileUid = u"u_ana"_s; // the server's answers name the person without
    TrapDesk desk(setup);
    QVERIFY(desk.device->syncUntilQuiet());
    desk.proxy.arrange(Fault::CutAfter, "POST", "/api/cases");
    const QString emoji = QString::fromUcs4(U"\U0001F600");
    QVERIFY(!desk.device->create(emoji.repeated(81), u"text"_s)); // 162 units
    const auto created = desk.device->create(emoji.repeated(80), u"text"_s);
    QVERIFY(created);
    QVERIFY(desk.device->syncUntilQuiet());
    desk.proxy.arrange(Fault::CutAfter, "POST", "/comments");
    QVERIFY(desk.device->comment(created->caseKey, u"said once"_s));
    QVERIFY(desk.device->syncUntilQuiet());
    QCOMPARE(desk.creations(emoji.repeated(80)), 1);
    QCOMPARE(desk.comments(u"said once"_s), 1);
    QCOMPARE(desk.device->cases().size(), 1);
}

QTEST_GUILESS_MAIN(TrapsWriting)
#include "tst_trapswriting.moc"
