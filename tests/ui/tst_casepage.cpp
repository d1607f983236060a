#include "tests/support/accessibilityaudit.h"
#include "tests/support/testdesk.h"
#include "ui/page/attachalertdialog.h"
#include "ui/page/casepage.h"
#include "ui/page/changerow.h"
#include "ui/page/commentcard.h"
#include "ui/page/commenteditor.h"
#include "ui/page/descriptioncard.h"
#include "ui/page/growingedit.h"
#include "ui/page/markdownview.h"
#include "ui/page/statepanel.h"
#include "ui/page/statusbutton.h"
#include "ui/page/textform.h"
#include "ui/page/timelineview.h"
#include "ui/page/titleedit.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTest>
#include <QToolButton>

using namespace casebook;
using namespace Qt::StringLiterals;

/// The case page over a real store, used as a person uses it.
class CasePageTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { ui::applyScheme(*qApp, ui::Scheme::Light); }
    void init();
    void cleanup();
    void addsACommentWithCtrlReturn();
    void countsOfTheSegmentsAddUp();
    void editsACommentInItsPlace();
    void takesADeletionOfACommentBack();
    void quotesIntoTheComposer();
    void changesTheStatusAndSaysSo();
    void savesTheTitleWithEnterAndLeavesWithEscape();
    void saysWhatIsWrongWithATitle();
    void attachesAlertsOnePerLine();
    void bringsADraftBackAfterACrash();
    void bringsAnEditOfAFarCommentBack();
    void hasANameAndAKeyboardPathForEveryControl();
    void consumesTheDraftWithItsComment();
    void keepsTheTextWhenSomebodyWasFaster();
    void keepsWhatIsTypedWhileTheCaseChanges();
    void showsHostileTextAsText();
    void opensLinksOnlyThroughThePrompt();
    void opensACaseOfThousandsAtOnce();
    void saysThatTheCaseIsGoneAndRestoresIt();

private:
    template <typename T>
    T wait(Future<T> future)
    {
        if (!QTest::qWaitFor([&] { return future.isFinished(); }, 10'000) || !future.result())
            qFatal("the store did not answer");
        return *future.result();
    }
    store::SubmitResult submit(const domain::Operation &operation, const QString &name = u"bert"_s)
    {
        domain::User author;
        author.username = name;
        author.fullName = name;
        return wait(m_desk->store().submit({ .operation = operation, .author = author }));
    }
    void comment(const QString &text)
    {
        submit(
            domain::AddAttachments{ m_case, { domain::AttachmentPayload::userComment(text, u"cases"_s) } });
    }
    void showPage()
    {
        m_page = std::make_unique<ui::CasePage>(m_desk->workbench());
        m_page->resize(700, 900);
        m_page->show();
        QSignalSpy loaded(m_page.get(), &ui::CasePage::loaded);
        m_page->showCase(m_case);
        QVERIFY(loaded.wait());
    }
    ui::TimelineView *view() { return m_page->findChild<ui::TimelineView *>(); }
    /// What the visible rows say, from the first.
    QStringList timeline()
    {
        QStringList rows;
        for (int row = view()->firstVisibleRow(); row >= 0 && row <= view()->lastVisibleRow(); ++row) {
            if (QWidget *widget = view()->rowWidget(row))
                rows.append(widget->accessibleName());
        }
        return rows;
    }
    bool says(const QString &text)
    {
        for (const QString &row : timeline()) {
            if (row.contains(text))
                return true;
        }
        return false;
    }
    ui::CommentCard *card(const QString &text)
    {
        for (auto *card : m_page->findChildren<ui::CommentCard *>()) {
            if (card->isVisible() && card->findChild<ui::MarkdownView *>()->markdown().contains(text))
                return card;
        }
        return nullptr;
    }
    QPlainTextEdit *composer()
    {
        for (auto *edit : m_page->findChildren<ui::GrowingEdit *>()) {
            if (edit->accessibleName() == u"Comment"_s)
                return edit;
        }
        return nullptr;
    }
    QList<domain::Draft> drafts() { return wait(m_desk->store().drafts(m_case)); }

    std::unique_ptr<test::TestDesk> m_desk;
    std::unique_ptr<ui::CasePage> m_page;
    CaseKey m_case;
};

void CasePageTest::init()
{
    m_desk = std::make_unique<test::TestDesk>();
    domain::NewCase values;
    values.title = u"Lost laptop"_s;
    values.description = u"A *laptop* is gone."_s;
    m_case = submit(domain::CreateCase{ .values = values }).caseKey;
}

void CasePageTest::cleanup()
{
    m_page.reset();
    m_desk.reset();
}

void CasePageTest::addsACommentWithCtrlReturn()
{
    showPage();
    QTest::keyClicks(composer(), u"The laptop was found"_s);
    QTest::keyClick(composer(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(card(u"The laptop was found"_s));
    QTRY_VERIFY(composer()->toPlainText().isEmpty());
    QVERIFY(says(u"Comment by Test Analyst"_s));
}

void CasePageTest::countsOfTheSegmentsAddUp()
{
    comment(u"one"_s);
    comment(u"two"_s);
    submit(domain::EditCase{ .key = m_case, .patch = { .status = domain::StatusValue::Closed } });
    showPage();
    QStringList segments;
    for (auto *button : m_page->findChildren<QToolButton *>()) {
        if (button->isCheckable())
            segments.append(button->text());
    }
    QCOMPARE(segments, QStringList({ u"All 4"_s, u"Comments 2"_s, u"History 2"_s }));
}

void CasePageTest::editsACommentInItsPlace()
{
    comment(u"fisrt"_s);
    showPage();
    QTRY_VERIFY(card(u"fisrt"_s));
    card(u"fisrt"_s)->setFocus();
    QTest::keyClick(card(u"fisrt"_s), Qt::Key_F2);
    auto *editor = m_page->findChild<ui::CommentEditor *>();
    QVERIFY(editor && editor->isVisible());
    QCOMPARE(editor->form()->text(), u"fisrt"_s);
    editor->form()->setText(u"first"_s);
    QTest::keyClick(editor->findChild<ui::GrowingEdit *>(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(card(u"first"_s));
    QTRY_VERIFY(says(u"edited by Test Analyst"_s));
    QTRY_VERIFY(says(u"Test Analyst edited a comment"_s));
}

void CasePageTest::takesADeletionOfACommentBack()
{
    comment(u"keep me"_s);
    showPage();
    QTRY_VERIFY(card(u"keep me"_s));
    ui::Notice notice;
    connect(&m_desk->workbench().notices, &ui::Notices::posted, this,
            [&](const ui::Notice &posted) { notice = posted; });
    card(u"keep me"_s)->setFocus();
    QTest::keyClick(card(u"keep me"_s), Qt::Key_Delete);
    QTRY_VERIFY(notice.action);
    QTRY_VERIFY(says(u"Deleted comment by bert"_s));
    notice.action();
    QTRY_VERIFY(card(u"keep me"_s));
    QTRY_VERIFY(!says(u"Deleted comment"_s));
}

void CasePageTest::quotesIntoTheComposer()
{
    comment(u"line one\n\nline two"_s);
    showPage();
    QTRY_VERIFY(card(u"line one"_s));
    card(u"line one"_s)->setFocus();
    QTest::keyClick(card(u"line one"_s), Qt::Key_Q);
    QCOMPARE(composer()->toPlainText(), u"> line one\n>\n> line two\n\n"_s);
}

void CasePageTest::changesTheStatusAndSaysSo()
{
    showPage();
    auto *status = m_page->findChild<ui::StatusButton *>();
    QCOMPARE(status->text(), u"Open"_s);
    status->menu()->actions().at(1)->trigger();
    QTRY_COMPARE(status->text(), u"In progress"_s);
    QTRY_VERIFY(says(u"Test Analyst changed status from Open to In progress"_s));
}

void CasePageTest::savesTheTitleWithEnterAndLeavesWithEscape()
{
    showPage();
    auto *title = m_page->findChild<ui::TitleEdit *>();
    auto *line = title->findChild<QLineEdit *>();
    title->edit();
    line->setText(u"nothing of this"_s);
    QTest::keyClick(line, Qt::Key_Escape);
    QVERIFY(!title->isEditing());
    title->edit();
    QCOMPARE(line->text(), u"Lost laptop"_s);
    line->setText(u"Found laptop"_s);
    QTest::keyClick(line, Qt::Key_Return);
    QTRY_VERIFY(!title->isEditing());
    QTRY_VERIFY(says(u"changed the title from “Lost laptop” to “Found laptop”"_s));
    QTRY_VERIFY(drafts().isEmpty());
}

void CasePageTest::saysWhatIsWrongWithATitle()
{
    showPage();
    auto *title = m_page->findChild<ui::TitleEdit *>();
    auto *line = title->findChild<QLineEdit *>();
    title->edit();
    line->setText(QString(161, u'x'));
    QVERIFY(line->accessibleDescription().contains(u"160"_s));
    QTest::keyClick(line, Qt::Key_Return);
    QVERIFY(title->isEditing());
}

void CasePageTest::attachesAlertsOnePerLine()
{
    showPage();
    ui::AttachAlertDialog dialog(m_desk->workbench(), m_case, u"cases"_s, nullptr);
    dialog.show();
    const auto edits = dialog.findChildren<ui::GrowingEdit *>();
    const auto buttons = dialog.findChildren<QPushButton *>();
    QPushButton *attach = nullptr;
    for (QPushButton *button : buttons) {
        if (button->text().startsWith(u"Attach"_s))
            attach = button;
    }
    QVERIFY(!attach->isEnabled());
    edits.at(0)->setPlainText(u"a1\na2\n"_s);
    QVERIFY(!attach->isEnabled());
    edits.at(1)->setPlainText(u".alerts-default"_s);
    QVERIFY(attach->isEnabled());
    attach->click();
    QTRY_VERIFY(says(u"attached 2 alerts"_s));
    QTRY_COMPARE(m_page->findChild<QTabWidget *>()->tabText(1), u"Alerts 2"_s);
}

void CasePageTest::bringsADraftBackAfterACrash()
{
    showPage();
    QTest::keyClicks(composer(), u"half a thou"_s);
    QTRY_COMPARE_WITH_TIMEOUT(drafts().size(), 1, 2'000); // no leaving, no closing: only a pause
    auto *crashed = m_page.release();
    showPage();
    QTRY_COMPARE(composer()->toPlainText(), u"half a thou"_s);
    delete crashed;
}

void CasePageTest::bringsAnEditOfAFarCommentBack()
{
    QList<domain::AttachmentPayload> payloads;
    for (int i = 0; i < 100; ++i)
        payloads.append(domain::AttachmentPayload::userComment(u"number %1"_s.arg(i), u"cases"_s));
    submit(domain::AddAttachments{ m_case, payloads });
    const QString far = submit(domain::AddAttachments{ m_case, payloads }).attachmentIds.last();
    domain::Draft draft;
    draft.kind = domain::DraftKind::CommentEdit;
    draft.caseKey = m_case;
    draft.target = far;
    draft.content = { { u"text"_s, u"number 99, edited"_s } };
    draft.baseText = u"number 99"_s;
    draft.savedAt = Timestamp(QDateTime::currentMSecsSinceEpoch());
    wait(m_desk->store().saveDraft(draft));
    showPage();
    QTRY_VERIFY(m_page->findChild<ui::CommentEditor *>());
    QCOMPARE(m_page->findChild<ui::CommentEditor *>()->form()->text(), u"number 99, edited"_s);
    m_page->restoreDraft(draft);
    QTRY_VERIFY(m_page->findChild<ui::CommentEditor *>()->isVisible());
}

void CasePageTest::hasANameAndAKeyboardPathForEveryControl()
{
    comment(u"one"_s);
    submit(domain::AddAttachments{
        m_case, { domain::AttachmentPayload::alerts({ { u"a1"_s, u"i"_s } }, {}, u"cases"_s) } });
    showPage();
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    auto *tabs = m_page->findChild<QTabWidget *>();
    for (int tab = 0; tab < tabs->count(); ++tab) {
        tabs->setCurrentIndex(tab);
        QTest::qWait(50);
        const test::AccessibilityAudit audit(m_page.get());
        QVERIFY2(audit.namelessControls().isEmpty(), qPrintable(audit.namelessControls().join(u'\n')));
        QVERIFY2(audit.unreachableControls().isEmpty(), qPrintable(audit.unreachableControls().join(u'\n')));
    }
}

void CasePageTest::consumesTheDraftWithItsComment()
{
    showPage();
    QTest::keyClicks(composer(), u"whole"_s);
    QTRY_COMPARE_WITH_TIMEOUT(drafts().size(), 1, 2'000);
    QTest::keyClick(composer(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(card(u"whole"_s));
    QVERIFY(drafts().isEmpty());
}

void CasePageTest::keepsTheTextWhenSomebodyWasFaster()
{
    showPage();
    auto *description = m_page->findChild<ui::DescriptionCard *>();
    description->edit();
    description->form()->setText(u"mine"_s);
    submit(domain::EditCase{ .key = m_case, .patch = { .description = u"theirs"_s } });
    QTest::keyClick(description->form()->findChild<ui::GrowingEdit *>(), Qt::Key_Return, Qt::ControlModifier);
    auto *bar = description->form()->findChild<ui::MessageBar *>();
    QTRY_VERIFY(bar->text().startsWith(u"bert changed this"_s));
    QCOMPARE(description->form()->text(), u"mine"_s);
    QTRY_COMPARE(drafts().size(), 1);
    for (QPushButton *button : bar->findChildren<QPushButton *>()) {
        if (button->text() == u"Use mine"_s)
            button->click();
    }
    QTRY_VERIFY(!description->isEditing());
    QCOMPARE(wait(m_desk->store().detail(m_case, { .caseKey = m_case })).value.description, u"mine"_s);
    QTRY_VERIFY(drafts().isEmpty());
}

void CasePageTest::keepsWhatIsTypedWhileTheCaseChanges()
{
    showPage();
    auto *title = m_page->findChild<ui::TitleEdit *>();
    title->edit();
    auto *line = title->findChild<QLineEdit *>();
    line->setText(u"my title"_s);
    QTest::keyClicks(composer(), u"my comment"_s);
    comment(u"from elsewhere"_s);
    submit(domain::EditCase{ .key = m_case, .patch = { .title = u"Their title"_s } });
    QTRY_VERIFY(card(u"from elsewhere"_s));
    QTRY_VERIFY(says(u"Their title"_s));
    QCOMPARE(line->text(), u"my title"_s);
    QCOMPARE(composer()->toPlainText(), u"my comment"_s);
}

void CasePageTest::showsHostileTextAsText()
{
    const QString hostile = u"<img src=http://x.example/a.png> <b>מבוא</b> 🚨 ![p](http://x.example/p.png)"_s;
    comment(hostile);
    showPage();
    QTRY_VERIFY(card(u"מבוא"_s));
    const QString shown = card(u"מבוא"_s)->findChild<ui::MarkdownView *>()->toPlainText();
    QVERIFY2(shown.contains(u"<img src="_s) && shown.contains(u"<b>מבוא</b> 🚨"_s), qPrintable(shown));
}

void CasePageTest::opensLinksOnlyThroughThePrompt()
{
    comment(u"[look](https://soc.example/1) [not](file:///etc/passwd)"_s);
    showPage();
    QTRY_VERIFY(card(u"look"_s));
    auto *body = card(u"look"_s)->findChild<ui::MarkdownView *>();
    QVERIFY(m_desk->prompt().links().isEmpty());
    emit body->anchorClicked(QUrl(u"file:///etc/passwd"_s));
    QVERIFY(m_desk->prompt().links().isEmpty());
    emit body->anchorClicked(QUrl(u"https://soc.example/1"_s));
    QCOMPARE(m_desk->prompt().links(), QStringList{ u"https://soc.example/1"_s });
}

void CasePageTest::opensACaseOfThousandsAtOnce()
{
    QList<domain::AttachmentPayload> payloads;
    for (int i = 0; i < 100; ++i)
        payloads.append(
            domain::AttachmentPayload::userComment(u"Comment number %1\n\n* a\n* b"_s.arg(i), u"cases"_s));
    for (int round = 0; round < 30; ++round)
        submit(domain::AddAttachments{ m_case, payloads });
    showPage();
    QTRY_COMPARE(m_page->findChild<QTabWidget *>()->tabText(0).section(u' ', 1).remove(u','), u"3001"_s);
    QVERIFY(m_page->findChildren<ui::CommentCard *>().size() < 40);
    view()->scrollToNewest();
    QTRY_VERIFY(card(u"Comment number 99"_s));
    QTRY_COMPARE(view()->lastVisibleRow(), 3000);
    // Scrolling up keeps in sight what is in sight, though the rows above are not as high as was estimated.
    for (int step = 0; step < 40; ++step) {
        const int first = view()->firstVisibleRow();
        QWidget *widget = view()->rowWidget(first + 1);
        const int before = widget ? widget->y() : 0;
        view()->verticalScrollBar()->setValue(view()->verticalScrollBar()->value() - 60);
        if (widget && widget == view()->rowWidget(first + 1))
            QVERIFY2(qAbs(widget->y() - before - 60) <= 1, qPrintable(QString::number(widget->y() - before)));
    }
    QVERIFY(m_page->findChildren<ui::CommentCard *>().size() < 60);
}

void CasePageTest::saysThatTheCaseIsGoneAndRestoresIt()
{
    showPage();
    QSignalSpy gone(m_page.get(), &ui::CasePage::caseGone);
    for (QAction *action : m_page->findChildren<QAction *>()) {
        if (action->text() == u"Delete case"_s)
            action->trigger();
    }
    QVERIFY(gone.wait());
    auto *state = m_page->findChild<ui::StatePanel *>();
    QCOMPARE(state->text(), u"This case was deleted."_s);
    state->findChild<QPushButton *>()->click();
    QTRY_VERIFY(composer()->isVisible());
}

QTEST_MAIN(CasePageTest)

#include "tst_casepage.moc"
