#include "ui/remotes/connectiontext.h"

#include <QCoreApplication>

namespace casebook::ui {

using namespace Qt::StringLiterals;
using Verdict = remote::ConnectionReport::Verdict;

namespace {

constexpr qsizetype digitsInALine = 32; // of a fingerprint

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(casebook::ui::ConnectionText)
};

} // namespace

QString connectionText(const remote::ConnectionReport &report, const domain::RemoteSettings &settings)
{
    const QString host = settings.url.host();
    switch (report.verdict) {
    case Verdict::Good:
        return Tr::tr("The connection works.");
    case Verdict::Unreachable:
        return Tr::tr("%1 can't be reached. Check the address, the network and the proxy.", "%1 is a host")
            .arg(host);
    case Verdict::CertificateUnknown:
        return Tr::tr(
                   "Nobody this computer trusts vouches for the certificate of %1. Compare it with what the "
                   "people who run Kibana tell you, or name their CA file below.")
            .arg(host);
    case Verdict::CertificateChanged:
        return Tr::tr("%1 shows another certificate than the one you trusted. Ask the people who run Kibana "
                      "whether they "
                      "changed it.")
            .arg(host);
    case Verdict::CertificateWrongHost:
        return Tr::tr("The certificate belongs to another host than %1. Check the address.").arg(host);
    case Verdict::CertificateExpired:
        return Tr::tr("The certificate of %1 has expired. The people who run Kibana have to renew it.")
            .arg(host);
    case Verdict::CertificateOther:
        return Tr::tr("No secure connection to %1 comes about.").arg(host);
    case Verdict::WrongSignIn:
        return settings.signIn == domain::SignInKind::ApiKey
            ? Tr::tr(
                "Kibana does not accept this API key. Check that it is the encoded form and has not expired.")
            : Tr::tr("Kibana does not accept this user name and password.");
    case Verdict::NoPrivilege:
        return Tr::tr(
            "You may sign in, but not see the cases chosen below. Ask for the privilege “Cases”, or "
            "choose other areas.");
    case Verdict::NoSuchSpace:
        return Tr::tr("Kibana has no space called %1 that you may see.").arg(settings.space);
    case Verdict::NotKibana:
        return Tr::tr("What answers at %1 is not Kibana. Check the address and its path.")
            .arg(settings.url.toString());
    case Verdict::TooOld:
        return report.version.isEmpty()
            ? Tr::tr("This Kibana is too old. Casebook needs 7.17 or later.")
            : Tr::tr("This is Kibana %1. Casebook needs 7.17 or later.").arg(report.version);
    case Verdict::NotReady:
        return Tr::tr("Kibana is there, but not ready yet. Try again in a moment.");
    case Verdict::Redirected:
        return Tr::tr("The address leads on to %1. Use that address if you trust it.")
            .arg(report.redirectedTo.toString());
    }
    return {};
}

QString connectionFacts(const remote::ConnectionReport &report)
{
    if (report.version.isEmpty())
        return {};
    return report.space.isEmpty() ? Tr::tr("Kibana %1", "%1 is a version").arg(report.version)
                                  : Tr::tr("Kibana %1, space %2").arg(report.version, report.space);
}

QString fingerprintText(const QString &hex)
{
    QString grouped;
    for (qsizetype i = 0; i < hex.size(); i += 2) {
        if (i > 0)
            grouped += i % digitsInALine == 0 ? u'\n' : u':';
        grouped += hex.mid(i, 2).toUpper();
    }
    return grouped;
}

QString placeText(const domain::RemoteSettings &settings)
{
    return Tr::tr("%1 · %2", "the address of a Kibana, the name of a space")
        .arg(settings.url.toString(QUrl::RemovePassword), settings.space);
}

} // namespace casebook::ui
