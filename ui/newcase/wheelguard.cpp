#include "ui/newcase/wheelguard.h"

#include <QEvent>
#include <QWidget>

namespace casebook::ui {

WheelGuard::WheelGuard(QWidget *control)
    : QObject(control)
{
    control->setFocusPolicy(Qt::StrongFocus); // not Qt::WheelFocus
    control->installEventFilter(this);
}

bool WheelGuard::eventFilter(QObject *object, QEvent *event)
{
    const auto *control = qobject_cast<const QWidget *>(object);
    if (event->type() != QEvent::Wheel || control == nullptr || control->hasFocus())
        return QObject::eventFilter(object, event);
    event->ignore();
    return true;
}

} // namespace casebook::ui
