#pragma once

#include <QByteArray>
#include <QHash>
#include <QJsonValue>
#include <QList>
#include <QString>

namespace casebook::test {

/// One request that was sent to a real Kibana 8.12.2, and what it answered.
struct Recorded
{
    QString note;
    QByteArray method;
    QByteArray path; ///< with its query, as it was sent
    QJsonValue body = QJsonValue::Undefined;
    QByteArray rawBody; ///< instead of body: text that is no JSON
    QString user; ///< empty: no credentials
    bool wrongPassword = false;
    bool withXsrf = true;
    int status = 0;
    QHash<QByteArray, QByteArray> headers;
    QJsonValue answer;
};

/// The recorded exchanges in their order; none when the file can't be read.
QList<Recorded> recordedExchanges(const QString &fileName);

} // namespace casebook::test
