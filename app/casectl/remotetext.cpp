#include "app/casectl/remotetext.h"

#include <QFileInfo>
#include <QJsonArray>

namespace casebook::app {

using namespace Qt::StringLiterals;

namespace {

using Verdict = remote::ConnectionReport::Verdict;
using State = sync::RemoteStatus::State;

QString absolute(const QString &path)
{
    return path.isEmpty() ? path : QFileInfo(path).absoluteFilePath();
}

Result<void> readScope(const QString &text, domain::RemoteSettings &settings)
{
    static const QHash<QString, domain::MirrorScope> scopes{
        { QString(), domain::MirrorScope::Everything },
        { u"all"_s, domain::MirrorScope::Everything },
        { u"unfinished"_s, domain::MirrorScope::Unfinished },
        { u"mine"_s, domain::MirrorScope::Mine },
    };
    if (const auto found = scopes.constFind(text); found != scopes.constEnd()) {
        settings.scope = *found;
        return {};
    }
    bool isNumber = false;
    const int days = text.chopped(1).toInt(&isNumber);
    if (!text.endsWith(u'd') || !isNumber || days < 1 || days > 3650)
        return failure(ErrorKind::InvalidInput,
                       u"--mirror takes all, unfinished, mine, or days such as 30d"_s);
    settings.scope = domain::MirrorScope::Recent;
    settings.recentDays = days;
    return {};
}

QString scopeText(const domain::RemoteSettings &settings)
{
    switch (settings.scope) {
    case domain::MirrorScope::Everything:
        return u"all"_s;
    case domain::MirrorScope::Unfinished:
        return u"unfinished"_s;
    case domain::MirrorScope::Mine:
        return u"mine"_s;
    case domain::MirrorScope::Recent:
        return u"%1d"_s.arg(settings.recentDays);
    }
    Q_UNREACHABLE();
}

QString verdictText(Verdict verdict)
{
    static const QHash<Verdict, QString> texts{
        { Verdict::Good, u"good"_s },
        { Verdict::Unreachable, u"unreachable"_s },
        { Verdict::CertificateUnknown, u"certificateUnknown"_s },
        { Verdict::CertificateWrongHost, u"certificateWrongHost"_s },
        { Verdict::CertificateExpired, u"certificateExpired"_s },
        { Verdict::CertificateChanged, u"certificateChanged"_s },
        { Verdict::CertificateOther, u"certificateOther"_s },
        { Verdict::WrongSignIn, u"wrongSignIn"_s },
        { Verdict::NoPrivilege, u"noPrivilege"_s },
        { Verdict::NoSuchSpace, u"noSuchSpace"_s },
        { Verdict::NotKibana, u"notKibana"_s },
        { Verdict::TooOld, u"tooOld"_s },
        { Verdict::NotReady, u"notReady"_s },
        { Verdict::Redirected, u"redirected"_s },
    };
    return texts.value(verdict);
}

} // namespace

Result<domain::Remote> remoteOf(const CommandLine &line)
{
    domain::Remote remote;
    remote.name = line.targets.value(1);
    domain::RemoteSettings &settings = remote.settings;
    settings.url = QUrl(line.parameter(u"url"_s), QUrl::StrictMode);
    if (const QString space = line.parameter(u"space"_s); !space.isEmpty())
        settings.space = space;
    if (const QStringList owners = line.parametersNamed(u"owner"_s); !owners.isEmpty())
        settings.owners = owners;
    settings.userName = line.parameter(u"user"_s);
    if (!settings.userName.isEmpty())
        settings.signIn = domain::SignInKind::Password;
    const QString me = settings.userName.isEmpty() ? line.author : settings.userName;
    if (!me.isEmpty())
        settings.me.username = me;
    settings.caFile = absolute(line.parameter(u"ca-file"_s));
    settings.pinnedFingerprint = line.parameter(u"fingerprint"_s).toLower().remove(u':');
    const Result<void> scope = readScope(line.parameter(u"mirror"_s), settings);
    if (!scope)
        return failure(scope.error());
    return remote;
}

QJsonObject toJson(const domain::Remote &remote)
{
    const domain::RemoteSettings &settings = remote.settings;
    return { { u"name"_s, remote.name },
             { u"url"_s, settings.url.toString(QUrl::RemoveUserInfo) },
             { u"space"_s, settings.space },
             { u"owners"_s, QJsonArray::fromStringList(settings.owners) },
             { u"mirror"_s, scopeText(settings) },
             { u"signIn"_s, settings.signIn == domain::SignInKind::ApiKey ? u"apiKey"_s : u"password"_s },
             { u"user"_s, settings.me.username.value_or(settings.userName) },
             { u"version"_s, settings.version },
             { u"paused"_s, settings.paused } };
}

QJsonObject toJson(const remote::ConnectionReport &report)
{
    QJsonObject object{ { u"verdict"_s, verdictText(report.verdict) },
                        { u"space"_s, report.space },
                        { u"version"_s, report.version },
                        { u"detail"_s, report.detail } };
    if (!report.fingerprint.isEmpty())
        object.insert(u"fingerprint"_s, report.fingerprint);
    if (!report.redirectedTo.isEmpty())
        object.insert(u"redirectedTo"_s, report.redirectedTo.toString(QUrl::RemoveUserInfo));
    if (const QString me = report.me.displayName(); !me.isEmpty())
        object.insert(u"user"_s, me);
    return object;
}

QString stateText(State state)
{
    switch (state) {
    case State::Starting:
        return u"starting"_s;
    case State::UpToDate:
        return u"upToDate"_s;
    case State::Syncing:
        return u"syncing"_s;
    case State::Offline:
        return u"offline"_s;
    case State::NeedsSignIn:
        return u"needsSignIn"_s;
    case State::Paused:
        return u"paused"_s;
    case State::Busy:
        return u"busy"_s;
    case State::Trouble:
        return u"trouble"_s;
    }
    Q_UNREACHABLE();
}

ExitCode exitCodeFor(const remote::ConnectionReport &report)
{
    switch (report.verdict) {
    case Verdict::Good:
        return ExitCode::Done;
    case Verdict::Unreachable:
    case Verdict::NotReady:
        return ExitCode::NotReachable;
    case Verdict::WrongSignIn:
        return ExitCode::NeedsSignIn;
    default:
        return ExitCode::Refused;
    }
}

ExitCode exitCodeFor(const sync::RemoteStatus &status)
{
    if (status.state == State::NeedsSignIn)
        return ExitCode::NeedsSignIn;
    if (status.state == State::Offline)
        return ExitCode::NotReachable;
    const bool waitsForThePerson = status.state == State::Trouble || status.state == State::Busy
        || status.failed > 0 || status.conflicts > 0 || status.vanished > 0 || status.missing > 0
        || status.restored;
    return waitsForThePerson ? ExitCode::Refused : ExitCode::Done;
}

} // namespace casebook::app
