#include "ui/sidebar/sidebardelegate.h"

#include "ui/common/formatting.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace casebook::ui {

using namespace Qt::StringLiterals;

namespace {

QString nameOf(const QModelIndex &index)
{
    return index.data(Qt::DisplayRole).toString().simplified();
}

} // namespace

SidebarDelegate::SidebarDelegate(IconOf iconOf, int countRole, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_iconOf(std::move(iconOf))
    , m_countRole(countRole)
{
}

void SidebarDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
    const bool focused = option.state.testFlag(QStyle::State_HasFocus);
    const QColor accent = color(Token::Accent, option.palette);
    const QRect pill = option.rect.adjusted(metrics::inside, 1, -metrics::inside, -1);
    painter->setPen(focused ? QPen(accent, 1.5) : QPen(Qt::NoPen));
    if (selected || hovered)
        painter->setBrush(blend(accent, color(Token::Window, option.palette), selected ? 0.18 : 0.07));
    if (selected || hovered || focused)
        painter->drawRoundedRect(QRectF(pill).adjusted(0.75, 0.75, -0.75, -0.75), metrics::radius,
                                 metrics::radius);

    const auto mirrored
        = [&](const QRect &place) { return QStyle::visualRect(option.direction, option.rect, place); };
    QRect place = pill.adjusted(metrics::related, 0, -metrics::related, 0);
    const int iconLeft = m_collapsed ? pill.center().x() - metrics::icon / 2 + 1 : place.left();
    m_iconOf(index).paint(
        painter,
        mirrored(QRect(iconLeft, place.center().y() - metrics::icon / 2 + 1, metrics::icon, metrics::icon)));
    if (!m_collapsed) {
        place.setLeft(place.left() + metrics::icon + metrics::related);
        const qint64 count = index.data(m_countRole).toLongLong();
        if (count >= 0) {
            const QString text = numberText(count);
            const int width = option.fontMetrics.horizontalAdvance(text);
            painter->setPen(color(Token::SecondaryText, option.palette));
            painter->drawText(mirrored(QRect(place.right() - width, place.top(), width + 1, place.height())),
                              Qt::AlignCenter, text);
            place.setRight(place.right() - width - metrics::related);
        }
        QFont font = option.font;
        if (selected)
            font.setWeight(QFont::DemiBold);
        painter->setFont(font);
        painter->setPen(color(Token::Text, option.palette));
        painter->drawText(
            mirrored(place),
            static_cast<int>(QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter)),
            QFontMetrics(font).elidedText(nameOf(index), Qt::ElideRight, place.width()));
    }
    painter->restore();
}

QSize SidebarDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return { 0, qMax(metrics::rowCompact + 2, option.fontMetrics.height() + metrics::related) };
}

bool SidebarDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view,
                                const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip)
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    const QString count = numberText(index.data(m_countRole).toLongLong());
    const int room = option.rect.width() - 2 * metrics::inside - 4 * metrics::related - metrics::icon
        - option.fontMetrics.horizontalAdvance(count);
    QString text;
    if (m_collapsed)
        //: A view of the sidebar and its number of cases
        text = tr("%1: %2").arg(nameOf(index), count);
    else if (option.fontMetrics.horizontalAdvance(nameOf(index)) > room)
        text = nameOf(index);
    // Tags are shown as they were written, not read as markup.
    QToolTip::showText(event->globalPos(),
                       text.isEmpty() ? QString() : u"<span>%1</span>"_s.arg(text.toHtmlEscaped()),
                       view->viewport(), option.rect);
    return true;
}

} // namespace casebook::ui
