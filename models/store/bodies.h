#pragma once

#include "models/domain/activity.h"
#include "models/domain/attachment.h"
#include "models/domain/case.h"
#include "models/domain/connector.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

namespace casebook::store {

// Values as the store keeps them: the API's JSON, with the saved object's envelope beside it, which the API's
// form does not have. Reading what is no such JSON throws StoreFailure.

QByteArray textOf(const QJsonObject &object);
QByteArray textOf(const QJsonArray &array);
QJsonObject objectFrom(const QByteArray &text);
QJsonArray arrayFrom(const QByteArray &text);
QByteArray textOf(const QStringList &list);
QStringList listFrom(const QByteArray &text);

QJsonObject bodyOf(const domain::Case &value);
QJsonObject bodyOf(const domain::Attachment &attachment);
QJsonObject bodyOf(const domain::Activity &activity);
/// Of bodyOf(), without an object made first.
QByteArray textOf(const domain::Case &value);
QByteArray textOf(const domain::Attachment &attachment);
QByteArray textOf(const domain::Activity &activity);
domain::Case caseFrom(const QByteArray &body);
domain::Attachment attachmentFrom(const QByteArray &body);
domain::Activity activityFrom(const QByteArray &body);
domain::ConnectorDefinition connectorFrom(const QByteArray &body);

} // namespace casebook::store
