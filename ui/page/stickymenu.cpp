#include "ui/page/stickymenu.h"

#include <QKeyEvent>
#include <QMouseEvent>

namespace casebook::ui {

void StickyMenu::mouseReleaseEvent(QMouseEvent *event)
{
    QAction *action = actionAt(event->position().toPoint());
    if (action && action->isCheckable() && action->isEnabled()) {
        action->toggle();
        return;
    }
    QMenu::mouseReleaseEvent(event);
}

void StickyMenu::keyPressEvent(QKeyEvent *event)
{
    QAction *action = activeAction();
    if (event->key() == Qt::Key_Space && action && action->isCheckable() && action->isEnabled()) {
        action->toggle();
        return;
    }
    QMenu::keyPressEvent(event);
}

} // namespace casebook::ui
