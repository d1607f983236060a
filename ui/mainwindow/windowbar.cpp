#include "ui/mainwindow/windowbar.h"

#include "ui/mainwindow/windowactions.h"
#include "ui/remotes/syncindicator.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTimer>
#include <QToolButton>

namespace casebook::ui {

using namespace std::chrono_literals;

namespace {

constexpr auto typingPause = 120ms;
constexpr int widestSearch = 640;

QString withShortcut(const QString &text, const QAction *action)
{
    return text + QStringLiteral(" (%1)").arg(action->shortcut().toString(QKeySequence::NativeText));
}

} // namespace

WindowBar::WindowBar(WindowActions &actions, QWidget *parent)
    : QWidget(parent)
    , m_back(new QToolButton(this))
    , m_newCase(new QPushButton(icon(QLatin1String("list-add")), tr("New case"), this))
    , m_search(new QLineEdit(this))
    , m_stateIcon(new QLabel(this))
    , m_state(new QLabel(this))
    , m_sync(new SyncIndicator(this))
    , m_menu(new QToolButton(this))
{
    m_back->setDefaultAction(actions.back);
    m_back->setAutoRaise(true);
    m_back->setAccessibleName(tr("Back to the list"));
    m_back->setToolTip(withShortcut(tr("Back to the list"), actions.back));
    m_back->hide();

    m_newCase->setProperty("primary", true);
    m_newCase->setToolTip(withShortcut(tr("New case"), actions.newCase));
    connect(m_newCase, &QPushButton::clicked, actions.newCase, &QAction::trigger);

    m_search->setPlaceholderText(withShortcut(tr("Search cases"), actions.find));
    m_search->setAccessibleName(tr("Search cases"));
    m_search->setToolTip(tr("Searches titles, descriptions, tags and comments as you type."));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon(QLatin1String("edit-find")), QLineEdit::LeadingPosition);
    m_search->setMaximumWidth(widestSearch);
    auto *pause = new QTimer(this);
    pause->setSingleShot(true);
    pause->setInterval(typingPause);
    connect(m_search, &QLineEdit::textChanged, pause, qOverload<>(&QTimer::start));
    connect(m_search, &QLineEdit::returnPressed, this, [this, pause] {
        pause->stop();
        emit searchChanged(searchText());
        emit leftDownwards();
    });
    connect(pause, &QTimer::timeout, this, [this] { emit searchChanged(searchText()); });

    m_state->setForegroundRole(QPalette::PlaceholderText);

    m_sync->hide();
    connect(m_sync, &QToolButton::clicked, this, [this] { emit syncMenuRequested(m_sync); });

    m_menu->setIcon(icon(QLatin1String("application-menu")));
    m_menu->setAutoRaise(true);
    // Shown by hand: a tool button's own way to show its menu runs an event loop of its own.
    QMenu *menu = actions.makeMenu(m_menu);
    connect(m_menu, &QToolButton::clicked, menu, [this, menu] {
        const bool mirrored = layoutDirection() == Qt::RightToLeft;
        const int left = mirrored ? 0 : m_menu->width() - menu->sizeHint().width();
        menu->popup(m_menu->mapToGlobal(QPoint(left, m_menu->height())));
    });
    m_menu->setAccessibleName(tr("Menu"));
    m_menu->setToolTip(tr("Menu"));
    m_menu->setShortcut(QKeySequence(Qt::Key_F10));
    m_menu->setFixedSize(metrics::rowComfortable, metrics::rowComfortable);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::related, metrics::related, metrics::related, metrics::related);
    row->setSpacing(metrics::related);
    row->addWidget(m_back);
    row->addWidget(m_newCase);
    row->addWidget(m_search, 100);
    row->addStretch(1);
    row->addWidget(m_stateIcon);
    row->addWidget(m_state);
    row->addWidget(m_sync);
    row->addWidget(m_menu);
}

QString WindowBar::searchText() const
{
    return m_search->text().trimmed();
}

void WindowBar::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void WindowBar::clearSearch()
{
    m_search->clear();
}

void WindowBar::setState(const QString &iconName, const QString &text, const QString &toolTip)
{
    m_stateIcon->setPixmap(icon(QLatin1String(iconName.toLatin1())).pixmap(metrics::icon));
    m_state->setText(text);
    m_state->setToolTip(toolTip);
    m_stateIcon->setToolTip(toolTip);
}

void WindowBar::setSync(const std::optional<SyncLine> &line)
{
    if (line)
        m_sync->setLine(*line);
    m_sync->setVisible(line.has_value());
    m_stateIcon->setHidden(line.has_value());
    m_state->setHidden(line.has_value());
}

void WindowBar::setBackShown(bool shown)
{
    m_back->setVisible(shown);
}

void WindowBar::setWorking(bool possible)
{
    m_newCase->setEnabled(possible);
    m_search->setEnabled(possible);
}

void WindowBar::keyPressEvent(QKeyEvent *event)
{
    if (m_search->hasFocus() && event->key() == Qt::Key_Down) {
        emit leftDownwards();
        return;
    }
    if (m_search->hasFocus() && event->key() == Qt::Key_Escape && !m_search->text().isEmpty()) {
        clearSearch();
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace casebook::ui
