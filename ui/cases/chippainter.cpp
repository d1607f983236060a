#include "ui/cases/chippainter.h"

#include "ui/common/formatting.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QCoreApplication>
#include <QFontMetrics>
#include <QPainter>
#include <QStyle>

namespace casebook::ui {

namespace {

constexpr int chipPadding = 6;
constexpr int gap = metrics::inside;
constexpr int smallestChip = 36; ///< a narrower one says nothing

QString moreText(qsizetype number)
{
    //: How many more there are than fit
    return QCoreApplication::translate("casebook::ui::ChipPainter", "+%1").arg(numberText(number));
}

} // namespace

ChipPainter::ChipPainter(QPainter &painter, TextCache &texts, const QPalette &palette, const QFont &smallFont)
    : m_painter(painter)
    , m_texts(texts)
    , m_palette(palette)
    , m_smallFont(smallFont)
{
    painter.setRenderHint(QPainter::Antialiasing);
}

int ChipPainter::chipWidth(TextCache &texts, const QString &text, const QFont &font)
{
    return texts.width(text, font) + 2 * chipPadding;
}

int ChipPainter::widthOfTags(TextCache &texts, const QStringList &tags, const QFont &smallFont)
{
    int width = 0;
    for (const QString &tag : tags)
        width += chipWidth(texts, tag, smallFont) + gap;
    return width - gap;
}

void ChipPainter::paintTags(const QRect &place, const QStringList &tags)
{
    const int height = QFontMetrics(m_smallFont).height() + metrics::inside;
    const int more = m_texts.width(moreText(tags.size()), m_smallFont) + gap;
    int x = place.left();
    for (qsizetype i = 0; i < tags.size(); ++i) {
        const bool isLast = i == tags.size() - 1;
        const int room = place.right() - x - (isLast ? 0 : more);
        const int wanted = chipWidth(m_texts, tags.at(i), m_smallFont);
        // Only the first is cut short; the others are counted when they don't fit.
        if (wanted > room && (i > 0 || room < smallestChip)) {
            paintMore(QRect(x, place.top(), place.right() - x, place.height()).intersected(place),
                      tags.size() - i);
            return;
        }
        const int width = qMin(wanted, room);
        const QRect chip(x, place.center().y() - height / 2 + 1, width, height);
        paintChip(placed(chip, place), tags.at(i));
        x += width + gap;
    }
}

void ChipPainter::paintPeople(const QRect &place, const QStringList &names, const QFont &nameFont)
{
    if (names.isEmpty())
        return;
    const int top = place.center().y() - circleSize / 2 + 1;
    paintCircle(placed(QRect(place.left(), top, circleSize, circleSize), place), names.first());
    int right = place.right();
    if (names.size() > 1) {
        const int width = m_texts.width(moreText(names.size() - 1), m_smallFont);
        const int textWidth = m_texts.width(names.first(), nameFont);
        const int left = qMin(right - width, place.left() + circleSize + gap + metrics::related + textWidth);
        paintMore(placed(QRect(left, place.top(), width + gap, place.height()), place), names.size() - 1);
        right = left - gap;
    }
    const int nameLeft = place.left() + circleSize + chipPadding;
    const QRect namePlace(nameLeft, place.top(), right - nameLeft, place.height());
    m_painter.setPen(color(Token::Text, m_palette));
    m_texts.draw(m_painter, placed(namePlace, place), names.first(), nameFont,
                 Qt::AlignLeft | Qt::AlignVCenter);
}

QRect ChipPainter::placed(const QRect &rectangle, const QRect &place) const
{
    return QStyle::visualRect(m_painter.layoutDirection(), place, rectangle);
}

void ChipPainter::paintChip(const QRect &chip, const QString &text)
{
    m_painter.setPen(QPen(color(Token::Line, m_palette), 1));
    m_painter.setBrush(color(Token::Window, m_palette));
    m_painter.drawRoundedRect(QRectF(chip).adjusted(0.5, 0.5, -0.5, -0.5), metrics::radius, metrics::radius);
    m_painter.setPen(color(Token::SecondaryText, m_palette));
    m_texts.draw(m_painter, chip.adjusted(chipPadding, 0, -chipPadding, 0), text, m_smallFont,
                 Qt::AlignCenter);
}

void ChipPainter::paintMore(const QRect &place, qsizetype number)
{
    m_painter.setPen(color(Token::SecondaryText, m_palette));
    m_texts.draw(m_painter, place, moreText(number), m_smallFont, Qt::AlignLeft | Qt::AlignVCenter);
}

void ChipPainter::paintCircle(const QRect &circle, const QString &name)
{
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(blend(color(Token::Accent, m_palette), color(Token::Surface, m_palette), 0.16));
    m_painter.drawEllipse(circle);
    QFont font = m_smallFont;
    font.setPixelSize(qMax(9, circleSize / 2 - 1));
    m_painter.setPen(color(Token::Text, m_palette));
    m_texts.draw(m_painter, circle, initials(name), font, Qt::AlignCenter);
}

} // namespace casebook::ui
