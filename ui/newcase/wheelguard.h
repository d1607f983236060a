#pragma once

#include <QObject>

class QWidget;

namespace casebook::ui {

/// Keeps a wheel that scrolls a form from changing the values it passes over: a control takes the wheel only
/// while it has the focus. Belongs to the control.
class WheelGuard final : public QObject
{
    Q_OBJECT

public:
    explicit WheelGuard(QWidget *control);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;
};

} // namespace casebook::ui
