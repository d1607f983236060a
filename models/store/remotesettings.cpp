#include "models/store/remotesettings.h"

#include "models/json/codec.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace casebook::store {

namespace {

using domain::MirrorScope;
using domain::ProxyKind;
using domain::RemoteSettings;
using domain::SignInKind;

constexpr std::array scopeWords{ "everything"_L1, "unfinished"_L1, "mine"_L1, "recent"_L1 };
constexpr std::array signInWords{ "apiKey"_L1, "password"_L1 };
constexpr std::array proxyWords{ "system"_L1, "none"_L1, "given"_L1 };

template <typename Value, size_t count>
Value fromWord(const std::array<QLatin1String, count> &words, const QJsonValue &word)
{
    const auto found = std::find(words.begin(), words.end(), word.toString());
    return found == words.end() ? Value() : Value(found - words.begin());
}

} // namespace

QJsonObject toJson(const RemoteSettings &settings)
{
    return { { u"url"_s, settings.url.toString() },
             { u"space"_s, settings.space },
             { u"owners"_s, QJsonArray::fromStringList(settings.owners) },
             { u"signIn"_s, signInWords[size_t(settings.signIn)] },
             { u"userName"_s, settings.userName },
             { u"scope"_s, scopeWords[size_t(settings.scope)] },
             { u"recentDays"_s, settings.recentDays },
             { u"requestsInFlight"_s, settings.requestsInFlight },
             { u"caFile"_s, settings.caFile },
             { u"pinnedFingerprint"_s, settings.pinnedFingerprint },
             { u"clientCertificateFile"_s, settings.clientCertificateFile },
             { u"clientKeyFile"_s, settings.clientKeyFile },
             { u"proxy"_s, proxyWords[size_t(settings.proxy)] },
             { u"proxyUrl"_s, settings.proxyUrl.toString(QUrl::RemovePassword) },
             { u"me"_s, json::toJson(settings.me) },
             { u"version"_s, settings.version },
             { u"paused"_s, settings.paused },
             { u"notify"_s, settings.notify } };
}

RemoteSettings remoteSettingsFrom(const QJsonObject &object)
{
    RemoteSettings settings;
    settings.url = QUrl(object.value("url"_L1).toString());
    settings.space = object.value("space"_L1).toString(settings.space);
    if (object.contains("owners"_L1)) {
        settings.owners.clear();
        for (const QJsonValue owner : object.value("owners"_L1).toArray())
            settings.owners.append(owner.toString());
    }
    settings.signIn = fromWord<SignInKind>(signInWords, object.value("signIn"_L1));
    settings.userName = object.value("userName"_L1).toString();
    settings.scope = fromWord<MirrorScope>(scopeWords, object.value("scope"_L1));
    settings.recentDays = object.value("recentDays"_L1).toInt(settings.recentDays);
    settings.requestsInFlight = object.value("requestsInFlight"_L1).toInt(settings.requestsInFlight);
    settings.caFile = object.value("caFile"_L1).toString();
    settings.pinnedFingerprint = object.value("pinnedFingerprint"_L1).toString();
    settings.clientCertificateFile = object.value("clientCertificateFile"_L1).toString();
    settings.clientKeyFile = object.value("clientKeyFile"_L1).toString();
    settings.proxy = fromWord<ProxyKind>(proxyWords, object.value("proxy"_L1));
    settings.proxyUrl = QUrl(object.value("proxyUrl"_L1).toString());
    if (const Result<domain::User> me = json::userFromJson(object.value("me"_L1)))
        settings.me = *me;
    settings.version = object.value("version"_L1).toString();
    settings.paused = object.value("paused"_L1).toBool();
    settings.notify = object.value("notify"_L1).toBool();
    return settings;
}

} // namespace casebook::store
