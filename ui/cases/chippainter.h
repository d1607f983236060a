#pragma once

#include "ui/cases/textcache.h"

#include <QPalette>
#include <QStringList>

namespace casebook::ui {

/// Draws tags as small chips and people as circles with initials, as many as fit, then "+n".
class ChipPainter
{
public:
    static constexpr int circleSize = 20;

    ChipPainter(QPainter &painter, TextCache &texts, const QPalette &palette, const QFont &smallFont);

    void paintTags(const QRect &place, const QStringList &tags);
    /// The first person with the name, the others as circles behind it.
    void paintPeople(const QRect &place, const QStringList &names, const QFont &nameFont);

    static int widthOfTags(TextCache &texts, const QStringList &tags, const QFont &smallFont);

private:
    static int chipWidth(TextCache &texts, const QString &text, const QFont &font);
    /// Mirrors @p rectangle within @p place where one reads from right to left.
    QRect placed(const QRect &rectangle, const QRect &place) const;
    void paintChip(const QRect &chip, const QString &text);
    void paintMore(const QRect &place, qsizetype number);
    void paintCircle(const QRect &circle, const QString &name);

    QPainter &m_painter;
    TextCache &m_texts;
    const QPalette &m_palette;
    QFont m_smallFont;
};

} // namespace casebook::ui
