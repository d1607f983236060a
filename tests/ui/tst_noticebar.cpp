#include "ui/mainwindow/noticebar.h"

#include <QPushButton>
#include <QTest>

using namespace casebook::ui;

class NoticeBarTest final : public QObject
{
    Q_OBJECT

private slots:
    void showsTheNewestNotice()
    {
        NoticeBar bar;
        QVERIFY(!bar.isVisible());
        bar.show({ .text = QStringLiteral("First") });
        bar.show({ .text = QStringLiteral("Second") });
        QVERIFY(bar.isVisible());
        QCOMPARE(bar.accessibleName(), QStringLiteral("Second"));
        QVERIFY(!bar.hasAction());
    }

    void doesWhatItOffersOnce()
    {
        NoticeBar bar;
        int undone = 0;
        bar.show({ .text = QStringLiteral("Comment deleted"),
                   .actionText = QStringLiteral("Undo"),
                   .action = [&undone] { ++undone; } });
        QCOMPARE(bar.actionTitle(), QStringLiteral("Undo: Comment deleted"));
        QTest::mouseClick(bar.findChild<QPushButton *>(), Qt::LeftButton);
        bar.act();
        QCOMPARE(undone, 1);
        QVERIFY(!bar.isVisible());
        QVERIFY(!bar.hasAction());
    }

    void theOfferStaysWhenTheNoticeHasGone()
    {
        NoticeBar bar;
        bool undone = false;
        bar.show({ .text = QStringLiteral("Comment deleted"),
                   .actionText = QStringLiteral("Undo"),
                   .action = [&undone] { undone = true; } });
        bar.hide();
        QVERIFY(bar.hasAction());
        bar.act();
        QVERIFY(undone);
    }

    void anActionMayPostTheNextNotice()
    {
        NoticeBar bar;
        bar.show({ .text = QStringLiteral("Comment deleted"),
                   .actionText = QStringLiteral("Undo"),
                   .action = [&bar] { bar.show({ .text = QStringLiteral("It can't be restored") }); } });
        bar.act();
        QVERIFY(bar.isVisible());
        QCOMPARE(bar.accessibleName(), QStringLiteral("It can't be restored"));
    }
};

QTEST_MAIN(NoticeBarTest)
#include "tst_noticebar.moc"
