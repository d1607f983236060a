#include "models/store/listedcases.h"

#include "models/store/basequeries.h"
#include "models/store/casewriter.h"
#include "models/store/counters.h"
#include "models/store/creationsindoubt.h"
#include "models/store/merging.h"
#include "models/store/mirrorscope.h"
#include "models/store/pendingqueries.h"
#include "models/store/remotecasequeries.h"
#include "models/store/remotequeries.h"
#include "models/store/statement.h"
#include "models/store/syncstatequeries.h"
#include "models/store/vanishedcases.h"

#include <QSet>

#include <algorithm>

namespace casebook::store {

namespace {

/// When it was last changed; what was never changed comes before everything.
qint64 changedAt(const std::optional<Timestamp> &updated)
{
    return updated ? updated->msecs() : -1;
}

class Listing
{
public:
    Listing(Connection &connection, const domain::Remote &remote, const Timestamp &now, ChangeSet &changes)
        : m_connection(connection)
        , m_remote(remote)
        , m_now(now)
        , m_changes(changes)
        , m_doubts(connection, remote.id)
    {
    }

    void take(const domain::Case &theirs)
    {
        const std::optional<CaseKey> key = keyOnRemote(m_connection, m_remote.id, theirs.id);
        if (!key) {
            takeUnknown(theirs);
            return;
        }
        Statement find(
            m_connection,
            "SELECT id, version, updated, sync_state, comments, alerts FROM case_row WHERE key = ?");
        find.bind(*key);
        if (!find.next()) // deleted here: whoever sends the deletion looks at it
            return;
        if (find.text(0) != theirs.id) { // created again here, and now the one that was deleted is back
            takeUnknown(theirs);
            return;
        }
        if (domain::SyncState(find.small(3)) == domain::SyncState::DeletedThere)
            bringBack(m_connection, *key, m_changes);
        QString version = find.text(1);
        qint64 updated = find.isNull(2) ? -1 : find.number(2);
        bool hasOtherNumbers = theirs.totalComments != find.small(4) || theirs.totalAlerts != find.small(5);
        if (const std::optional<domain::Case> base = readBase(m_connection, *key)) {
            version = base->version;
            updated = changedAt(base->updatedAt);
            hasOtherNumbers
                = theirs.totalComments != base->totalComments || theirs.totalAlerts != base->totalAlerts;
        }
        // Deleting a comment moves neither version nor updated_at (trap 8).
        if (theirs.version == version && hasOtherNumbers)
            m_report.doubtful.append(theirs.id);
        compare(*key, theirs, version, updated);
    }

    ListedReport finish()
    {
        m_report.added = int(m_unknown.size());
        addMirrored(m_connection, m_remote.id, m_unknown, m_changes);
        return m_report;
    }

private:
    void takeUnknown(const domain::Case &theirs)
    {
        if (m_doubts.mayBe(theirs)) {
            m_report.left.append(theirs.id);
            return;
        }
        if (isInScope(m_remote.settings, theirs, m_now) && !m_ids.contains(theirs.id)) {
            m_ids.insert(theirs.id);
            m_unknown.append(theirs);
        }
    }

    void compare(CaseKey key, const domain::Case &theirs, const QString &version, qint64 updated)
    {
        if (theirs.version == version)
            return;
        const qint64 theirsUpdated = changedAt(theirs.updatedAt);
        if (theirsUpdated < updated) {
            m_report.restored.append(theirs.id);
            return;
        }
        if (theirsUpdated == updated) {
            m_report.doubtful.append(theirs.id);
            return;
        }
        if (isBeingSent(m_connection, key))
            return;
        const Result<StoredCase> stored = readCase(m_connection, key);
        if (!stored)
            return;
        Merging(m_connection, m_now, m_changes).take(key, *stored, theirs);
        noteOnRemote(m_connection, key, m_remote.id, DuePriority::Changed);
        ++m_report.changed;
    }

    Connection &m_connection;
    const domain::Remote &m_remote;
    const Timestamp m_now;
    ChangeSet &m_changes;
    const CreationsInDoubt m_doubts;
    QList<domain::Case> m_unknown;
    QSet<QString> m_ids;
    ListedReport m_report;
};

} // namespace

Result<ListedReport> takeListed(Connection &connection, WorkspaceId remote, const QList<domain::Case> &cases,
                                const Timestamp &now, ChangeSet &changes)
{
    const Result<domain::Remote> known = readRemote(connection, remote);
    if (!known)
        return failure(known.error());
    Listing listing(connection, *known, now, changes);
    for (const domain::Case &theirs : cases)
        listing.take(theirs);
    return listing.finish();
}

QList<CaseKey> addMirrored(Connection &connection, WorkspaceId remote, QList<domain::Case> cases,
                           ChangeSet &changes)
{
    if (cases.isEmpty())
        return {};
    // Ascending keys within a transaction: the search index would write itself out at every step back.
    std::stable_sort(cases.begin(), cases.end(),
                     [](const domain::Case &a, const domain::Case &b) { return a.createdAt < b.createdAt; });
    std::optional<Timestamp> newest;
    {
        Statement find(connection, "SELECT newest FROM workspace WHERE id = ?");
        find.bind(remote);
        if (find.next())
            newest = find.optionalTime(0);
    }
    const auto firstNew = newest
        ? std::find_if(cases.cbegin(), cases.cend(),
                       [&](const domain::Case &each) { return each.createdAt > *newest; })
        : cases.cend();
    const auto older = firstNew - cases.cbegin();
    const auto newer = cases.cend() - firstNew;
    const qint64 down = older == 0 ? 0 : takeNumber(connection, "mirror", -older) - older;
    const qint64 up = newer == 0 ? 0 : takeNumber(connection, "case", newer);
    QList<CaseKey> keys;
    FacetChanges facets;
    for (qsizetype i = 0; i < cases.size(); ++i) {
        const CaseKey key{ i < older ? down + i : up + (i - older) };
        insertCase(connection, key, remote, cases[i], facets);
        noteOnRemote(connection, key, remote, DuePriority::Trickle);
        keys.append(key);
    }
    facets.write(connection);
    changes.casesAdded.append(keys);
    if (!newest || cases.constLast().createdAt > *newest) {
        Statement update(connection, "UPDATE workspace SET newest = ? WHERE id = ?");
        update.bind(cases.constLast().createdAt, remote);
        update.run();
    }
    return keys;
}

} // namespace casebook::store
