#include "ui/theme/casebookstyle.h"

#include "ui/theme/controlpainting.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paintingtools.h"
#include "ui/theme/stylegeometry.h"
#include "ui/theme/viewpainting.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QHeaderView>
#include <QStyleFactory>
#include <QTabBar>
#include <QTableView>

namespace casebook::ui {

using namespace Qt::StringLiterals;

namespace {

/// The option as its control's kind. Fusion passes an option of another kind now and then (the panel of a checked
/// menu entry is a button drawn with the entry's option): then only what all options share is known.
template <typename Option>
Option as(const QStyleOption *option)
{
    if (const auto *own = qstyleoption_cast<const Option *>(option))
        return *own;
    Option result;
    const int version = result.version;
    const int type = result.type;
    static_cast<QStyleOption &>(result) = *option;
    result.version = version;
    result.type = type;
    return result;
}

bool isScrollFrame(const QWidget *widget)
{
    return qobject_cast<const QAbstractScrollArea *>(widget) != nullptr;
}

} // namespace

CasebookStyle::CasebookStyle()
    : QProxyStyle(QStyleFactory::create(u"Fusion"_s))
{
    setObjectName(u"casebook"_s);
}

void CasebookStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    // One level of frame at most: lists and tables stand on the surface without one of their own.
    auto *view = qobject_cast<QAbstractItemView *>(widget);
    if (view != nullptr && qobject_cast<QComboBox *>(view->window()->parentWidget()) == nullptr)
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
            QProxyStyle::drawPrimitive(element, option, painter, widget);
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
        if (const auto &header = as<QStyleOptionHeader>(option); header.sortIndicator != QStyleOptionHeader::None)
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
        if (qobject_cast<const QAbstractItemView *>(widget) == nullptr || !painting::has(*option, State_Selected))
            painting::focusRing(*painter, option->rect, option->palette);
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void CasebookStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                                const QWidget *widget) const
{
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
            QProxyStyle::drawControl(element, option, painter, widget);
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
        QProxyStyle::drawControl(element, option, painter, widget);
    }
}

void CasebookStyle::drawPushButtonLabel(const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const auto &button = as<QStyleOptionButton>(option);
    const bool underlined = styleHint(SH_UnderlineShortcut, option, widget, nullptr) != 0;
    painting::buttonLabel(*painter, button, color(painting::inkOf(*option, widget), option->palette),
                          Qt::AlignCenter | (underlined ? Qt::TextShowMnemonic : Qt::TextHideMnemonic));
}

void CasebookStyle::drawHeaderLabel(const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    auto label = as<QStyleOptionHeader>(option);
    label.palette.setColor(QPalette::ButtonText, color(Token::SecondaryText, option->palette));
    label.state.setFlag(State_On, false); // no bold for the selected column
    QProxyStyle::drawControl(CE_HeaderLabel, &label, painter, widget);
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
    QProxyStyle::drawControl(CE_MenuItem, &item, painter, widget);
}

void CasebookStyle::drawToolButton(QStyleOptionToolButton button, QPainter *painter, const QWidget *widget) const
{
    const bool withMenu = button.features.testFlag(QStyleOptionToolButton::HasMenu)
        && button.toolButtonStyle != Qt::ToolButtonIconOnly && !button.text.isEmpty();
    // An icon alone would only be crowded by an arrow.
    button.features.setFlag(QStyleOptionToolButton::HasMenu, false);
    if (!withMenu || button.features.testFlag(QStyleOptionToolButton::MenuButtonPopup)) {
        QProxyStyle::drawComplexControl(CC_ToolButton, &button, painter, widget);
        return;
    }
    proxy()->drawPrimitive(PE_PanelButtonTool, &button, painter, widget);
    const QRect all = button.rect;
    const QRect arrow(all.right() - geometry::menuArrow, all.top(), geometry::menuArrow, all.height());
    painting::chevron(*painter, visualRect(button.direction, all, arrow),
                      color(painting::has(button, State_Enabled) ? Token::SecondaryText : Token::DisabledText,
                            button.palette),
                      0);
    button.rect = visualRect(button.direction, all, all.adjusted(metrics::inside, 0, -geometry::menuArrow, 0));
    proxy()->drawControl(CE_ToolButtonLabel, &button, painter, widget);
}

void CasebookStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                       const QWidget *widget) const
{
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
                            subControlRect(control, option, SC_ScrollBarSlider, widget), painting::groundOf(*option, widget));
        return;
    default:
        QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
}

int CasebookStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    // Inside the round corners of a framed text or list its content would show square ones.
    if (metric == PM_DefaultFrameWidth && isScrollFrame(widget))
        return metrics::inside;
    // So that the text of cells stands below that of their header.
    if (metric == PM_FocusFrameHMargin && qobject_cast<const QTableView *>(widget) != nullptr)
        return metrics::related - 1;
    const std::optional<int> own = geometry::metric(metric);
    return own ? *own : QProxyStyle::pixelMetric(metric, option, widget);
}

int CasebookStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
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

QRect CasebookStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
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

QRect CasebookStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                                    const QWidget *widget) const
{
    if (control == CC_ScrollBar)
        return geometry::scrollBarPart(as<QStyleOptionSlider>(option), part);
    if (control == CC_ComboBox && (part == SC_ComboBoxArrow || part == SC_ComboBoxEditField))
        return geometry::comboBoxPart(as<QStyleOptionComboBox>(option), part);
    return QProxyStyle::subControlRect(control, option, part, widget);
}

QSize CasebookStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents,
                                      const QWidget *widget) const
{
    const QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
    return geometry::size(type, *option, contents, size);
}

} // namespace casebook::ui
