#pragma once

#include "models/action/answer.h"
#include "models/base/result.h"
#include "models/store/storetypes.h"

namespace casebook::action {

// The steps of running an action, without the waiting between them: find the case that it names (if it names
// one), submit, read the case again. Who runs one waits in its own way: see execution.h and actionrunner.h.

/// What the action does to the case at @p target, which is not looked at by one that makes a case. The rules
/// are those of models/domain; what they say of the operation is the store's to find out.
Result<domain::Operation> operationOf(const Action &action, const store::CaseDocumentParts &target,
                                      CaseKey key);
/// @p error, when the case that the action names can't be found or read, in the words of the Cases API.
Error notFoundError(const Action &action, const Error &error);
/// The answer with the case as it is after.
Answer doneAnswer(const Action &action, const store::CaseDocumentParts &after);

/// Kibana's null user: whom an action is noted under when nobody is named (CONTRACT §6.4).
domain::User nobody();

} // namespace casebook::action
