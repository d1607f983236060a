#pragma once

#include <QByteArray>
#include <QHash>
#include <QJsonValue>
#include <QList>
#include <QString>

#include <utility>

namespace casebook::test {

/// One answer of a served casebook; status 0: there was none.
struct Answer
{
    int status = 0;
    QByteArray body = {};
    QHash<QByteArray, QByteArray> headers = {}; ///< names in lower case

    /// The body as JSON; null where it is none.
    QJsonValue json() const;
};

/// What is sent beside method and path.
struct Sending
{
    QByteArray body = {};
    QByteArray contentType = QByteArrayLiteral("application/json");
    QString user = {}; ///< empty: no credentials
    QString password = {};
    bool withXsrf = true;
};

/// A plain HTTP client, blocking: one connection per request, paths and bodies sent as they are.
class TestClient
{
public:
    explicit TestClient(int port)
        : m_port(port)
    {
    }

    Answer send(const QByteArray &method, const QByteArray &path, const Sending &sending) const;

private:
    int m_port;
};

/// A form with one file, as browsers send it, and its content type.
std::pair<QByteArray, QByteArray> fileForm(const QByteArray &fileName, const QByteArray &content);

} // namespace casebook::test
