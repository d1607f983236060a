#include "models/domain/bulkchange.h"

#include <algorithm>

namespace casebook::domain {

namespace {

QStringList changedTags(QStringList tags, const BulkChange &change)
{
    tags.removeIf([&change](const QString &tag) { return change.removeTags.contains(tag); });
    for (const QString &tag : change.addTags) {
        if (!tags.contains(tag))
            tags.append(tag);
    }
    return tags;
}

QList<Assignee> changedAssignees(QList<Assignee> assignees, const BulkChange &change)
{
    assignees.removeIf([&change](const Assignee &each) { return change.unassign.contains(each.uid); });
    for (const QString &uid : change.assign) {
        const bool known = std::any_of(assignees.cbegin(), assignees.cend(),
                                       [&uid](const Assignee &each) { return each.uid == uid; });
        if (!known)
            assignees.append(Assignee{ uid });
    }
    return assignees;
}

} // namespace

CasePatch patchFor(const Case &value, const BulkChange &change)
{
    CasePatch patch;
    if (change.status && *change.status != value.status)
        patch.status = change.status;
    if (change.severity && *change.severity != value.severity)
        patch.severity = change.severity;
    if (const QStringList tags = changedTags(value.tags, change); tags != value.tags)
        patch.tags = tags;
    if (const auto assignees = changedAssignees(value.assignees, change); assignees != value.assignees)
        patch.assignees = assignees;
    return patch;
}

} // namespace casebook::domain
