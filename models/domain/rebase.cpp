#include "models/domain/rebase.h"

#include "models/domain/attachment.h"
#include "models/domain/casefields.h"

#include <algorithm>

namespace casebook::domain {

namespace {

/// Puts one operation after the other on top of what the remote has.
class Rebasing
{
public:
    Rebasing(const Case &theirs, const QList<OperationKey> &overtaken)
        : m_overtaken(overtaken)
    {
        m_result.mine = theirs;
    }

    void add(const PendingOperation &operation)
    {
        if (operation.kind == PendingKind::Members)
            addMembers(operation);
        else if (isFieldChange(operation.kind))
            addValue(operation);
        else
            keepAside(operation);
    }

    Rebased result() && { return std::move(m_result); }

private:
    void addValue(const PendingOperation &operation)
    {
        const PendingKind kind = operation.kind;
        const QJsonValue now = fieldValue(m_result.mine, kind, operation.field);
        const bool isThere = isSameValue(kind, operation.field, now, operation.newValue);
        if (isThere) {
            forgetConflict(operation);
            m_result.done.append(operation.key);
        } else if (m_overtaken.contains(operation.key)) {
            noteConflict(operation, now);
        } else if (isSameValue(kind, operation.field, now, operation.oldValue)) {
            forgetConflict(operation);
            apply(operation, operation.newValue, now);
        } else if (const auto merged = mergedText(operation, now)) {
            forgetConflict(operation);
            if (*merged == now.toString())
                m_result.done.append(operation.key);
            else
                apply(operation, *merged, now);
        } else {
            noteConflict(operation, now);
        }
    }

    void addMembers(PendingOperation operation)
    {
        const QStringList now = membersNow(operation.field);
        operation.added.removeIf([&now](const QString &member) { return now.contains(member); });
        operation.removed.removeIf([&now](const QString &member) { return !now.contains(member); });
        if ((operation.added.isEmpty() && operation.removed.isEmpty())
            || m_overtaken.contains(operation.key)) {
            m_result.done.append(operation.key);
            return;
        }
        applyTo(&m_result.mine, operation);
        keep(operation);
    }

    void keepAside(const PendingOperation &operation)
    {
        const AttachmentPayload payload(operation.payload);
        const int step = operation.kind == PendingKind::AddAttachment ? 1
            : operation.kind == PendingKind::DeleteAttachment         ? -1
                                                                      : 0;
        if (payload.kind() == AttachmentKind::UserComment)
            m_result.mine.totalComments = std::max(0, m_result.mine.totalComments + step);
        else if (payload.kind() == AttachmentKind::Alert)
            m_result.mine.totalAlerts
                = std::max(0, m_result.mine.totalAlerts + step * int(payload.alertRefs().size()));
        m_result.left.append(operation);
    }

    // After a change of the same text that is in conflict, both count as one: this one holds the other's
    // words, which must not go with the conflict.
    std::optional<QString> mergedText(const PendingOperation &operation, const QJsonValue &now)
    {
        if (operation.kind != PendingKind::Text)
            return std::nullopt;
        const auto known = conflictOf(operation);
        const QJsonValue base = known != m_result.conflicts.end() ? known->base : operation.oldValue;
        return mergeLines(base.toString(), operation.newValue.toString(), now.toString());
    }

    QStringList membersNow(const QString &field) const
    {
        if (field == QLatin1String("tags"))
            return m_result.mine.tags;
        QStringList uids;
        for (const Assignee &assignee : m_result.mine.assignees)
            uids.append(assignee.uid);
        return uids;
    }

    void apply(PendingOperation operation, const QJsonValue &value, const QJsonValue &now)
    {
        operation.oldValue = now;
        operation.newValue = value;
        applyTo(&m_result.mine, operation);
        keep(operation);
    }

    void keep(const PendingOperation &operation)
    {
        m_result.mine.updatedAt
            = std::max(m_result.mine.updatedAt.value_or(operation.created), operation.created);
        m_result.left.append(operation);
    }

    QList<FieldConflict>::iterator conflictOf(const PendingOperation &operation)
    {
        const QString name = conflictField(operation);
        return std::find_if(m_result.conflicts.begin(), m_result.conflicts.end(),
                            [&name](const FieldConflict &known) { return known.field == name; });
    }

    // A later change of the field decides what is mine; what was there first is the base.
    void noteConflict(const PendingOperation &operation, const QJsonValue &now)
    {
        const auto known = conflictOf(operation);
        if (known != m_result.conflicts.end()) {
            known->operation = operation.key;
            known->mine = operation.newValue;
            if (isSameValue(operation.kind, operation.field, known->mine, known->base))
                m_result.conflicts.erase(known); // taken back again: nothing of mine is left
            return;
        }
        m_result.conflicts.append({ .operation = operation.key,
                                    .field = conflictField(operation),
                                    .base = operation.oldValue,
                                    .mine = operation.newValue,
                                    .theirs = now });
    }

    void forgetConflict(const PendingOperation &operation)
    {
        const auto known = conflictOf(operation);
        if (known != m_result.conflicts.end())
            m_result.conflicts.erase(known);
    }

    static QString conflictField(const PendingOperation &operation)
    {
        return operation.kind == PendingKind::CustomField ? QLatin1String("customFields.") + operation.field
                                                          : operation.field;
    }

    Rebased m_result;
    const QList<OperationKey> m_overtaken;
};

} // namespace

Rebased rebase(const Case &theirs, const QList<PendingOperation> &operations,
               const QList<OperationKey> &overtaken)
{
    Rebasing rebasing(theirs, overtaken);
    for (const PendingOperation &operation : operations)
        rebasing.add(operation);
    return std::move(rebasing).result();
}

} // namespace casebook::domain
