#include "ui/page/markdownview.h"

#include "models/base/async.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>
#include <QWheelEvent>
#include <QtConcurrent>

namespace casebook::ui {

namespace {

struct Marks
{
    QList<QRectF> code;
    QList<QRectF> bars;
};

/// What lies behind the visible blocks: one rectangle per run of code, one bar per quoted block and level.
Marks marksOf(const QTextDocument &document, const QRectF &visible)
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
                const QRectF box = QRectF(bounds.left() - 8, bounds.top(),
                                          document.textWidth() - bounds.left() + 8, bounds.height())
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

MarkdownView::MarkdownView(QWidget *parent)
    : QTextBrowser(parent)
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
    connect(this, &QTextBrowser::anchorClicked, this, [this](const QUrl &url) {
        const QString text = url.toString();
        if (isOpenableLink(text))
            emit linkClicked(text);
    });
}

MarkdownView::~MarkdownView() = default;

void MarkdownView::setMarkdown(const QString &markdown)
{
    const MarkdownStyle style = markdownStyleOf(this);
    if (m_document && markdown == m_markdown && style == m_style)
        return;
    m_markdown = markdown;
    m_style = style;
    render();
}

void MarkdownView::render()
{
    ++m_rendering;
    m_shortened = m_markdown.size() > longestAtOnce;
    adopt(renderMarkdown(markdownBeginning(m_markdown), m_style));
}

void MarkdownView::showAll()
{
    if (!m_shortened)
        return;
    QThread *home = thread();
    const auto work = [text = m_markdown, style = m_style, home] {
        std::shared_ptr<QTextDocument> document = renderMarkdown(text, style);
        document->moveToThread(home);
        return document;
    };
    deliver(QtConcurrent::run(work), this,
            [this, rendering = m_rendering](const std::shared_ptr<QTextDocument> &document) {
                if (rendering != m_rendering)
                    return;
                m_shortened = false;
                adopt(document);
            });
}

void MarkdownView::adopt(std::shared_ptr<QTextDocument> document)
{
    setDocument(document.get());
    m_document = std::move(document);
    m_measuredWidth = -1;
    updateGeometry();
    emit resized();
}

int MarkdownView::heightForWidth(int width) const
{
    if (!m_document)
        return 0;
    if (width == m_measuredWidth)
        return m_measuredHeight;
    // The text edit would answer a new size by setting its own width again, in the middle of the measuring.
    const QSignalBlocker quiet(m_document->documentLayout());
    m_document->setTextWidth(width);
    m_measuredWidth = width;
    m_measuredHeight = qCeil(m_document->size().height());
    if (width != viewport()->width())
        m_document->setTextWidth(viewport()->width());
    return m_measuredHeight;
}

QSize MarkdownView::sizeHint() const
{
    const int width = qMax(100, this->width());
    return { width, heightForWidth(width) };
}

QSize MarkdownView::minimumSizeHint() const
{
    return { 40, 0 };
}

void MarkdownView::paintEvent(QPaintEvent *event)
{
    if (m_document) {
        const Marks marks = marksOf(*m_document, event->rect());
        QPainter painter(viewport());
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(blend(color(Token::Text, this), color(Token::Surface, this), 0.06));
        for (const QRectF &box : marks.code)
            painter.drawRoundedRect(box, 4, 4);
        painter.setBrush(blend(color(Token::Accent, this), color(Token::Line, this), 0.35));
        const bool mirrored = isRightToLeft();
        for (const QRectF &bar : marks.bars)
            painter.drawRoundedRect(mirrored ? bar.translated(width() - 2 * bar.left() - 3, 0) : bar, 1.5,
                                    1.5);
    }
    QTextBrowser::paintEvent(event);
}

void MarkdownView::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    if (m_document && (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)) {
        const MarkdownStyle style = markdownStyleOf(this);
        if (style != m_style) {
            m_style = style;
            render();
        }
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
