#include "ui/cases/textcache.h"

#include <QFontMetrics>
#include <QPainter>
#include <QStyle>

namespace casebook::ui {

namespace {
constexpr int keptTexts = 6000;
constexpr qsizetype longestText = 512; ///< no cell is wide enough for more
} // namespace

TextCache::TextCache()
    : m_texts(keptTexts)
    , m_widths(keptTexts)
{
}

int TextCache::draw(QPainter &painter, const QRect &place, const QString &text, const QFont &font,
                    Qt::Alignment alignment)
{
    if (text.isEmpty() || place.width() <= 0)
        return 0;
    const QString start = text.left(longestText).simplified();
    const int whole = width(start, font);
    QStaticText *laid = laidOut(start, font, whole <= place.width() ? -1 : place.width());
    const QSize size(qMin(whole, place.width()), qRound(laid->size().height()));
    const QRect target = QStyle::alignedRect(painter.layoutDirection(), alignment, size, place);
    painter.setFont(font);
    painter.drawStaticText(target.topLeft(), *laid);
    return size.width();
}

int TextCache::width(const QString &text, const QFont &font)
{
    const Key key{ text, 0, numberOf(font) };
    if (const int *known = m_widths.object(key))
        return *known;
    const int width = QFontMetrics(font).horizontalAdvance(text);
    m_widths.insert(key, new int(width));
    return width;
}

void TextCache::clear()
{
    m_texts.clear();
    m_widths.clear();
    m_fonts.clear();
}

int TextCache::numberOf(const QFont &font)
{
    qsizetype number = m_fonts.indexOf(font);
    if (number < 0) {
        number = m_fonts.size();
        m_fonts.append(font);
    }
    return static_cast<int>(number);
}

QStaticText *TextCache::laidOut(const QString &text, const QFont &font, int width)
{
    const Key key{ text, width, numberOf(font) };
    if (QStaticText *known = m_texts.object(key))
        return known;
    auto *laid
        = new QStaticText(width < 0 ? text : QFontMetrics(font).elidedText(text, Qt::ElideRight, width));
    laid->setTextFormat(Qt::PlainText);
    laid->setPerformanceHint(QStaticText::AggressiveCaching);
    laid->prepare({}, font);
    m_texts.insert(key, laid);
    return laid;
}

} // namespace casebook::ui
