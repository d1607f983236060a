#pragma once

#include <QByteArray>
#include <QProcess>
#include <QString>
#include <QStringList>

namespace casebook::test {

/// A server in a process of its own, on 127.0.0.1. A failure to start ends the program.
class ServerProcess final
{
public:
    /// Waits for its first line, which ends with the port or names an address.
    ServerProcess(const QString &program, const QStringList &arguments);
    /// SIGTERM, and waits.
    ~ServerProcess();
    ServerProcess(const ServerProcess &) = delete;
    ServerProcess &operator=(const ServerProcess &) = delete;

    int port() const { return m_port; }

private:
    QProcess m_process;
    int m_port = 0;
};

/// `casectl serve` on the store @p store for the user "bench"; its password is kept in @p folder, for this
/// person's eyes only.
ServerProcess serveCasebook(const QString &store, const QString &folder);

/// What one round of asking brought.
struct LoadResult
{
    qint64 answers = 0;
    qint64 refused = 0; ///< of these, other than 200
    qint64 bodyBytes = 0;
    double milliseconds = 0;

    double perSecond() const { return double(answers) * 1000 / milliseconds; }
    qint64 meanBody() const { return answers > 0 ? bodyBytes / answers : 0; }
};

/// HTTP requests to be sent in turn over keep-alive connections by a process of its own.
class LoadRequests final
{
public:
    /// @p file: where the requests are kept for that process.
    explicit LoadRequests(QString file);

    void add(const QByteArray &method, const QByteArray &target, const QByteArray &headers,
             const QByteArray &body = {});
    /// Sends for so long; goes on where the last call ended. A failure ends the program.
    LoadResult send(int port, int connections, int milliseconds);

private:
    const QString m_file;
    QByteArray m_requests;
    qint64 m_sent = 0;
};

} // namespace casebook::test
