#include "ui/remotes/kibanaaddress.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <array>

namespace casebook::ui {

using namespace Qt::StringLiterals;

namespace {

/// Where Kibana's own pages begin: what stands before is the base path.
bool isOfKibana(const QString &segment)
{
    constexpr std::array own{ "app"_L1,    "api"_L1,    "internal"_L1, "login"_L1,
                              "logout"_L1, "spaces"_L1, "status"_L1,   "security"_L1 };
    return std::find(own.begin(), own.end(), segment) != own.end();
}

QString ownerOfApp(const QString &app)
{
    if (app == "security"_L1)
        return u"securitySolution"_s;
    if (app == "observability"_L1)
        return u"observability"_s;
    return app == "management"_L1 ? u"cases"_s : QString();
}

bool isSpaceName(const QString &text)
{
    static const QRegularExpression form(u"^[a-z0-9_-]+$"_s);
    return form.match(text).hasMatch();
}

} // namespace

std::optional<KibanaAddress> readKibanaAddress(const QString &text)
{
    const QString typed = text.trimmed();
    if (typed.isEmpty() || typed.contains(QRegularExpression(u"\\s"_s)))
        return std::nullopt;
    const QUrl given(typed.contains("://"_L1) ? typed : u"https://"_s + typed, QUrl::StrictMode);
    const bool isWeb = given.scheme() == "https"_L1 || given.scheme() == "http"_L1;
    if (!given.isValid() || !isWeb || given.host().isEmpty())
        return std::nullopt;

    KibanaAddress address;
    address.userName = given.userName();
    QStringList base;
    const QStringList segments = given.path().split(u'/', Qt::SkipEmptyParts);
    const qsizetype app = segments.indexOf("app"_L1);
    address.owner = app < 0 ? QString() : ownerOfApp(segments.value(app + 1));
    for (qsizetype i = 0; i < segments.size(); ++i) {
        if (segments.at(i) == "s"_L1 && isSpaceName(segments.value(i + 1))) {
            address.space = segments.at(i + 1);
            break;
        }
        if (isOfKibana(segments.at(i)))
            break;
        base.append(segments.at(i));
    }
    address.url.setScheme(given.scheme());
    address.url.setHost(given.host());
    address.url.setPort(given.port());
    if (!base.isEmpty())
        address.url.setPath(u'/' + base.join(u'/'));
    return address;
}

} // namespace casebook::ui
