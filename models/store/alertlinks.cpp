#include "models/store/alertlinks.h"

#include "models/store/bodies.h"
#include "models/store/connection.h"
#include "models/store/statement.h"

#include <QStringList>

namespace casebook::store {

namespace {

QStringList alertsOf(const domain::AttachmentPayload &payload)
{
    QStringList ids;
    if (payload.kind() != domain::AttachmentKind::Alert) // events have references too
        return ids;
    for (const domain::AlertRef &alert : payload.alertRefs())
        ids.append(alert.id);
    ids.removeDuplicates();
    return ids;
}

} // namespace

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
    for (const QString &alert : alertsOf(payload)) {
        Statement insert(connection, "INSERT INTO attachment_alert (alert, key) VALUES (?, ?)");
        insert.bind(alert, attachmentKey);
        insert.run();
    }
}

void unlinkAlerts(Connection &connection, qint64 attachmentKey, const domain::AttachmentPayload &payload)
{
    for (const QString &alert : alertsOf(payload)) {
        Statement remove(connection, "DELETE FROM attachment_alert WHERE alert = ? AND key = ?");
        remove.bind(alert, attachmentKey);
        remove.run();
    }
}

} // namespace casebook::store
