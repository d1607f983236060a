#include "tests/contract/jsonvalues.h"

#include <QTest>

namespace casebook::test {

QJsonValue parsed(const QByteArray &text)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson('[' + text + ']', &error);
    if (error.error != QJsonParseError::NoError)
        QTest::qFail(text.constData(), __FILE__, __LINE__);
    return document.array().at(0);
}

QJsonObject merged(QJsonObject object, const QJsonObject &changes)
{
    for (auto it = changes.constBegin(); it != changes.constEnd(); ++it)
        object.insert(it.key(), it.value());
    return object;
}

QJsonObject without(QJsonObject object, const QString &key)
{
    object.remove(key);
    return object;
}

QStringList texts(const QJsonValue &list)
{
    return list.toVariant().toStringList();
}

QStringList each(const QJsonValue &list, const QString &key)
{
    QStringList values;
    const QJsonArray array = list.toArray();
    for (const QJsonValue value : array)
        values.append(value[key].toString());
    return values;
}

} // namespace casebook::test
