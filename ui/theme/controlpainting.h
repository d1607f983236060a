#pragma once

#include "ui/theme/theme.h"

#include <QStyle>

class QPainter;
class QRect;
class QStyleOption;
class QStyleOptionButton;
class QStyleOptionComboBox;

/// What CasebookStyle paints for fields and buttons. Colours come from the option's palette.
namespace casebook::ui::painting {

/// Filled with the accent: by the property "primary", else where it is a dialog's default button.
bool isPrimary(const QStyleOption &option, const QWidget *button);
/// What a push button writes in.
Token inkOf(const QStyleOption &option, const QWidget *button);
void roundedBox(QPainter &painter, const QRect &rect, const QColor &fill, const QColor &line);
void focusRing(QPainter &painter, const QRect &rect, const QPalette &palette);
void fieldPanel(QPainter &painter, const QStyleOption &option);
void fieldFrame(QPainter &painter, const QStyleOption &option);
void pushButton(QPainter &painter, const QStyleOptionButton &option, bool primary);
/// Icon and text of a push button, centred and in @p ink; icons take it on too where it is not the text's
/// colour.
void buttonLabel(QPainter &painter, const QStyleOptionButton &option, const QColor &ink, int flags);
void toolButton(QPainter &painter, const QStyleOption &option, bool focusShown);
void checkBox(QPainter &painter, const QStyleOption &option);
void radioButton(QPainter &painter, const QStyleOption &option);
/// A thin "v" in the middle of @p rect, turned by @p degrees.
void chevron(QPainter &painter, const QRect &rect, const QColor &color, int degrees);
/// The chevron of one of the PE_IndicatorArrow… elements.
void arrow(QPainter &painter, const QStyleOption &option, QStyle::PrimitiveElement direction);
void spinArrows(QPainter &painter, const QStyleOption &option, const QRect &up, const QRect &down);
void comboBox(QPainter &painter, const QStyleOptionComboBox &option, const QRect &arrow);

} // namespace casebook::ui::painting
