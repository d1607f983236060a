#include "models/items/timelinemodel.h"
#include "tests/support/testdesk.h"
#include "ui/page/commentreveal.h"
#include "ui/page/markdowncache.h"
#include "ui/page/timelineview.h"

#include <QTest>
#include <QTimer>

using namespace casebook;
using namespace Qt::StringLiterals;

/// A comment just added comes into sight, whichever is first: its row or the store's answer.
class CommentRevealTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void whenTheAnswerIsFirst();
    void whenTheRowIsFirst();
    void whenTheNewestComeFirst();
    void scrollsForItsOwnCommentOnly();

private:
    static constexpr int comments = 60;

    Future<store::SubmitResult> submitComments(int number)
    {
        QList<domain::AttachmentPayload> payloads;
        for (int i = 0; i < number; ++i)
            payloads.append(domain::AttachmentPayload::userComment(u"number %1"_s.arg(i), u"cases"_s));
        return m_desk->store().submit(
            { .operation = domain::AddAttachments{ m_case, payloads }, .author = {} });
    }
    void show(domain::SortOrder order = domain::SortOrder::Ascending)
    {
        domain::TimelineRequest request{ .caseKey = m_case };
        request.order = order;
        m_model->show(request);
        QTRY_VERIFY(m_model->isReady());
        QTRY_VERIFY(m_view->firstVisibleRow() == 0 && m_view->lastVisibleRow() > 0);
        m_rows = m_model->rowCount();
    }
    bool hasMoreRows() const { return m_model->rowCount() > m_rows; }
    bool showsLast() const { return m_view->lastVisibleRow() == m_model->rowCount() - 1; }

    std::unique_ptr<test::TestDesk> m_desk;
    std::unique_ptr<items::TimelineModel> m_model;
    std::unique_ptr<ui::MarkdownCache> m_texts;
    std::unique_ptr<ui::TimelineView> m_view;
    std::unique_ptr<ui::CommentReveal> m_reveal;
    CaseKey m_case;
    int m_rows = 0;
};

void CommentRevealTest::init()
{
    m_desk = std::make_unique<test::TestDesk>();
    domain::NewCase values;
    values.title = u"Lost laptop"_s;
    values.description = u"It is gone."_s;
    auto created
        = m_desk->store().submit({ .operation = domain::CreateCase{ .values = values }, .author = {} });
    QTRY_VERIFY(created.isFinished());
    m_case = created.result()->caseKey;
    auto commented = submitComments(comments);
    QTRY_VERIFY(commented.isFinished() && commented.result());
    m_model = std::make_unique<items::TimelineModel>(m_desk->store());
    m_texts = std::make_unique<ui::MarkdownCache>();
    m_view = std::make_unique<ui::TimelineView>(*m_model, *m_texts);
    m_view->resize(600, 400);
    m_view->show();
    m_reveal = std::make_unique<ui::CommentReveal>(*m_model, *m_view, nullptr);
}

void CommentRevealTest::cleanup()
{
    m_reveal.reset();
    m_view.reset();
    m_texts.reset();
    m_model.reset();
    m_desk.reset();
}

void CommentRevealTest::whenTheAnswerIsFirst()
{
    show();
    m_reveal->expect();
    m_reveal->added();
    submitComments(1);
    QTRY_VERIFY(hasMoreRows());
    QTRY_VERIFY(showsLast());
}

void CommentRevealTest::whenTheRowIsFirst()
{
    show();
    m_reveal->expect();
    submitComments(1);
    QTRY_VERIFY(hasMoreRows());
    QVERIFY(!showsLast());
    m_reveal->added();
    QTRY_VERIFY(showsLast());
}

void CommentRevealTest::whenTheNewestComeFirst()
{
    show(domain::SortOrder::Descending);
    m_view->scrollToRow(m_model->rowCount() - 1);
    QTRY_VERIFY(showsLast());
    m_reveal->expect();
    submitComments(1);
    QTRY_VERIFY(hasMoreRows());
    m_reveal->added();
    QTRY_COMPARE(m_view->firstVisibleRow(), 0);
}

void CommentRevealTest::scrollsForItsOwnCommentOnly()
{
    show();
    m_reveal->expect();
    submitComments(1);
    QTRY_VERIFY(hasMoreRows());
    m_reveal->added();
    QTRY_VERIFY(showsLast());
    m_view->scrollToRow(0);
    m_rows = m_model->rowCount();
    submitComments(1);
    QTRY_VERIFY(hasMoreRows());
    bool isLater = false; // than anything that was to be done when the row came
    QTimer::singleShot(0, this, [&isLater] { isLater = true; });
    QTRY_VERIFY(isLater);
    QVERIFY(!showsLast());
}

QTEST_MAIN(CommentRevealTest)
#include "tst_commentreveal.moc"
