#include "ui/remotes/remotedelegate.h"

#include "ui/common/twolines.h"
#include "ui/remotes/remotesmodel.h"
#include "ui/remotes/syncmark.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace casebook::ui {

void RemoteDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    painter->save();
    paintRowBackground(*painter, option);
    const auto mirrored
        = [&](const QRect &place) { return QStyle::visualRect(option.direction, option.rect, place); };
    QRect place = option.rect.adjusted(metrics::group, metrics::related, -metrics::group, -metrics::related);
    const int line = option.fontMetrics.height();
    paintSyncMark(
        *painter,
        mirrored(QRect(place.left(), place.top() + (line - metrics::icon) / 2, metrics::icon, metrics::icon)),
        static_cast<SyncMark>(index.data(RemotesModel::MarkRole).toInt()), option.palette);
    place.setLeft(place.left() + metrics::icon + metrics::related);
    const auto alignment
        = static_cast<int>(QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter));
    const auto write = [&](int y, const QFont &font, Token token, const QString &text) {
        painter->setFont(font);
        painter->setPen(color(token, option.palette));
        painter->drawText(mirrored(QRect(place.left(), y, place.width(), line)), alignment,
                          QFontMetrics(font).elidedText(text, Qt::ElideRight, place.width()));
    };
    QFont bold = option.font;
    bold.setWeight(QFont::DemiBold);
    write(place.top(), bold, Token::Text, index.data(Qt::DisplayRole).toString().simplified());
    write(place.top() + line + metrics::inside, option.font, Token::Text,
          index.data(RemotesModel::LineRole).toString());
    write(place.top() + 2 * (line + metrics::inside), option.font, Token::SecondaryText,
          index.data(RemotesModel::PlaceRole).toString());
    painter->restore();
}

QSize RemoteDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return { 240, 3 * option.fontMetrics.height() + 2 * metrics::inside + 2 * metrics::related };
}

} // namespace casebook::ui
