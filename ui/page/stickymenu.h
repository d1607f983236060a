#pragma once

#include <QMenu>

namespace casebook::ui {

/// A menu of check marks that stays open while they are set.
class StickyMenu final : public QMenu
{
    Q_OBJECT

public:
    using QMenu::QMenu;

protected:
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
};

} // namespace casebook::ui
