#include "ui/theme/theme.h"

#include "ui/theme/casebookstyle.h"

#include <QApplication>
#include <QFontInfo>
#include <QIcon>
#include <QStandardPaths>
#include <QToolTip>
#include <QWidget>

#include <array>

namespace casebook::ui {

namespace {

struct Colors
{
    QRgb light;
    QRgb dark;
    QRgb highContrast;
};

// In the order of Token. The table of UI.md; high contrast is black and white with saturated marks.
constexpr std::array<Colors, 20> table{ {
    { 0xFFF6F7F9, 0xFF14171C, 0xFF000000 }, // Window
    { 0xFFFFFFFF, 0xFF1B1F26, 0xFF000000 }, // Surface
    { 0xFFFFFFFF, 0xFF232932, 0xFF101010 }, // Raised
    { 0xFF1A1F29, 0xFFE7EAF0, 0xFFFFFFFF }, // Text
    { 0xFF566072, 0xFFA3ADBD, 0xFFE0E0E0 }, // SecondaryText
    { 0xFF98A1B0, 0xFF667085, 0xFFA0A0A0 }, // DisabledText
    { 0xFFDDE1E8, 0xFF2E3641, 0xFFFFFFFF }, // Line
    { 0xFF1F5FBF, 0xFF6EA8FF, 0xFFFFE600 }, // Accent
    { 0xFFFFFFFF, 0xFF0B1220, 0xFF000000 }, // OnAccent
    { 0xFF4B7A5A, 0xFF7BC096, 0xFF7CFC9A }, // SeverityLow
    { 0xFF8A6A00, 0xFFE0B64A, 0xFFFFE600 }, // SeverityMedium
    { 0xFFB54708, 0xFFF79A5B, 0xFFFFB070 }, // SeverityHigh
    { 0xFFB42318, 0xFFFF8A7E, 0xFFFF9C94 }, // SeverityCritical
    { 0xFF1F5FBF, 0xFF6EA8FF, 0xFF8CC8FF }, // StatusOpen
    { 0xFF6941C6, 0xFFB39DFF, 0xFFD0C0FF }, // StatusInProgress
    { 0xFF475467, 0xFF9AA5B5, 0xFFE0E0E0 }, // StatusClosed
    { 0xFF8A6A00, 0xFFE0B64A, 0xFFFFE600 }, // Waiting
    { 0xFF6941C6, 0xFFB39DFF, 0xFFD0C0FF }, // Conflict
    { 0xFFB42318, 0xFFFF8A7E, 0xFFFF9C94 }, // Failed
    { 0xFF4B7A5A, 0xFF7BC096, 0xFF7CFC9A }, // Synced
} };

constexpr double smallestPixels = 11.0;

// Platforms without a desktop (offscreen) don't look where the desktop keeps its icon themes.
void useSystemIcons()
{
    QStringList paths = QIcon::themeSearchPaths();
    const QStringList system = QStandardPaths::locateAll(
        QStandardPaths::GenericDataLocation, QStringLiteral("icons"), QStandardPaths::LocateDirectory);
    for (const QString &path : system) {
        if (!paths.contains(path))
            paths.append(path);
    }
    QIcon::setThemeSearchPaths(paths);
}

} // namespace

QColor color(Token token, Scheme scheme)
{
    const Colors &colors = table.at(static_cast<size_t>(token));
    switch (scheme) {
    case Scheme::Light:
        return QColor::fromRgb(colors.light);
    case Scheme::Dark:
        return QColor::fromRgb(colors.dark);
    case Scheme::HighContrast:
        return QColor::fromRgb(colors.highContrast);
    }
    return {};
}

Scheme schemeOf(const QPalette &palette)
{
    const QColor window = palette.color(QPalette::Active, QPalette::Window);
    if (window == color(Token::Window, Scheme::HighContrast))
        return Scheme::HighContrast;
    return window.lightness() < 128 ? Scheme::Dark : Scheme::Light;
}

QColor color(Token token, const QPalette &palette)
{
    return color(token, schemeOf(palette));
}

QColor color(Token token, const QWidget *widget)
{
    return color(token, widget->window()->palette());
}

QColor blend(const QColor &top, const QColor &bottom, double share)
{
    const auto mix = [share](int a, int b) { return static_cast<int>(a * share + b * (1 - share)); };
    return { mix(top.red(), bottom.red()), mix(top.green(), bottom.green()), mix(top.blue(), bottom.blue()) };
}

QPalette paletteFor(Scheme scheme)
{
    const auto c = [scheme](Token token) { return color(token, scheme); };
    QPalette palette;
    palette.setColor(QPalette::Window, c(Token::Window));
    palette.setColor(QPalette::WindowText, c(Token::Text));
    palette.setColor(QPalette::Base, c(Token::Surface));
    palette.setColor(QPalette::AlternateBase, c(Token::Window));
    palette.setColor(QPalette::Text, c(Token::Text));
    palette.setColor(QPalette::PlaceholderText, c(Token::SecondaryText));
    palette.setColor(QPalette::Button, c(Token::Raised));
    palette.setColor(QPalette::ButtonText, c(Token::Text));
    palette.setColor(QPalette::BrightText, c(Token::OnAccent));
    // Selected rows and texts: a calm share of the accent under the usual text; full accent in high contrast.
    const bool loud = scheme == Scheme::HighContrast;
    const double share = scheme == Scheme::Light ? 0.15 : 0.26;
    palette.setColor(QPalette::Highlight,
                     loud ? c(Token::Accent) : blend(c(Token::Accent), c(Token::Surface), share));
    palette.setColor(QPalette::HighlightedText, c(loud ? Token::OnAccent : Token::Text));
    palette.setColor(QPalette::Link, c(Token::Accent));
    palette.setColor(QPalette::LinkVisited, c(Token::Accent));
    palette.setColor(QPalette::ToolTipBase, c(Token::Raised));
    palette.setColor(QPalette::ToolTipText, c(Token::Text));
    palette.setColor(QPalette::Light, c(Token::Raised));
    palette.setColor(QPalette::Midlight, c(Token::Line));
    palette.setColor(QPalette::Mid, c(Token::Line));
    palette.setColor(QPalette::Dark, blend(c(Token::Text), c(Token::Line), 0.3));
    palette.setColor(QPalette::Shadow, blend(c(Token::Text), c(Token::Line), 0.6));
    for (const auto role : { QPalette::WindowText, QPalette::Text, QPalette::ButtonText })
        palette.setColor(QPalette::Disabled, role, c(Token::DisabledText));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, c(Token::Line));
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, c(Token::DisabledText));
    return palette;
}

void applyScheme(QApplication &application, Scheme scheme)
{
    useSystemIcons();
    QIcon::setThemeName(scheme == Scheme::Light ? QStringLiteral("breeze") : QStringLiteral("breeze-dark"));
    if (qobject_cast<CasebookStyle *>(application.style()) == nullptr)
        QApplication::setStyle(new CasebookStyle);
    const QPalette palette = paletteFor(scheme);
    QApplication::setPalette(palette);
    QToolTip::setPalette(palette);
}

Scheme systemScheme()
{
    return schemeOf(QApplication::palette());
}

QFont scaledFont(const QFont &base, double factor)
{
    QFont font = base;
    const QFontInfo info(base);
    const double pixels = qMax(smallestPixels, info.pixelSize() * factor);
    font.setPixelSize(qRound(pixels));
    return font;
}

QFont sectionFont(const QFont &base)
{
    QFont font = scaledFont(base, 0.85);
    font.setCapitalization(QFont::AllUppercase);
    font.setLetterSpacing(QFont::PercentageSpacing, 106);
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont titleFont(const QFont &base)
{
    QFont font = scaledFont(base, 1.4);
    font.setBold(true);
    return font;
}

} // namespace casebook::ui
