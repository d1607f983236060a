#include "ui/connectors/connectordelegate.h"

#include "models/items/connectormodel.h"
#include "ui/common/formatting.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QPainter>

namespace casebook::ui {

void ConnectorDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const QString name = item.text;
    item.text.clear();
    const QStyle *style = item.widget ? item.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);

    const bool selected = item.state.testFlag(QStyle::State_Selected);
    const QFont smallFont = scaledFont(item.font, metrics::smallText);
    const QRect inner
        = item.rect.adjusted(metrics::related, metrics::inside, -metrics::related, -metrics::inside);
    const int nameHeight = QFontMetrics(item.font).height();
    const int alignment = static_cast<int>(Qt::AlignVCenter | Qt::AlignLeading);
    painter->save();
    painter->setFont(item.font);
    painter->setPen(item.palette.color(selected ? QPalette::HighlightedText : QPalette::Text));
    const QRect nameArea(inner.left(), inner.top(), inner.width(), nameHeight);
    painter->drawText(nameArea, alignment, item.fontMetrics.elidedText(name, Qt::ElideRight, inner.width()));
    painter->setFont(smallFont);
    if (!selected)
        painter->setPen(color(Token::SecondaryText, item.palette));
    const QString type = connectorTypeText(index.data(items::ConnectorModel::TypeRole).toString());
    const QRect typeArea(inner.left(), nameArea.bottom() + 1, inner.width(),
                         inner.bottom() - nameArea.bottom());
    painter->drawText(typeArea, alignment,
                      QFontMetrics(smallFont).elidedText(type, Qt::ElideRight, inner.width()));
    painter->restore();
}

QSize ConnectorDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const QFont smallFont = scaledFont(option.font, metrics::smallText);
    const int lines = QFontMetrics(option.font).height() + QFontMetrics(smallFont).height();
    return { 120, lines + 3 * metrics::inside };
}

} // namespace casebook::ui
