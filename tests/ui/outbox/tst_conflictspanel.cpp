#include "models/items/conflictmodel.h"
#include "tests/ui/outbox/remotedesk.h"
#include "ui/conflicts/conflictspanel.h"
#include "ui/conflicts/diffview.h"
#include "ui/page/growingedit.h"
#include "ui/theme/theme.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QListView>
#include <QPushButton>
#include <QTest>

using namespace casebook;
using namespace Qt::StringLiterals;

/// Conflicts over a real store, found by real merging.
class ConflictsPanelTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { ui::applyScheme(*qApp, ui::Scheme::Light); }

    void init()
    {
        m_desk = std::make_unique<test::RemoteDesk>();
        m_case = m_desk->take(m_desk->theirs(u"Phishing"_s));
        m_panel = std::make_unique<ui::ConflictsPanel>(m_desk->workbench(), nullptr);
        m_panel->resize(640, 640);
        m_panel->show();
    }
    void cleanup()
    {
        m_panel.reset();
        m_desk.reset();
    }

    void theThreeVersionsStandBesideEachOther()
    {
        makeConflict();
        QStringList texts;
        for (const auto *view : m_panel->findChildren<ui::DiffView *>())
            texts.append(view->text());
        QCOMPARE(texts, QStringList({ u"Phishing"_s, u"Phishing wave"_s, u"Spear phishing"_s }));
    }

    void mineIsSentWhenChosen()
    {
        makeConflict();
        button(u"Keep &mine"_s)->click();
        QTRY_COMPARE(list()->model()->rowCount(), 0);
        QCOMPARE(title(), u"Phishing wave"_s);
        QCOMPARE(m_desk->wait(m_desk->store().ledger().waiting()).size(), 1);
    }

    void theirsStaysWhenChosenAndCanBeTakenBack()
    {
        makeConflict();
        ui::Notice told;
        connect(&m_desk->workbench().notices, &ui::Notices::posted, this,
                [&told](const ui::Notice &notice) { told = notice; });
        button(u"Take &theirs"_s)->click();
        QTRY_COMPARE(list()->model()->rowCount(), 0);
        QCOMPARE(title(), u"Spear phishing"_s);
        QCOMPARE(m_desk->wait(m_desk->store().ledger().waiting()).size(), 0);
        QTRY_COMPARE(told.actionText, u"Use mine instead"_s);
        told.action();
        QTRY_COMPARE(title(), u"Phishing wave"_s);
    }

    void aTextOfBothIsWrittenByKeyboard()
    {
        makeConflict();
        list()->setFocus();
        QTest::keyClick(list(), Qt::Key_Return);
        button(u"&Edit both…"_s)->click();
        auto *edit = m_panel->findChild<ui::GrowingEdit *>();
        QTRY_VERIFY(edit->hasFocus());
        edit->setPlainText(u"Spear phishing wave"_s);
        QTest::keyClick(edit, Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(list()->model()->rowCount(), 0);
        QCOMPARE(title(), u"Spear phishing wave"_s);
    }

    void whatIsWrittenOutlivesANewReading()
    {
        makeConflict();
        button(u"&Edit both…"_s)->click();
        auto *edit = m_panel->findChild<ui::GrowingEdit *>();
        edit->setPlainText(u"Half a thou"_s);
        m_desk->take(m_desk->theirs(u"Whaling"_s));
        QTRY_COMPARE(m_panel->findChildren<ui::DiffView *>().last()->text(), u"Whaling"_s);
        QCOMPARE(edit->toPlainText(), u"Half a thou"_s);
        QVERIFY(edit->isVisible());
    }

    void theModelPassesItsTester()
    {
        items::ConflictModel model(m_desk->store());
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        makeConflict();
        QTRY_COMPARE(model.rowCount(), 1);
        QCOMPARE(model.index(0).data(items::ConflictModel::FieldRole).toString(), u"title"_s);
    }

private:
    void makeConflict()
    {
        m_desk->setTitle(m_case, u"Phishing wave"_s);
        m_desk->take(m_desk->theirs(u"Spear phishing"_s));
        QTRY_COMPARE(list()->model()->rowCount(), 1);
    }
    QString title()
    {
        return m_desk->wait(m_desk->store().detail(m_case, { .caseKey = m_case, .limit = 1 })).value.title;
    }
    QListView *list() const { return m_panel->findChild<QListView *>(); }
    QPushButton *button(const QString &text) const
    {
        for (auto *button : m_panel->findChildren<QPushButton *>()) {
            if (button->text() == text)
                return button;
        }
        return nullptr;
    }

    std::unique_ptr<test::RemoteDesk> m_desk;
    std::unique_ptr<ui::ConflictsPanel> m_panel;
    CaseKey m_case;
};

QTEST_MAIN(ConflictsPanelTest)
#include "tst_conflictspanel.moc"
