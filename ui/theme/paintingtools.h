#pragma once

#include "ui/theme/theme.h"

#include <QPainter>
#include <QStyleOption>

/// Small things that all painting functions of the style share.
namespace casebook::ui::painting {

/// Antialiasing on, and the painter as it was at the end.
class Saved
{
public:
    explicit Saved(QPainter &painter)
        : m_painter(painter)
    {
        m_painter.save();
        m_painter.setRenderHint(QPainter::Antialiasing);
    }
    ~Saved() { m_painter.restore(); }
    Saved(const Saved &) = delete;
    Saved &operator=(const Saved &) = delete;

private:
    QPainter &m_painter;
};

inline constexpr double hoverShare = 0.06;
inline constexpr double pressedShare = 0.12;

inline bool has(const QStyleOption &option, QStyle::StateFlag flag)
{
    return option.state.testFlag(flag);
}

/// The share of text colour that shows hover and pressed states on top of a background.
inline double touch(const QStyleOption &option)
{
    if (!has(option, QStyle::State_Enabled))
        return 0;
    if (has(option, QStyle::State_Sunken))
        return pressedShare;
    return has(option, QStyle::State_MouseOver) ? hoverShare : 0;
}

inline QColor touched(const QColor &background, const QStyleOption &option)
{
    return blend(color(Token::Text, option.palette), background, touch(option));
}

inline QColor lineColor(const QPalette &palette)
{
    return color(Token::Line, palette);
}

/// A line that can be told from the surface where the shape alone carries the meaning (check boxes, fields).
inline QColor strongLine(const QPalette &palette)
{
    return blend(color(Token::SecondaryText, palette), color(Token::Surface, palette), 0.55);
}

} // namespace casebook::ui::painting
