#pragma once

#include <QColor>
#include <QFont>
#include <QPalette>

class QApplication;
class QWidget;

namespace casebook::ui {

enum class Scheme { Light, Dark, HighContrast };

/// The colours of UI.md by meaning. Every colour in the program comes from here.
enum class Token {
    Window,
    Surface,
    Raised,
    Text,
    SecondaryText,
    DisabledText,
    Line,
    Accent,
    OnAccent,
    SeverityLow,
    SeverityMedium,
    SeverityHigh,
    SeverityCritical,
    StatusOpen,
    StatusInProgress,
    StatusClosed,
    Waiting,
    Conflict,
    Failed,
    Synced,
};

/// The colour of @p token in @p scheme.
QColor color(Token token, Scheme scheme);
/// The colour of @p token in the scheme that @p widget is shown in (told by its palette).
QColor color(Token token, const QWidget *widget);
QColor color(Token token, const QPalette &palette);
Scheme schemeOf(const QPalette &palette);

/// A colour between @p top and @p bottom: hover and selected backgrounds are a share of accent on surface.
QColor blend(const QColor &top, const QColor &bottom, double share);

QPalette paletteFor(Scheme scheme);

/// Sets style (Fusion-based), palette, icon theme and tooltips for the whole program; may be called again to
/// switch.
void applyScheme(QApplication &application, Scheme scheme);
/// What the desktop asks for, as far as it tells.
Scheme systemScheme();

/// @p base scaled by a factor of metrics.h, never below 11 px.
QFont scaledFont(const QFont &base, double factor);
/// Section labels: small capitals-like, spaced.
QFont sectionFont(const QFont &base);
QFont titleFont(const QFont &base);

} // namespace casebook::ui
