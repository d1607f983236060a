#include "ui/page/markdownview.h"

#include "ui/page/markdowncache.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>
#include <QWheelEvent>

namespace casebook::ui {

namespace {

constexpr int longestUnformatted = 1'200; // characters

struct Marks
{
    QList<QRectF> code;
    QList<QRectF> bars;
};

/// What lies behind the visible blocks: one rectangle per run of code, one bar per quoted block and level.
Marks marksOf(const QTextDocument &document, int width, const QRectF &visible)
{
    Marks marks;
    const QAbstractTextDocumentLayout *layout = document.documentLayout();
    bool inCode = false;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        const QTextBlockFormat format = block.blockFormat();
        const QRectF bounds = layout->blockBoundingRect(block);
        const bool code = format.boolProperty(codeBlockProperty);
        if (bounds.bottom() >= visible.top() - 40 && bounds.top() <= visible.bottom() + 40) {
            const int quotes = format.intProperty(quoteLevelProperty);
            for (int level = 0; level < quotes; ++level)
                marks.bars.append(QRectF(level * 14.0, bounds.top(), 3, bounds.height()));
            if (code) {
                const QRectF box
                    = QRectF(bounds.left() - 8, bounds.top(), width - bounds.left() + 8, bounds.height())
                          .adjusted(0, -6, 0, 6);
                if (inCode && !marks.code.isEmpty())
                    marks.code.last() |= box;
                else
                    marks.code.append(box);
            }
        }
        inCode = code;
    }
    return marks;
}

} // namespace

MarkdownView::MarkdownView(MarkdownCache &cache, QWidget *parent)
    : QTextBrowser(parent)
    , m_cache(cache)
{
    setFrameShape(QFrame::NoFrame);
    setOpenLinks(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTextInteractionFlags(Qt::TextBrowserInteraction);
    setFocusPolicy(Qt::StrongFocus); // links are reached by Tab
    setTabChangesFocus(true);
    viewport()->setAutoFillBackground(false);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setDocument(&m_nothing);
    connect(this, &QTextBrowser::anchorClicked, this, [this](const QUrl &url) {
        const QString text = url.toString();
        if (isOpenableLink(text))
            emit linkClicked(text);
    });
    connect(&m_cache, &MarkdownCache::rendered, this,
            [this](const MarkdownJob &job, const RenderedText &text) {
                if (job == m_wanted && job != m_shown)
                    adopt(job, text);
            });
}

MarkdownView::~MarkdownView()
{
    setDocument(nullptr); // what was shown may be shown elsewhere, and m_nothing goes before the text edit
}

void MarkdownView::setMarkdown(const QString &markdown)
{
    if (markdown != m_markdown) {
        m_markdown = markdown;
        m_wanted.text = markdownBeginning(markdown);
        showNothing();
    }
    m_wanted.style = markdownStyleOf(this);
    want(m_wanted);
}

bool MarkdownView::isShortened() const
{
    return m_markdown.size() > longestAtOnce && m_shown.text != m_markdown;
}

void MarkdownView::showAll()
{
    m_wanted.text = m_markdown;
    want(m_wanted);
}

void MarkdownView::prepare(const QString &markdown) const
{
    if (m_wanted.width > 0)
        m_cache.prepare({ markdownBeginning(markdown), m_wanted.width, m_wanted.style });
}

MarkdownJob MarkdownView::jobFor(int width) const
{
    return { m_wanted.text, width, m_wanted.style };
}

/// What was shown stays until its replacement is there, where it is the same text in another width or look.
void MarkdownView::want(const MarkdownJob &job)
{
    m_wanted = job;
    if (job.width <= 0 || job == m_shown)
        return;
    if (const RenderedText there = isQuicklyRendered(job) ? m_cache.render(job) : m_cache.find(job))
        adopt(job, there);
    else
        m_cache.request(job);
}

void MarkdownView::adopt(const MarkdownJob &job, const RenderedText &text)
{
    const bool keepsSelection = textCursor().hasSelection() && job.text == m_shown.text;
    const int anchor = textCursor().anchor();
    const int position = textCursor().position();
    m_shown = job;
    setDocument(text.document.get());
    m_text = text;
    if (keepsSelection) {
        QTextCursor selected(document());
        selected.setPosition(anchor);
        selected.setPosition(position, QTextCursor::KeepAnchor);
        setTextCursor(selected);
    }
    updateGeometry();
    emit resized();
}

void MarkdownView::showNothing()
{
    m_shown = {};
    setDocument(&m_nothing);
    m_text = {};
    updateGeometry();
}

int MarkdownView::heightForWidth(int width) const
{
    if (width <= 0)
        return 0;
    const MarkdownJob job = jobFor(width);
    if (m_text && job == m_shown)
        return m_text.height;
    if (const RenderedText there = isQuicklyRendered(job) ? m_cache.render(job) : m_cache.find(job))
        return there.height;
    return m_text ? m_text.height : estimatedHeight(job);
}

/// The layouts that hold it ask for its height for their width.
QSize MarkdownView::sizeHint() const
{
    return { qMax(100, width()), m_text ? m_text.height : fontMetrics().lineSpacing() };
}

QSize MarkdownView::minimumSizeHint() const
{
    return { 40, 0 };
}

void MarkdownView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    if (!m_text) {
        painter.setPen(m_wanted.style.text);
        painter.drawText(viewport()->rect(), Qt::TextWordWrap | Qt::AlignLeading | Qt::AlignTop,
                         m_wanted.text.left(longestUnformatted));
        return;
    }
    const Marks marks = marksOf(*m_text.document, m_shown.width, event->rect());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(blend(color(Token::Text, this), color(Token::Surface, this), 0.06));
    for (const QRectF &box : marks.code)
        painter.drawRoundedRect(box, 4, 4);
    painter.setBrush(blend(color(Token::Accent, this), color(Token::Line, this), 0.35));
    const bool mirrored = isRightToLeft();
    for (const QRectF &bar : marks.bars)
        painter.drawRoundedRect(mirrored ? bar.translated(width() - 2 * bar.left() - 3, 0) : bar, 1.5, 1.5);
    painter.end();
    QTextBrowser::paintEvent(event);
}

void MarkdownView::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        m_wanted.style = markdownStyleOf(this);
        want(m_wanted);
    }
}

/// Keys that move in the timeline or act on the comment belong to the timeline, not to the text.
void MarkdownView::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
    case Qt::Key_Home:
    case Qt::Key_End:
        if (event->modifiers() & Qt::ShiftModifier)
            break;
        event->ignore();
        return;
    case Qt::Key_F2:
    case Qt::Key_Delete:
    case Qt::Key_Escape:
        event->ignore();
        return;
    default:
        break;
    }
    QTextBrowser::keyPressEvent(event);
}

void MarkdownView::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

void MarkdownView::resizeEvent(QResizeEvent *event)
{
    QTextBrowser::resizeEvent(event);
    verticalScrollBar()->setValue(0);
    want(jobFor(viewport()->width()));
}

void MarkdownView::contextMenuEvent(QContextMenuEvent *event)
{
    event->ignore(); // the card shows its own menu
}

QVariant MarkdownView::loadResource(int, const QUrl &)
{
    return {};
}

} // namespace casebook::ui
