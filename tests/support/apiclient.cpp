#include "tests/support/apiclient.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpSocket>

namespace casebook::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 30'000; // milliseconds

QByteArray written(const ApiRequest &request)
{
    QByteArray text = request.method + ' ' + request.path.toUtf8()
        + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n";
    if (request.authorization)
        text += "Authorization: " + *request.authorization + "\r\n";
    if (request.xsrf)
        text += "kbn-xsrf: " + *request.xsrf + "\r\n";
    for (const auto &[name, value] : request.headers)
        text += name + ": " + value + "\r\n";
    if (!request.body.isEmpty())
        text += "Content-Type: " + request.contentType + "\r\n";
    if (!request.body.isEmpty() || request.method != "GET")
        text += "Content-Length: " + QByteArray::number(request.body.size()) + "\r\n";
    return text + "\r\n" + request.body;
}

ApiAnswer parsed(const QByteArray &text)
{
    ApiAnswer answer;
    const qsizetype end = text.indexOf("\r\n\r\n");
    if (end < 0)
        return answer;
    const QList<QByteArray> lines = text.left(end).replace("\r\n", "\n").split('\n');
    answer.status = lines.first().split(' ').value(1).toInt();
    for (const QByteArray &line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        answer.headers.append({ line.left(colon).toLower(), line.mid(colon + 1).trimmed() });
    }
    answer.body = text.mid(end + 4);
    return answer;
}

} // namespace

QJsonValue valueAt(const QJsonValue &root, const QString &path)
{
    QJsonValue value = root;
    const QStringList steps = path.split(u'.');
    for (const QString &step : steps) {
        bool isIndex = false;
        const int index = step.toInt(&isIndex);
        value = isIndex && value.isArray() ? value.toArray().at(index) : value.toObject().value(step);
    }
    return value;
}

QByteArray ApiAnswer::header(const QByteArray &name) const
{
    for (const auto &[key, value] : headers) {
        if (key == name)
            return value;
    }
    return {};
}

QJsonValue ApiAnswer::json() const
{
    // A list of one takes any value.
    return QJsonDocument::fromJson('[' + body + ']').array().at(0);
}

QString ApiAnswer::outcome() const
{
    const QString code = QString::number(status);
    return status < 400 ? code : code + u' ' + at(u"message"_s).toString();
}

QByteArray basicAuthorization(const QString &user, const QString &password)
{
    return "Basic " + (user + u':' + password).toUtf8().toBase64();
}

ApiAnswer askServer(quint16 port, const ApiRequest &request)
{
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, port);
    if (!socket.waitForConnected(patience))
        return {};
    socket.write(written(request));
    while (socket.bytesToWrite() > 0 && socket.waitForBytesWritten(patience)) { }
    QByteArray text = socket.readAll();
    while (socket.waitForReadyRead(patience))
        text += socket.readAll();
    return parsed(text + socket.readAll());
}

} // namespace casebook::test
