#include "tests/sync/sendingtest.h"

#include <QCoreApplication>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

#include <functional>
#include <utility>

using namespace casebook;
using namespace casebook::test;
using namespace Qt::StringLiterals;
using State = sync::RemoteStatus::State;

namespace {

/// Calls what it is given when the next single-shot timer of this interval has fired, before any other event
/// is handled.
class AfterTimer final : public QObject
{
public:
    AfterTimer(int milliseconds, std::function<void()> call)
        : m_milliseconds(milliseconds)
        , m_call(std::move(call))
    {
        qApp->installEventFilter(this);
    }

    bool hasCalled() const { return m_hasCalled; }

    bool eventFilter(QObject *object, QEvent *event) override
    {
        const auto *timer = qobject_cast<QTimer *>(object);
        const bool isIt = timer && timer->isSingleShot() && timer->interval() == m_milliseconds;
        if (event->type() == QEvent::Timer && isIt && !std::exchange(m_hasCalled, true))
            QMetaObject::invokeMethod(this, m_call, Qt::QueuedConnection);
        return false;
    }

private:
    const int m_milliseconds;
    const std::function<void()> m_call;
    bool m_hasCalled = false;
};

} // namespace

/// How remotes stand, and who may sync when.
class EngineTest final : public QObject
{
    Q_OBJECT

private slots:
    void workingOfflineAsksForNothing();
    void aPausedRemoteRests();
    void aPauseIsNotUndoneByWhatWasReadBefore();
    void aRemoteThatIsDownComesBack();
    void onlyOneProcessSyncsARemote();
    void withoutASecretItNeedsASignIn();
    void aRestoredServerStopsSendingUntilThePersonKnows();
    void whatIsSubmittedIsSentByItself();
    void stoppingIsTold();
};

void EngineTest::workingOfflineAsksForNothing()
{
    TrapDesk desk;
    QUIET(desk);
    const int requests = desk.kibana.requests();
    desk.device->engine().setWorkingOffline(true);
    QVERIFY(desk.device->create(u"offline"_s, u"text"_s));
    QVERIFY(desk.device->sync());
    QCOMPARE(desk.device->status().state, State::Offline);
    QCOMPARE(desk.device->status().waiting, 1);
    QCOMPARE(desk.kibana.requests(), requests);
    QVERIFY(!desk.device->engine().searchOnRemote(desk.device->remote(), u"x"_s, 1).result());
    desk.device->engine().setWorkingOffline(false);
    QUIET(desk);
    QCOMPARE(desk.creations(u"offline"_s), 1);
}

void EngineTest::aPausedRemoteRests()
{
    TrapDesk desk;
    QUIET(desk);
    const int requests = desk.kibana.requests();
    desk.device->engine().setPaused(desk.device->remote(), true);
    QVERIFY(desk.device->create(u"paused"_s, u"text"_s));
    QVERIFY(desk.device->sync());
    QCOMPARE(desk.device->status().state, State::Paused);
    QCOMPARE(desk.kibana.requests(), requests);
    desk.restart(); // it is kept
    QVERIFY(desk.device->sync());
    QCOMPARE(desk.device->status().state, State::Paused);
    desk.device->engine().setPaused(desk.device->remote(), false);
    QUIET(desk);
    QCOMPARE(desk.creations(u"paused"_s), 1);
}

void EngineTest::aPauseIsNotUndoneByWhatWasReadBefore()
{
    constexpr int readingMilliseconds = 50; // after a change the engine reads the remotes anew
    TrapDesk desk;
    QUIET(desk);
    sync::SyncEngine &engine = desk.device->engine();
    const WorkspaceId id = desk.device->remote();
    const int requests = desk.kibana.requests();
    int rounds = 0;
    connect(&engine, &sync::SyncEngine::roundFinished, this, [&] { ++rounds; });
    connect(&engine, &sync::SyncEngine::remotesChanged, this, [&] { engine.syncNow(id); });
    const AfterTimer pausing(readingMilliseconds, [&] { engine.setPaused(id, true); });
    Future<QList<domain::Remote>> remotes = desk.device->ledger().remotes();
    remotes.waitForFinished();
    domain::Remote renamed = remotes.result()->constFirst();
    renamed.name += u" 2"_s;
    desk.device->ledger().saveRemote(renamed).waitForFinished();
    QTRY_VERIFY(pausing.hasCalled());
    QTRY_VERIFY(rounds > 0);
    QCOMPARE(desk.device->status().state, State::Paused);
    QCOMPARE(desk.kibana.requests(), requests);
}

void EngineTest::aRemoteThatIsDownComesBack()
{
    TrapDesk desk;
    QUIET(desk);
    QVERIFY(desk.device->create(u"mine"_s, u"text"_s));
    desk.proxy.setDown(true);
    QVERIFY(desk.device->sync());
    QCOMPARE(desk.device->status().state, State::Offline);
    QVERIFY(desk.device->status().nextTry.has_value());
    QCOMPARE(desk.device->status().waiting, 1);
    desk.proxy.setDown(false);
    QUIET(desk);
    QCOMPARE(desk.creations(u"mine"_s), 1);
}

void EngineTest::onlyOneProcessSyncsARemote()
{
    TrapDesk desk;
    QUIET(desk);
    DeviceSetup setup;
    setup.storePath = desk.device->store().path();
    setup.url = desk.proxy.url();
    {
        SyncDevice second(setup);
        QVERIFY(second.sync());
        QCOMPARE(second.status().state, State::Busy);
    }
    QUIET(desk);
}

void EngineTest::withoutASecretItNeedsASignIn()
{
    TrapDesk desk;
    QUIET(desk);
    QVERIFY(desk.device->engine().forgetSecret(desk.device->remote()).result());
    const int requests = desk.kibana.requests();
    QVERIFY(desk.device->sync());
    QCOMPARE(desk.device->status().state, State::NeedsSignIn);
    QCOMPARE(desk.kibana.requests(), requests);
    QVERIFY(desk.device->engine()
                .signIn(desk.device->remote(), remote::Secret(TestKibana::passwordOf(u"ana"_s)))
                .result());
    QUIET(desk);
}

void EngineTest::aRestoredServerStopsSendingUntilThePersonKnows()
{
    DeviceSetup setup;
    setup.options.overlapMilliseconds = 1;
    TrapDesk desk(setup);
    const QString id = desk.colleagueCreates(u"before"_s);
    QUIET(desk);
    const auto backup = desk.kibana.with([](KibanaState &state) { return state.backup(); });
    QTest::qWait(5); // the dates differ
    QVERIFY(desk.colleaguePatches(id, { { u"title"_s, u"after"_s } }));
    desk.refresh();
    QUIET(desk);
    desk.kibana.with([&](KibanaState &state) { state.restore(backup); });
    QVERIFY(desk.device->edit(desk.keyOf(id), severe(domain::SeverityValue::High)));
    QVERIFY(desk.device->sync());
    QVERIFY2(desk.device->status().restored, qPrintable(told(desk)));
    QCOMPARE(desk.device->status().state, State::Trouble);
    QCOMPARE(waitingOnes(desk).size(), 1);
    desk.restart(); // it is remembered
    QVERIFY(desk.device->sync());
    QVERIFY2(desk.device->status().restored, qPrintable(told(desk)));
    QCOMPARE(waitingOnes(desk).size(), 1);
    desk.device->engine().acceptRestored(desk.device->remote());
    QUIET(desk);
    QCOMPARE(desk.onServer(id)["severity"_L1].toString(), u"high"_s);
}

void EngineTest::whatIsSubmittedIsSentByItself()
{
    DeviceSetup setup;
    setup.options.automatic = true;
    TrapDesk desk(setup);
    QTRY_COMPARE(desk.device->status().state, State::UpToDate);
    const auto made = desk.device->create(u"mine"_s, u"text"_s);
    QTRY_COMPARE(desk.creations(u"mine"_s), 1);
    QTRY_COMPARE(desk.device->status().waiting, 0);
    desk.proxy.setDown(true);
    QVERIFY(desk.device->comment(made->caseKey, u"said"_s));
    QTRY_COMPARE(desk.device->status().state, State::Offline);
    desk.proxy.setDown(false);
    QTRY_COMPARE(desk.comments(u"said"_s), 1);
    QTRY_COMPARE(desk.device->status().state, State::UpToDate);
}

void EngineTest::stoppingIsTold()
{
    TrapDesk desk;
    QUIET(desk);
    QSignalSpy stopped(&desk.device->engine(), &sync::SyncEngine::stopped);
    desk.device->engine().stop();
    QVERIFY(stopped.wait());
}

QTEST_GUILESS_MAIN(EngineTest)
#include "tst_engine.moc"
