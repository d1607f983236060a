#include "models/items/foundcasesmodel.h"
#include "models/items/vanishedmodel.h"
#include "tests/ui/outbox/remotedesk.h"
#include "ui/newcase/newcasedialog.h"
#include "ui/newcase/wherepicker.h"
#include "ui/page/casepage.h"
#include "ui/page/growingedit.h"
#include "ui/page/pushsection.h"
#include "ui/page/quietbar.h"
#include "ui/page/syncbadge.h"
#include "ui/page/timelineview.h"
#include "ui/theme/theme.h"
#include "ui/vanished/vanishedpanel.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace casebook;
using namespace Qt::StringLiterals;

/// A remote's case in the window's screens.
class RemoteCaseTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { ui::applyScheme(*qApp, ui::Scheme::Light); }
    void init()
    {
        m_desk = std::make_unique<test::RemoteDesk>();
        domain::Case value = m_desk->theirs(u"Phishing"_s);
        value.connector = { .id = u"w1"_s, .name = u"Desk"_s, .type = u".cases-webhook"_s };
        m_desk->wait(m_desk->store().ledger().saveConnectors(
            m_desk->remote(), { { .id = u"w1"_s, .name = u"Desk"_s, .type = u".cases-webhook"_s } }));
        m_case = m_desk->take(value);
    }
    void cleanup() { m_desk.reset(); }

    void badgesLeadToWhatTheyStandFor()
    {
        m_desk->comment(m_case, u"First look"_s);
        ui::CasePage page(m_desk->workbench());
        page.resize(640, 800);
        page.show();
        page.showCase(m_case);
        QTRY_VERIFY(!badges(page).isEmpty());
        QSignalSpy asked(&page, &ui::CasePage::syncRequested);
        QTRY_COMPARE(badges(page).first()->text(), u"Waiting"_s);
        badges(page).first()->click();
        QCOMPARE(asked.size(), 1);
    }

    void whoTypesIsToldQuietly()
    {
        ui::CasePage page(m_desk->workbench());
        page.resize(640, 800);
        page.show();
        QSignalSpy loaded(&page, &ui::CasePage::loaded);
        page.showCase(m_case);
        QVERIFY(loaded.wait());
        ui::GrowingEdit *composer = nullptr;
        for (auto *edit : page.findChildren<ui::GrowingEdit *>()) {
            if (edit->accessibleName() == u"Comment"_s)
                composer = edit;
        }
        QVERIFY(composer);
        composer->setPlainText(u"Half a thought"_s);
        domain::User anna;
        anna.username = u"anna"_s;
        anna.fullName = u"Anna Berg"_s;
        QTRY_VERIFY(page.findChild<ui::QuietBar *>());
        domain::Activity change;
        change.id = u"a-1"_s;
        change.typeText = u"status"_s;
        change.actionText = u"update"_s;
        change.owner = u"cases"_s;
        change.payload = { { u"status"_s, u"closed"_s } };
        change.createdBy = anna;
        change.createdAt = Timestamp(QDateTime::currentMSecsSinceEpoch() + 60'000);
        domain::Case now = m_desk->theirs(u"Phishing"_s);
        now.status = domain::StatusValue::Closed;
        m_desk->wait(m_desk->store().ledger().takeDetails(
            m_desk->remote(),
            { .value = now, .attachments = QList<domain::Attachment>(), .activities = { change } }));
        QTRY_VERIFY(page.findChild<ui::QuietBar *>()->text().startsWith(u"Anna Berg changed status"_s));
        QCOMPARE(composer->toPlainText(), u"Half a thought"_s);
    }

    void anEditGoesOnWhenItsCommentWasSent()
    {
        m_desk->comment(m_case, u"First look"_s);
        const QString local = m_desk->wait(m_desk->store().attachments(m_case)).first().id;
        domain::Draft draft;
        draft.kind = domain::DraftKind::CommentEdit;
        draft.caseKey = m_case;
        draft.target = local;
        draft.content = { { u"text"_s, u"Second look"_s } };
        draft.baseText = u"First look"_s;
        m_desk->wait(m_desk->store().saveDraft(draft));
        ui::CasePage page(m_desk->workbench());
        page.resize(640, 800);
        page.show();
        page.showCase(m_case);
        const auto edited = [&page] {
            for (auto *edit : page.findChildren<ui::GrowingEdit *>()) {
                if (edit->toPlainText() == u"Second look"_s && edit->isVisible())
                    return true;
            }
            return false;
        };
        QTRY_VERIFY(edited());
        const auto waiting = m_desk->wait(m_desk->store().ledger().waiting());
        domain::Attachment sent;
        sent.id = u"remote-1"_s;
        sent.version = u"WzE="_s;
        sent.payload = domain::AttachmentPayload::userComment(u"First look"_s, u"cases"_s);
        sent.createdAt = Timestamp(1'700'000'100'000);
        sent.createdBy = m_desk->preferences().author();
        domain::Case now = m_desk->theirs(u"Phishing"_s);
        now.totalComments = 1;
        m_desk->wait(m_desk->store().ledger().adopt(m_case,
                                                    { .theirs = now,
                                                      .done = { waiting.first().operation.key },
                                                      .attachmentIds = { { local, sent.id } },
                                                      .attachments = QList<domain::Attachment>{ sent } }));
        QTRY_COMPARE(m_desk->wait(m_desk->store().attachments(m_case)).first().id, u"remote-1"_s);
        QTRY_VERIFY(page.findChild<ui::TimelineView *>()->edited().contains(u"remote-1"_s));
        QTRY_VERIFY(edited());
    }

    void aPushWaitsInTheOutboxOnce()
    {
        ui::PushSection push(m_desk->workbench(), nullptr);
        push.show();
        push.showCase(m_case,
                      m_desk->wait(m_desk->store().detail(m_case, { .caseKey = m_case, .limit = 1 })).value,
                      m_desk->remote());
        const auto button = [&push](const QString &text) -> QPushButton * {
            for (auto *each : push.findChildren<QPushButton *>()) {
                if (each->text() == text)
                    return each;
            }
            return nullptr;
        };
        QTRY_VERIFY(button(u"Push as Desk incident"_s));
        button(u"Push as Desk incident"_s)->click();
        QTRY_VERIFY(button(u"Push now"_s)->isVisible());
        QCOMPARE(m_desk->wait(m_desk->store().ledger().waiting()).size(), 0);
        button(u"Push now"_s)->click();
        button(u"Push now"_s)->click();
        QTRY_COMPARE(m_desk->wait(m_desk->store().ledger().waiting()).size(), 1);
        QCOMPARE(m_desk->wait(m_desk->store().ledger().waiting()).first().operation.kind,
                 domain::PendingKind::Push);
    }

    void aNewCaseIsMadeWhereOneChooses()
    {
        ui::NewCaseDialog dialog(m_desk->workbench());
        auto *where = dialog.findChild<ui::WherePicker *>();
        QTRY_COMPARE(where->count(), 2);
        QCOMPARE(where->workspace(), localWorkspace);
        where->setWorkspace(m_desk->remote());
        QCOMPARE(where->workspace(), m_desk->remote());
    }

    void whatIsFoundSaysWhetherItIsHere()
    {
        items::FoundCasesModel model(m_desk->store());
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        domain::Case other = m_desk->theirs(u"Elsewhere"_s);
        other.id = u"case-2"_s;
        model.append({ m_desk->theirs(u"Phishing"_s), other }, 3);
        QVERIFY(model.hasMore());
        QTRY_COMPARE(model.keyAt(0), m_case);
        QVERIFY(!model.keyAt(1).isValid());
        model.append({ other }, 3);
        QCOMPARE(model.rowCount(), 2);
        QVERIFY(!model.hasMore());
    }

    void aCaseDeletedThereKeepsItsTexts()
    {
        m_desk->comment(m_case, u"First look"_s);
        m_desk->wait(m_desk->store().ledger().vanish(m_case));
        items::VanishedModel model(m_desk->store());
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QTRY_COMPARE(model.rowCount(), 1);
        QCOMPARE(model.at(0).lostTexts, QStringList{ u"First look"_s });
        ui::VanishedPanel panel(m_desk->workbench(), nullptr);
        panel.show();
        QTRY_COMPARE(panel.findChild<QListView *>()->model()->rowCount(), 1);
        QTest::keyClick(panel.findChild<QListView *>(), Qt::Key_Delete);
        QCOMPARE(model.rowCount(), 1); // asked first
        for (auto *button : panel.findChildren<QPushButton *>()) {
            if (button->text() == u"Discard texts"_s)
                button->click();
        }
        QTRY_COMPARE(model.rowCount(), 0);
    }

private:
    static QList<ui::SyncBadge *> badges(const ui::CasePage &page)
    {
        QList<ui::SyncBadge *> shown;
        for (auto *badge : page.findChildren<ui::SyncBadge *>()) {
            if (badge->isVisible())
                shown.append(badge);
        }
        return shown;
    }

    std::unique_ptr<test::RemoteDesk> m_desk;
    CaseKey m_case;
};

QTEST_MAIN(RemoteCaseTest)
#include "tst_remotecase.moc"
