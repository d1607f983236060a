#include "tests/sync/traps/trapdesk.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace casebook;
using namespace casebook::test;
using State = sync::RemoteStatus::State;

// The traps of DATA-CORE §1 that pulling meets, by their numbers.
class TrapsReading : public QObject
{
    Q_OBJECT

private slots:
    void trap01_aNewCaseIsSeenThoughItsUpdatedAtIsNull();
    void trap03_windowsHoldEveryCaseThoughTimesAreEqual();
    void trap04_aLaggingListDoesNotTakeThingsBack();
    void trap08_deletionsAreSeenThoughUpdatedAtDoesNotMove();
    void trap09_activityIsAskedForWhereSomethingChanged();
    void trap10_aWrongClockLosesAndDoublesNothing();
    void trap13_aBare401IsNoWrongSignIn();
};

void TrapsReading::trap01_aNewCaseIsSeenThoughItsUpdatedAtIsNull()
{
    DeviceSetup setup;
    setup.options.pageSize = 2;
    setup.options.overlapMilliseconds = 0;
    setup.options.sweepMilliseconds = 3'600'000;
    TrapDesk desk(setup);
    for (int i = 0; i < 6; ++i) {
        const QString id = desk.colleagueCreates(u"old %1"_s.arg(i));
        QVERIFY(desk.colleaguePatches(id, { { u"severity"_s, u"high"_s } }));
    }
    QVERIFY(desk.device->syncUntilQuiet());
    QCOMPARE(desk.device->cases().size(), 6);
    const QString fresh = desk.colleagueCreates(u"fresh"_s);
    desk.refresh();
    QVERIFY(desk.device->syncUntilQuiet());
    QVERIFY(desk.keyOf(fresh).isValid());
}

void TrapsReading::trap03_windowsHoldEveryCaseThoughTimesAreEqual()
{
    DeviceSetup setup;
    setup.options.pageSize = 3;
    setup.options.windowSize = 5;
    TrapDesk desk(setup);
    QStringList ids;
    for (int i = 0; i < 24; ++i) {
        // Four at the same moment, the moments far and near.
        desk.kibana.with([&](KibanaState &state) {
            state.frozen = 1'700'000'000'000 + qint64(i / 4) * (i < 12 ? 1 : 86'400'000);
        });
        ids.append(desk.colleagueCreates(u"case %1"_s.arg(i)));
    }
    desk.kibana.with([](KibanaState &state) { state.frozen.reset(); });
    desk.refresh();
    QVERIFY(desk.device->syncUntilQuiet());
    QCOMPARE(desk.device->cases().size(), ids.size());
    for (const QString &id : ids)
        QVERIFY(desk.keyOf(id).isValid());
    for (const QString &request : desk.kibana.journal()) {
        if (request.contains("/api/cases/_find"_L1))
            QVERIFY2(request.contains("sortOrder="_L1), qPrintable(request));
    }
}

void TrapsReading::trap04_aLaggingListDoesNotTakeThingsBack()
{
    TrapDesk desk;
    const QString theirs = desk.colleagueCreates(u"theirs"_s);
    desk.refresh();
    QVERIFY(desk.device->syncUntilQuiet());
    desk.kibana.with([](KibanaState &state) { state.refreshMilliseconds = 3'600'000; }); // lists stand still
    domain::CasePatch patch;
    patch.title = u"mine"_s;
    QVERIFY(desk.device->edit(desk.keyOf(theirs), patch));
    const auto created = desk.device->create(u"new here"_s, u"text"_s);
    QVERIFY(created);
    QVERIFY(desk.device->syncUntilQuiet());
    QVERIFY(desk.device->check());
    QCOMPARE(desk.onServer(theirs).value("title"_L1).toString(), u"mine"_s);
    QCOMPARE(desk.device->value(desk.keyOf(theirs)).title, u"mine"_s);
    QCOMPARE(desk.device->value(created->caseKey).title, u"new here"_s);
    QCOMPARE(desk.creations(u"new here"_s), 1);
}

void TrapsReading::trap08_deletionsAreSeenThoughUpdatedAtDoesNotMove()
{
    TrapDesk desk;
    const QString kept = desk.colleagueCreates(u"kept"_s);
    const QString gone = desk.colleagueCreates(u"gone"_s);
    const QString comment = desk.colleagueComments(kept, u"to be deleted"_s);
    desk.refresh();
    QVERIFY(desk.device->syncUntilQuiet());
    QCOMPARE(desk.device->comments(desk.keyOf(kept)).size(), 1);
    desk.kibana.with([&](KibanaState &state) {
        state.removeComment(KibanaState::user(u"bob"_s), kept, comment);
        state.remove({ gone });
        state.refresh();
    });
    QVERIFY(desk.device->check());
    QVERIFY(desk.device->syncUntilQuiet());
    QCOMPARE(desk.device->comments(desk.keyOf(kept)).size(), 0);
    QCOMPARE(desk.device->value(desk.keyOf(kept)).totalComments, 0);
    QVERIFY(!desk.keyOf(gone).isValid());
}

void TrapsReading::trap09_activityIsAskedForWhereSomethingChanged()
{
    TrapDesk desk;
    QStringList ids;
    for (int i = 0; i < 12; ++i)
        ids.append(desk.colleagueCreates(u"case %1"_s.arg(i)));
    desk.refresh();
    QVERIFY(desk.device->syncUntilQuiet());
    // The second look at fresh activity comes by the remote's clock, of which only the seconds are told.
    const auto looksLeft = [&] {
        const Timestamp anyTime(desk.device->clock().now().msecs() + 3'600'000);
        const auto looks = desk.device->ledger().secondLooks(desk.device->remote(), anyTime);
        return looks.result()->size();
    };
    QVERIFY(QTest::qWaitFor([&] { return desk.device->sync() && looksLeft() == 0; }, 30'000));
    QVERIFY(desk.device->syncUntilQuiet());
    const int before = desk.kibana.requests();
    QVERIFY(desk.device->sync());
    QVERIFY2(desk.kibana.requests() - before <= 5, "a sync of nothing asks no case's activity");

    QVERIFY(desk.colleaguePatches(ids.at(3), { { u"severity"_s, u"critical"_s } }));
    desk.refresh();
    QVERIFY(desk.device->syncUntilQuiet());
    const CaseKey key = desk.keyOf(ids.at(3));
    QTRY_COMPARE(desk.device->store().timeline({ .caseKey = key }).result()->total, 2);
    int asked = 0;
    for (const QString &request : desk.kibana.journal().mid(before))
        asked += request.contains("user_actions"_L1) && !request.contains(ids.at(3)) ? 1 : 0;
    QCOMPARE(asked, 0);
}

void TrapsReading::trap10_aWrongClockLosesAndDoublesNothing()
{
    DeviceSetup setup;
    setup.clockOffset = 30'000;
    TrapDesk desk(setup);
    desk.kibana.with([](KibanaState &state) { state.skewMilliseconds = -180'000; });
    desk.colleagueCreates(u"theirs"_s);
    QVERIFY(desk.device->syncUntilQuiet());
    desk.proxy.arrange(Fault::CutAfter, "POST", "/api/cases");
    const auto created = desk.device->create(u"mine"_s, u"text"_s);
    QVERIFY(created);
    QVERIFY(desk.device->syncUntilQuiet());
    desk.proxy.arrange(Fault::CutAfter, "POST", "/comments");
    QVERIFY(desk.device->comment(created->caseKey, u"said once"_s));
    QVERIFY(desk.device->syncUntilQuiet());
    QCOMPARE(desk.creations(u"mine"_s), 1);
    QCOMPARE(desk.comments(u"said once"_s), 1);
    const QString late = desk.colleagueCreates(u"late"_s);
    desk.refresh();
    QVERIFY(desk.device->syncUntilQuiet());
    QVERIFY(desk.keyOf(late).isValid());
}

void TrapsReading::trap13_aBare401IsNoWrongSignIn()
{
    TrapDesk desk;
    desk.colleagueCreates(u"theirs"_s);
    QVERIFY(desk.device->syncUntilQuiet());
    const auto created = desk.device->create(u"mine"_s, u"text"_s);
    QVERIFY(created);
    desk.kibana.setHealth(TestKibana::Health::ElasticsearchAway);
    QVERIFY(desk.device->sync());
    QCOMPARE(desk.device->status().state, State::Offline);
    QCOMPARE(desk.device->waiting(), 1);
    desk.kibana.setHealth(TestKibana::Health::SignInChanged);
    QVERIFY(desk.device->sync());
    QCOMPARE(desk.device->status().state, State::NeedsSignIn);
    // The secret was not dropped: what was refused works as soon as the server wants it again.
    desk.kibana.setHealth(TestKibana::Health::Good);
    QVERIFY(desk.device->syncUntilQuiet());
    QCOMPARE(desk.creations(u"mine"_s), 1);
}

QTEST_GUILESS_MAIN(TrapsReading)
#include "tst_trapsreading.moc"
