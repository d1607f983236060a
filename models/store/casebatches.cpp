#include "models/store/casebatches.h"

#include "models/domain/rules.h"
#include "models/store/casequeries.h"
#include "models/store/outcomewriter.h"
#include "models/store/remoteconfiguration.h"
#include "models/store/submission.h"
#include "models/store/syncstatequeries.h"

namespace casebook::store {

Result<QList<SubmitResult>> applyTogether(Connection &connection, const QList<Submission> &submissions,
                                          const Timestamp &now, ChangeSet &changes)
{
    QList<SubmitResult> results;
    for (const Submission &submission : submissions) {
        const Result<SubmitResult> result = applySubmission(connection, submission, now, changes);
        if (!result) {
            Error error = result.error();
            error.detail = QString::number(results.size());
            return failure(error);
        }
        results.append(*result);
    }
    return results;
}

Result<QList<SubmitResult>> applyCaseEdits(Connection &connection, const CaseEdits &edits,
                                           const Timestamp &now, ChangeSet &changes)
{
    QList<CaseKey> keys;
    QList<std::optional<StoredCase>> found;
    QList<std::optional<domain::BatchSubject>> subjects;
    for (const domain::CaseChange &change : edits.changes) {
        const Result<CaseKey> key = readKey(connection, change.id, edits.workspace);
        const Result<StoredCase> stored
            = key ? readCase(connection, *key) : Result<StoredCase>(failure(key.error()));
        if (stored && stored->isRemote && isVanished(connection, *key))
            return failure(deletedThere());
        keys.append(key.value_or(CaseKey{}));
        if (!stored) {
            found.append(std::nullopt);
            subjects.append(std::nullopt);
            continue;
        }
        found.append(*stored);
        subjects.append(domain::BatchSubject{ stored->value,
                                              { .author = edits.author,
                                                .now = now,
                                                .activityCount = stored->activities,
                                                .configuration = configurationFor(connection, *stored),
                                                .customFieldCheck = edits.customFieldCheck } });
    }

    Result<QList<domain::BatchOutcome>> outcomes = domain::applyEdits(edits.changes, subjects);
    if (!outcomes)
        return failure(outcomes.error());
    QList<SubmitResult> results;
    OutcomeWriter writer(connection, now, changes);
    for (domain::BatchOutcome &each : *outcomes) {
        writer.giveVersions(each.outcome, true);
        writer.change(keys[each.index], *found[each.index], each.outcome);
        results.append(OutcomeWriter::resultOf(keys[each.index], each.outcome));
    }
    return results;
}

Result<QList<SubmitResult>> applyCaseDeletions(Connection &connection, const CaseDeletions &deletions,
                                               const Timestamp &now, ChangeSet &changes)
{
    QList<CaseKey> keys;
    for (const QString &id : deletions.ids) {
        const Result<CaseKey> key = readKey(connection, id, deletions.workspace);
        if (!key)
            return failure(key.error());
        if (!keys.contains(*key))
            keys.append(*key);
    }
    QList<Submission> submissions;
    for (const CaseKey key : keys)
        submissions.append({ .operation = domain::DeleteCase{ key }, .author = deletions.author });
    return applyTogether(connection, submissions, now, changes);
}

} // namespace casebook::store
