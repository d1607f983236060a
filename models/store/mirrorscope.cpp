#include "models/store/mirrorscope.h"

#include "models/store/statement.h"

#include <algorithm>
#include <chrono>

namespace casebook::store {

namespace {

using domain::MirrorScope;

qint64 recentSince(const domain::RemoteSettings &settings, const Timestamp &now)
{
    return now.msecs() - std::chrono::milliseconds(std::chrono::hours(24) * settings.recentDays).count();
}

bool isMine(const domain::RemoteSettings &settings, const domain::Case &value)
{
    const domain::User &me = settings.me;
    return value.createdBy.identity() == me.identity()
        || std::any_of(value.assignees.begin(), value.assignees.end(),
                       [&me](const domain::Assignee &assignee) { return assignee.uid == me.assigneeUid(); });
}

} // namespace

bool isInScope(const domain::RemoteSettings &settings, const domain::Case &value, const Timestamp &now)
{
    switch (settings.scope) {
    case MirrorScope::Everything:
        return true;
    case MirrorScope::Unfinished:
        return value.status.value != domain::StatusValue::Closed;
    case MirrorScope::Mine:
        return isMine(settings, value);
    case MirrorScope::Recent:
        return std::max(value.createdAt, value.updatedAt.value_or(value.createdAt)).msecs()
            >= recentSince(settings, now);
    }
    return true;
}

QList<CaseKey> outOfScope(Connection &connection, const domain::Remote &remote, const Timestamp &now,
                          int limit)
{
    QByteArray condition;
    switch (remote.settings.scope) {
    case MirrorScope::Everything:
        return {};
    case MirrorScope::Unfinished:
        condition = "r.status = 20";
        break;
    case MirrorScope::Mine:
        condition
            = "r.reporter NOT IN (SELECT id FROM person WHERE identity = ?3) AND NOT EXISTS (SELECT 1 FROM "
              "json_each(r.assignees) j WHERE j.value = ?4)";
        break;
    case MirrorScope::Recent:
        condition = "r.recency < ?5";
        break;
    }
    QList<CaseKey> keys;
    Statement find(
        connection,
        "SELECT r.key FROM case_row r JOIN remote_case o ON o.key = r.key WHERE r.workspace = ?1 AND "
            + condition
            + " AND o.opened = 0 AND r.sync_state = 0 "
              "AND NOT EXISTS (SELECT 1 FROM draft d WHERE d.case_key = r.key) LIMIT ?2");
    find.bind(remote.id, limit);
    if (remote.settings.scope != MirrorScope::Unfinished) {
        find.add(remote.settings.me.identity());
        find.add(remote.settings.me.assigneeUid());
    }
    if (remote.settings.scope == MirrorScope::Recent)
        find.add(recentSince(remote.settings, now));
    while (find.next())
        keys.append(CaseKey{ find.number(0) });
    return keys;
}

} // namespace casebook::store
