#include "ui/theme/measuredstyle.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/optiontypes.h"
#include "ui/theme/stylegeometry.h"
#include "ui/theme/theme.h"

#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QGuiApplication>
#include <QStyleFactory>
#include <QTableView>

namespace casebook::ui {

MeasuredStyle::MeasuredStyle()
    : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion")))
{
}

int MeasuredStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    // Inside the round corners of a framed text or list its content would show square ones.
    if (metric == PM_DefaultFrameWidth && qobject_cast<const QAbstractScrollArea *>(widget) != nullptr)
        return metrics::inside;
    // So that the text of cells stands below that of their header.
    if (metric == PM_FocusFrameHMargin && qobject_cast<const QTableView *>(widget) != nullptr)
        return metrics::related - 1;
    const std::optional<int> own = geometry::metric(metric);
    return own ? *own : QProxyStyle::pixelMetric(metric, option, widget);
}

int MeasuredStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                             QStyleHintReturn *returned) const
{
    switch (hint) {
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_EtchDisabledText:
    case SH_ComboBox_Popup:
    case SH_ItemView_ActivateItemOnSingleClick:
        return 0;
    case SH_ItemView_ShowDecorationSelected:
    case SH_ScrollBar_LeftClickAbsolutePosition:
        return 1;
    case SH_Table_GridLineColor:
        return static_cast<int>(color(Token::Line, option != nullptr ? option->palette : QPalette()).rgba());
    default:
        return QProxyStyle::styleHint(hint, option, widget, returned);
    }
}

QRect MeasuredStyle::subElementRect(SubElement element, const QStyleOption *option,
                                    const QWidget *widget) const
{
    if (element == SE_HeaderArrow)
        return geometry::headerArrow(*option);
    if (element == SE_LineEditContents) {
        const QWidget *outer = widget != nullptr ? widget->parentWidget() : nullptr;
        const bool inner = qobject_cast<const QComboBox *>(outer) != nullptr
            || qobject_cast<const QAbstractSpinBox *>(outer) != nullptr;
        const int margin = inner ? 0 : metrics::related;
        return option->rect.adjusted(margin, 2, -margin, -2);
    }
    return QProxyStyle::subElementRect(element, option, widget);
}

QRect MeasuredStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option,
                                    SubControl part, const QWidget *widget) const
{
    if (!fits(control, *option))
        return QProxyStyle::subControlRect(control, option, part, widget);
    if (control == CC_ScrollBar)
        return geometry::scrollBarPart(*qstyleoption_cast<const QStyleOptionSlider *>(option), part);
    if (control == CC_ComboBox && (part == SC_ComboBoxArrow || part == SC_ComboBoxEditField))
        return geometry::comboBoxPart(*qstyleoption_cast<const QStyleOptionComboBox *>(option), part);
    return QProxyStyle::subControlRect(control, option, part, widget);
}

QSize MeasuredStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents,
                                      const QWidget *widget) const
{
    const QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
    return geometry::size(type, *option, contents, size);
}

QIcon MeasuredStyle::standardIcon(StandardPixmap which, const QStyleOption *option,
                                  const QWidget *widget) const
{
    if (which != SP_LineEditClearButton)
        return QProxyStyle::standardIcon(which, option, widget);
    const bool mirrored
        = (option != nullptr ? option->direction : QGuiApplication::layoutDirection()) == Qt::RightToLeft;
    return icon(QLatin1String(mirrored ? "edit-clear-locationbar-ltr" : "edit-clear-locationbar-rtl"));
}

} // namespace casebook::ui
