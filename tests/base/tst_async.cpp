#include "models/base/async.h"

#include <QPointer>
#include <QSignalSpy>
#include <QTest>
#include <QThread>
#include <QtConcurrentRun>

#include <memory>

using namespace casebook;
using namespace Qt::StringLiterals;

namespace {

/// A question whose answer the test gives when it likes.
struct Question
{
    QPromise<Result<int>> promise;

    Question() { promise.start(); }
    void answer(Result<int> result)
    {
        promise.addResult(std::move(result));
        promise.finish();
    }
};

// Runs all events that are due; anything that would be delivered has been.
void settle()
{
    for (int i = 0; i < 3; ++i) {
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
}

} // namespace

class TestAsync : public QObject
{
    Q_OBJECT

private slots:
    void deliversAReadyAnswerLaterNotAtOnce();
    void deliversAFailureAsAValue();
    void deliversOnTheThreadOfTheContext();
    void deliversOnce();
    void deliversNothingToADeadContext();
    void deliversNothingWhenTheContextDiesWithTheAnswerQueued();
    void survivesAHandlerThatDeletesItsContext();
    void leavesNothingBehindInTheContext();
    void takesAnswersThatCanOnlyBeMoved();
    void dropsAnAnswerToAnOlderQuestion();
    void dropsAnAnswerWhoseAskerIsGone();
    void aTicketForEverNeverGoesStale();
    void aTicketMayBeLookedAtFromAnotherThread();
};

void TestAsync::deliversAReadyAnswerLaterNotAtOnce()
{
    QObject context;
    std::optional<int> got;
    deliver(readyFuture(Result<int>(7)), &context, [&got](const Result<int> &answer) { got = *answer; });
    QVERIFY(!got);
    QTRY_VERIFY(got);
    QCOMPARE(*got, 7);
}

void TestAsync::deliversAFailureAsAValue()
{
    QObject context;
    std::optional<Error> got;
    deliver(readyFuture(Result<int>(failure(ErrorKind::NotFound, u"no such case"_s))), &context,
            [&got](const Result<int> &answer) { got = answer.error(); });
    QTRY_VERIFY(got);
    QCOMPARE(got->kind, ErrorKind::NotFound);
    QCOMPARE(got->message, u"no such case"_s);
}

void TestAsync::deliversOnTheThreadOfTheContext()
{
    QObject context;
    QThread *answeredOn = nullptr;
    QThread *workedOn = nullptr;
    const auto future = QtConcurrent::run([&workedOn] {
        workedOn = QThread::currentThread();
        return Result<int>(1);
    });
    deliver(future, &context, [&answeredOn](const Result<int> &) { answeredOn = QThread::currentThread(); });
    QTRY_VERIFY(answeredOn);
    QCOMPARE(answeredOn, QThread::currentThread());
    QVERIFY(workedOn != answeredOn);
}

void TestAsync::deliversOnce()
{
    QObject context;
    Question question;
    int calls = 0;
    deliver(question.promise.future(), &context, [&calls](const Result<int> &) { ++calls; });
    settle();
    QCOMPARE(calls, 0);
    QCOMPARE(context.children().size(), 1); // what waits dies with the context
    question.answer(1);
    settle();
    settle();
    QCOMPARE(calls, 1);
}

void TestAsync::deliversNothingToADeadContext()
{
    Question question;
    int calls = 0;
    {
        QObject context;
        deliver(question.promise.future(), &context, [&calls](const Result<int> &) { ++calls; });
    }
    question.answer(1);
    settle();
    QCOMPARE(calls, 0);
}

void TestAsync::deliversNothingWhenTheContextDiesWithTheAnswerQueued()
{
    Question question;
    int calls = 0;
    auto context = std::make_unique<QObject>();
    deliver(question.promise.future(), context.get(), [&calls](const Result<int> &) { ++calls; });
    question.answer(1); // posts the event
    context.reset();
    settle();
    QCOMPARE(calls, 0);
}

void TestAsync::survivesAHandlerThatDeletesItsContext()
{
    auto *context = new QObject;
    const QPointer<QObject> watched(context);
    int calls = 0;
    deliver(readyFuture(Result<int>(1)), context, [context, &calls](const Result<int> &) {
        ++calls;
        delete context;
    });
    QTRY_COMPARE(calls, 1);
    settle();
    QVERIFY(!watched);
}

void TestAsync::leavesNothingBehindInTheContext()
{
    QObject context;
    int calls = 0;
    for (int i = 0; i < 20; ++i)
        deliver(readyFuture(Result<int>(i)), &context, [&calls](const Result<int> &) { ++calls; });
    QTRY_COMPARE(calls, 20);
    settle();
    QVERIFY(context.children().isEmpty());
}

void TestAsync::takesAnswersThatCanOnlyBeMoved()
{
    QPromise<std::unique_ptr<int>> promise;
    promise.start();
    QObject context;
    std::unique_ptr<int> got;
    deliver(promise.future(), &context, [&got](std::unique_ptr<int> answer) { got = std::move(answer); });
    promise.addResult(std::make_unique<int>(5));
    promise.finish();
    QTRY_VERIFY(got);
    QCOMPARE(*got, 5);
}

void TestAsync::dropsAnAnswerToAnOlderQuestion()
{
    QObject context;
    Generation generation;
    Question first;
    Question second;
    QList<int> got;
    const auto keep = [&got](const Result<int> &answer) { got.append(*answer); };

    generation.next();
    deliver(first.promise.future(), &context, generation, keep);
    generation.next();
    deliver(second.promise.future(), &context, generation, keep);
    second.answer(2);
    settle();
    first.answer(1); // the older answer arrives last
    settle();
    QCOMPARE(got, QList<int>{ 2 });
}

void TestAsync::dropsAnAnswerWhoseAskerIsGone()
{
    QObject context;
    Question question;
    int calls = 0;
    {
        Generation generation;
        deliver(question.promise.future(), &context, generation, [&calls](const Result<int> &) { ++calls; });
    }
    question.answer(1);
    settle();
    QCOMPARE(calls, 0);
}

void TestAsync::aTicketForEverNeverGoesStale()
{
    QVERIFY(Generation::Ticket::always().isCurrent());
}

void TestAsync::aTicketMayBeLookedAtFromAnotherThread()
{
    auto generation = std::make_unique<Generation>();
    const auto ticket = generation->ticket();
    const auto look = [ticket] { return ticket.isCurrent(); };
    QVERIFY(QtConcurrent::run(look).result());
    generation->next();
    QVERIFY(!QtConcurrent::run(look).result());
    generation.reset();
    QVERIFY(!QtConcurrent::run(look).result());
}

QTEST_GUILESS_MAIN(TestAsync)
#include "tst_async.moc"
