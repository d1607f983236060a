#include "models/sync/flights.h"

#include <QTest>

#include <thread>

using namespace casebook;
using casebook::sync::Flights;

namespace {

/// An answer that comes when a test says so.
struct Pending
{
    Pending() { promise.start(); }
    Future<int> future() { return promise.future(); }
    void answer(Result<int> value)
    {
        promise.addResult(std::move(value));
        promise.finish();
    }
    QPromise<Result<int>> promise;
};

} // namespace

/// How requests under way are counted and their answers handled.
class FlightsTest final : public QObject
{
    Q_OBJECT

private slots:
    void handlesAnswersInTheOrderInWhichTheyCome()
    {
        Flights flights(3);
        Pending first;
        Pending second;
        QList<int> handled;
        flights.request(first.future(), [&](const Result<int> &answer) { handled.append(*answer); });
        flights.request(second.future(), [&](const Result<int> &answer) { handled.append(*answer); });
        std::thread other([&] {
            second.answer(2);
            first.answer(1);
        });
        flights.drain();
        other.join();
        QCOMPARE(handled, (QList<int>{ 2, 1 }));
        QVERIFY(flights.isIdle());
    }

    void holdsRequestsBackBeyondItsLimit()
    {
        Flights flights(1);
        Pending first;
        flights.request(first.future(), [](const Result<int> &) {});
        QVERIFY(!flights.hasRoom());
        first.answer(1);
        flights.drain();
        QVERIFY(flights.hasRoom());
    }

    void beginsWhatComesFirstBeforeAnythingElse()
    {
        Flights flights(1);
        Pending under;
        Pending urgent;
        Pending usual;
        QStringList begun;
        bool wanted = false;
        flights.setFirst([&] {
            if (!std::exchange(wanted, false))
                return;
            begun.append(QStringLiteral("urgent"));
            flights.request(urgent.future(), [](const Result<int> &) {});
        });
        flights.request(under.future(), [](const Result<int> &) {});
        wanted = true;
        under.answer(1);
        urgent.answer(2);
        usual.answer(3);
        const Result<int> answer = flights.ask([&] {
            begun.append(QStringLiteral("usual"));
            return usual.future();
        });
        QCOMPARE(*answer, 3);
        QCOMPARE(begun, (QStringList{ QStringLiteral("urgent"), QStringLiteral("usual") }));
    }

    void aPokeLetsWhatComesFirstBeginWhileAnAnswerIsAwaited()
    {
        Flights flights(2);
        Pending slow;
        std::atomic<bool> wanted = false;
        std::atomic<bool> begun = false;
        Pending urgent;
        flights.setFirst([&] {
            if (!wanted.exchange(false))
                return;
            begun = true;
            flights.request(urgent.future(), [](const Result<int> &) {});
            urgent.answer(7);
            slow.answer(1); // the awaited answer comes only after the urgent request began
        });
        std::thread person([&] {
            wanted = true;
            flights.poke();
        });
        const Result<int> answer = flights.ask([&] { return slow.future(); });
        person.join();
        QVERIFY(begun);
        QCOMPARE(*answer, 1);
    }

    void handsOnErrors()
    {
        Flights flights(2);
        Pending refused;
        refused.answer(failure(ErrorKind::Offline, QStringLiteral("no route")));
        const Result<int> answer = flights.ask([&] { return refused.future(); });
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ErrorKind::Offline);
    }
};

QTEST_GUILESS_MAIN(FlightsTest)
#include "tst_flights.moc"
