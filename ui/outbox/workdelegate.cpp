#include "ui/outbox/workdelegate.h"

#include "ui/common/formatting.h"
#include "ui/common/syncstatemark.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace casebook::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int markSize = 12;
}

WorkDelegate::WorkDelegate(const Clock &clock, LinesOf linesOf, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_clock(clock)
    , m_linesOf(std::move(linesOf))
{
}

void WorkDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    const Lines lines = m_linesOf(index.row());
    painter->save();
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
    const QColor accent = color(Token::Accent, option.palette);
    if (selected || hovered)
        painter->fillRect(option.rect,
                          blend(accent, color(Token::Surface, option.palette), selected ? 0.18 : 0.06));
    const auto mirrored
        = [&](const QRect &place) { return QStyle::visualRect(option.direction, option.rect, place); };
    if (option.state.testFlag(QStyle::State_HasFocus))
        painter->fillRect(mirrored(QRect(option.rect.left(), option.rect.top(), 3, option.rect.height())),
                          accent);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                      color(Token::Line, option.palette));

    const QRect place
        = option.rect.adjusted(metrics::group, metrics::related, -metrics::group, -metrics::related);
    const int line = option.fontMetrics.height();
    const auto alignment
        = static_cast<int>(QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter));
    const auto write = [&](const QRect &at, const QString &text, const QFont &font) {
        painter->setFont(font);
        painter->drawText(mirrored(at), alignment | Qt::TextSingleLine,
                          QFontMetrics(font).elidedText(text, Qt::ElideRight, at.width()));
    };
    const QString age = lines.when ? shortTime(*lines.when, m_clock.now()) : QString();
    const int ageWidth = option.fontMetrics.horizontalAdvance(age);
    painter->setPen(color(Token::SecondaryText, option.palette));
    write(QRect(place.right() - ageWidth, place.top(), ageWidth + 1, line), age, option.font);
    painter->setPen(color(Token::Text, option.palette));
    write(QRect(place.left(), place.top(), place.width() - ageWidth - metrics::related, line), lines.first,
          option.font);

    const int second = place.top() + line + metrics::inside;
    const QRect mark(place.left(), second + (line - markSize) / 2, markSize, markSize);
    paintSyncState(*painter, mirrored(mark), lines.state, option.palette);
    const bool bad = syncToken(lines.state) == Token::Failed;
    painter->setPen(color(bad ? Token::Failed : Token::SecondaryText, option.palette));
    write(
        QRect(mark.right() + metrics::related, second, place.right() - mark.right() - metrics::related, line),
        lines.second, scaledFont(option.font, metrics::smallText));
    painter->restore();
}

QSize WorkDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return { 200, 2 * option.fontMetrics.height() + metrics::inside + 2 * metrics::related };
}

bool WorkDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                             const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    const Lines lines = m_linesOf(index.row());
    QStringList parts{ lines.first, lines.second };
    if (lines.when)
        parts.append(exactTime(*lines.when));
    QToolTip::showText(event->globalPos(),
                       u"<span style=\"white-space:pre-wrap\">"_s + parts.join(u'\n').toHtmlEscaped()
                           + u"</span>"_s,
                       view->viewport(), option.rect);
    return true;
}

} // namespace casebook::ui
