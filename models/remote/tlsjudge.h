#pragma once

#include "models/remote/request.h"

#include <QSslCertificate>
#include <QSslError>

namespace casebook::remote {

/// The SHA-256 of @p certificate in lower-case hex; empty for none.
QByteArray fingerprintOf(const QSslCertificate &certificate);

/// Error::code of a refused certificate: the most fundamental of what is wrong with it. "tls.unknownIssuer",
/// "tls.expired", "tls.wrongHost", "tls.other".
QByteArray refusalOf(const QList<QSslError> &errors);

} // namespace casebook::remote
