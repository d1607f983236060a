#pragma once

#include <QDBusAbstractInterface>
#include <QDBusPendingReply>

namespace casebook::ui {

/// The desktop's notification service (freedesktop.org, Desktop Notifications Specification), as far as it
/// is used here.
class NotificationsService final : public QDBusAbstractInterface
{
    Q_OBJECT

public:
    explicit NotificationsService(QObject *parent);

    /// Answers the notification's number; pressed, it comes back by ActionInvoked.
    QDBusPendingReply<uint> notify(const QString &title, const QString &text);

signals:
    // The name is the service's.
    void ActionInvoked(uint id, const QString &action); // NOLINT(readability-identifier-naming)
    void NotificationClosed(uint id, uint reason); // NOLINT(readability-identifier-naming)
};

} // namespace casebook::ui
