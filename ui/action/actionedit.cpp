#include "ui/action/actionedit.h"

#include "ui/theme/theme.h"

#include <QEvent>
#include <QFontDatabase>
#include <QKeyEvent>

namespace casebook::ui {

namespace {

constexpr int documentMargin = 8;
constexpr int tabColumns = 2;

} // namespace

ActionEdit::ActionEdit(QWidget *parent)
    : QPlainTextEdit(parent)
{
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    fixed.setPointSizeF(font().pointSizeF());
    setFont(fixed);
    setTabChangesFocus(true);
    setTabStopDistance(tabColumns * fontMetrics().horizontalAdvance(QLatin1Char(' ')));
    viewport()->setAutoFillBackground(false); // the frame is filled, up to its round corners
    document()->setDocumentMargin(documentMargin);
}

void ActionEdit::setMarks(const QList<TextMark> &marks)
{
    m_marks = marks;
    showMarks();
}

void ActionEdit::showMarks()
{
    QList<QTextEdit::ExtraSelection> selections;
    const int end = document()->characterCount() - 1;
    for (const TextMark &mark : std::as_const(m_marks)) {
        QTextEdit::ExtraSelection selection;
        selection.cursor = QTextCursor(document());
        // Where the text ends too early, its last character bears the mark.
        const int length = qMax(1, mark.length);
        const int begin = qBound(0, qMin(mark.position, end - length), end);
        selection.cursor.setPosition(begin);
        selection.cursor.setPosition(qMin(begin + length, end), QTextCursor::KeepAnchor);
        selection.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        selection.format.setUnderlineColor(color(Token::Failed, this));
        selection.format.setBackground(blend(color(Token::Failed, this), color(Token::Surface, this), 0.12));
        selections.append(selection);
    }
    setExtraSelections(selections);
}

void ActionEdit::goTo(const TextMark &mark)
{
    QTextCursor cursor(document());
    cursor.setPosition(qBound(0, mark.position, document()->characterCount() - 1));
    setTextCursor(cursor);
    ensureCursorVisible();
    setFocus();
}

void ActionEdit::replaceText(const QString &text)
{
    QTextCursor cursor(document());
    cursor.select(QTextCursor::Document);
    cursor.insertText(text);
    moveCursor(QTextCursor::Start);
}

void ActionEdit::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers().testFlag(Qt::ControlModifier)) {
        emit submitRequested();
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
}

void ActionEdit::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showMarks();
}

} // namespace casebook::ui
