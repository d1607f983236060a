#include "ui/newcase/chip.h"
#include "ui/newcase/peopleedit.h"
#include "ui/newcase/tagsedit.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace casebook::ui;
using namespace Qt::StringLiterals;
using casebook::domain::Assignee;

class ChipEditTest : public QObject
{
    Q_OBJECT

private slots:
    void enterAndCommaAddTags();
    void pastedListsBecomeSeveralTags();
    void theSameTagIsAddedOnce();
    void backspaceInTheEmptyFieldRemovesTheLast();
    void arrowsReachChipsAndDeleteRemovesThem();
    void escapeClosesTheCompletionOnly();
    void completionIsChosenWithDownAndEnter();
    void typedTextBecomesATagWhenTheFocusLeaves();
    void enterInTheEmptyFieldIsLeftToTheDialog();
    void manyTagsWrapOverLines();
    void chipsHaveAccessibleNames();
    void peopleAreFoundByTheirNames();
    void unknownNamesAreUserNames();
    void assigneesKeepWhatTheyCarry();
};

void ChipEditTest::enterAndCommaAddTags()
{
    TagsEdit edit;
    QSignalSpy edited(&edit, &TagsEdit::edited);
    QTest::keyClicks(edit.lineEdit(), u"phishing"_s);
    QTest::keyClick(edit.lineEdit(), Qt::Key_Return);
    QTest::keyClicks(edit.lineEdit(), u"finance,"_s);
    QCOMPARE(edit.tags(), QStringList({ u"phishing"_s, u"finance"_s }));
    QVERIFY(edit.lineEdit()->text().isEmpty());
    QVERIFY(edited.count() >= 2);
}

void ChipEditTest::pastedListsBecomeSeveralTags()
{
    TagsEdit edit;
    edit.lineEdit()->insert(u"one, two words ,,three"_s);
    edit.commitPending();
    QCOMPARE(edit.tags(), QStringList({ u"one"_s, u"two words"_s, u"three"_s }));
}

void ChipEditTest::theSameTagIsAddedOnce()
{
    TagsEdit edit;
    edit.setTags({ u"urgent"_s });
    QTest::keyClicks(edit.lineEdit(), u"urgent,"_s);
    QCOMPARE(edit.tags(), QStringList({ u"urgent"_s }));
    QVERIFY(edit.lineEdit()->text().isEmpty());
}

void ChipEditTest::backspaceInTheEmptyFieldRemovesTheLast()
{
    TagsEdit edit;
    edit.setTags({ u"a"_s, u"b"_s });
    QTest::keyClick(edit.lineEdit(), Qt::Key_X);
    QTest::keyClick(edit.lineEdit(), Qt::Key_Backspace);
    QCOMPARE(edit.tags().size(), 2);
    QTest::keyClick(edit.lineEdit(), Qt::Key_Backspace);
    QCOMPARE(edit.tags(), QStringList({ u"a"_s }));
}

void ChipEditTest::arrowsReachChipsAndDeleteRemovesThem()
{
    TagsEdit edit;
    edit.setTags({ u"a"_s, u"b"_s, u"c"_s });
    edit.show();
    edit.activateWindow();
    edit.setFocus();
    QVERIFY(QTest::qWaitForWindowActive(&edit));
    QTest::keyClick(edit.lineEdit(), Qt::Key_Left);
    const auto *last = qobject_cast<Chip *>(edit.focusWidget());
    QVERIFY(last);
    QCOMPARE(last->text(), u"c"_s);
    QTest::keyClick(edit.focusWidget(), Qt::Key_Left);
    QTest::keyClick(edit.focusWidget(), Qt::Key_Delete);
    QCOMPARE(edit.tags(), QStringList({ u"a"_s, u"c"_s }));
    const auto *next = qobject_cast<Chip *>(edit.focusWidget());
    QVERIFY(next);
    QCOMPARE(next->text(), u"c"_s);
    QTest::keyClick(edit.focusWidget(), Qt::Key_Right);
    QCOMPARE(edit.focusWidget(), edit.lineEdit());
}

void ChipEditTest::escapeClosesTheCompletionOnly()
{
    TagsEdit edit;
    edit.setSuggestions({ u"malware"_s });
    edit.show();
    QVERIFY(QTest::qWaitForWindowExposed(&edit));
    QTest::keyClicks(edit.lineEdit(), u"mal"_s);
    auto *completer = edit.findChild<QCompleter *>();
    QVERIFY(completer->popup()->isVisible());
    QTest::keyClick(edit.lineEdit(), Qt::Key_Escape);
    QVERIFY(!completer->popup()->isVisible());
    QCOMPARE(edit.pendingText(), u"mal"_s);
}

void ChipEditTest::completionIsChosenWithDownAndEnter()
{
    TagsEdit edit;
    edit.setSuggestions({ u"ransomware"_s, u"malware"_s });
    edit.show();
    QVERIFY(QTest::qWaitForWindowExposed(&edit));
    QTest::keyClicks(edit.lineEdit(), u"malw"_s);
    auto *completer = edit.findChild<QCompleter *>();
    QVERIFY(completer->popup()->isVisible());
    QTest::keyClick(completer->popup(), Qt::Key_Down);
    QTest::keyClick(completer->popup(), Qt::Key_Return);
    QCOMPARE(edit.tags(), QStringList({ u"malware"_s }));
    QVERIFY(edit.pendingText().isEmpty());
}

void ChipEditTest::typedTextBecomesATagWhenTheFocusLeaves()
{
    QWidget window;
    auto *edit = new TagsEdit(&window);
    auto *other = new QLineEdit(&window);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    edit->setFocus();
    QTest::keyClicks(edit->lineEdit(), u"late"_s);
    other->setFocus();
    QCOMPARE(edit->tags(), QStringList({ u"late"_s }));
}

void ChipEditTest::enterInTheEmptyFieldIsLeftToTheDialog()
{
    TagsEdit edit;
    QSignalSpy pressed(edit.lineEdit(), &QLineEdit::returnPressed);
    QTest::keyClick(edit.lineEdit(), Qt::Key_Return);
    QCOMPARE(pressed.count(), 1);
}

void ChipEditTest::manyTagsWrapOverLines()
{
    TagsEdit edit;
    const int one = edit.heightForWidth(300);
    QStringList tags;
    for (int i = 0; i < 20; ++i)
        tags.append(u"tag number %1"_s.arg(i));
    edit.setTags(tags);
    QVERIFY(edit.heightForWidth(300) > 3 * one);
    QVERIFY(edit.heightForWidth(300) > edit.heightForWidth(900));
}

void ChipEditTest::chipsHaveAccessibleNames()
{
    TagsEdit edit;
    edit.setTags({ u"urgent"_s });
    QCOMPARE(edit.findChild<Chip *>()->accessibleName(), u"Remove the tag urgent"_s);
    QCOMPARE(edit.lineEdit()->accessibleName(), u"Tags"_s);
}

void ChipEditTest::peopleAreFoundByTheirNames()
{
    PeopleEdit edit;
    edit.setSuggestions({ { u"u_1"_s, u"Anna Berg"_s }, { u"u_2"_s, u"Bert Klein"_s } });
    QTest::keyClicks(edit.lineEdit(), u"bert,"_s);
    QCOMPARE(edit.assignees(), QList<Assignee>({ { .uid = u"u_2"_s } }));
    QCOMPARE(edit.chips().first().label, u"Bert Klein"_s);
    edit.add({ u"u_1"_s, u"Anna Berg"_s });
    edit.add({ u"u_1"_s, u"Anna Berg"_s });
    QCOMPARE(edit.assignees().size(), 2);
}

void ChipEditTest::unknownNamesAreUserNames()
{
    PeopleEdit edit;
    QTest::keyClicks(edit.lineEdit(), u"carla,"_s);
    casebook::domain::User carla;
    carla.username = u"carla"_s;
    QCOMPARE(edit.assignees(), QList<Assignee>({ { .uid = carla.assigneeUid() } }));
    QCOMPARE(edit.chips().first().label, u"carla"_s);
}

void ChipEditTest::assigneesKeepWhatTheyCarry()
{
    PeopleEdit edit;
    Assignee anna{ .uid = u"u_1"_s };
    anna.carried.unknown.insert(u"note"_s, 1);
    edit.setAssignees({ anna });
    QCOMPARE(edit.chips().first().label, u"u_1"_s);
    edit.setSuggestions({ { u"u_1"_s, u"Anna Berg"_s } });
    QCOMPARE(edit.chips().first().label, u"Anna Berg"_s);
    QCOMPARE(edit.assignees(), QList<Assignee>({ anna }));
}

QTEST_MAIN(ChipEditTest)
#include "tst_chipedit.moc"
