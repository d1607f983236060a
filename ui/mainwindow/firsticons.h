#pragma once

namespace casebook::ui {

/// Draws the icons of the first frame into the cache that they are painted from. The window's thread has to
/// wait for the fonts before it can make the window, and does this meanwhile; what is not drawn here is drawn
/// when it is painted.
void drawFirstIcons();

} // namespace casebook::ui
