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

// Values as the store keeps them (json::storedText() writes them): the API's JSON, with the saved object's
// envelope beside it, which the API's form does not have. Reading what is no such JSON throws StoreFailure.

QByteArray textOf(const QJsonObject &object);
QByteArray textOf(const QJsonArray &array);
QJsonObject objectFrom(const QByteArray &text);
QJsonArray arrayFrom(const QByteArray &text);
QByteArray textOf(const QStringList &list);
QStringList listFrom(const QByteArray &text);

domain::Case caseFrom(const QByteArray &body);
domain::Attachment attachmentFrom(const QByteArray &body);
domain::Activity activityFrom(const QByteArray &body);
domain::ConnectorDefinition connectorFrom(const QByteArray &body);

} // namespace casebook::store
