#include "ui/mainwindow/statusline.h"

#include "ui/remotes/syncindicator.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"

#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QToolButton>

namespace casebook::ui {

StatusLine::StatusLine(const QString &storePath, QWidget *parent)
    : QStatusBar(parent)
    , m_path(QDir::toNativeSeparators(storePath))
    , m_saved(new QLabel(this))
    , m_sync(new SyncIndicator(this))
    , m_count(new QLabel(this))
    , m_serving(new QToolButton(this))
{
    for (QLabel *label : { m_saved, m_count }) {
        label->setForegroundRole(QPalette::PlaceholderText);
        label->setContentsMargins(metrics::related, 0, metrics::related, 0);
    }
    m_saved->setToolTip(m_path);
    setSizeGripEnabled(false);
    m_serving->setAutoRaise(true);
    m_serving->setFocusPolicy(Qt::TabFocus);
    m_serving->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_serving->setIcon(icon(QLatin1String("network-server")));
    m_serving->setToolTip(tr("Show how this casebook is served"));
    m_serving->hide();
    connect(m_serving, &QToolButton::clicked, this, &StatusLine::servingClicked);
    m_sync->hide();
    connect(m_sync, &QToolButton::clicked, this, [this] { emit syncMenuRequested(m_sync); });
    addWidget(m_saved, 1);
    addWidget(m_sync);
    addPermanentWidget(m_serving);
    addPermanentWidget(m_count);
    setState(State::Saved);
}

void StatusLine::setState(State state)
{
    const QString name = QFileInfo(m_path).fileName();
    switch (state) {
    case State::Saved:
        m_saved->setText(tr("Saved in %1 · local", "%1 is a file name").arg(name));
        break;
    case State::NotSaved:
        m_saved->setText(tr("Not saved: %1 can't be written", "%1 is a file name").arg(name));
        break;
    case State::NotOpen:
        m_saved->setText(tr("%1 is not open", "%1 is a file name").arg(name));
        break;
    }
}

void StatusLine::setServing(const QString &url, int clients)
{
    m_serving->setText(clients == 0
                           ? tr("Served at %1", "%1 is an address").arg(url)
                           : tr("Served at %1 to %Ln client(s)", "%1 is an address", clients).arg(url));
    m_serving->setVisible(!url.isEmpty());
}

void StatusLine::setSync(const std::optional<SyncLine> &line)
{
    if (line)
        m_sync->setLine(*line);
    m_sync->setVisible(line.has_value());
    m_saved->setHidden(line.has_value());
}

void StatusLine::setCount(const QString &line)
{
    m_count->setText(line);
}

} // namespace casebook::ui
