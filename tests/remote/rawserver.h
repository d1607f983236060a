#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QSslConfiguration>
#include <QTcpServer>
#include <QUrl>

#include <functional>
#include <memory>
#include <utility>

class QTcpSocket;

namespace casebook::test {

/// A request as it came in.
struct RawRequest
{
    QByteArray method;
    QByteArray target; ///< path and query
    QHash<QByteArray, QByteArray> headers; ///< by lower-case name
    QByteArray body;
    int connection = 0; ///< which connection it came by, from 0
};

/// What a server does about it.
struct RawReply
{
    enum class Manner {
        Answer,
        Close, ///< without a word
        Cut, ///< half of the body, then close
        Silence, ///< keeps the connection and says nothing
        HeadOnly, ///< the head and half of the body, then silence
    };
    int status = 200;
    QByteArray body = {};
    QList<std::pair<QByteArray, QByteArray>> headers = {};
    Manner manner = Manner::Answer;
    int delay = 0; ///< milliseconds
};

RawReply jsonReply(const QByteArray &body, int status = 200);

/// An HTTP server of the test's own, on its thread: answers what the script says and remembers what came.
class RawServer final
{
public:
    using Script = std::function<RawReply(const RawRequest &)>;

    /// With @p tls it speaks TLS.
    explicit RawServer(Script script, const QSslConfiguration *tls = nullptr);
    ~RawServer();

    QUrl url() const;
    quint16 port() const { return m_server->serverPort(); }
    const QList<RawRequest> &requests() const { return m_requests; }
    int count(const QByteArray &method) const;
    int connections() const { return m_connections; }
    int mostAtOnce() const { return m_mostAtOnce; } ///< requests under way

private:
    void accept();
    void read(QTcpSocket *socket, int connection);
    void reply(QTcpSocket *socket, const RawReply &reply);

    Script m_script;
    std::unique_ptr<QTcpServer> m_server;
    bool m_isEncrypted = false;
    QList<RawRequest> m_requests;
    QHash<QTcpSocket *, QByteArray> m_received;
    int m_connections = 0;
    int m_atOnce = 0;
    int m_mostAtOnce = 0;
};

} // namespace casebook::test
