#include "exchange.h"

#include <QFile>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

QList<Exchange> recordedExchanges(const QString &fileName)
{
    QFile file(fileName);
    QList<Exchange> exchanges;
    if (!file.open(QIODevice::ReadOnly))
        return exchanges;
    while (!file.atEnd()) {
        const QByteArray text
            = file.readLine().replace("<30001 times x>", QByteArray(30001, 'x')); // shortened there
        const QJsonObject line = QJsonDocument::fromJson(text).object();
        const QJsonObject request = line.value(u"request"_s).toObject();
        const QJsonObject response = line.value(u"response"_s).toObject();
        exchanges.append({ .note = line.value(u"note"_s).toString(),
                           .method = request.value(u"method"_s).toString(),
                           .url = QUrl(request.value(u"path"_s).toString()),
                           .request = request.value(u"body"_s).toObject(),
                           .status = response.value(u"status"_s).toInt(),
                           .answer = response.value(u"body"_s) });
    }
    return exchanges;
}
