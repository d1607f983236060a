#include "tests/support/accessibilityaudit.h"
#include "tests/support/testdesk.h"
#include "tests/support/windowdriver.h"
#include "ui/connectors/connectorsdialog.h"
#include "ui/newcase/chipedit.h"
#include "ui/newcase/connectorfieldeditor.h"
#include "ui/newcase/fieldbox.h"
#include "ui/newcase/newcasedialog.h"
#include "ui/newcase/newcaseform.h"
#include "ui/newcase/peopleedit.h"
#include "ui/newcase/tagsedit.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace casebook;
using namespace casebook::ui;
using namespace casebook::test;
using namespace Qt::StringLiterals;

namespace {

template <typename T>
Result<T> wait(const Future<T> &future)
{
    QObject context;
    std::optional<Result<T>> answer;
    deliver(future, &context, [&answer](Result<T> value) { answer = std::move(value); });
    WindowDriver::waitUntil([&answer] { return answer.has_value(); });
    return answer.value_or(tl::unexpected(Error()));
}

/// A dialog as the window opens it; gone before its desk, also when a test fails.
class Opened final
{
public:
    explicit Opened(TestDesk &desk)
        : m_dialog(new NewCaseDialog(desk.workbench()))
    {
        m_dialog->show();
        m_dialog->activateWindow();
        [[maybe_unused]] const bool active = QTest::qWaitForWindowActive(m_dialog);
    }
    ~Opened() { delete m_dialog; }
    Opened(const Opened &) = delete;
    Opened &operator=(const Opened &) = delete;
    NewCaseDialog *operator->() const { return m_dialog; }
    operator NewCaseDialog *() const { return m_dialog; } // NOLINT: stands for the dialog
    bool isGone() const { return m_dialog.isNull(); }

private:
    QPointer<NewCaseDialog> m_dialog;
};

/// By its label: on this platform the accessible name of a combo box is what it shows.
QComboBox *comboOf(const QWidget *window, const QString &label)
{
    for (const FieldBox *box : window->findChildren<FieldBox *>()) {
        if (box->label() == label && qobject_cast<QComboBox *>(box->editor()))
            return qobject_cast<QComboBox *>(box->editor());
    }
    return nullptr;
}

QList<domain::Draft> draftsIn(TestDesk &desk)
{
    return wait(desk.store().drafts()).value_or(QList<domain::Draft>());
}

domain::Case createdCase(TestDesk &desk, CaseKey key)
{
    return wait(desk.store().detail(key, { .caseKey = key })).value_or(store::CaseDetail()).value;
}

} // namespace

class NewCaseDialogTest : public QObject
{
    Q_OBJECT

private slots:
    void everyControlHasANameAndIsReachedByTab();
    void aCaseIsCreatedByKeyboardOnly();
    void whatIsMissingIsSaidAndGetsTheFocus();
    void problemsStandBesideTheirFieldsOnceTouched();
    void halfTypedTagsAreTaken();
    void draftComesBackAfterACrash();
    void closingKeepsADraftAndOffersToRestoreIt();
    void creatingConsumesTheDraft();
    void anEmptyFormKeepsNoDraft();
    void discardingADraftCanBeUndone();
    void aConnectorCanBeAddedFromTheForm();
    void storeErrorsLeaveWhatWasTyped();
};

void NewCaseDialogTest::everyControlHasANameAndIsReachedByTab()
{
    TestDesk desk;
    Opened dialog(desk);
    const AccessibilityAudit audit(dialog);
    QCOMPARE(audit.namelessControls(), QStringList());
    QCOMPARE(audit.unreachableControls(), QStringList());
    for (const QString &label :
         { u"Title"_s, u"Description"_s, u"Tags"_s, u"Assignees"_s, u"Sync alerts"_s, u"Create case"_s })
        QVERIFY2(WindowDriver(dialog).find(label), qPrintable(label));
    for (const QString &label : { u"Severity"_s, u"Category"_s, u"Connector"_s })
        QVERIFY2(comboOf(dialog, label), qPrintable(label));
}

void NewCaseDialogTest::aCaseIsCreatedByKeyboardOnly()
{
    TestDesk desk;
    Opened dialog(desk);
    const WindowDriver driver(dialog);
    QSignalSpy created(dialog, &NewCaseDialog::created);
    WindowDriver::type(dialog, u"Lost laptop"_s);
    QVERIFY(driver.tabTo(driver.find<QPlainTextEdit>(u"Description"_s)));
    WindowDriver::type(dialog, u"Left in a train"_s);
    QVERIFY(driver.tabTo(driver.find<QLineEdit>(u"Tags"_s)));
    WindowDriver::type(dialog, u"hardware,"_s);
    QVERIFY(driver.tabTo(comboOf(dialog, u"Severity"_s)));
    WindowDriver::press(dialog, Qt::Key_Down);
    QVERIFY(driver.tabTo(comboOf(dialog, u"Category"_s)));
    WindowDriver::type(dialog, u"Theft"_s);
    QVERIFY(driver.tabTo(driver.find(u"Assign to me"_s)));
    WindowDriver::press(dialog, Qt::Key_Space);
    WindowDriver::press(dialog, Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(WindowDriver::waitUntil([&] { return created.count() == 1; }));
    const domain::Case made = createdCase(desk, created.first().first().value<CaseKey>());
    QCOMPARE(made.title, u"Lost laptop"_s);
    QCOMPARE(made.description, u"Left in a train"_s);
    QCOMPARE(made.tags, QStringList({ u"hardware"_s }));
    QCOMPARE(made.severity, domain::Severity(domain::SeverityValue::Medium));
    QCOMPARE(made.category, std::optional(u"Theft"_s));
    QCOMPARE(made.assignees,
             QList<domain::Assignee>({ { .uid = desk.preferences().author().assigneeUid() } }));
    QVERIFY(WindowDriver::waitUntil([&] { return dialog.isGone(); }));
}

void NewCaseDialogTest::whatIsMissingIsSaidAndGetsTheFocus()
{
    TestDesk desk;
    Opened dialog(desk);
    const WindowDriver driver(dialog);
    WindowDriver::type(dialog, u"Only a title"_s);
    WindowDriver::click(driver.find(u"Create case"_s));
    QVERIFY(driver.shows(u"look at: Description"_s));
    QVERIFY(driver.shows(u"Describe the case."_s));
    QVERIFY(dialog->focusWidget() == driver.find<QPlainTextEdit>(u"Description"_s));
}

void NewCaseDialogTest::problemsStandBesideTheirFieldsOnceTouched()
{
    NewCaseForm form;
    const auto problemOf = [&form](const QString &label) {
        for (const FieldBox *box : form.findChildren<FieldBox *>()) {
            if (box->label() == label)
                return box->problem();
        }
        return QString();
    };
    QVERIFY(problemOf(u"Title"_s).isEmpty());
    auto *title = form.findChild<QLineEdit *>();
    QTest::keyClick(title, Qt::Key_A);
    QTest::keyClick(title, Qt::Key_Backspace);
    QVERIFY(!problemOf(u"Title"_s).isEmpty());
    QVERIFY(problemOf(u"Description"_s).isEmpty());
    title->setText(QString(160, u'x'));
    QTest::keyClick(title, Qt::Key_Y);
    QVERIFY(problemOf(u"Title"_s).contains(u"160"_s));
    QVERIFY(WindowDriver(&form).root() == &form);
    auto *tags = form.findChild<TagsEdit *>();
    tags->lineEdit()->insert(QString(257, u't'));
    tags->commitPending();
    QVERIFY(!problemOf(u"Tags"_s).isEmpty());
    tags->setTags({});
    QTest::keyClicks(tags->lineEdit(), u"ok,"_s);
    QVERIFY(problemOf(u"Tags"_s).isEmpty());
}

void NewCaseDialogTest::halfTypedTagsAreTaken()
{
    NewCaseForm form;
    QTest::keyClicks(form.findChild<TagsEdit *>()->lineEdit(), u"late"_s);
    QCOMPARE(form.valuesBeingTyped().tags, QStringList({ u"late"_s }));
    QVERIFY(!form.isEmpty());
    form.check();
    QCOMPARE(form.values().tags, QStringList({ u"late"_s }));
}

void NewCaseDialogTest::draftComesBackAfterACrash()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"casebook.sqlite"_s);
    TestDesk desk(path);
    Opened dialog(desk);
    WindowDriver::type(dialog, u"Ransom note"_s);
    dialog->findChild<QPlainTextEdit *>()->setPlainText(u"on a file server"_s);
    QVERIFY(WindowDriver::waitUntil([&] { return dialog->draftKey().isValid(); }, 3000));

    // Another process on the same file sees what the first one has saved, without its help.
    TestDesk after(path);
    const QList<domain::Draft> drafts = draftsIn(after);
    QCOMPARE(drafts.size(), 1);
    Opened second(after);
    second->restoreDraft(drafts.first());
    const domain::NewCase values = second->findChild<NewCaseForm *>()->values();
    QCOMPARE(values.title, u"Ransom note"_s);
    QCOMPARE(values.description, u"on a file server"_s);
    QVERIFY(WindowDriver(second).shows(u"This is the draft you wrote"_s));
}

void NewCaseDialogTest::closingKeepsADraftAndOffersToRestoreIt()
{
    TestDesk desk;
    QSignalSpy notices(&desk.workbench().notices, &Notices::posted);
    Opened dialog(desk);
    QSignalSpy kept(dialog, &NewCaseDialog::draftKept);
    WindowDriver::type(dialog, u"Half a case"_s);
    WindowDriver::press(dialog, Qt::Key_Escape);
    QVERIFY(WindowDriver::waitUntil([&] { return kept.count() == 1; }));
    QVERIFY(!dialog->isVisible());
    const auto notice = notices.last().first().value<Notice>();
    QCOMPARE(notice.text, u"Draft kept"_s);
    QCOMPARE(notice.actionText, u"Restore"_s);
    notice.action();
    QVERIFY(WindowDriver::waitUntil([&] { return dialog->isVisible(); }));
    QCOMPARE(dialog->findChild<NewCaseForm *>()->values().title, u"Half a case"_s);
}

void NewCaseDialogTest::creatingConsumesTheDraft()
{
    TestDesk desk;
    Opened dialog(desk);
    QSignalSpy created(dialog, &NewCaseDialog::created);
    WindowDriver::type(dialog, u"A case"_s);
    dialog->findChild<QPlainTextEdit *>()->setPlainText(u"with a draft"_s);
    QVERIFY(WindowDriver::waitUntil([&] { return dialog->draftKey().isValid(); }, 3000));
    WindowDriver::press(dialog, Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(WindowDriver::waitUntil([&] { return created.count() == 1; }));
    QVERIFY(WindowDriver::waitUntil([&] { return draftsIn(desk).isEmpty(); }));
}

void NewCaseDialogTest::anEmptyFormKeepsNoDraft()
{
    TestDesk desk;
    Opened dialog(desk);
    WindowDriver::type(dialog, u"x"_s);
    QVERIFY(WindowDriver::waitUntil([&] { return dialog->draftKey().isValid(); }, 3000));
    WindowDriver::press(dialog, Qt::Key_Backspace);
    WindowDriver::press(dialog, Qt::Key_Escape);
    QVERIFY(WindowDriver::waitUntil([&] { return dialog.isGone(); }));
    QVERIFY(WindowDriver::waitUntil([&] { return draftsIn(desk).isEmpty(); }));
}

void NewCaseDialogTest::discardingADraftCanBeUndone()
{
    TestDesk desk;
    QSignalSpy notices(&desk.workbench().notices, &Notices::posted);
    domain::Draft draft;
    draft.kind = domain::DraftKind::NewCase;
    draft.target = newUid();
    draft.content = { { u"title"_s, u"Kept"_s }, { u"description"_s, u"text"_s } };
    draft.key = wait(desk.store().saveDraft(draft)).value_or(DraftKey());
    Opened dialog(desk);
    dialog->restoreDraft(draft);
    WindowDriver::click(WindowDriver(dialog).find(u"Discard draft"_s));
    QVERIFY(dialog->findChild<NewCaseForm *>()->isEmpty());
    QVERIFY(WindowDriver::waitUntil([&] { return draftsIn(desk).isEmpty(); }));
    notices.last().first().value<Notice>().action();
    QCOMPARE(dialog->findChild<NewCaseForm *>()->values().title, u"Kept"_s);
    QVERIFY(WindowDriver::waitUntil([&] { return dialog->draftKey().isValid(); }, 3000));
}

void NewCaseDialogTest::aConnectorCanBeAddedFromTheForm()
{
    TestDesk desk;
    Opened dialog(desk);
    QSignalSpy created(dialog, &NewCaseDialog::created);
    auto *picker = comboOf(dialog, u"Connector"_s);
    const int add = picker->findText(u"Jira"_s, Qt::MatchContains);
    QVERIFY(add >= 0);
    picker->setCurrentIndex(add);
    emit picker->activated(add);
    auto *connectors = WindowDriver::waitForWindow<ConnectorsDialog>();
    QVERIFY(connectors);
    QVERIFY(WindowDriver::waitUntil([&] { return picker->currentText() == u"Jira (Jira)"_s; }));
    connectors->close();
    const auto *form = dialog->findChild<NewCaseForm *>();
    WindowDriver(dialog).find<QLineEdit>(u"Title"_s)->setText(u"Bug in the proxy"_s);
    form->findChild<QPlainTextEdit *>()->setPlainText(u"It forwards too much"_s);
    auto *issueType = form->findChild<ConnectorFieldEditor *>(u"issueType"_s);
    QVERIFY(issueType);
    QTest::keyClicks(issueType->findChild<QLineEdit *>(), u"Task"_s);
    WindowDriver::click(WindowDriver(dialog).find(u"Create case"_s));
    QVERIFY(WindowDriver::waitUntil([&] { return created.count() == 1; }));
    const domain::Case made = createdCase(desk, created.first().first().value<CaseKey>());
    QCOMPARE(made.connector.type, u".jira"_s);
    QCOMPARE(made.connector.name, u"Jira"_s);
    QCOMPARE(made.connector.fields->value(u"issueType"_s).toString(), u"Task"_s);
    QVERIFY(made.connector.fields->value(u"parent"_s).isNull());
}

void NewCaseDialogTest::storeErrorsLeaveWhatWasTyped()
{
    TestDesk desk(u"/proc/no/such/casebook.sqlite"_s);
    Opened dialog(desk);
    QSignalSpy created(dialog, &NewCaseDialog::created);
    WindowDriver::type(dialog, u"A case"_s);
    dialog->findChild<QPlainTextEdit *>()->setPlainText(u"that can't be stored"_s);
    WindowDriver::press(dialog, Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(WindowDriver::waitUntil(
        [&] { return WindowDriver(dialog).shows(u"The casebook file can't be used"_s); }));
    QCOMPARE(created.count(), 0);
    const domain::NewCase values = dialog->findChild<NewCaseForm *>()->values();
    QCOMPARE(values.title, u"A case"_s);
    QCOMPARE(values.description, u"that can't be stored"_s);
}

QTEST_MAIN(NewCaseDialogTest)
#include "tst_newcasedialog.moc"
