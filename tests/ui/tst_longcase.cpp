#include "models/generator/storefiller.h"
#include "tests/support/testdesk.h"
#include "ui/page/activitytab.h"
#include "ui/page/alertstab.h"
#include "ui/page/casepage.h"
#include "ui/page/changerow.h"
#include "ui/page/commentcard.h"
#include "ui/page/markdowncache.h"
#include "ui/page/markdownview.h"
#include "ui/page/placeholderrow.h"
#include "ui/page/timelineview.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace casebook;
using namespace Qt::StringLiterals;

/// The page of a case with nearly 10,000 activities, used as a person uses it.
class LongCaseTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup() { m_page.reset(); }
    void laysOutOnlyWhatIsInSight();
    void showsTheLastTextAtTheEnd();
    void jumpsAnywhere();
    void filtersItsParts();
    void staysWhereOneReadsWhenAnEntryArrives();
    void keepsALongCommentUnfolded();
    void growsNoFurtherWithEachCaseThatIsOpened();
    void showsAThousandAlerts();

private:
    static constexpr int activities = 9'900; // a case holds 10,000 (CONTRACT §3.2): room for a few more

    template <typename T>
    T wait(Future<T> future)
    {
        if (!QTest::qWaitFor([&] { return future.isFinished(); }, 120'000))
            qFatal("the store did not answer");
        if (const Result<T> result = future.result(); !result)
            qFatal("%s %s", qPrintable(result.error().message), qPrintable(result.error().detail));
        return *future.result();
    }
    store::SubmitResult submit(const domain::Operation &operation)
    {
        domain::User author;
        author.username = u"bert"_s;
        return wait(m_desk.store().submit({ .operation = operation, .author = author }));
    }
    void show(CaseKey key)
    {
        QSignalSpy loaded(m_page.get(), &ui::CasePage::loaded);
        m_page->showCase(key);
        QVERIFY(loaded.wait(20'000));
    }
    ui::TimelineView *view() { return m_page->findChild<ui::TimelineView *>(); }
    ui::MarkdownCache *texts() { return m_page->findChild<ui::MarkdownCache *>(); }
    items::TimelineModel *model() { return &m_page->findChild<ui::ActivityTab *>()->model(); }
    /// All that is in sight has been read and rendered.
    bool isSettled()
    {
        for (int row = view()->firstVisibleRow(); row <= view()->lastVisibleRow(); ++row) {
            QWidget *widget = view()->rowWidget(row);
            if (qobject_cast<ui::PlaceholderRow *>(widget))
                return false;
            for (auto *text :
                 widget ? widget->findChildren<ui::MarkdownView *>() : QList<ui::MarkdownView *>())
                if (!text->isRendered())
                    return false;
        }
        return view()->lastVisibleRow() >= 0;
    }
    qsizetype rowWidgets() { return m_page->findChildren<ui::TimelineRow *>().size(); }
    void choose(const QString &segment)
    {
        for (auto *button : m_page->findChildren<QToolButton *>()) {
            if (button->isCheckable() && button->text().startsWith(segment))
                button->click();
        }
    }
    domain::TimelinePage entries(qint64 position, domain::TimelinePart part = domain::TimelinePart::All)
    {
        domain::TimelineRequest request{ .caseKey = m_long };
        request.part = part;
        request.position = position;
        request.limit = 1;
        return wait(m_desk.store().timeline(request));
    }

    test::TestDesk m_desk;
    std::unique_ptr<ui::CasePage> m_page;
    CaseKey m_long;
    CaseKey m_usual;
    QString m_longOwner;
    QString m_usualOwner;
};

void LongCaseTest::initTestCase()
{
    ui::applyScheme(*qApp, ui::Scheme::Light);
    wait(generator::fillStore(m_desk.store(),
                              { .cases = 12, .activities = activities + 300, .longestHistory = activities }));
    for (const domain::CaseSummary &row : wait(m_desk.store().page({}, { .limit = 12 })).rows) {
        const bool isLong = wait(m_desk.store().timeline({ .caseKey = row.key })).counts.all >= activities;
        (isLong ? m_long : m_usual) = row.key;
        (isLong ? m_longOwner : m_usualOwner) = row.owner;
    }
    QVERIFY(m_long.isValid() && m_usual.isValid());
}

void LongCaseTest::init()
{
    m_page = std::make_unique<ui::CasePage>(m_desk.workbench());
    m_page->resize(700, 900);
    m_page->show();
    show(m_long);
}

void LongCaseTest::laysOutOnlyWhatIsInSight()
{
    QTRY_VERIFY(isSettled());
    QVERIFY(rowWidgets() < 60);
    // what is in sight, and a few rows ahead
    QVERIFY2(texts()->count() < 80, qPrintable(QString::number(texts()->count())));
    for (int place = 1; place <= 20; ++place) {
        QScrollBar *bar = view()->verticalScrollBar();
        bar->setValue(static_cast<int>(qint64{ bar->maximum() } * place / 20));
        QTRY_VERIFY(isSettled());
    }
    QVERIFY2(rowWidgets() < 120, qPrintable(QString::number(rowWidgets())));
    QVERIFY(texts()->bytes() <= ui::MarkdownCache::usualBytes);
}

void LongCaseTest::showsTheLastTextAtTheEnd()
{
    const int last = static_cast<int>(entries(0).total) - 1;
    view()->scrollToNewest();
    QTRY_VERIFY(isSettled());
    QTRY_COMPARE(view()->lastVisibleRow(), last);
    auto *row = qobject_cast<ui::TimelineRow *>(view()->rowWidget(last));
    QVERIFY(row);
    QCOMPARE(row->entry(), entries(last).entries.first());
    QVERIFY(row->geometry().bottom() <= view()->viewport()->height());
    QCOMPARE(view()->verticalScrollBar()->value(), view()->verticalScrollBar()->maximum());
}

void LongCaseTest::jumpsAnywhere()
{
    QScrollBar *bar = view()->verticalScrollBar();
    bar->setValue(bar->maximum() / 2);
    QTRY_VERIFY(isSettled());
    const int middle = view()->firstVisibleRow();
    QVERIFY2(middle > activities * 4 / 10 && middle < activities * 6 / 10,
             qPrintable(QString::number(middle)));
    QTRY_VERIFY(view()->rowWidget(middle));
    auto *row = qobject_cast<ui::TimelineRow *>(view()->rowWidget(middle));
    QVERIFY(row);
    QCOMPARE(row->entry(), entries(middle).entries.first());
}

void LongCaseTest::filtersItsParts()
{
    const domain::TimelineCounts counts = entries(0).counts;
    choose(u"Comments"_s);
    QTRY_COMPARE(model()->rowCount(), counts.comments);
    view()->scrollToNewest();
    QTRY_VERIFY(isSettled());
    QTRY_VERIFY(qobject_cast<ui::CommentCard *>(view()->rowWidget(view()->lastVisibleRow())));
    choose(u"History"_s);
    QTRY_COMPARE(model()->rowCount(), counts.history);
    view()->scrollToNewest();
    QTRY_VERIFY(isSettled());
    QTRY_VERIFY(qobject_cast<ui::ChangeRow *>(view()->rowWidget(view()->lastVisibleRow())));
    auto *change = qobject_cast<ui::ChangeRow *>(view()->rowWidget(view()->lastVisibleRow()));
    QCOMPARE(change->entry(), entries(counts.history - 1, domain::TimelinePart::History).entries.first());
    choose(u"All"_s);
    QTRY_COMPARE(model()->rowCount(), counts.all);
    QTRY_VERIFY(isSettled());
    QCOMPARE(view()->firstVisibleRow(), 0);
}

void LongCaseTest::staysWhereOneReadsWhenAnEntryArrives()
{
    QScrollBar *bar = view()->verticalScrollBar();
    bar->setValue(bar->maximum() / 3);
    QTRY_VERIFY(isSettled());
    const int read = view()->firstVisibleRow() + 2;
    QWidget *widget = view()->rowWidget(read);
    QVERIFY(widget);
    const int y = widget->y();
    const int before = model()->rowCount();
    submit(domain::AddAttachments{ m_long,
                                   { domain::AttachmentPayload::userComment(u"just now"_s, m_longOwner) } });
    QTRY_COMPARE(model()->rowCount(), before + 1);
    QTest::qWait(50);
    QCOMPARE(view()->rowWidget(read), widget);
    QCOMPARE(widget->y(), y);
}

void LongCaseTest::keepsALongCommentUnfolded()
{
    QString text;
    while (text.size() < 29'000)
        text += u"A line of *text* with `code` number %1.\n\n"_s.arg(text.size());
    submit(domain::AddAttachments{ m_usual, { domain::AttachmentPayload::userComment(text, m_usualOwner) } });
    show(m_usual);
    view()->scrollToNewest();
    QTRY_VERIFY(isSettled());
    const int row = model()->rowCount() - 1;
    auto *card = qobject_cast<ui::CommentCard *>(view()->rowWidget(row));
    QVERIFY(card);
    const int folded = card->height();
    const int top = card->y();
    card->setFocus();
    QTest::keyClick(card, Qt::Key_Return);
    QTRY_VERIFY(view()->rowWidget(row) && view()->rowWidget(row)->height() > 3 * folded);
    QCOMPARE(view()->rowWidget(row)->y(), top); // it grew downwards
    const int unfolded = view()->rowWidget(row)->height();
    m_page->setFocus();
    view()->verticalScrollBar()->setValue(0);
    QTRY_VERIFY(!view()->rowWidget(row));
    view()->scrollToRow(row);
    QTRY_VERIFY(isSettled());
    QTRY_COMPARE(view()->rowWidget(row)->height(), unfolded);
}

void LongCaseTest::growsNoFurtherWithEachCaseThatIsOpened()
{
    const QList<domain::CaseSummary> rows = wait(m_desk.store().page({}, { .limit = 12 })).rows;
    const auto openAll = [&] {
        for (const domain::CaseSummary &row : rows) {
            show(row.key);
            QTRY_VERIFY(isSettled());
        }
    };
    openAll();
    const qsizetype objects = m_page->findChildren<QObject *>().size();
    for (int round = 0; round < 5; ++round)
        openAll();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    const qsizetype now = m_page->findChildren<QObject *>().size();
    QVERIFY2(now < objects + objects / 5, qPrintable(u"%1, then %2"_s.arg(objects).arg(now)));
    QVERIFY(texts()->count() < 60);
}

void LongCaseTest::showsAThousandAlerts()
{
    domain::NewCase values;
    values.title = u"Noise"_s;
    values.description = u"Many alerts."_s;
    const CaseKey key = submit(domain::CreateCase{ .values = values }).caseKey;
    for (int part = 0; part < 10; ++part) {
        QList<domain::AlertRef> alerts;
        for (int i = 0; i < 100; ++i)
            alerts.append({ u"alert-%1"_s.arg(part * 100 + i), u".alerts-default"_s });
        submit(domain::AddAttachments{ key, { domain::AttachmentPayload::alerts(alerts, {}, u"cases"_s) } });
    }
    show(key);
    auto *tabs = m_page->findChild<QTabWidget *>();
    QTRY_COMPARE(tabs->tabText(1).section(u' ', 1).remove(u','), u"1000"_s);
    tabs->setCurrentIndex(1);
    auto *table = m_page->findChild<ui::AlertsTab *>()->findChild<QTableView *>();
    QTRY_COMPARE(table->model()->rowCount(), 1'000);
    table->scrollToBottom();
    QTRY_VERIFY(table->rowAt(table->viewport()->height() - 4) == 999);
    QCOMPARE(table->model()->index(999, 0).data().toString(), u"alert-999"_s);
}

QTEST_MAIN(LongCaseTest)

#include "tst_longcase.moc"
