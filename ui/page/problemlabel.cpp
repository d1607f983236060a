#include "ui/page/problemlabel.h"

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QEvent>

namespace casebook::ui {

ProblemLabel::ProblemLabel(QWidget *parent)
    : QLabel(parent)
{
    setWordWrap(true);
    setTextFormat(Qt::PlainText);
    setFont(scaledFont(font(), metrics::smallText));
    applyColor();
    hide();
}

void ProblemLabel::setProblem(const QString &text)
{
    setText(text);
    setVisible(!text.isEmpty());
}

void ProblemLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyColor();
}

void ProblemLabel::applyColor()
{
    const QColor ink = color(Token::Failed, this);
    QPalette red = palette();
    if (red.color(QPalette::WindowText) == ink)
        return;
    red.setColor(QPalette::WindowText, ink);
    setPalette(red);
}

} // namespace casebook::ui
