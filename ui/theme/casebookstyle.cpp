#include "ui/theme/casebookstyle.h"

#include "ui/theme/controlpainting.h"
#include "ui/theme/metrics.h"
#include "ui/theme/optiontypes.h"
#include "ui/theme/paintingtools.h"
#include "ui/theme/stylegeometry.h"
#include "ui/theme/viewpainting.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QComboBox>
#include <QHeaderView>
#include <QTabBar>

namespace casebook::ui {

using namespace Qt::StringLiterals;

namespace {

// Only after fits() has looked at the option's type.
template <typename Option>
const Option &as(const QStyleOption *option)
{
    return *qstyleoption_cast<const Option *>(option);
}

bool isScrollFrame(const QWidget *widget)
{
    return qobject_cast<const QAbstractScrollArea *>(widget) != nullptr;
}

} // namespace

CasebookStyle::CasebookStyle()
{
    setObjectName(u"casebook"_s);
}

void CasebookStyle::polish(QWidget *widget)
{
    MeasuredStyle::polish(widget);
    // One level of frame at most: lists and tables stand on the surface without one of their own.
    auto *view = qobject_cast<QAbstractItemView *>(widget);
    const bool popup = view != nullptr && view->window()->windowType() == Qt::Popup;
    if (view != nullptr && !popup)
        view->setFrameShape(QFrame::NoFrame);
    if (auto *header = qobject_cast<QHeaderView *>(widget); header && header->orientation() == Qt::Horizontal)
        header->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    if (qobject_cast<QAbstractButton *>(widget) != nullptr || qobject_cast<QComboBox *>(widget) != nullptr
        || qobject_cast<QTabBar *>(widget) != nullptr || qobject_cast<QHeaderView *>(widget) != nullptr)
        widget->setAttribute(Qt::WA_Hover);
}

void CasebookStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                                  const QWidget *widget) const
{
    if (!fits(element, *option)) {
        MeasuredStyle::drawPrimitive(element, option, painter, widget);
        return;
    }
    switch (element) {
    case PE_PanelLineEdit:
        if (as<QStyleOptionFrame>(option).lineWidth > 0)
            painting::fieldPanel(*painter, *option);
        return;
    case PE_FrameLineEdit:
        return; // drawn with the panel
    case PE_Frame:
        if (isScrollFrame(widget))
            painting::fieldPanel(*painter, *option);
        else
            MeasuredStyle::drawPrimitive(element, option, painter, widget);
        return;
    case PE_FrameDefaultButton:
        return; // told by its colour
    case PE_PanelButtonCommand:
        painting::pushButton(*painter, as<QStyleOptionButton>(option), painting::isPrimary(*option, widget));
        return;
    case PE_PanelButtonTool:
        painting::toolButton(*painter, *option, true);
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        painting::checkBox(*painter, *option);
        return;
    case PE_IndicatorRadioButton:
        painting::radioButton(*painter, *option);
        return;
    case PE_IndicatorArrowDown:
    case PE_IndicatorArrowUp:
    case PE_IndicatorArrowRight:
    case PE_IndicatorArrowLeft:
        painting::arrow(*painter, *option, element);
        return;
    case PE_IndicatorHeaderArrow:
        if (const auto &header = as<QStyleOptionHeader>(option);
            header.sortIndicator != QStyleOptionHeader::None)
            painting::arrow(*painter, *option,
                            header.sortIndicator == QStyleOptionHeader::SortUp ? PE_IndicatorArrowUp
                                                                               : PE_IndicatorArrowDown);
        return;
    case PE_PanelMenu:
    case PE_PanelTipLabel:
        painting::menuPanel(*painter, *option);
        return;
    case PE_FrameMenu:
    case PE_FrameStatusBarItem:
    case PE_FrameTabWidget:
        return;
    case PE_FrameTabBarBase:
        painting::tabBarBase(*painter, *option);
        return;
    case PE_PanelItemViewItem:
    case PE_PanelItemViewRow:
        painting::itemBackground(*painter, *option);
        return;
    case PE_FrameFocusRect:
        if (qobject_cast<const QAbstractItemView *>(widget) == nullptr
            || !painting::has(*option, State_Selected))
            painting::focusRing(*painter, option->rect, option->palette);
        return;
    default:
        MeasuredStyle::drawPrimitive(element, option, painter, widget);
    }
}

void CasebookStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                                const QWidget *widget) const
{
    if (!fits(element, *option)) {
        MeasuredStyle::drawControl(element, option, painter, widget);
        return;
    }
    switch (element) {
    case CE_PushButtonBevel:
        proxy()->drawPrimitive(PE_PanelButtonCommand, option, painter, widget);
        if (as<QStyleOptionButton>(option).features.testFlag(QStyleOptionButton::HasMenu)) {
            const QRect arrow(option->rect.right() - 20, option->rect.top(), 16, option->rect.height());
            painting::chevron(*painter, visualRect(option->direction, option->rect, arrow),
                              color(Token::SecondaryText, option->palette), 0);
        }
        return;
    case CE_PushButtonLabel:
        drawPushButtonLabel(option, painter, widget);
        return;
    case CE_MenuItem:
        drawMenuItem(option, painter, widget);
        return;
    case CE_ShapedFrame:
        if (!painting::thinLine(*painter, as<QStyleOptionFrame>(option)))
            MeasuredStyle::drawControl(element, option, painter, widget);
        return;
    case CE_Splitter:
        painter->fillRect(option->rect, painting::lineColor(option->palette));
        return;
    case CE_TabBarTabShape:
        painting::tab(*painter, as<QStyleOptionTab>(option));
        return;
    case CE_HeaderSection:
        painting::headerSection(*painter, as<QStyleOptionHeader>(option));
        return;
    case CE_HeaderEmptyArea:
        painting::emptyHeader(*painter, *option);
        return;
    case CE_HeaderLabel:
        drawHeaderLabel(option, painter, widget);
        return;
    case CE_ProgressBarGroove:
        painting::progressGroove(*painter, *option);
        return;
    case CE_ProgressBarContents:
        painting::progressContents(*painter, as<QStyleOptionProgressBar>(option));
        return;
    default:
        MeasuredStyle::drawControl(element, option, painter, widget);
    }
}

void CasebookStyle::drawPushButtonLabel(const QStyleOption *option, QPainter *painter,
                                        const QWidget *widget) const
{
    const auto &button = as<QStyleOptionButton>(option);
    const bool underlined = styleHint(SH_UnderlineShortcut, option, widget, nullptr) != 0;
    painting::buttonLabel(*painter, button, color(painting::inkOf(*option, widget), option->palette),
                          Qt::AlignCenter | (underlined ? Qt::TextShowMnemonic : Qt::TextHideMnemonic));
}

void CasebookStyle::drawHeaderLabel(const QStyleOption *option, QPainter *painter,
                                    const QWidget *widget) const
{
    auto label = as<QStyleOptionHeader>(option);
    label.palette.setColor(QPalette::ButtonText, color(Token::SecondaryText, option->palette));
    label.state.setFlag(State_On, false); // no bold for the selected column
    MeasuredStyle::drawControl(CE_HeaderLabel, &label, painter, widget);
}

void CasebookStyle::drawMenuItem(const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    auto item = as<QStyleOptionMenuItem>(option);
    // High contrast keeps Fusion's full bar; elsewhere the chosen entry gets a rounded, quiet one.
    if (painting::has(item, State_Selected) && schemeOf(item.palette) != Scheme::HighContrast) {
        const QColor fill = item.palette.color(QPalette::Active, QPalette::Highlight);
        if (painting::has(item, State_Enabled))
            painting::roundedBox(*painter, item.rect, fill, fill);
        item.state.setFlag(State_Selected, false);
    }
    MeasuredStyle::drawControl(CE_MenuItem, &item, painter, widget);
}

void CasebookStyle::drawToolButton(QStyleOptionToolButton button, QPainter *painter,
                                   const QWidget *widget) const
{
    const bool withMenu = button.features.testFlag(QStyleOptionToolButton::HasMenu)
        && button.toolButtonStyle != Qt::ToolButtonIconOnly && !button.text.isEmpty();
    // An icon alone would only be crowded by an arrow.
    button.features.setFlag(QStyleOptionToolButton::HasMenu, false);
    if (!withMenu || button.features.testFlag(QStyleOptionToolButton::MenuButtonPopup)) {
        MeasuredStyle::drawComplexControl(CC_ToolButton, &button, painter, widget);
        return;
    }
    proxy()->drawPrimitive(PE_PanelButtonTool, &button, painter, widget);
    const QRect all = button.rect;
    const QRect arrow(all.right() - geometry::menuArrow, all.top(), geometry::menuArrow, all.height());
    painting::chevron(*painter, visualRect(button.direction, all, arrow),
                      color(painting::has(button, State_Enabled) ? Token::SecondaryText : Token::DisabledText,
                            button.palette),
                      0);
    button.rect
        = visualRect(button.direction, all, all.adjusted(metrics::inside, 0, -geometry::menuArrow, 0));
    proxy()->drawControl(CE_ToolButtonLabel, &button, painter, widget);
}

void CasebookStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                                       QPainter *painter, const QWidget *widget) const
{
    if (!fits(control, *option)) {
        MeasuredStyle::drawComplexControl(control, option, painter, widget);
        return;
    }
    switch (control) {
    case CC_ComboBox:
        painting::comboBox(*painter, as<QStyleOptionComboBox>(option),
                           subControlRect(control, option, SC_ComboBoxArrow, widget));
        return;
    case CC_SpinBox:
        painting::fieldPanel(*painter, *option);
        painting::spinArrows(*painter, *option, subControlRect(control, option, SC_SpinBoxUp, widget),
                             subControlRect(control, option, SC_SpinBoxDown, widget));
        return;
    case CC_ToolButton:
        drawToolButton(as<QStyleOptionToolButton>(option), painter, widget);
        return;
    case CC_ScrollBar:
        painting::scrollBar(*painter, as<QStyleOptionSlider>(option),
                            subControlRect(control, option, SC_ScrollBarSlider, widget),
                            painting::groundOf(*option, widget));
        return;
    default:
        MeasuredStyle::drawComplexControl(control, option, painter, widget);
    }
}

} // namespace casebook::ui
