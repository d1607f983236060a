#pragma once

#include <QStyle>

#include <optional>

class QStyleOption;
class QStyleOptionComboBox;
class QStyleOptionSlider;

/// How large things are in CasebookStyle and where their parts lie, in device-independent pixels.
namespace casebook::ui::geometry {

inline constexpr int menuArrow = 16; ///< width that the arrow of a button with a menu takes

/// Our measure; nullopt where Fusion's is fine.
std::optional<int> metric(QStyle::PixelMetric metric);
QRect scrollBarPart(const QStyleOptionSlider &bar, QStyle::SubControl part);
QRect comboBoxPart(const QStyleOptionComboBox &box, QStyle::SubControl part);
/// Where a header shows that it sorts: at its end.
QRect headerArrow(const QStyleOption &header);
/// The size of a control around @p contents; @p fusion is what Fusion makes of it.
QSize size(QStyle::ContentsType type, const QStyleOption &option, const QSize &contents, const QSize &fusion);

} // namespace casebook::ui::geometry
