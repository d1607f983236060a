#include "ui/common/twolines.h"

#include "ui/theme/metrics.h"

#include <QPainter>

namespace casebook::ui {

namespace {

constexpr int markSize = 12;

} // namespace

void paintRowBackground(QPainter &painter, const QStyleOptionViewItem &option)
{
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const QColor accent = color(Token::Accent, option.palette);
    if (selected || option.state.testFlag(QStyle::State_MouseOver))
        painter.fillRect(option.rect,
                         blend(accent, color(Token::Surface, option.palette), selected ? 0.18 : 0.06));
    const QRect edge(option.rect.left(), option.rect.top(), 3, option.rect.height());
    if (option.state.testFlag(QStyle::State_HasFocus))
        painter.fillRect(QStyle::visualRect(option.direction, option.rect, edge), accent);
    painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                     color(Token::Line, option.palette));
}

void paintTwoLines(QPainter &painter, const QStyleOptionViewItem &option, const TwoLines &lines)
{
    painter.save();
    paintRowBackground(painter, option);
    const auto mirrored
        = [&](const QRect &place) { return QStyle::visualRect(option.direction, option.rect, place); };
    const auto alignment
        = static_cast<int>(QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter));
    const auto write = [&](const QRect &at, const QString &text, const QFont &font, Token token) {
        painter.setFont(font);
        painter.setPen(color(token, option.palette));
        painter.drawText(mirrored(at), alignment | Qt::TextSingleLine,
                         QFontMetrics(font).elidedText(text, Qt::ElideRight, at.width()));
    };
    const QRect place
        = option.rect.adjusted(metrics::group, metrics::related, -metrics::group, -metrics::related);
    const int line = option.fontMetrics.height();
    const int ageWidth = option.fontMetrics.horizontalAdvance(lines.age);
    write(QRect(place.right() - ageWidth, place.top(), ageWidth + 1, line), lines.age, option.font,
          Token::SecondaryText);
    write(QRect(place.left(), place.top(), place.width() - ageWidth - metrics::related, line), lines.first,
          option.font, Token::Text);

    const int second = place.top() + line + metrics::inside;
    const QRect mark(place.left(), second + (line - markSize) / 2, markSize, markSize);
    lines.mark(painter, mirrored(mark));
    write(
        QRect(mark.right() + metrics::related, second, place.right() - mark.right() - metrics::related, line),
        lines.second, scaledFont(option.font, metrics::smallText), lines.secondColor);
    painter.restore();
}

QSize twoLinesSize(const QStyleOptionViewItem &option)
{
    return { 200, 2 * option.fontMetrics.height() + metrics::inside + 2 * metrics::related };
}

} // namespace casebook::ui
