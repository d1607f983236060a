#include "tests/support/accessibilityaudit.h"
#include "tests/support/guardedapplication.h"
#include "tests/support/windowdriver.h"

#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>
#include <QThread>
#include <QTimer>
#include <QVBoxLayout>

using namespace casebook::test;
using namespace Qt::StringLiterals;

/// The helpers of the window tests, tried on a small window of their own.
class TestWindowSupport : public QObject
{
    Q_OBJECT

private slots:
    void percentilesCountEveryEvent()
    {
        EventLoopGuard guard;
        for (int i = 1; i <= 100; ++i)
            guard.add({ .wallNanoseconds = i * 1'000'000LL, .what = QByteArray::number(i) });
        QCOMPARE(guard.percentileMilliseconds(0.99), 99.0);
        QCOMPARE(guard.percentileMilliseconds(0.5), 50.0);
        QCOMPARE(guard.maximumMilliseconds(), 100.0);
        QCOMPARE(guard.worst(1).first().what, QByteArray("100"));
    }

    void aSlowHandlerIsMeasured()
    {
        auto *app = qobject_cast<GuardedApplication *>(QCoreApplication::instance());
        app->guard().clear();
        bool done = false;
        QTimer::singleShot(0, this, [&done] {
            QThread::msleep(30); // the defect that the guard is there to find
            done = true;
        });
        QVERIFY(WindowDriver::waitUntil([&done] { return done; }));
        QVERIFY(app->guard().maximumMilliseconds() >= 30.0);
        QVERIFY(app->guard().worst(1).first().cpuNanoseconds < 20'000'000);
    }

    void findsByNameClicksTypesAndWaitsForPaint()
    {
        QWidget window;
        auto *layout = new QVBoxLayout(&window);
        auto *label = new QLabel(u"&Title"_s);
        auto *edit = new QLineEdit;
        label->setBuddy(edit);
        auto *button = new QPushButton(u"&Create case"_s);
        layout->addWidget(label);
        layout->addWidget(edit);
        layout->addWidget(button);
        connect(button, &QPushButton::clicked, label,
                [label, edit] { label->setText(u"Got "_s + edit->text()); });
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));

        const WindowDriver driver(&window);
        QCOMPARE(driver.find<QLineEdit>(u"Title"_s), edit);
        QCOMPARE(driver.find<QPushButton>(u"Create case"_s), button);
        QVERIFY(!driver.find(u"Nothing"_s));
        WindowDriver::click(edit);
        WindowDriver::type(edit, u"Zoë 10.0.0.1"_s);
        QCOMPARE(edit->text(), u"Zoë 10.0.0.1"_s);
        QVERIFY(driver.tabTo(button));
        WindowDriver::press(&window, Qt::Key_Space);
        QVERIFY(WindowDriver::waitPainted(label, [label] { return label->text() == u"Got Zoë 10.0.0.1"_s; }));
        QVERIFY(driver.shows(u"Got Zoë"_s));
        QVERIFY2(!WindowDriver::waitPainted(
                     label, [] { return false; }, 100),
                 "never painted in this state");
    }

    void anAuditFindsControlsWithoutNameOrKeyboardPath()
    {
        QWidget window;
        auto *layout = new QVBoxLayout(&window);
        auto *good = new QPushButton(u"Create case"_s);
        auto *nameless = new QLineEdit;
        auto *mouseOnly = new QPushButton(u"Delete"_s);
        mouseOnly->setFocusPolicy(Qt::NoFocus);
        auto *trap = new QPlainTextEdit; // takes Tab as text
        trap->setAccessibleName(u"Comment"_s);
        for (QWidget *widget : QWidgetList{ good, nameless, mouseOnly, trap })
            layout->addWidget(widget);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));

        const AccessibilityAudit audit(&window);
        QCOMPARE(audit.namelessControls().size(), 1);
        QVERIFY(audit.namelessControls().first().contains("QLineEdit"_L1));
        const QString unreachable = audit.unreachableControls().join(u'\n');
        QVERIFY2(unreachable.contains("does not leave QWidget > QPlainTextEdit \"Comment\""_L1),
                 qPrintable(unreachable));
        QVERIFY2(unreachable.contains("does not reach QWidget > QPushButton \"Delete\""_L1),
                 qPrintable(unreachable));
        QVERIFY2(!unreachable.contains("Create case"_L1), qPrintable(unreachable));
    }
};

int main(int argc, char **argv)
{
    GuardedApplication app(argc, argv);
    TestWindowSupport test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_windowsupport.moc"
