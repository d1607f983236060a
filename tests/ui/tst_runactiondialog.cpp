#include "tests/support/accessibilityaudit.h"
#include "tests/support/testdesk.h"
#include "tests/support/windowdriver.h"
#include "ui/action/actionedit.h"
#include "ui/action/copyaction.h"
#include "ui/action/runactiondialog.h"

#include <QApplication>
#include <QClipboard>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace casebook;
using namespace casebook::ui;
using namespace casebook::test;
using namespace Qt::StringLiterals;

namespace {

const QString createText = uR"({"subAction": "create", "subActionParams": {"title": "From an action",
  "description": "D", "tags": ["a"], "connector": {"id": "none", "name": "none", "type": ".none", "fields": null}}})"_s;

CaseKey makeCase(TestDesk &desk, const QString &title)
{
    domain::NewCase values;
    values.title = title;
    values.description = u"D"_s;
    auto future = desk.store().submit({ .operation = domain::CreateCase{ .values = values }, .author = {} });
    future.waitForFinished();
    return future.result()->caseKey;
}

domain::Case caseOf(TestDesk &desk, CaseKey key)
{
    auto future = desk.store().document(key);
    future.waitForFinished();
    return future.result()->value;
}

} // namespace

class RunActionDialogTest final : public QObject
{
    Q_OBJECT

    static ActionEdit *editOf(const RunActionDialog &dialog) { return dialog.findChild<ActionEdit *>(); }
    static QPushButton *runOf(RunActionDialog &dialog)
    {
        return WindowDriver(&dialog).find<QPushButton>(u"Run action"_s);
    }
    /// Whether running is possible, once it has settled.
    static bool becomesRunnable(RunActionDialog &dialog)
    {
        return WindowDriver::waitUntil([&] {
            return runOf(dialog)->isEnabled() && !dialog.findChild<QListWidget *>()->isVisible()
                && !WindowDriver(&dialog).shows(u"Nothing yet"_s);
        });
    }

private slots:
    void anEmptyDialogSaysWhatToDo()
    {
        TestDesk desk;
        RunActionDialog dialog(desk.workbench());
        dialog.show();
        QVERIFY(WindowDriver(&dialog).shows(u"Nothing yet"_s));
        QVERIFY(editOf(dialog)->placeholderText().contains(u"example"_s));
        QVERIFY(!runOf(dialog)->isEnabled());
    }

    void whatItWouldDoIsShownAndThenDone()
    {
        TestDesk desk;
        RunActionDialog dialog(desk.workbench());
        QSignalSpy shown(&dialog, &RunActionDialog::showCaseRequested);
        dialog.show();
        dialog.setText(createText);
        QVERIFY(WindowDriver::waitUntil([&] { return WindowDriver(&dialog).shows(u"Makes a new case"_s); }));
        QVERIFY(WindowDriver(&dialog).shows(u"From an action"_s));
        QVERIFY(becomesRunnable(dialog));
        WindowDriver::click(runOf(dialog));
        QVERIFY(WindowDriver(&dialog).waitFor<QPushButton>(u"Show case"_s));
        QVERIFY(!runOf(dialog)->isEnabled()); // not twice by mistake
        WindowDriver::click(WindowDriver(&dialog).find<QPushButton>(u"Show case"_s));
        QCOMPARE(shown.count(), 1);
        const domain::Case made = caseOf(desk, shown.first().first().value<CaseKey>());
        QCOMPARE(made.title, u"From an action"_s);
        QCOMPARE(made.createdBy.username, desk.preferences().author().username);
    }

    void problemsAreShownWhereTheyAre()
    {
        TestDesk desk;
        RunActionDialog dialog(desk.workbench());
        dialog.show();
        dialog.setText(u"{\n  \"subAction\": \"create\",\n  \"ü\": 1,\n  \"subActionParams\": 5\n}"_s);
        auto *list = dialog.findChild<QListWidget *>();
        QVERIFY(WindowDriver::waitUntil([&] { return list->count() == 2; }));
        QVERIFY(list->isVisible());
        QVERIFY2(list->item(1)->text().startsWith(u"Line 4, column 22:"_s),
                 qPrintable(list->item(1)->text()));
        QVERIFY2(list->item(0)->text().contains(u"“ü” is not known here"_s),
                 qPrintable(list->item(0)->text()));
        const QList<TextMark> marks = editOf(dialog)->marks();
        QCOMPARE(marks.size(), 2);
        const QString text = editOf(dialog)->toPlainText();
        QCOMPARE(text.mid(marks.at(1).position, marks.at(1).length), u"5"_s);
        QCOMPARE(text.mid(marks.at(0).position, marks.at(0).length), u"\"ü\""_s);
        QCOMPARE(editOf(dialog)->extraSelections().size(), 2);
        QVERIFY(!runOf(dialog)->isEnabled());
        list->setCurrentRow(1);
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(editOf(dialog)->textCursor().position(), marks.at(1).position);

        dialog.setText(createText);
        QVERIFY(becomesRunnable(dialog));
        QVERIFY(editOf(dialog)->extraSelections().isEmpty());
    }

    void anActionOnACaseNamesTheCase()
    {
        TestDesk desk;
        const CaseKey key = makeCase(desk, u"The very case"_s);
        RunActionDialog dialog(desk.workbench());
        dialog.show();
        const domain::Case value = caseOf(desk, key);
        dialog.setText(actionExample(ActionExample::Update, value));
        QVERIFY(WindowDriver::waitUntil([&] { return WindowDriver(&dialog).shows(u"The very case"_s); }));
        QVERIFY(!WindowDriver(&dialog).shows(u"so the action will fail"_s));
        domain::Case stale = value;
        stale.version = u"WzAsMV0="_s;
        dialog.setText(actionExample(ActionExample::Update, stale));
        QVERIFY(WindowDriver::waitUntil(
            [&] { return WindowDriver(&dialog).shows(u"so the action will fail"_s); }));
        QVERIFY(becomesRunnable(dialog));
        WindowDriver::click(runOf(dialog));
        QVERIFY(WindowDriver::waitUntil([&] { return WindowDriver(&dialog).shows(u"Nothing was done."_s); }));
        QCOMPARE(caseOf(desk, key), value);
        dialog.setText(actionExample(ActionExample::Comment, {}));
        QVERIFY(WindowDriver::waitUntil(
            [&] { return WindowDriver(&dialog).shows(u"There is no case with this ID"_s); }));
    }

    void everyExampleCanBeRun()
    {
        TestDesk desk;
        const CaseKey key = makeCase(desk, u"Subject"_s);
        RunActionDialog dialog(desk.workbench());
        dialog.show();
        for (const ActionExample kind :
             { ActionExample::Create, ActionExample::Comment, ActionExample::Alert, ActionExample::Update }) {
            dialog.setText(actionExample(kind, caseOf(desk, key)));
            QVERIFY(becomesRunnable(dialog));
            QTest::keyClick(editOf(dialog), Qt::Key_Return, Qt::ControlModifier);
            QVERIFY(WindowDriver(&dialog).waitFor<QPushButton>(u"Show case"_s));
        }
        const domain::Case after = caseOf(desk, key);
        QCOMPARE(after.totalComments, 1);
        QCOMPARE(after.totalAlerts, 1);
        QCOMPARE(after.status.value, domain::StatusValue::InProgress);
    }

    void aFileIsOpened()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"action.json"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("\xEF\xBB\xBF" + createText.toUtf8());
        file.close();
        TestDesk desk;
        desk.prompt().fileToOpen = path;
        RunActionDialog dialog(desk.workbench());
        dialog.show();
        WindowDriver::click(WindowDriver(&dialog).find(u"Open file"_s));
        QVERIFY(WindowDriver::waitUntil([&] { return editOf(dialog)->toPlainText() == createText; }));
        desk.prompt().fileToOpen = u"/no/such/file"_s;
        WindowDriver::click(WindowDriver(&dialog).find(u"Open file"_s));
        QVERIFY(WindowDriver::waitUntil([&] { return WindowDriver(&dialog).shows(u"can't be read"_s); }));
        QCOMPARE(editOf(dialog)->toPlainText(), createText);
    }

    void whatWasTypedIsThereAgain()
    {
        TestDesk desk;
        {
            RunActionDialog dialog(desk.workbench());
            dialog.show();
            QTest::keyClicks(editOf(dialog), u"{ half"_s);
        }
        desk.store().setSetting(u"x"_s, {}).waitForFinished(); // what was written before it is there by then
        RunActionDialog dialog(desk.workbench());
        dialog.show();
        QVERIFY(WindowDriver::waitUntil([&] { return editOf(dialog)->toPlainText() == "{ half"_L1; }));
    }

    void whatWasRunIsNotKept()
    {
        TestDesk desk;
        {
            RunActionDialog dialog(desk.workbench());
            dialog.show();
            dialog.setText(createText);
            QVERIFY(becomesRunnable(dialog));
            WindowDriver::click(runOf(dialog));
            QVERIFY(WindowDriver(&dialog).waitFor<QPushButton>(u"Show case"_s));
        }
        auto kept = desk.store().setting(u"action/text"_s);
        kept.waitForFinished();
        QVERIFY(!kept.result() || kept.result()->isEmpty());
    }

    void casesAndCommentsAreCopiedAsActions()
    {
        TestDesk desk;
        const CaseKey key = makeCase(desk, u"Copied"_s);
        copyAsAction(caseOf(desk, key));
        const action::Reading made = action::readAction(QApplication::clipboard()->text().toUtf8());
        QVERIFY(made.isFine());
        QCOMPARE(std::get<action::CreateAction>(made.action.deed).values.title, u"Copied"_s);
        copyAsAction(desk.workbench(), this, key,
                     domain::AttachmentPayload::userComment(u"Hello"_s, u"cases"_s));
        QVERIFY(
            WindowDriver::waitUntil([] { return QApplication::clipboard()->text().contains(u"Hello"_s); }));
        const action::Reading comment = action::readAction(QApplication::clipboard()->text().toUtf8());
        QVERIFY(comment.isFine());
        QCOMPARE(action::caseIdOf(comment.action), caseOf(desk, key).id);
    }

    void everyControlHasANameAndIsReachedByTab()
    {
        TestDesk desk;
        RunActionDialog dialog(desk.workbench());
        dialog.show();
        dialog.setText(u"{}"_s);
        QVERIFY(WindowDriver::waitUntil([&] { return dialog.findChild<QListWidget *>()->isVisible(); }));
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        const AccessibilityAudit audit(&dialog);
        QCOMPARE(audit.namelessControls(), QStringList());
        QCOMPARE(audit.unreachableControls(), QStringList());
    }
};

QTEST_MAIN(RunActionDialogTest)
#include "tst_runactiondialog.moc"
