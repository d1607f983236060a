#include "ui/cases/facetdelegate.h"

#include "models/items/facetsmodel.h"
#include "ui/common/formatting.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace casebook::ui {

using items::FacetsModel;

void FacetDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    painter->save();
    const QColor surface = color(Token::Surface, option.palette);
    const bool current
        = option.state.testFlag(QStyle::State_HasFocus) || option.state.testFlag(QStyle::State_Selected);
    const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
    if (current || hovered)
        painter->fillRect(option.rect,
                          blend(color(Token::Accent, option.palette), surface, current ? 0.16 : 0.07));

    const auto mirrored
        = [&](const QRect &place) { return QStyle::visualRect(option.direction, option.rect, place); };
    QRect place = option.rect.adjusted(metrics::related, 0, -metrics::related, 0);
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    QStyleOptionButton box;
    box.palette = option.palette;
    box.direction = option.direction;
    box.state = QStyle::State_Enabled
        | (index.data(Qt::CheckStateRole).toInt() == Qt::Checked ? QStyle::State_On : QStyle::State_Off);
    const int side = style->pixelMetric(QStyle::PM_IndicatorWidth, &box, option.widget);
    box.rect = mirrored(QRect(place.left(), place.center().y() - side / 2 + 1, side, side));
    style->drawPrimitive(QStyle::PE_IndicatorCheckBox, &box, painter, option.widget);
    place.setLeft(place.left() + side + metrics::related);

    if (m_iconOf) {
        const QIcon icon = m_iconOf(index.data(FacetsModel::ValueRole).toString());
        if (!icon.isNull()) {
            icon.paint(painter, mirrored(QRect(place.left(), place.center().y() - 6, 14, 14)));
            place.setLeft(place.left() + 14 + metrics::related - 2);
        }
    }
    const qint64 count = index.data(FacetsModel::CountRole).toLongLong();
    if (count >= 0) {
        const QString text = numberText(count);
        const int width = option.fontMetrics.horizontalAdvance(text);
        painter->setPen(color(Token::SecondaryText, option.palette));
        painter->drawText(mirrored(QRect(place.right() - width, place.top(), width + 1, place.height())),
                          Qt::AlignCenter, text);
        place.setRight(place.right() - width - metrics::related);
    }
    painter->setPen(color(Token::Text, option.palette));
    const QString label = index.data(Qt::DisplayRole).toString().simplified();
    painter->drawText(
        mirrored(place),
        static_cast<int>(QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter)),
        option.fontMetrics.elidedText(label, Qt::ElideRight, place.width()));
    painter->restore();
}

QSize FacetDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return { 200, qMax(metrics::rowCompact, option.fontMetrics.height() + metrics::related) };
}

bool FacetDelegate::editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                                const QModelIndex &index)
{
    bool turns = false;
    if (event->type() == QEvent::MouseButtonRelease) {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        turns = mouse->button() == Qt::LeftButton && option.rect.contains(mouse->position().toPoint());
    } else if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        turns = key == Qt::Key_Space || key == Qt::Key_Select;
    }
    if (!turns)
        return false;
    const bool checked = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    return model->setData(index, checked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

} // namespace casebook::ui
