#include "models/store/submission.h"

#include "models/store/applier.h"
#include "models/store/draftqueries.h"

namespace casebook::store {

void discardDraft(Connection &connection, DraftKey key, ChangeSet &changes)
{
    const std::optional<CaseKey> draftOf = removeDraft(connection, key);
    if (!draftOf)
        return;
    changes.draftsChanged.append(*draftOf);
    if (draftOf->isValid() && !hasDrafts(connection, *draftOf))
        changes.casesChanged.append(*draftOf); // its draft flag
}

Result<SubmitResult> applySubmission(Connection &connection, const Submission &submission,
                                     const Timestamp &now, ChangeSet &changes)
{
    if (submission.consumesDraft)
        discardDraft(connection, *submission.consumesDraft, changes);
    ChangeSet own;
    const Result<SubmitResult> result
        = std::visit(Applier(connection, submission, now, own), submission.operation);
    changes.merge(own);
    return result;
}

} // namespace casebook::store
