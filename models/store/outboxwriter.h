#pragma once

#include "models/base/ids.h"
#include "models/base/timestamp.h"
#include "models/domain/activity.h"
#include "models/domain/attachment.h"
#include "models/domain/pendingoperation.h"
#include "models/store/timelinefollower.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>

namespace casebook::store {

class Connection;

/// What is left of an edit once its operations are queued.
struct Queued
{
    QList<domain::Activity> activities = {}; ///< to be shown
    QHash<QString, OperationKey> operations = {}; ///< what they are provisional for, by their ids
    QJsonObject before = {}; ///< what fields held before, where earlier changes were merged with this one
    std::optional<QJsonObject> commentBefore = {}; ///< likewise of an edited comment
    bool rewroteAddition = false; ///< an edited comment that nobody has seen: it is as if written so
    QList<domain::PendingOperation> dropped = {}; ///< by a deletion; restoring it queues them again
    OperationKey deletion = {}; ///< the row of a deletion; invalid: the remote never knew
};

/// Queues what was done to one case of a remote. Operations that were never sent are merged: of three titles
/// one is left, none when it is the old title again (DATA-CORE §3 step 1). What was done to a case before its
/// creation was sent is not merged into the creation: a status can't be created, each step can be taken back
/// by itself, and the history tells what happened.
class OutboxWriter final
{
public:
    OutboxWriter(Connection &connection, CaseKey key, WorkspaceId remote, const Timestamp &now);

    Queued add(const QJsonArray &intents, const QList<domain::Activity> &activities);
    /// The deletion of the whole case: what was not sent is dropped.
    Queued addDeletion(const QJsonArray &intents);

private:
    using Operation = domain::PendingOperation;
    void append(Operation operation);
    void addValue(Operation operation);
    void addMembers(Operation operation);
    void addEdit(Operation operation);
    void addRemoval(Operation operation);
    /// The last operation on the same thing, if it may be merged with.
    template <typename Same>
    Operation *lastOpen(Same isSame);
    void remove(const Operation &operation);
    void replace(Operation &earlier);
    void dropActivities(const Operation &operation);

    Connection &m_connection;
    const CaseKey m_case;
    const WorkspaceId m_remote;
    const Timestamp m_now;
    QList<Operation> m_operations;
    TimelineFollower m_timeline;
    Queued m_queued;
};

} // namespace casebook::store
