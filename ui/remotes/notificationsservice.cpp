#include "ui/remotes/notificationsservice.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QGuiApplication>

namespace casebook::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int asTheServiceLikes = -1; // how long it is shown
constexpr uint newOne = 0;

} // namespace

NotificationsService::NotificationsService(QObject *parent)
    : QDBusAbstractInterface(u"org.freedesktop.Notifications"_s, u"/org/freedesktop/Notifications"_s,
                             "org.freedesktop.Notifications", QDBusConnection::sessionBus(), parent)
{
}

QDBusPendingReply<uint> NotificationsService::notify(const QString &title, const QString &text)
{
    const QStringList actions{ u"default"_s, tr("Show case") };
    const QVariantMap hints{ { u"desktop-entry"_s, QGuiApplication::desktopFileName() } };
    return asyncCallWithArgumentList(u"Notify"_s,
                                     { QCoreApplication::applicationName(), newOne, u"casebook"_s, title,
                                       text.toHtmlEscaped(), actions, hints, asTheServiceLikes });
}

} // namespace casebook::ui
