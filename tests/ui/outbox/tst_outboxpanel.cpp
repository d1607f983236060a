#include "models/items/outboxmodel.h"
#include "tests/support/accessibilityaudit.h"
#include "tests/ui/outbox/remotedesk.h"
#include "ui/outbox/changedetail.h"
#include "ui/outbox/outboxpanel.h"
#include "ui/page/growingedit.h"
#include "ui/theme/theme.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace casebook;
using namespace Qt::StringLiterals;

/// The outbox over a real store with a remote's case.
class OutboxPanelTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { ui::applyScheme(*qApp, ui::Scheme::Light); }

    void init()
    {
        m_desk = std::make_unique<test::RemoteDesk>();
        m_case = m_desk->take(m_desk->theirs(u"Phishing"_s));
        m_panel = std::make_unique<ui::OutboxPanel>(m_desk->workbench(), nullptr);
        m_panel->resize(560, 640);
        m_panel->show();
    }
    void cleanup()
    {
        m_panel.reset();
        m_desk.reset();
    }

    void eachChangeStandsThereWithItsText()
    {
        m_desk->setTitle(m_case, u"Phishing wave"_s);
        m_desk->comment(m_case, u"First look"_s);
        QTRY_COMPARE(list()->model()->rowCount(), 2);
        QCOMPARE(line(0), u"Change the title of “Phishing” to “Phishing wave”"_s);
        QCOMPARE(line(1), u"Add a comment to “Phishing wave”"_s);
        list()->setCurrentIndex(list()->model()->index(1, 0));
        QCOMPARE(text()->toPlainText(), u"First look"_s);
        QVERIFY(text()->isReadOnly());
    }

    void aDiscardedChangeCanBeTakenBack()
    {
        m_desk->setTitle(m_case, u"Phishing wave"_s);
        QTRY_COMPARE(list()->model()->rowCount(), 1);
        ui::Notice told;
        connect(&m_desk->workbench().notices, &ui::Notices::posted, this,
                [&told](const ui::Notice &notice) { told = notice; });
        QTest::keyClick(list(), Qt::Key_Delete);
        QTRY_COMPARE(list()->model()->rowCount(), 0);
        QTRY_COMPARE(told.actionText, u"Undo"_s);
        told.action();
        QTRY_COMPARE(list()->model()->rowCount(), 1);
        QCOMPARE(line(0), u"Change the title of “Phishing” to “Phishing wave”"_s);
    }

    void tagsComeBackAsTheyWere()
    {
        m_desk->submit(domain::EditCase{ .key = m_case, .patch = { .tags = QStringList{ u"urgent"_s } } });
        QTRY_COMPARE(list()->model()->rowCount(), 1);
        ui::Notice told;
        connect(&m_desk->workbench().notices, &ui::Notices::posted, this,
                [&told](const ui::Notice &notice) { told = notice; });
        button(u"Discard"_s)->click();
        QTRY_COMPARE(list()->model()->rowCount(), 0);
        QTRY_VERIFY(told.action);
        told.action();
        QTRY_COMPARE(list()->model()->rowCount(), 1);
    }

    void aWaitingCommentCanBeRewritten()
    {
        m_desk->comment(m_case, u"First look"_s);
        QTRY_COMPARE(list()->model()->rowCount(), 1);
        QTest::keyClick(list(), Qt::Key_Return);
        QVERIFY(!text()->isReadOnly());
        text()->setPlainText(u"Second look"_s);
        QTest::keyClick(text(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(m_desk->wait(m_desk->store().attachments(m_case)).first().payload.commentText(),
                     u"Second look"_s);
        QTRY_COMPARE(text()->toPlainText(), u"Second look"_s);
        QVERIFY(text()->isReadOnly());
    }

    void aTextEditedTooLateIsKeptAsADraft()
    {
        m_desk->comment(m_case, u"First look"_s);
        QTRY_COMPARE(list()->model()->rowCount(), 1);
        QTest::keyClick(list(), Qt::Key_Return);
        text()->setPlainText(u"Second look"_s);
        const auto waiting = m_desk->wait(m_desk->store().ledger().waiting());
        m_desk->wait(m_desk->store().ledger().markSent({ waiting.first().operation.key },
                                                       { .remoteTime = {}, .localTime = {} }));
        button(u"Save text"_s)->click();
        QTRY_COMPARE(m_desk->wait(m_desk->store().drafts(m_case)).size(), 1);
        QCOMPARE(m_desk->wait(m_desk->store().drafts(m_case)).first().text(), u"Second look"_s);
    }

    void whatWasRefusedIsSaidInKibanasWords()
    {
        m_desk->setTitle(m_case, u"Phishing wave"_s);
        const auto waiting = m_desk->wait(m_desk->store().ledger().waiting());
        m_desk->fail(waiting.first().operation.key, u"Unauthorized to update case"_s);
        QTRY_VERIFY(line(0, 1).contains(u"Unauthorized to update case"_s));
        QVERIFY(line(0, 1).startsWith(u"Failed"_s));
        QTRY_COMPARE(button(u"Try again"_s) != nullptr, true);
        button(u"Try again"_s)->click();
        QTRY_VERIFY(line(0, 1).startsWith(u"Waiting"_s));
    }

    void everyControlHasANameAndTheListItsWords()
    {
        m_desk->comment(m_case, u"First look"_s);
        QTRY_COMPARE(list()->model()->rowCount(), 1);
        QCOMPARE(test::AccessibilityAudit(m_panel.get()).namelessControls(), QStringList());
    }

    void theModelTellsSmallSteps()
    {
        items::OutboxModel model(m_desk->store());
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        m_desk->setTitle(m_case, u"Phishing wave"_s);
        QTRY_COMPARE(model.rowCount(), 1);
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        m_desk->comment(m_case, u"First look"_s);
        QTRY_COMPARE(model.rowCount(), 2);
        QCOMPARE(resets.size(), 0);
        QCOMPARE(model.rowOf(model.at(1).operation.key), 1);
    }

private:
    QListView *list() const { return m_panel->findChild<QListView *>(); }
    QString line(int row, int number = 0) const
    {
        return list()->model()->index(row, 0).data().toString().split(u'\n').value(number);
    }
    ui::GrowingEdit *text() const { return m_panel->findChild<ui::GrowingEdit *>(); }
    QPushButton *button(const QString &text) const
    {
        for (auto *button : m_panel->findChildren<QPushButton *>()) {
            if (button->text() == text && button->isVisible())
                return button;
        }
        return nullptr;
    }

    std::unique_ptr<test::RemoteDesk> m_desk;
    std::unique_ptr<ui::OutboxPanel> m_panel;
    CaseKey m_case;
};

QTEST_MAIN(OutboxPanelTest)
#include "tst_outboxpanel.moc"
