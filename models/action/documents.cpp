#include "models/action/documents.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace casebook::action {

namespace {

bool isAction(const QByteArray &line)
{
    const QJsonObject object = QJsonDocument::fromJson(line).object();
    return object.contains(QLatin1String("subAction")) || object.contains(QLatin1String("params"));
}

} // namespace

QList<DocumentText> splitDocuments(QByteArray text)
{
    if (text.startsWith("\xEF\xBB\xBF"))
        text.remove(0, 3);
    const DocumentText whole{ .text = text };
    if (!QJsonDocument::fromJson(text).isNull())
        return { whole };
    QList<DocumentText> lines;
    int number = 0;
    const QList<QByteArray> parts = text.split('\n');
    for (const QByteArray &part : parts) {
        ++number;
        if (!part.trimmed().isEmpty())
            lines.append({ .text = part, .line = number });
    }
    const bool isNdjson = std::any_of(lines.cbegin(), lines.cend(),
                                      [](const DocumentText &line) { return isAction(line.text); });
    return isNdjson ? lines : QList<DocumentText>{ whole };
}

} // namespace casebook::action
