#pragma once

#include "tests/support/faultproxy/faultproxy.h"

#include <QList>
#include <QString>

namespace casebook::test {

/// Sends the same requests as were recorded with curl: keep-alive, so many at once. Answers the milliseconds
/// it took; a failure ends the program.
class Curl final
{
public:
    /// @p folder: for files of the run.
    Curl(QString folder, quint16 port, int parallel);

    double send(const QList<WireMessage> &requests) const;

private:
    QString write(const QString &name, const QByteArray &content) const;

    const QString m_folder;
    const quint16 m_port;
    const int m_parallel;
};

} // namespace casebook::test
