#include "ui/theme/stylegeometry.h"

#include "ui/theme/metrics.h"

#include <QStyleOption>

namespace casebook::ui::geometry {

namespace {

constexpr int controlHeight = 32;
constexpr int sliderLeast = 32;
constexpr int comboArrow = 24;

} // namespace

std::optional<int> metric(QStyle::PixelMetric metric)
{
    switch (metric) {
    case QStyle::PM_SplitterWidth:
    case QStyle::PM_DefaultFrameWidth:
    case QStyle::PM_MenuPanelWidth:
        return 1;
    case QStyle::PM_ScrollBarExtent:
        return 12;
    case QStyle::PM_IndicatorWidth:
    case QStyle::PM_IndicatorHeight:
    case QStyle::PM_ExclusiveIndicatorWidth:
    case QStyle::PM_ExclusiveIndicatorHeight:
    case QStyle::PM_SmallIconSize:
    case QStyle::PM_ButtonIconSize:
    case QStyle::PM_ToolBarIconSize:
    case QStyle::PM_TabBarIconSize:
        return metrics::icon;
    case QStyle::PM_LayoutHorizontalSpacing:
    case QStyle::PM_LayoutVerticalSpacing:
    case QStyle::PM_CheckBoxLabelSpacing:
    case QStyle::PM_RadioButtonLabelSpacing:
    case QStyle::PM_HeaderMargin:
        return metrics::related;
    case QStyle::PM_MenuVMargin:
    case QStyle::PM_MenuHMargin:
    case QStyle::PM_ToolBarItemSpacing:
        return metrics::inside;
    case QStyle::PM_ToolBarItemMargin:
    case QStyle::PM_ToolBarFrameWidth:
    case QStyle::PM_ButtonShiftHorizontal:
    case QStyle::PM_ButtonShiftVertical:
    case QStyle::PM_TabBarTabShiftHorizontal:
    case QStyle::PM_TabBarTabShiftVertical:
    case QStyle::PM_TabBarTabOverlap:
        return 0;
    default:
        return std::nullopt;
    }
}

QRect scrollBarPart(const QStyleOptionSlider &bar, QStyle::SubControl part)
{
    const bool horizontal = bar.orientation == Qt::Horizontal;
    const int length = horizontal ? bar.rect.width() : bar.rect.height();
    const qint64 range = qint64(bar.maximum) - bar.minimum;
    qint64 slider = length;
    if (range > 0)
        slider = qMin<qint64>(
            length, qMax<qint64>(sliderLeast, qint64(bar.pageStep) * length / (range + bar.pageStep)));
    const int size = static_cast<int>(slider);
    const int start = QStyle::sliderPositionFromValue(bar.minimum, bar.maximum, bar.sliderPosition,
                                                      length - size, bar.upsideDown);
    const auto stretch = [&bar, horizontal](int from, int to) {
        const QRect logical = horizontal
            ? QRect(bar.rect.left() + from, bar.rect.top(), to - from, bar.rect.height())
            : QRect(bar.rect.left(), bar.rect.top() + from, bar.rect.width(), to - from);
        return QStyle::visualRect(bar.direction, bar.rect, logical);
    };
    switch (part) {
    case QStyle::SC_ScrollBarGroove:
        return bar.rect;
    case QStyle::SC_ScrollBarSlider:
        return stretch(start, start + size);
    case QStyle::SC_ScrollBarSubPage:
        return stretch(0, start);
    case QStyle::SC_ScrollBarAddPage:
        return stretch(start + size, length);
    default:
        return {};
    }
}

QRect comboBoxPart(const QStyleOptionComboBox &box, QStyle::SubControl part)
{
    const QRect &rect = box.rect;
    const QRect logical = part == QStyle::SC_ComboBoxArrow
        ? QRect(rect.right() - comboArrow, rect.top(), comboArrow - metrics::inside, rect.height())
        : rect.adjusted(metrics::related, 2, -comboArrow - 2, -2);
    return QStyle::visualRect(box.direction, rect, logical);
}

QRect headerArrow(const QStyleOption &header)
{
    const QRect logical(header.rect.right() - metrics::icon - metrics::inside, header.rect.top(),
                        metrics::icon, header.rect.height());
    return QStyle::visualRect(header.direction, header.rect, logical);
}

QSize size(QStyle::ContentsType type, const QStyleOption &option, const QSize &contents, const QSize &fusion)
{
    const int height = qMax(contents.height() + metrics::related, controlHeight);
    switch (type) {
    case QStyle::CT_PushButton: {
        const auto *button = qstyleoption_cast<const QStyleOptionButton *>(&option);
        const bool withText = button != nullptr && !button->text.isEmpty();
        const bool withMenu = button != nullptr && button->features.testFlag(QStyleOptionButton::HasMenu);
        return { contents.width() + (withText ? 32 : 16) + (withMenu ? menuArrow : 0), height };
    }
    case QStyle::CT_LineEdit:
        return { contents.width() + 18, height };
    case QStyle::CT_ComboBox:
        return { contents.width() + 40, height };
    case QStyle::CT_SpinBox:
        return fusion.expandedTo({ 0, controlHeight });
    case QStyle::CT_ToolButton: {
        const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(&option);
        const bool withMenu = button != nullptr && !button->text.isEmpty()
            && button->features.testFlag(QStyleOptionToolButton::HasMenu);
        return (fusion + QSize(withMenu ? menuArrow : 0, 0))
            .expandedTo({ metrics::rowCompact, metrics::rowCompact });
    }
    case QStyle::CT_MenuItem: {
        const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(&option);
        if (item == nullptr || item->menuItemType == QStyleOptionMenuItem::Separator)
            return fusion;
        return { fusion.width() + 16, qMax(fusion.height() + 4, metrics::rowCompact) };
    }
    case QStyle::CT_MenuBarItem:
        return fusion + QSize(8, 4);
    case QStyle::CT_TabBarTab:
        return { fusion.width(), qMax(fusion.height() + 6, metrics::rowComfortable) };
    case QStyle::CT_HeaderSection:
        return { fusion.width(), qMax(fusion.height(), controlHeight) };
    case QStyle::CT_ItemViewItem:
        return fusion.expandedTo({ 0, metrics::rowCompact });
    default:
        return fusion;
    }
}

} // namespace casebook::ui::geometry
