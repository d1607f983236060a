#include "ui/drafts/draftdelegate.h"

#include "models/items/draftmodel.h"
#include "ui/common/formatting.h"
#include "ui/common/twolines.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QAbstractItemView>
#include <QDateTime>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace casebook::ui {

using namespace Qt::StringLiterals;
using items::DraftModel;

namespace {

constexpr qsizetype excerptLength = 400;

Timestamp savedAt(const QModelIndex &index)
{
    return Timestamp(index.data(DraftModel::SavedRole).toDateTime().toMSecsSinceEpoch());
}

domain::DraftKind kindOf(const QModelIndex &index)
{
    return static_cast<domain::DraftKind>(index.data(DraftModel::KindRole).toInt());
}

QIcon iconOf(domain::DraftKind kind)
{
    switch (kind) {
    case domain::DraftKind::NewCase:
        return icon("document-new"_L1);
    case domain::DraftKind::Comment:
        return icon("edit-comment"_L1);
    default:
        return icon("document-edit"_L1);
    }
}

} // namespace

DraftDelegate::DraftDelegate(const Clock &clock, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_clock(clock)
{
}

QString DraftDelegate::heading(const QModelIndex &index)
{
    const QString title = index.data(DraftModel::CaseTitleRole).toString().simplified();
    switch (kindOf(index)) {
    case domain::DraftKind::NewCase:
        return tr("New case");
    case domain::DraftKind::Comment:
        return tr("Comment on “%1”").arg(title);
    case domain::DraftKind::CommentEdit:
        return tr("Edited comment on “%1”").arg(title);
    case domain::DraftKind::Title:
        return tr("Edited title of “%1”").arg(title);
    case domain::DraftKind::Description:
        return tr("Edited description of “%1”").arg(title);
    }
    return {};
}

void DraftDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    painter->save();
    paintRowBackground(*painter, option);
    const auto mirrored
        = [&](const QRect &place) { return QStyle::visualRect(option.direction, option.rect, place); };
    QRect place = option.rect.adjusted(metrics::group, metrics::related, -metrics::group, -metrics::related);
    const int line = option.fontMetrics.height();
    iconOf(kindOf(index))
        .paint(painter,
               mirrored(QRect(place.left(), place.top() + (line - metrics::icon) / 2, metrics::icon,
                              metrics::icon)));
    place.setLeft(place.left() + metrics::icon + metrics::related);
    const auto alignment
        = static_cast<int>(QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter));
    const QString age = shortTime(savedAt(index), m_clock.now());
    const int ageWidth = option.fontMetrics.horizontalAdvance(age);
    painter->setPen(color(Token::SecondaryText, option.palette));
    painter->drawText(mirrored(QRect(place.right() - ageWidth, place.top(), ageWidth + 1, line)),
                      Qt::AlignCenter, age);
    QFont bold = option.font;
    bold.setWeight(QFont::DemiBold);
    const int room = place.width() - ageWidth - metrics::related;
    painter->setFont(bold);
    painter->setPen(color(Token::Text, option.palette));
    painter->drawText(mirrored(QRect(place.left(), place.top(), room, line)), alignment,
                      QFontMetrics(bold).elidedText(heading(index), Qt::ElideRight, room));
    painter->setFont(option.font);
    painter->setPen(color(Token::SecondaryText, option.palette));
    QString excerpt = index.data(DraftModel::TextRole).toString().left(excerptLength).simplified();
    if (excerpt.isEmpty())
        excerpt = tr("No text yet");
    painter->drawText(
        mirrored(QRect(place.left(), place.top() + line + metrics::inside, place.width(), line)), alignment,
        option.fontMetrics.elidedText(excerpt, Qt::ElideRight, place.width()));
    painter->restore();
}

QSize DraftDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return { 200, 2 * option.fontMetrics.height() + metrics::inside + 2 * metrics::related };
}

bool DraftDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                              const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip)
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QToolTip::showText(event->globalPos(), exactTime(savedAt(index)), view->viewport(), option.rect);
    return true;
}

} // namespace casebook::ui
