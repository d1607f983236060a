#include "ui/conflicts/diffview.h"

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QScrollBar>
#include <QTextCursor>

#include <cmath>

namespace casebook::ui {

namespace {
constexpr int highest = 320;
}

DiffView::DiffView(QWidget *parent)
    : QTextEdit(parent)
{
    setReadOnly(true);
    setTabChangesFocus(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    document()->setDocumentMargin(metrics::inside);
}

void DiffView::setParts(const QList<DiffPart> &parts)
{
    m_parts = parts;
    m_empty.clear();
    m_text.clear();
    for (const DiffPart &part : parts) {
        if (part.kind != DiffPart::Removed)
            m_text += part.text;
    }
    render();
}

void DiffView::setText(const QString &text, const QString &empty)
{
    setParts({ { DiffPart::Same, text } });
    m_empty = empty;
    render();
}

void DiffView::render()
{
    clear();
    QTextCursor cursor(document());
    const QColor surface = color(Token::Surface, this);
    for (const DiffPart &part : std::as_const(m_parts)) {
        QTextCharFormat format;
        format.setForeground(color(Token::Text, this));
        if (part.kind == DiffPart::Added) {
            format.setUnderlineStyle(QTextCharFormat::SingleUnderline);
            format.setUnderlineColor(color(Token::Synced, this));
            format.setBackground(blend(color(Token::Synced, this), surface, 0.2));
        } else if (part.kind == DiffPart::Removed) {
            format.setFontStrikeOut(true);
            format.setForeground(color(Token::SecondaryText, this));
            format.setBackground(blend(color(Token::Failed, this), surface, 0.14));
        }
        cursor.insertText(part.text, format);
    }
    if (m_text.isEmpty() && m_parts.size() <= 1 && !m_empty.isEmpty()) {
        QTextCharFormat format;
        format.setForeground(color(Token::SecondaryText, this));
        format.setFontItalic(true);
        cursor.insertText(m_empty, format);
    }
    moveCursor(QTextCursor::Start);
    setAccessibleDescription(m_text.isEmpty() ? m_empty : m_text);
    fit();
}

QSize DiffView::sizeHint() const
{
    const int text = static_cast<int>(std::ceil(document()->size().height()));
    return { 200, qBound(minimumSizeHint().height(), text + 2 * frameWidth(), highest) };
}

QSize DiffView::minimumSizeHint() const
{
    return { 120, fontMetrics().lineSpacing() + 2 * metrics::inside + 2 * frameWidth() };
}

void DiffView::resizeEvent(QResizeEvent *event)
{
    QTextEdit::resizeEvent(event);
    fit();
}

void DiffView::changeEvent(QEvent *event)
{
    QTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        render();
}

void DiffView::focusInEvent(QFocusEvent *event)
{
    QTextEdit::focusInEvent(event);
    moveCursor(QTextCursor::Start);
}

void DiffView::fit()
{
    if (const int height = sizeHint().height(); minimumHeight() != height || maximumHeight() != height)
        setFixedHeight(height);
}

} // namespace casebook::ui
