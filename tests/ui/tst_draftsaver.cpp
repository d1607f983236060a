#include "ui/common/draftsaver.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using casebook::ui::DraftSaver;

class DraftSaverTest : public QObject
{
    Q_OBJECT

private slots:
    void savesHalfASecondAfterAPause();
    void savesDuringUnbrokenTyping();
    void flushSavesOnceAndOnlyWhatIsNotSaved();
    void forgottenTextIsNotSaved();
};

void DraftSaverTest::savesHalfASecondAfterAPause()
{
    DraftSaver saver;
    QSignalSpy saved(&saver, &DraftSaver::saveNow);
    QElapsedTimer timer;
    timer.start();
    saver.touched();
    saver.touched();
    QVERIFY(saved.wait(2000));
    QCOMPARE(saved.count(), 1);
    QVERIFY(timer.elapsed() >= DraftSaver::pauseMilliseconds - 30);
    QVERIFY(!saver.isPending());
}

void DraftSaverTest::savesDuringUnbrokenTyping()
{
    DraftSaver saver;
    QSignalSpy saved(&saver, &DraftSaver::saveNow);
    QTimer typing;
    typing.setInterval(100);
    QObject::connect(&typing, &QTimer::timeout, &saver, &DraftSaver::touched);
    QElapsedTimer timer;
    timer.start();
    typing.start();
    QVERIFY(saved.wait(8000));
    QVERIFY(timer.elapsed() >= DraftSaver::longestMilliseconds - 300);
}

void DraftSaverTest::flushSavesOnceAndOnlyWhatIsNotSaved()
{
    DraftSaver saver;
    QSignalSpy saved(&saver, &DraftSaver::saveNow);
    saver.flush();
    QCOMPARE(saved.count(), 0);
    saver.touched();
    saver.flush();
    saver.flush();
    QCOMPARE(saved.count(), 1);
}

void DraftSaverTest::forgottenTextIsNotSaved()
{
    DraftSaver saver;
    QSignalSpy saved(&saver, &DraftSaver::saveNow);
    saver.touched();
    saver.forget();
    saver.flush();
    QCOMPARE(saved.count(), 0);
}

QTEST_GUILESS_MAIN(DraftSaverTest)
#include "tst_draftsaver.moc"
