#include "models/sync/backoff.h"
#include "models/sync/casequeue.h"

#include <QTest>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <thread>

using namespace casebook;
using namespace casebook::sync;
using namespace std::chrono_literals;

namespace {

constexpr CaseKey one{ 1 };
constexpr CaseKey two{ 2 };

} // namespace

/// Whose turn it is.
class CaseQueueTest final : public QObject
{
    Q_OBJECT

private slots:
    void closedItGivesNothing()
    {
        CaseQueue queue([](CaseQueue::Which) { return QList{ one }; });
        std::thread ending([&queue] { queue.end(); });
        QVERIFY(!queue.take());
        ending.join();
    }

    void aCaseIsWithOneThreadAtATime()
    {
        CaseQueue queue([](CaseQueue::Which) { return QList{ one, two }; });
        queue.setOpen(true);
        QCOMPARE(queue.take(), one);
        queue.nudge();
        QCOMPARE(queue.take(), two);
        queue.putBack(two, Next::atOnce());
        queue.nudge();
        QCOMPARE(queue.take(), two);
    }

    void whatBacksOffIsFoundAgainOnlyWhenItIsDue()
    {
        std::atomic<bool> isDue = true;
        CaseQueue queue([&isDue](CaseQueue::Which which) {
            return isDue || which == CaseQueue::Which::All ? QList{ one } : QList<CaseKey>();
        });
        queue.setOpen(true);
        QCOMPARE(queue.take(), one);
        isDue = false;
        queue.putBack(one, Next::backOff(1h));
        std::thread taking([&queue] { queue.putBack(queue.take().value_or(two), Next::changed()); });
        QVERIFY(queue.waitUntilIdle());
        queue.tryAll();
        taking.join();
    }

    void whatIsFoundWhileInWorkIsLookedForAnew()
    {
        std::atomic<int> found = 0;
        std::atomic<bool> isDue = true;
        CaseQueue queue([&](CaseQueue::Which) {
            ++found;
            return isDue ? QList{ one, two } : QList<CaseKey>();
        });
        queue.setOpen(true);
        QCOMPARE(queue.take(), one);
        QCOMPARE(queue.take(), two);
        queue.putBack(two, Next::changed());
        queue.nudge();
        QCOMPARE(queue.take(), two); // the first is found once more meanwhile
        isDue = false;
        queue.putBack(one, Next::backOff(1h));
        queue.putBack(two, Next::changed());
        std::thread taking([&queue] { QVERIFY(!queue.take()); });
        QVERIFY(queue.waitUntilIdle());
        queue.end();
        taking.join();
    }

    void settlingIsWaitedForBackOffIsNot()
    {
        std::atomic<bool> isDue = true;
        CaseQueue queue([&isDue](CaseQueue::Which) { return isDue ? QList{ one } : QList<CaseKey>(); });
        queue.setOpen(true);
        QCOMPARE(queue.take(), one);
        isDue = false;
        queue.putBack(one, Next::later(20ms));
        std::atomic<int> taken = 0;
        std::thread taking([&] {
            while (const auto key = queue.take()) {
                ++taken;
                queue.putBack(*key, Next::changed());
            }
        });
        QVERIFY(queue.waitUntilIdle());
        QCOMPARE(taken.load(), 1);
        queue.setOpen(false);
        QVERIFY(!queue.waitUntilIdle());
        queue.end();
        taking.join();
    }

    void backOffDoublesWithJitterUpToItsMost()
    {
        for (int failures = 1; failures <= 100; ++failures) {
            const auto time = backOffTime(failures, 1s, 10min);
            const double whole = std::min(std::pow(2.0, failures - 1) * 1'000, 600'000.0);
            QVERIFY(double(time.count()) >= whole * 0.75 - 1 && double(time.count()) <= whole);
        }
    }
};

QTEST_GUILESS_MAIN(CaseQueueTest)
#include "tst_casequeue.moc"
