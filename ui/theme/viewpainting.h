#pragma once

class QColor;
class QPainter;
class QRect;
class QStyleOption;
class QStyleOptionFrame;
class QStyleOptionHeader;
class QStyleOptionProgressBar;
class QStyleOptionSlider;
class QStyleOptionTab;
class QWidget;

/// What CasebookStyle paints for tabs, headers, bars, rows and panels. Colours come from the option's
/// palette.
namespace casebook::ui::painting {

/// True when the frame is a line and was drawn.
bool thinLine(QPainter &painter, const QStyleOptionFrame &option);
void menuPanel(QPainter &painter, const QStyleOption &option);
void tab(QPainter &painter, const QStyleOptionTab &option);
void tabBarBase(QPainter &painter, const QStyleOption &option);
void headerSection(QPainter &painter, const QStyleOptionHeader &option);
void emptyHeader(QPainter &painter, const QStyleOption &option);
/// What a scroll bar stands on: the background of what it scrolls.
QColor groundOf(const QStyleOption &option, const QWidget *scrollBar);
void scrollBar(QPainter &painter, const QStyleOptionSlider &option, const QRect &slider,
               const QColor &ground);
void progressGroove(QPainter &painter, const QStyleOption &option);
void progressContents(QPainter &painter, const QStyleOptionProgressBar &option);
void itemBackground(QPainter &painter, const QStyleOption &option);

} // namespace casebook::ui::painting
