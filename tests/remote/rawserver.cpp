#include "rawserver.h"

#include <QPointer>
#include <QSslServer>
#include <QTcpSocket>
#include <QTimer>

namespace casebook::test {

using namespace Qt::StringLiterals;

RawReply jsonReply(const QByteArray &body, int status)
{
    return { .status = status, .body = body, .headers = { { "Content-Type", "application/json" } } };
}

RawServer::RawServer(Script script, const QSslConfiguration *tls)
    : m_script(std::move(script))
    , m_isEncrypted(tls != nullptr)
{
    if (tls) {
        auto server = std::make_unique<QSslServer>();
        server->setSslConfiguration(*tls);
        m_server = std::move(server);
    } else {
        m_server = std::make_unique<QTcpServer>();
    }
    QObject::connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, m_server.get(),
                     [this] { accept(); });
    m_server->listen(QHostAddress::LocalHost);
}

RawServer::~RawServer() = default;

QUrl RawServer::url() const
{
    return QUrl(u"%1://localhost:%2"_s.arg(m_isEncrypted ? u"https"_s : u"http"_s).arg(port()));
}

int RawServer::count(const QByteArray &method) const
{
    int count = 0;
    for (const RawRequest &request : m_requests)
        count += request.method == method ? 1 : 0;
    return count;
}

void RawServer::accept()
{
    while (QTcpSocket *socket = m_server->nextPendingConnection()) {
        const int connection = m_connections++;
        QObject::connect(socket, &QTcpSocket::readyRead, m_server.get(),
                         [this, socket, connection] { read(socket, connection); });
        QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        read(socket, connection);
    }
}

void RawServer::read(QTcpSocket *socket, int connection)
{
    QByteArray &received = m_received[socket];
    received += socket->readAll();
    const qsizetype headEnd = received.indexOf("\r\n\r\n");
    if (headEnd < 0)
        return;
    RawRequest request;
    const QList<QByteArray> lines = received.left(headEnd).split('\n');
    const QList<QByteArray> first = lines.first().trimmed().split(' ');
    request.method = first.value(0);
    request.target = first.value(1);
    request.connection = connection;
    for (const QByteArray &line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        request.headers.insert(line.left(colon).toLower(), line.mid(colon + 1).trimmed());
    }
    const qsizetype length = request.headers.value("content-length").toLongLong();
    if (received.size() < headEnd + 4 + length)
        return;
    request.body = received.mid(headEnd + 4, length);
    received.remove(0, headEnd + 4 + length);
    m_requests.append(request);
    m_mostAtOnce = std::max(m_mostAtOnce, ++m_atOnce);
    const RawReply answer = m_script(request);
    QTimer::singleShot(answer.delay, m_server.get(), [this, answer, socket = QPointer<QTcpSocket>(socket)] {
        --m_atOnce;
        if (socket)
            reply(socket, answer);
    });
}

void RawServer::reply(QTcpSocket *socket, const RawReply &reply)
{
    using Manner = RawReply::Manner;
    if (reply.manner == Manner::Silence)
        return;
    if (reply.manner == Manner::Close) {
        socket->abort();
        return;
    }
    QByteArray head = "HTTP/1.1 " + QByteArray::number(reply.status) + " Said\r\n";
    for (const auto &[name, value] : reply.headers)
        head += name + ": " + value + "\r\n";
    if (reply.status != 204)
        head += "Content-Length: " + QByteArray::number(reply.body.size()) + "\r\n";
    const bool whole = reply.manner == Manner::Answer;
    socket->write(head + "\r\n" + (whole ? reply.body : reply.body.left(reply.body.size() / 2)));
    if (reply.manner == Manner::Cut) {
        socket->flush();
        socket->disconnectFromHost();
    }
}

} // namespace casebook::test
