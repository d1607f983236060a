#include "ui/newcase/problemline.h"

#include "ui/theme/theme.h"

#include <QEvent>

namespace casebook::ui {

ProblemLine::ProblemLine(QWidget *parent)
    : QLabel(parent)
{
    setWordWrap(true);
    setTextFormat(Qt::PlainText);
    setTextInteractionFlags(Qt::TextSelectableByMouse); // to be copied
    applyColor();
    hide();
}

void ProblemLine::say(const QString &problem)
{
    setText(problem);
    setVisible(!problem.isEmpty());
}

void ProblemLine::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyColor();
}

void ProblemLine::applyColor()
{
    QPalette own = palette();
    const QColor wanted = color(Token::Failed, this);
    if (own.color(QPalette::WindowText) == wanted)
        return;
    own.setColor(QPalette::WindowText, wanted);
    setPalette(own);
}

} // namespace casebook::ui
