#include "models/store/alertlinks.h"

#include "models/store/bodies.h"
#include "models/store/connection.h"
#include "models/store/statement.h"

#include <QSet>

namespace casebook::store {

QList<QByteArray> alertsOf(const domain::AttachmentPayload &payload)
{
    QList<QByteArray> ids;
    if (payload.kind() != domain::AttachmentKind::Alert) // events have references too
        return ids;
    QSet<QByteArray> seen;
    for (const domain::AlertRef &alert : payload.alertRefs()) {
        const QByteArray id = alert.id.toUtf8();
        if (!seen.contains(id))
            ids.append(*seen.insert(id));
    }
    return ids;
}

void addAlertLinks(Connection &connection)
{
    connection.execute("-- key: of the attachment, so that its case is key >> 24.\n"
                       "CREATE TABLE attachment_alert (alert TEXT NOT NULL, key INTEGER NOT NULL, "
                       "PRIMARY KEY (alert, key)) WITHOUT ROWID;");
    Statement find(connection, "SELECT key, json FROM attachment WHERE kind = ?");
    find.bind(int(domain::AttachmentKind::Alert));
    while (find.next())
        linkAlerts(connection, find.number(0), attachmentFrom(find.bytes(1)).payload);
}

void linkAlerts(Connection &connection, qint64 attachmentKey, const domain::AttachmentPayload &payload)
{
    linkAlerts(connection, attachmentKey, alertsOf(payload));
}

void linkAlerts(Connection &connection, qint64 attachmentKey, const QList<QByteArray> &alerts)
{
    for (const QByteArray &alert : alerts) {
        Statement insert(connection, "INSERT INTO attachment_alert (alert, key) VALUES (?, ?)");
        insert.bind(alert, attachmentKey);
        insert.run();
    }
}

void unlinkAlerts(Connection &connection, qint64 attachmentKey, const domain::AttachmentPayload &payload)
{
    for (const QByteArray &alert : alertsOf(payload)) {
        Statement remove(connection, "DELETE FROM attachment_alert WHERE alert = ? AND key = ?");
        remove.bind(alert, attachmentKey);
        remove.run();
    }
}

} // namespace casebook::store
