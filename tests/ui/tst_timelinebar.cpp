#include "tests/support/testdesk.h"
#include "ui/page/timelinebar.h"

#include <QMenu>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace casebook;
using namespace casebook::ui;
using namespace casebook::test;
using namespace Qt::StringLiterals;

class TimelineBarTest final : public QObject
{
    Q_OBJECT

    /// The actions of the filter by type, in their order.
    static QList<QAction *> typeActions(const TimelineBar &bar)
    {
        QList<QAction *> longest;
        const auto menus = bar.findChildren<QMenu *>();
        for (const QMenu *menu : menus) {
            QList<QAction *> checkable;
            const auto actions = menu->actions();
            std::copy_if(actions.cbegin(), actions.cend(), std::back_inserter(checkable),
                         [](const QAction *action) { return action->isCheckable(); });
            if (checkable.size() > longest.size())
                longest = checkable;
        }
        return longest;
    }

private slots:
    void everyWordOfTheQueryIsOfferedInPlainWords()
    {
        const TestDesk desk;
        const TimelineBar bar(desk.workbench(), nullptr);
        const QList<QAction *> actions = typeActions(bar);
        const QStringList words = domain::activityFilterTypes();
        QCOMPARE(actions.size(), words.size());
        QStringList labels;
        for (const QAction *action : actions) {
            labels.append(action->text());
            QVERIFY2(!words.contains(action->text()), qPrintable(action->text()));
            QVERIFY2(action->text().at(0).isUpper(), qPrintable(action->text()));
        }
        QCOMPARE(labels.removeDuplicates(), qsizetype(0));
    }

    void eachLabelAsksForItsWord()
    {
        const TestDesk desk;
        TimelineBar bar(desk.workbench(), nullptr);
        QSignalSpy changed(&bar, &TimelineBar::changed);
        QStringList asked;
        const QList<QAction *> actions = typeActions(bar);
        for (QAction *action : actions) {
            action->setChecked(true);
            QCOMPARE(bar.request().filter.types.size(), 1);
            asked += bar.request().filter.types;
            action->setChecked(false);
        }
        QStringList words = domain::activityFilterTypes();
        words.sort();
        asked.sort();
        QCOMPARE(asked, words);
        QCOMPARE(changed.count(), 2 * words.size());
    }
};

QTEST_MAIN(TimelineBarTest)
#include "tst_timelinebar.moc"
