#include "ui/page/severitybutton.h"

#include "ui/common/formatting.h"
#include "ui/common/valuemark.h"

#include <QEvent>
#include <QMenu>

namespace casebook::ui {

SeverityButton::SeverityButton(QWidget *parent)
    : QPushButton(parent)
{
    setToolTip(tr("Severity"));
    auto *menu = new QMenu(this);
    setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, &SeverityButton::fillMenu);
    fillMenu();
}

void SeverityButton::setSeverity(const domain::Severity &severity)
{
    m_severity = severity;
    setText(severityText(severity));
    setIcon(severityIcon(severity, palette()));
    setAccessibleName(tr("Severity: %1").arg(severityText(severity)));
    fillMenu();
    updateGeometry();
}

void SeverityButton::fillMenu()
{
    menu()->clear();
    for (const domain::SeverityValue value : domain::knownSeverities) {
        QAction *action = menu()->addAction(severityIcon(value, palette()), severityText(value), this,
                                            [this, value] { emit chosen(value); });
        action->setEnabled(m_severity != domain::Severity(value));
    }
}

void SeverityButton::changeEvent(QEvent *event)
{
    QPushButton::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        setIcon(severityIcon(m_severity, palette()));
}

} // namespace casebook::ui
