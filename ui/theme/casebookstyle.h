#pragma once

#include "ui/theme/measuredstyle.h"

class QStyleOptionToolButton;

namespace casebook::ui {

/// The program's look, painted: flat fields and buttons with a thin line, a two-pixel ring around what has
/// the focus, slim scroll bars, thin splitters. All colours are tokens of the palette's scheme; nothing is
/// stored, so a change of palette is enough to switch.
///
/// A button with the dynamic property "primary" (or the default button of a dialog) is filled with the
/// accent; a frame of an item view is left out. "Dangerous" buttons (property "dangerous") write in the
/// colour of failures.
class CasebookStyle final : public MeasuredStyle
{
    Q_OBJECT

public:
    CasebookStyle();

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;
    void polish(QWidget *widget) override;
    using MeasuredStyle::polish;

private:
    void drawPushButtonLabel(const QStyleOption *option, QPainter *painter, const QWidget *widget) const;
    void drawMenuItem(const QStyleOption *option, QPainter *painter, const QWidget *widget) const;
    void drawToolButton(QStyleOptionToolButton button, QPainter *painter, const QWidget *widget) const;
    void drawHeaderLabel(const QStyleOption *option, QPainter *painter, const QWidget *widget) const;
};

} // namespace casebook::ui
