#include "ui/page/growingedit.h"

#include "ui/theme/metrics.h"

#include <QKeyEvent>
#include <QTextDocument>

namespace casebook::ui {

GrowingEdit::GrowingEdit(int fewestLines, int mostLines, QWidget *parent)
    : QPlainTextEdit(parent)
    , m_fewestLines(fewestLines)
    , m_mostLines(mostLines)
{
    setTabChangesFocus(true);
    viewport()->setAutoFillBackground(false); // the frame is filled, up to its round corners
    document()->setDocumentMargin(6);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(this, &QPlainTextEdit::textChanged, this, &GrowingEdit::fit);
    fit();
}

void GrowingEdit::setLines(int fewest, int most)
{
    m_fewestLines = fewest;
    m_mostLines = most;
    fit();
}

QSize GrowingEdit::sizeHint() const
{
    return { 320, height() };
}

QSize GrowingEdit::minimumSizeHint() const
{
    return { 80, minimumHeight() };
}

void GrowingEdit::fit()
{
    // The layout of a plain text document counts in lines. Empty lines of the text count at once, wrapped
    // ones as soon as they are laid out.
    const int lines = qBound(m_fewestLines, static_cast<int>(document()->size().height()), m_mostLines);
    const int height = lines * fontMetrics().lineSpacing()
        + 2 * static_cast<int>(document()->documentMargin()) + 2 * frameWidth() + metrics::inside;
    if (height != minimumHeight() || height != maximumHeight())
        setFixedHeight(height);
}

void GrowingEdit::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers().testFlag(Qt::ControlModifier)) {
        emit submitRequested();
        return;
    }
    if (event->key() == Qt::Key_Escape) {
        emit leaveRequested();
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
}

void GrowingEdit::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    if (event->oldSize().width() != event->size().width())
        fit();
}

} // namespace casebook::ui
