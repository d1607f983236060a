#include "certificates.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QFile>
#include <QProcess>
#include <QSslCertificate>
#include <QSslKey>

namespace casebook::test {

using namespace Qt::StringLiterals;

Certificates::Certificates()
{
    run({ u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:prime256v1"_s,
          u"-nodes"_s, u"-subj"_s, u"/CN=Test authority"_s, u"-days"_s, u"2"_s, u"-keyout"_s,
          path(u"ca.key"_s), u"-out"_s, path(u"ca.pem"_s) });
    QFile index(path(u"index.txt"_s));
    if (!index.open(QIODevice::WriteOnly))
        m_problem = index.errorString();
    QFile settings(path(u"ca.cnf"_s));
    if (settings.open(QIODevice::WriteOnly))
        settings.write(
            "[ca]\ndefault_ca=it\n[it]\ndatabase=" + QFile::encodeName(path(u"index.txt"_s))
            + "\nnew_certs_dir=" + QFile::encodeName(m_folder.path())
            + "\ndefault_md=sha256\npolicy=any\nrand_serial=yes\nunique_subject=no\ncopy_extensions="
              "copy\n[any]\ncommonName=supplied\n");
}

void Certificates::run(const QStringList &arguments)
{
    if (!m_problem.isEmpty())
        return;
    QProcess openssl;
    openssl.setWorkingDirectory(m_folder.path());
    openssl.start(u"openssl"_s, arguments);
    if (!openssl.waitForStarted() || !openssl.waitForFinished() || openssl.exitCode() != 0)
        m_problem = openssl.errorString() + QString::fromLocal8Bit(openssl.readAllStandardError());
}

void Certificates::issue(const QString &name, const QString &host, bool expired)
{
    run({ u"req"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:prime256v1"_s, u"-nodes"_s,
          u"-subj"_s, u"/CN="_s + host, u"-addext"_s, u"subjectAltName=DNS:"_s + host, u"-keyout"_s,
          path(name + u".key"_s), u"-out"_s, path(name + u".csr"_s) });
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QString form = u"yyyyMMddhhmmss'Z'"_s;
    run({ u"ca"_s, u"-batch"_s, u"-config"_s, path(u"ca.cnf"_s), u"-cert"_s, path(u"ca.pem"_s), u"-keyfile"_s,
          path(u"ca.key"_s), u"-in"_s, path(name + u".csr"_s), u"-out"_s, path(name + u".pem"_s),
          u"-notext"_s, u"-startdate"_s, now.addDays(-2).toString(form), u"-enddate"_s,
          now.addDays(expired ? -1 : 1).toString(form) });
}

void Certificates::issueAlone(const QString &name, const QString &host)
{
    run({ u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:prime256v1"_s,
          u"-nodes"_s, u"-subj"_s, u"/CN="_s + host, u"-days"_s, u"2"_s, u"-keyout"_s, path(name + u".key"_s),
          u"-out"_s, path(name + u".pem"_s) });
}

QString Certificates::fingerprint(const QString &name) const
{
    const QList<QSslCertificate> chain = QSslCertificate::fromPath(path(name + u".pem"_s));
    return chain.isEmpty() ? QString()
                           : QString::fromLatin1(chain.first().digest(QCryptographicHash::Sha256).toHex());
}

QSslConfiguration Certificates::server(const QString &name) const
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    QFile key(path(name + u".key"_s));
    if (key.open(QIODevice::ReadOnly))
        tls.setPrivateKey(QSslKey(key.readAll(), QSsl::Ec));
    tls.setLocalCertificateChain(QSslCertificate::fromPath(path(name + u".pem"_s)));
    tls.setPeerVerifyMode(QSslSocket::VerifyNone);
    return tls;
}

} // namespace casebook::test
