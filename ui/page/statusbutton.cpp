#include "ui/page/statusbutton.h"

#include "ui/common/formatting.h"
#include "ui/common/valuemark.h"

#include <QEvent>
#include <QMenu>

namespace casebook::ui {

StatusButton::StatusButton(QWidget *parent)
    : QPushButton(parent)
{
    setToolTip(tr("Status"));
    auto *menu = new QMenu(this);
    setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, &StatusButton::fillMenu);
    fillMenu();
}

void StatusButton::setStatus(const domain::Status &status)
{
    m_status = status;
    setText(statusText(status));
    setIcon(statusIcon(status, palette()));
    setAccessibleName(tr("Status: %1").arg(statusText(status)));
    fillMenu();
    updateGeometry();
}

void StatusButton::fillMenu()
{
    menu()->clear();
    for (const domain::StatusValue value : domain::knownStatuses) {
        QAction *action = menu()->addAction(statusIcon(value, palette()), statusText(value), this,
                                            [this, value] { emit chosen(value); });
        action->setEnabled(m_status != domain::Status(value));
    }
}

void StatusButton::changeEvent(QEvent *event)
{
    QPushButton::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        setIcon(statusIcon(m_status, palette()));
}

} // namespace casebook::ui
