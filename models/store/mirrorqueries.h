#pragma once

#include "models/base/result.h"
#include "models/store/syncledger.h"

namespace casebook::store {

class Connection;

// How far a remote's mirror has come. See SyncLedger for each.

QList<DetailsDue> readDetailsDue(Connection &connection, WorkspaceId remote, int limit);
QList<DetailsDue> readSecondLooks(Connection &connection, WorkspaceId remote, const Timestamp &now);
qint64 countDetailsDue(Connection &connection, WorkspaceId remote);
Result<DetailsDue> readDetailsOf(Connection &connection, CaseKey key);
QString readWatermark(Connection &connection, WorkspaceId remote, const QString &stream);
void writeWatermark(Connection &connection, WorkspaceId remote, const QString &stream, const QString &value);
QList<MirrorWindow> readMirrorWindows(Connection &connection, WorkspaceId remote);
void writeMirrorWindows(Connection &connection, WorkspaceId remote, const QList<MirrorWindow> &windows);
RemoteTotals readTotals(Connection &connection, WorkspaceId remote, const Timestamp &from,
                        const Timestamp &to);
QHash<QString, CaseKey> readRemoteIds(Connection &connection, WorkspaceId remote, const Timestamp &from,
                                      const Timestamp &to);

} // namespace casebook::store
