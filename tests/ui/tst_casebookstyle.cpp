#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QMenu>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace casebook::ui;

/// The style against real controls in states that are easy to forget.
class TestCasebookStyle : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { applyScheme(*qApp, Scheme::Light); }
    void paintsCheckedMenuEntriesWithAndWithoutIcons();
};

void TestCasebookStyle::paintsCheckedMenuEntriesWithAndWithoutIcons()
{
    // Fusion draws the panel of a checked entry with an icon as a button, but with the entry's option.
    QMenu menu;
    QActionGroup exclusive(&menu);
    for (const bool withIcon : {true, false}) {
        for (const bool checked : {true, false}) {
            QAction *entry = menu.addAction(u"Entry"_s);
            entry->setCheckable(true);
            entry->setChecked(checked);
            if (withIcon)
                entry->setIcon(icon("document-new"_L1));
            QAction *choice = exclusive.addAction(menu.addAction(u"Choice"_s));
            choice->setCheckable(true);
            choice->setChecked(checked);
        }
    }
    menu.ensurePolished();
    const QImage picture = menu.grab().toImage();
    QVERIFY(!picture.isNull());
}

QTEST_MAIN(TestCasebookStyle)
#include "tst_casebookstyle.moc"
