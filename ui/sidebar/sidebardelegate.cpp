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
    if (m_levelRole >= 0 && !m_collapsed)
        place.setLeft(place.left() + index.data(m_levelRole).toInt() * metrics::group);
    const int iconLeft = m_collapsed ? pill.center().x() - metrics::icon / 2 + 1 : place.left();
    m_iconOf(index).paint(
        painter,
        mirrored(QRect(iconLeft, place.center().y() - metrics::icon / 2 + 1, metrics::icon, metrics::icon)));
    if (!m_collapsed) {
        place.setLeft(place.left() + metrics::icon + metrics::related);
        if (m_foldRole >= 0) {
            if (const int fold = index.data(m_foldRole).toInt(); fold >= 0)
                paintFold(painter, option, fold == 1);
            place.setRight(place.right() - metrics::group);
        }
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

void SidebarDelegate::setTree(int levelRole, int foldRole)
{
    m_levelRole = levelRole;
    m_foldRole = foldRole;
}

QRect SidebarDelegate::foldPlace(const QRect &line, Qt::LayoutDirection direction) const
{
    const int width = metrics::group + metrics::related;
    const QRect place(line.right() - width, line.top(), width, line.height());
    return QStyle::visualRect(direction, line, place);
}

void SidebarDelegate::paintFold(QPainter *painter, const QStyleOptionViewItem &option, bool unfolded) const
{
    const QPointF middle = QRectF(foldPlace(option.rect, option.direction)).center();
    const qreal outwards = option.direction == Qt::RightToLeft ? -1 : 1;
    painter->setPen(
        QPen(color(Token::SecondaryText, option.palette), 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPolygonF down{ { -3.5, -2 }, { 0, 2 }, { 3.5, -2 } };
    const QPolygonF aside{ { -2 * outwards, -3.5 }, { 2 * outwards, 0 }, { -2 * outwards, 3.5 } };
    painter->drawPolyline((unfolded ? down : aside).translated(middle));
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
    QString text = index.data(Qt::ToolTipRole).toString();
    if (!text.isEmpty()) {
        QToolTip::showText(event->globalPos(),
                           u"<span>%1</span>"_s.arg(text.toHtmlEscaped().replace(u'\n', u"<br>"_s)),
                           view->viewport(), option.rect);
        return true;
    }
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
