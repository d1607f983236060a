#include "ui/remotes/syncindicator.h"

#include "ui/theme/metrics.h"

#include <QEvent>

namespace casebook::ui {

namespace {

constexpr int widest = 320;

} // namespace

SyncIndicator::SyncIndicator(QWidget *parent)
    : QToolButton(parent)
{
    setAutoRaise(true);
    setFocusPolicy(Qt::TabFocus);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setIconSize({ metrics::icon, metrics::icon });
}

void SyncIndicator::setLine(const SyncLine &line)
{
    const bool otherMark = icon().isNull() || line.mark != m_line.mark;
    m_line = line;
    if (otherMark)
        paintIcon();
    const int room = widest - metrics::icon - 3 * metrics::related;
    const QString shown = fontMetrics().elidedText(line.text, Qt::ElideRight, room);
    setText(QString(shown).replace(u'&', QStringLiteral("&&")));
    setAccessibleName(line.text);
    setAccessibleDescription(line.details);
    const QString toolTip = line.details.isEmpty() ? line.text : line.text + u'\n' + line.details;
    setToolTip(toolTip.toHtmlEscaped().replace(u'\n', QStringLiteral("<br>")));
}

QSize SyncIndicator::sizeHint() const
{
    const QSize hint = QToolButton::sizeHint();
    return { qMin(hint.width(), widest), hint.height() };
}

void SyncIndicator::changeEvent(QEvent *event)
{
    QToolButton::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !icon().isNull())
        paintIcon();
}

void SyncIndicator::paintIcon()
{
    setIcon(syncIcon(m_line.mark, palette()));
}

} // namespace casebook::ui
