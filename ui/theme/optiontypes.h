#pragma once

#include <QStyle>
#include <QStyleOption>

/// Which kind of option CasebookStyle's own painting of an element needs. Fusion now and then draws an
/// element with a plainer one (a checked menu entry as a button); such calls are left to Fusion.
namespace casebook::ui {

inline bool fits(QStyle::PrimitiveElement element, const QStyleOption &option)
{
    switch (element) {
    case QStyle::PE_PanelLineEdit:
        return option.type == QStyleOption::SO_Frame;
    case QStyle::PE_PanelButtonCommand:
        return option.type == QStyleOption::SO_Button;
    case QStyle::PE_IndicatorHeaderArrow:
        return option.type == QStyleOption::SO_Header;
    default:
        return true;
    }
}

inline bool fits(QStyle::ControlElement element, const QStyleOption &option)
{
    switch (element) {
    case QStyle::CE_PushButtonBevel:
    case QStyle::CE_PushButtonLabel:
        return option.type == QStyleOption::SO_Button;
    case QStyle::CE_MenuItem:
        return option.type == QStyleOption::SO_MenuItem;
    case QStyle::CE_ShapedFrame:
        return option.type == QStyleOption::SO_Frame;
    case QStyle::CE_TabBarTabShape:
        return option.type == QStyleOption::SO_Tab;
    case QStyle::CE_HeaderSection:
    case QStyle::CE_HeaderLabel:
        return option.type == QStyleOption::SO_Header;
    case QStyle::CE_ProgressBarContents:
        return option.type == QStyleOption::SO_ProgressBar;
    default:
        return true;
    }
}

inline bool fits(QStyle::ComplexControl control, const QStyleOptionComplex &option)
{
    switch (control) {
    case QStyle::CC_ComboBox:
        return option.type == QStyleOption::SO_ComboBox;
    case QStyle::CC_ToolButton:
        return option.type == QStyleOption::SO_ToolButton;
    case QStyle::CC_ScrollBar:
        return option.type == QStyleOption::SO_Slider;
    default:
        return true;
    }
}

} // namespace casebook::ui
