#pragma once

#include "models/base/ids.h"
#include "models/base/timestamp.h"
#include "models/domain/activity.h"
#include "models/domain/pendingoperation.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>

namespace casebook::store {

class Connection;

/// What is left of an edit's activities once its operations are queued.
struct Queued
{
    QList<domain::Activity> activities = {}; ///< to be shown
    QHash<QString, OperationKey> operations = {}; ///< what they are provisional for, by their ids
    QJsonObject before = {}; ///< what fields held before, where earlier changes were merged with this one
    bool isEmpty = false; ///< nothing of the case waits any more: it is what its remote has
};

/// Queues what was done to one case of a remote. Operations that were never sent are merged: of three titles
/// one is left, none when it is the old title again (DATA-CORE §3 step 1).
class OutboxWriter final
{
public:
    OutboxWriter(Connection &connection, CaseKey key, WorkspaceId remote, const Timestamp &now);

    Queued add(const QJsonArray &intents, const QList<domain::Activity> &activities);

private:
    Connection &m_connection;
    const CaseKey m_case;
    const WorkspaceId m_remote;
    const Timestamp m_now;
};

} // namespace casebook::store
