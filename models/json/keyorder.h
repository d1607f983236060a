#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace casebook::json {

/// The keys of each object in the list that stands under @p listKey of the object @p text, in the order in
/// which they are written: the history of a case depends on it (CONTRACT §4.3), and QJsonObject forgets it.
/// An element that is no object has none. @p text must be valid JSON.
QList<QStringList> keyOrder(const QByteArray &text, const QString &listKey);

} // namespace casebook::json
