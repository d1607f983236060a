#pragma once

#include "models/base/ids.h"
#include "models/domain/activity.h"
#include "models/domain/attachment.h"
#include "models/domain/case.h"

#include <QSet>

namespace casebook::store {

class Connection;

/// Makes the timeline of a remote's case follow what the remote has: takes in what was read, takes out what
/// is gone, and replaces provisional entries by the remote's own.
class TimelineFollower final
{
public:
    TimelineFollower(Connection &connection, CaseKey key);

    /// Ids of the remote's activities that are here, of those at @p since or later.
    QSet<QString> knownActivities(const Timestamp &since) const;
    /// Takes in activities and attachments that are not here yet. @p before: what the remote had before them.
    void add(const QList<domain::Attachment> &attachments, const QList<domain::Activity> &activities,
             const std::optional<domain::Case> &before);
    void change(const domain::Attachment &before, const domain::Attachment &after);
    /// Takes the attachment out; what tells of it stays.
    void remove(const domain::Attachment &attachment);
    /// Takes out the remote's activities that are not among @p ids.
    void keepOnly(const QSet<QString> &ids);
    /// Takes out the entries that are provisional for this row of the outbox.
    void dropProvisional(OperationKey operation);
    /// The activity that is provisional for this row of the outbox tells this now.
    void rewriteProvisional(OperationKey operation, const QJsonObject &payload);
    /// Takes out the entries whose operation is no longer in the outbox: they have happened.
    void dropHappened();
    /// The attachment is new or back: activities that tell of it and came before it belong to it.
    void linkEarlier(const domain::Attachment &attachment);
    /// The attachment goes by another id from now on, in the entries that tell of it, too.
    void rename(const QString &before, const QString &id);

private:
    void removeEntries(const QByteArray &condition, qint64 value = 0);
    void removeEntry(qint64 key, bool isComment);
    void adoptEntries(qint64 from);
    void settleOrder();

    Connection &m_connection;
    const CaseKey m_case;
};

} // namespace casebook::store
