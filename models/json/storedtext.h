#pragma once

#include "models/domain/activity.h"
#include "models/domain/attachment.h"
#include "models/domain/case.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

namespace casebook::json {

// Values as compact JSON text with sorted keys: what QJsonDocument writes, at a third of its price. Pure and
// thread-safe.

QByteArray compactText(const QJsonObject &object);
QByteArray compactText(const QJsonArray &array);
QByteArray compactText(const QStringList &list);

/// The text of toStoredJson() (codec.h), to the letter.
QByteArray storedText(const domain::Case &value);
QByteArray storedText(const domain::Attachment &attachment);
QByteArray storedText(const domain::Activity &activity);

} // namespace casebook::json
