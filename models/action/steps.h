#pragma once

#include "models/action/answer.h"
#include "models/base/result.h"
#include "models/store/storetypes.h"

namespace casebook::action {

// The steps of running an action, without the waiting between them: find the case that it names (if it names
// one), submit, read the case again. Who runs one waits in its own way: see execution.h and actionrunner.h.

/// What the action does to the case at @p target; one that makes a case does not look at it and makes it in
/// @p workspace. The rules are those of models/domain; what they say of the operation is the store's to find
/// out.
Result<domain::Operation> operationOf(const Action &action, const store::CaseDocumentParts &target,
                                      CaseKey key, WorkspaceId workspace);
/// The operation as the Cases API does it, which holds custom fields against the owner's configuration.
store::Submission submission(domain::Operation operation, domain::User author);
/// @p error, when the case that the action names can't be found or read, in the words of the Cases API.
Error notFoundError(const Action &action, const Error &error);
/// The answer with the case as it is after.
Answer doneAnswer(const Action &action, const store::CaseDocumentParts &after, CaseKey key);

} // namespace casebook::action
