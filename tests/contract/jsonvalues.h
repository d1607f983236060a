#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QString>
#include <QTest>

namespace casebook::test {

/// What a JSON text says; a text that is none fails the test.
QJsonValue parsed(const QByteArray &text);
/// @p object with the keys of @p changes in place of its own.
QJsonObject merged(QJsonObject object, const QJsonObject &changes);
QJsonObject without(QJsonObject object, const QString &key);
/// The texts of a JSON list.
QStringList texts(const QJsonValue &list);
/// The value that each object of @p list has under @p key.
QStringList each(const QJsonValue &list, const QString &key);

} // namespace casebook::test

namespace QTest {
template <>
inline char *toString(const QJsonValue &value)
{
    const QByteArray text = QJsonDocument(QJsonArray{ value }).toJson(QJsonDocument::Compact);
    return qstrdup(value.isUndefined() ? "undefined" : text.mid(1, text.size() - 2).constData());
}
} // namespace QTest
