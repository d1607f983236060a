#pragma once

#include "tests/support/apiclient.h"

#include <QJsonObject>
#include <QProcess>

namespace casebook::test {

/// Prism between a client and a server: says in each answer what in it, or in its request, is not as the
/// OpenAPI document describes it.
class PrismProxy
{
public:
    ~PrismProxy();

    /// The program that ./dev test installs; empty when it is not there.
    static QString program();
    /// Starts it before the server on @p port; why not, or nothing.
    QString start(const QString &document, quint16 port);
    quint16 port() const { return m_port; }

    /// What Prism found in an answer, "response.body.cases.0.id: must be string", one each.
    static QStringList violations(const ApiAnswer &answer);

private:
    QProcess m_process;
    quint16 m_port = 0;
};

} // namespace casebook::test
