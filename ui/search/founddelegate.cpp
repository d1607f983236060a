#include "ui/search/founddelegate.h"

#include "models/items/foundcasesmodel.h"
#include "ui/common/formatting.h"
#include "ui/common/valuemark.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QDateTime>
#include <QPainter>

namespace casebook::ui {

using namespace Qt::StringLiterals;
using items::FoundCasesModel;

namespace {
constexpr int markSize = 12;
}

FoundDelegate::FoundDelegate(const Clock &clock, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_clock(clock)
{
}

void FoundDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    const bool here = index.data(FoundCasesModel::KeyRole).toLongLong() != 0;
    const domain::Status status = domain::statusFromApi(index.data(FoundCasesModel::StatusRole).toString());
    const Timestamp when(index.data(FoundCasesModel::UpdatedRole).toDateTime().toMSecsSinceEpoch());
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
    const QString age = shortTime(when, m_clock.now());
    const int ageWidth = option.fontMetrics.horizontalAdvance(age);
    painter->setPen(color(Token::SecondaryText, option.palette));
    write(QRect(place.right() - ageWidth, place.top(), ageWidth + 1, line), age, option.font);
    painter->setPen(color(Token::Text, option.palette));
    write(QRect(place.left(), place.top(), place.width() - ageWidth - metrics::related, line),
          index.data().toString().simplified(), option.font);
    const int second = place.top() + line + metrics::inside;
    const QRect mark(place.left(), second + (line - markSize) / 2, markSize, markSize);
    paintStatusMark(*painter, mirrored(mark), status, option.palette);
    const QString words = here ? statusText(status) : tr("%1 · not kept here yet").arg(statusText(status));
    painter->setPen(color(Token::SecondaryText, option.palette));
    write(
        QRect(mark.right() + metrics::related, second, place.right() - mark.right() - metrics::related, line),
        words, scaledFont(option.font, metrics::smallText));
    painter->restore();
}

QSize FoundDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return { 200, 2 * option.fontMetrics.height() + metrics::inside + 2 * metrics::related };
}

} // namespace casebook::ui
