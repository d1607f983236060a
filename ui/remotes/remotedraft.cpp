#include "ui/remotes/remotedraft.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace casebook::ui {

using namespace Qt::StringLiterals;

QString remoteDraft(const domain::Remote &remote)
{
    const domain::RemoteSettings &settings = remote.settings;
    const QJsonObject draft{
        { u"name"_s, remote.name },
        { u"url"_s, settings.url.toString() },
        { u"space"_s, settings.space },
        { u"owners"_s, QJsonArray::fromStringList(settings.owners) },
        { u"signIn"_s, static_cast<int>(settings.signIn) },
        { u"userName"_s, settings.userName },
        { u"me"_s, settings.me.username.value_or(QString()) },
        { u"scope"_s, static_cast<int>(settings.scope) },
        { u"recentDays"_s, settings.recentDays },
        { u"requestsInFlight"_s, settings.requestsInFlight },
        { u"caFile"_s, settings.caFile },
        { u"pinnedFingerprint"_s, settings.pinnedFingerprint },
        { u"clientCertificateFile"_s, settings.clientCertificateFile },
        { u"clientKeyFile"_s, settings.clientKeyFile },
        { u"proxy"_s, static_cast<int>(settings.proxy) },
        { u"proxyUrl"_s, settings.proxyUrl.toString() },
        { u"notify"_s, settings.notify },
    };
    return QString::fromUtf8(QJsonDocument(draft).toJson(QJsonDocument::Compact));
}

domain::Remote remoteFromDraft(const QString &draft)
{
    const QJsonObject values = QJsonDocument::fromJson(draft.toUtf8()).object();
    domain::Remote remote;
    if (values.isEmpty())
        return remote;
    domain::RemoteSettings &settings = remote.settings;
    remote.name = values.value("name"_L1).toString();
    settings.url = QUrl(values.value("url"_L1).toString());
    settings.space = values.value("space"_L1).toString(settings.space);
    settings.owners.clear();
    for (const QJsonValue &owner : values.value("owners"_L1).toArray())
        settings.owners.append(owner.toString());
    settings.signIn = static_cast<domain::SignInKind>(qBound(0, values.value("signIn"_L1).toInt(), 1));
    settings.userName = values.value("userName"_L1).toString();
    if (const QString me = values.value("me"_L1).toString(); !me.isEmpty())
        settings.me.username = me;
    settings.scope = static_cast<domain::MirrorScope>(qBound(0, values.value("scope"_L1).toInt(), 3));
    settings.recentDays = values.value("recentDays"_L1).toInt(settings.recentDays);
    settings.requestsInFlight = values.value("requestsInFlight"_L1).toInt(settings.requestsInFlight);
    settings.caFile = values.value("caFile"_L1).toString();
    settings.pinnedFingerprint = values.value("pinnedFingerprint"_L1).toString();
    settings.clientCertificateFile = values.value("clientCertificateFile"_L1).toString();
    settings.clientKeyFile = values.value("clientKeyFile"_L1).toString();
    settings.proxy = static_cast<domain::ProxyKind>(qBound(0, values.value("proxy"_L1).toInt(), 2));
    settings.proxyUrl = QUrl(values.value("proxyUrl"_L1).toString());
    settings.notify = values.value("notify"_L1).toBool();
    return remote;
}

} // namespace casebook::ui
