#include "models/remote/casesapi.h"

namespace casebook::remote {

using namespace Qt::StringLiterals;

namespace {

template <typename T>
Future<T> cancelled()
{
    return readyFuture<T>(failure(ErrorKind::Cancelled, u"not connected"_s));
}

} // namespace

class CasesApi::Private
{
public:
    const Clock &clock;
};

CasesApi::CasesApi(domain::RemoteSettings settings, Secret secret, const Clock &clock,
                   TransportSettings transport)
    : d(new Private{ clock })
{
    Q_UNUSED(settings)
    Q_UNUSED(secret)
    Q_UNUSED(transport)
}

CasesApi::~CasesApi() = default;

void CasesApi::abort() { }
Timestamp CasesApi::remoteNow() const
{
    return d->clock.now();
}
qint64 CasesApi::requestCount() const
{
    return 0;
}
qint64 CasesApi::writeCount() const
{
    return 0;
}

Future<json::ServerStatus> CasesApi::status()
{
    return cancelled<json::ServerStatus>();
}
Future<ServerFeatures> CasesApi::features()
{
    return cancelled<ServerFeatures>();
}

Future<domain::User> CasesApi::currentUser()
{
    return cancelled<domain::User>();
}
Future<json::FindDocument> CasesApi::find(Find)
{
    return cancelled<json::FindDocument>();
}
Future<json::CaseDocument> CasesApi::getCase(QString)
{
    return cancelled<json::CaseDocument>();
}
Future<QList<domain::Attachment>> CasesApi::attachments(QString)
{
    return cancelled<QList<domain::Attachment>>();
}
Future<domain::Attachment> CasesApi::attachment(QString, QString)
{
    return cancelled<domain::Attachment>();
}
Future<json::ActivityDocument> CasesApi::activities(QString, int, int, domain::SortOrder)
{
    return cancelled<json::ActivityDocument>();
}
Future<json::CaseDocument> CasesApi::createCase(QJsonObject)
{
    return cancelled<json::CaseDocument>();
}
Future<json::CaseDocument> CasesApi::patchCase(QString, QString, QJsonObject)
{
    return cancelled<json::CaseDocument>();
}
Future<void> CasesApi::deleteCase(QString)
{
    return cancelled<void>();
}
Future<json::CaseDocument> CasesApi::addAttachment(QString, QJsonObject)
{
    return cancelled<json::CaseDocument>();
}
Future<json::CaseDocument> CasesApi::editAttachment(QString, QString, QString, QJsonObject)
{
    return cancelled<json::CaseDocument>();
}
Future<void> CasesApi::deleteAttachment(QString, QString)
{
    return cancelled<void>();
}
Future<json::CaseDocument> CasesApi::push(QString, QString)
{
    return cancelled<json::CaseDocument>();
}
Future<QList<json::ListedConnector>> CasesApi::connectors()
{
    return cancelled<QList<json::ListedConnector>>();
}
Future<QList<domain::Configuration>> CasesApi::configurations()
{
    return cancelled<QList<domain::Configuration>>();
}
Future<json::ActionResult> CasesApi::execute(QString, QString, QJsonObject)
{
    return cancelled<json::ActionResult>();
}
Future<QList<json::UserProfile>> CasesApi::profiles(QStringList)
{
    return cancelled<QList<json::UserProfile>>();
}
Future<QList<json::UserProfile>> CasesApi::suggestProfiles(QString)
{
    return cancelled<QList<json::UserProfile>>();
}

Future<ConnectionReport> testConnection(domain::RemoteSettings, Secret)
{
    return cancelled<ConnectionReport>();
}

} // namespace casebook::remote
