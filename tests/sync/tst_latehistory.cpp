#include "tests/sync/sendingtest.h"

#include <QTest>

using namespace casebook;
using namespace casebook::test;
using namespace Qt::StringLiterals;

namespace {

/// One case of a colleague's, whose history can be listed late.
class Desk : public TrapDesk
{
public:
    /// So many of the last entries of histories are written, but not yet listed.
    void holdBack(int entries)
    {
        kibana.with([&](KibanaState &state) { state.unlistedActions = entries; });
    }
    /// So much time passes there.
    void later(int milliseconds)
    {
        kibana.with([&](KibanaState &state) { state.skewMilliseconds += milliseconds; });
    }
    qint64 entries()
    {
        const auto read = device->store().activities(keyOf(id), {}, 1, 20, domain::SortOrder::Ascending);
        return read.result()->total;
    }

    const QString id = colleagueCreates(u"First"_s);
};

} // namespace

/// Entries of a case's history that are listed later than the change they tell of.
class LateHistoryTest final : public QObject
{
    Q_OBJECT

private slots:
    void aSecondLookThatFailsIsMadeAgain()
    {
        Desk desk;
        QUIET(desk);
        desk.later(60'000);
        QUIET(desk);
        QVERIFY(desk.colleaguePatches(desk.id, { { u"title"_s, u"Renamed"_s } }));
        desk.holdBack(1);
        QUIET(desk);
        QCOMPARE(desk.device->value(desk.keyOf(desk.id)).title, u"Renamed"_s);
        QCOMPARE(desk.entries(), 1);

        desk.holdBack(0);
        desk.later(10'000);
        desk.proxy.arrange(Fault::ErrorBefore, "GET", "user_actions", 100);
        QVERIFY(desk.device->sync());
        QCOMPARE(desk.entries(), 1);
        desk.restart();
        desk.proxy.setChances({}); // what was arranged is over, too
        QUIET(desk);
        QCOMPARE(desk.entries(), 2);
    }

    void theEntryOfADeletedCommentIsLookedForTwice()
    {
        Desk desk;
        const QString wrong = desk.colleagueComments(desk.id, u"Wrong host."_s);
        QUIET(desk);
        QCOMPARE(desk.entries(), 2);
        desk.later(3'600'000); // neither version nor updated_at of the case move with a deletion
        QUIET(desk);
        desk.kibana.with([&](KibanaState &state) {
            QVERIFY(state.removeComment(KibanaState::user(u"bob"_s), desk.id, wrong).isGood());
        });
        desk.holdBack(1);
        QVERIFY(desk.device->check());
        QVERIFY(desk.device->comments(desk.keyOf(desk.id)).isEmpty());
        QCOMPARE(desk.entries(), 2);

        desk.holdBack(0);
        desk.later(10'000);
        QUIET(desk);
        QCOMPARE(desk.entries(), 3);
    }
};

QTEST_GUILESS_MAIN(LateHistoryTest)
#include "tst_latehistory.moc"
