#pragma once

#include "models/domain/attachment.h"

#include <QByteArray>
#include <QList>

namespace casebook::store {

class Connection;

// Which attachments name an alert: the cases of an alert without reading any (CONTRACT §2.10).

/// The second schema: the table, filled from what is attached already.
void addAlertLinks(Connection &connection);

/// The distinct ids of its alerts, as UTF-8; none for attachments that are no alerts.
QList<QByteArray> alertsOf(const domain::AttachmentPayload &payload);
void linkAlerts(Connection &connection, qint64 attachmentKey, const QList<QByteArray> &alerts);
/// Does nothing for attachments that are no alerts.
void linkAlerts(Connection &connection, qint64 attachmentKey, const domain::AttachmentPayload &payload);
void unlinkAlerts(Connection &connection, qint64 attachmentKey, const domain::AttachmentPayload &payload);

} // namespace casebook::store
