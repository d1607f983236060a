#pragma once

#include "models/base/ids.h"

#include <QHash>
#include <QObject>

class QSystemTrayIcon;

namespace casebook::ui {

class NotificationsService;

/// Shows notifications where the desktop shows them: by its notification service, else by the system tray,
/// else not at all. Made ready at the first one.
class DesktopOutlet final : public QObject
{
    Q_OBJECT

public:
    explicit DesktopOutlet(QObject *parent = nullptr);

    void show(CaseKey key, const QString &title, const QString &text);

signals:
    /// The person pressed a notification.
    void activated(casebook::CaseKey key);

private:
    void showInTray(CaseKey key, const QString &title, const QString &text);

    NotificationsService *m_service = nullptr;
    QHash<uint, CaseKey> m_shown;
    QSystemTrayIcon *m_tray = nullptr;
    CaseKey m_inTray = {};
};

} // namespace casebook::ui
