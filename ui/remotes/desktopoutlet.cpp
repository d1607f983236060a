#include "ui/remotes/desktopoutlet.h"

#include "ui/theme/icons.h"

#include <QSystemTrayIcon>

#ifdef CASEBOOK_WITH_DBUS
#include "ui/remotes/notificationsservice.h"

#include <QDBusConnection>
#include <QDBusPendingCallWatcher>
#endif

namespace casebook::ui {

using namespace Qt::StringLiterals;

DesktopOutlet::DesktopOutlet(QObject *parent)
    : QObject(parent)
{
}

#ifdef CASEBOOK_WITH_DBUS
void DesktopOutlet::show(CaseKey key, const QString &title, const QString &text)
{
    if (!QDBusConnection::sessionBus().isConnected()) {
        showInTray(key, title, text);
        return;
    }
    if (!m_service) {
        m_service = new NotificationsService(this);
        connect(m_service, &NotificationsService::ActionInvoked, this, [this](uint id) {
            if (const CaseKey pressed = m_shown.value(id); pressed.isValid())
                emit activated(pressed);
        });
        connect(m_service, &NotificationsService::NotificationClosed, this,
                [this](uint id) { m_shown.remove(id); });
    }
    auto *watcher = new QDBusPendingCallWatcher(m_service->notify(title, text), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, key, title, text] {
        watcher->deleteLater();
        const QDBusPendingReply<uint> reply = *watcher;
        if (reply.isError())
            showInTray(key, title, text);
        else
            m_shown.insert(reply.value(), key);
    });
}
#else
void DesktopOutlet::show(CaseKey key, const QString &title, const QString &text)
{
    showInTray(key, title, text);
}
#endif

void DesktopOutlet::showInTray(CaseKey key, const QString &title, const QString &text)
{
    if (!QSystemTrayIcon::isSystemTrayAvailable() || !QSystemTrayIcon::supportsMessages())
        return;
    if (!m_tray) {
        m_tray = new QSystemTrayIcon(icon("casebook"_L1), this);
        connect(m_tray, &QSystemTrayIcon::messageClicked, this, [this] { emit activated(m_inTray); });
        m_tray->show();
    }
    m_inTray = key;
    m_tray->showMessage(title, text, icon("casebook"_L1));
}

} // namespace casebook::ui
