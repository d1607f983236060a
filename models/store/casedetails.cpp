#include "models/store/casedetails.h"

#include "models/store/attachmentmerging.h"
#include "models/store/basequeries.h"
#include "models/store/creationsindoubt.h"
#include "models/store/listedcases.h"
#include "models/store/merging.h"
#include "models/store/pendingqueries.h"
#include "models/store/remotecasequeries.h"
#include "models/store/remotequeries.h"
#include "models/store/statement.h"
#include "models/store/syncstatequeries.h"
#include "models/store/timelinefollower.h"
#include "models/store/vanishedcases.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace casebook::store {

namespace {

using domain::Activity;

/// One case's comments, activity and values, on their way in.
class TakingDetails
{
public:
    TakingDetails(Connection &connection, CaseKey key, const CaseDetails &details, const Timestamp &now,
                  ChangeSet &changes)
        : m_connection(connection)
        , m_key(key)
        , m_details(details)
        , m_now(now)
        , m_changes(changes)
        , m_timeline(connection, key)
    {
    }

    void run(const StoredCase &stored)
    {
        const domain::Case before = readBase(m_connection, m_key).value_or(stored.value);
        // One that is older than what is known here, since it overtook an answer to something sent, must not
        // take away what that brought.
        const bool isCurrent = m_details.value.version == before.version
            || m_details.value.updatedAt.value_or(Timestamp()) >= before.updatedAt.value_or(Timestamp());
        // Twice the same older one is what the remote has: it went back (a restored server).
        const bool isConfirmed = isCurrent || detailsVersion(m_connection, m_key) == m_details.value.version;
        QList<domain::Attachment> added;
        bool lostSome = false;
        if (m_details.attachments) {
            AttachmentMerging merging(m_connection, m_now, m_changes);
            added = merging.take(m_key, stored, *m_details.attachments, isCurrent);
            lostSome = merging.removedSome();
        }
        if (isConfirmed)
            Merging(m_connection, m_now, m_changes).take(m_key, stored, m_details.value);
        takeActivities(added, before, isCurrent);
        noteDetails(m_connection, m_key, stored.workspace,
                    { .version = m_details.value.version,
                      .due = m_details.due,
                      .isWhole = isCurrent && m_details.attachments,
                      .begun = m_details.begun,
                      .again = secondLook(lostSome) });
        m_changes.activityChanged.append(m_key);
    }

private:
    /// Nothing but the clock tells whether the last change's entry was listed already. That a comment is
    /// deleted moves no time of the case (trap 8).
    std::optional<Timestamp> secondLook(bool lostSome) const
    {
        if (!m_details.begun)
            return {};
        const Timestamp begun = *m_details.begun;
        const Timestamp changed = lostSome
            ? begun
            : std::min(begun, m_details.value.updatedAt.value_or(m_details.value.createdAt));
        const Timestamp again(changed.msecs() + m_details.activityLag);
        return begun < again ? std::optional(again) : std::nullopt;
    }

    void takeActivities(const QList<domain::Attachment> &added, const domain::Case &before, bool isCurrent)
    {
        const bool knowsBefore = !detailsVersion(m_connection, m_key).isEmpty();
        if (isCurrent && (m_details.wholeActivity || !m_details.activities.isEmpty()))
            m_timeline.dropHappened();
        if (m_details.wholeActivity) {
            QSet<QString> ids;
            for (const Activity &activity : m_details.activities)
                ids.insert(activity.id);
            m_timeline.keepOnly(ids);
        }
        m_timeline.add(added, unknownActivities(), knowsBefore ? std::optional(before) : std::nullopt);
    }

    QList<Activity> unknownActivities() const
    {
        QList<Activity> unknown = m_details.activities;
        if (unknown.isEmpty())
            return unknown;
        const auto oldest
            = std::min_element(unknown.cbegin(), unknown.cend(), [](const Activity &a, const Activity &b) {
                  return a.createdAt < b.createdAt;
              });
        QSet<QString> known = m_timeline.knownActivities(oldest->createdAt);
        unknown.removeIf([&known](const Activity &activity) {
            const bool isKnown = known.contains(activity.id);
            known.insert(activity.id);
            return isKnown;
        });
        return unknown;
    }

    Connection &m_connection;
    const CaseKey m_key;
    const CaseDetails &m_details;
    const Timestamp m_now;
    ChangeSet &m_changes;
    TimelineFollower m_timeline;
};

Error maybeTwin()
{
    return { .kind = ErrorKind::Conflict,
             .message = u"It may be what a creation in doubt made"_s,
             .code = "case.maybeTwin" };
}

} // namespace

Result<CaseKey> takeDetails(Connection &connection, WorkspaceId remote, const CaseDetails &details,
                            const Timestamp &now, ChangeSet &changes)
{
    if (!isRemote(connection, remote))
        return failure(unknownRemote());
    std::optional<CaseKey> key = keyOnRemote(connection, remote, details.value.id);
    Result<StoredCase> stored = key ? readCase(connection, *key) : caseNotFound(details.value.id);
    if (key && !stored) // deleted here: whoever sends the deletion looks at it
        return *key;
    if (!key || stored->value.id != details.value.id) {
        if (CreationsInDoubt(connection, remote).mayBe(details.value))
            return failure(maybeTwin());
        key = addMirrored(connection, remote, { details.value }, changes).constFirst();
        stored = readCase(connection, *key);
    }
    if (isVanished(connection, *key))
        bringBack(connection, *key, changes);
    if (isBeingSent(connection, *key)) { // its answer tells; the details stay due
        noteOnRemote(connection, *key, remote, DuePriority::Changed);
        return *key;
    }
    TakingDetails(connection, *key, details, now, changes).run(*stored);
    return *key;
}

} // namespace casebook::store
