#include "testclient.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <httplib.h>

namespace casebook::test {

QJsonValue Answer::json() const
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    if (document.isArray())
        return document.array();
    return document.isObject() ? QJsonValue(document.object()) : QJsonValue(QJsonValue::Null);
}

Answer TestClient::send(const QByteArray &method, const QByteArray &path, const Sending &sending) const
{
    httplib::Client client("127.0.0.1", m_port);
    client.set_url_encode(false);
    client.set_read_timeout(60);
    httplib::Request request;
    request.method = method.toStdString();
    request.path = path.toStdString();
    if (!sending.body.isNull()) {
        request.body = sending.body.toStdString();
        request.set_header("Content-Type", sending.contentType.toStdString());
    }
    if (sending.withXsrf)
        request.set_header("kbn-xsrf", "true");
    if (!sending.user.isEmpty()) {
        const QByteArray pair = (sending.user + u':' + sending.password).toUtf8().toBase64();
        request.set_header("Authorization", "Basic " + pair.toStdString());
    }
    const httplib::Result result = client.send(request);
    Answer answer;
    if (!result)
        return answer;
    answer.status = result->status;
    answer.body = QByteArray::fromStdString(result->body);
    for (const auto &[name, value] : result->headers)
        answer.headers.insert(QByteArray::fromStdString(name).toLower(), QByteArray::fromStdString(value));
    return answer;
}

std::pair<QByteArray, QByteArray> fileForm(const QByteArray &fileName, const QByteArray &content)
{
    const QByteArray boundary("casebook-test-boundary");
    const QByteArray body = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
        + fileName + "\"\r\nContent-Type: application/octet-stream\r\n\r\n" + content + "\r\n--" + boundary
        + "--\r\n";
    return { body, "multipart/form-data; boundary=" + boundary };
}

} // namespace casebook::test
