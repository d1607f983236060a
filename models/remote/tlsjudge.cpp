#include "models/remote/tlsjudge.h"

#include <QCryptographicHash>

namespace casebook::remote {

namespace {

int rankOf(QSslError::SslError error)
{
    switch (error) {
    case QSslError::UnableToGetIssuerCertificate:
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
    case QSslError::SelfSignedCertificate:
    case QSslError::SelfSignedCertificateInChain:
    case QSslError::CertificateUntrusted:
    case QSslError::InvalidCaCertificate:
        return 3;
    case QSslError::CertificateExpired:
    case QSslError::CertificateNotYetValid:
        return 2;
    case QSslError::HostNameMismatch:
        return 1;
    default:
        return 0;
    }
}

} // namespace

QByteArray fingerprintOf(const QSslCertificate &certificate)
{
    return certificate.isNull() ? QByteArray() : certificate.digest(QCryptographicHash::Sha256).toHex();
}

QByteArray refusalOf(const QList<QSslError> &errors)
{
    static constexpr const char *codes[]
        = { "tls.other", "tls.wrongHost", "tls.expired", "tls.unknownIssuer" };
    int rank = 0;
    for (const QSslError &error : errors)
        rank = std::max(rank, rankOf(error.error()));
    return codes[rank];
}

} // namespace casebook::remote
