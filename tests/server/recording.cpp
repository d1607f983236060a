#include "recording.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace casebook::test {

using namespace Qt::StringLiterals;

namespace {

Recorded recorded(const QJsonObject &line)
{
    const QJsonObject request = line.value("request"_L1).toObject();
    const QJsonObject response = line.value("response"_L1).toObject();
    Recorded one;
    one.note = line.value("note"_L1).toString();
    one.method = request.value("method"_L1).toString().toUtf8();
    one.path = request.value("path"_L1).toString().toUtf8();
    one.body = request.value("body"_L1);
    one.rawBody = request.value("rawBody"_L1).toString().toUtf8();
    const QString user = request.value("user"_L1).toString(u"elastic"_s);
    one.wrongPassword = user.endsWith(" (wrong password)"_L1);
    if (!request.value("withoutCredentials"_L1).toBool())
        one.user = user.section(u' ', 0, 0);
    one.withXsrf = !request.value("withoutXsrf"_L1).toBool();
    one.status = response.value("status"_L1).toInt();
    const QJsonObject headers = response.value("headers"_L1).toObject();
    for (auto it = headers.constBegin(); it != headers.constEnd(); ++it)
        one.headers.insert(it.key().toUtf8(), it.value().toString().toUtf8());
    one.answer = response.value("body"_L1);
    // Long texts were recorded by their length.
    if (one.body["description"_L1] == "<30001 times x>"_L1) {
        QJsonObject body = one.body.toObject();
        body.insert("description"_L1, QString(30'001, u'x'));
        one.body = body;
    }
    return one;
}

} // namespace

QList<Recorded> recordedExchanges(const QString &fileName)
{
    QList<Recorded> exchanges;
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly))
        return exchanges;
    while (!file.atEnd()) {
        const QJsonObject line = QJsonDocument::fromJson(file.readLine()).object();
        if (!line.isEmpty())
            exchanges.append(recorded(line));
    }
    return exchanges;
}

} // namespace casebook::test
