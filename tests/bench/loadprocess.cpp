#include "tests/bench/loadprocess.h"

#include <QFile>
#include <QRegularExpression>

namespace casebook::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 30'000; // milliseconds

} // namespace

ServerProcess::ServerProcess(const QString &program, const QStringList &arguments)
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(program, arguments);
    while (m_process.state() != QProcess::NotRunning && !m_process.canReadLine()) {
        if (!m_process.waitForReadyRead(patience))
            break;
    }
    static const QRegularExpression portPattern(u"(?:^|:)(\\d+)(?:/\\S*)?\\s*$|:(\\d+)"_s);
    const QRegularExpressionMatch match = portPattern.match(QString::fromUtf8(m_process.readLine()));
    m_port = (match.captured(1) + match.captured(2)).toInt();
    if (m_port == 0)
        qFatal("%s did not start to listen", qPrintable(program));
}

ServerProcess::~ServerProcess()
{
    m_process.closeWriteChannel();
    m_process.terminate();
    m_process.waitForFinished(patience);
}

ServerProcess serveCasebook(const QString &store, const QString &folder)
{
    const QString password = folder + u"/password"_s;
    QFile file(password);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        || file.write("quiet oak table\n") < 0)
        qFatal("%s can't be written", qPrintable(password));
    file.close();
    return ServerProcess(QStringLiteral(CASEBOOK_BIN_DIR "/casectl"),
                         { u"serve"_s, u"--store"_s, store, u"--listen"_s, u"127.0.0.1:0"_s, u"--user"_s,
                           u"bench"_s, u"--password-file"_s, password });
}

LoadRequests::LoadRequests(QString file)
    : m_file(std::move(file))
{
}

void LoadRequests::add(const QByteArray &method, const QByteArray &target, const QByteArray &headers,
                       const QByteArray &body)
{
    QByteArray request = method + ' ' + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\n" + headers;
    if (!body.isEmpty()) {
        request += "Content-Type: application/json\r\nContent-Length: " + QByteArray::number(body.size())
            + "\r\n";
    }
    request += "\r\n" + body;
    m_requests += QByteArray::number(request.size()) + '\n' + request;
}

LoadResult LoadRequests::send(int port, int connections, int milliseconds)
{
    QFile file(m_file);
    if (!file.open(QIODevice::WriteOnly) || file.write(m_requests) != m_requests.size())
        qFatal("%s can't be written", qPrintable(m_file));
    file.close();
    QProcess client;
    client.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    client.start(QStringLiteral(CASEBOOK_BIN_DIR "/casebook_loadclient"),
                 { QString::number(port), QString::number(connections), QString::number(milliseconds), m_file,
                   QString::number(m_sent) });
    client.waitForFinished(milliseconds + patience);
    const QList<QByteArray> words = client.readAllStandardOutput().simplified().split(' ');
    if (client.exitStatus() != QProcess::NormalExit || client.exitCode() != 0 || words.size() != 4)
        qFatal("the load client failed");
    m_sent += words[0].toLongLong();
    return { words[0].toLongLong(), words[1].toLongLong(), words[2].toLongLong(), words[3].toDouble() };
}

} // namespace casebook::test
