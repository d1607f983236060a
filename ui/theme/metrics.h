#pragma once

/// Measures of UI.md in device-independent pixels; everything sits on the 4-pixel grid.
namespace casebook::ui::metrics {

inline constexpr int inside = 4; ///< inside chips
inline constexpr int related = 8; ///< between related controls
inline constexpr int group = 16; ///< between groups
inline constexpr int dialog = 24; ///< around dialogs
inline constexpr int rowCompact = 28;
inline constexpr int rowComfortable = 36;
inline constexpr int icon = 16;
inline constexpr int avatar = 24;
inline constexpr int radius = 6; ///< of chips and cards

inline constexpr double smallText = 0.9; ///< of the body's size
inline constexpr double sectionText = 0.85; ///< capitals, a little spacing
inline constexpr double titleText = 1.4; ///< bold

} // namespace casebook::ui::metrics
