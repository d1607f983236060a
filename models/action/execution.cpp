#include "models/action/execution.h"

#include "models/action/rulecheck.h"
#include "models/action/steps.h"

namespace casebook::action {

namespace {

template <typename T>
Result<T> awaited(const Future<T> &future)
{
    QFuture<Result<T>> answer = future;
    answer.waitForFinished();
    return answer.result();
}

Result<domain::Operation> prepared(const Action &action, store::CaseStore &store)
{
    const QString id = caseIdOf(action);
    if (std::holds_alternative<CreateAction>(action.deed))
        return operationOf(action, {}, {});
    if (Result<void> checked = checkRules(action); !checked)
        return failure(checked.error());
    const Result<CaseKey> key = awaited(store.keyOf(id));
    if (!key)
        return failure(notFoundError(action, key.error()));
    const Result<store::CaseDocumentParts> target = awaited(store.document(*key));
    if (!target)
        return failure(notFoundError(action, target.error()));
    return operationOf(action, *target, *key);
}

Answer answerAfter(const Action &action, store::CaseStore &store,
                   const Result<store::SubmitResult> &submitted)
{
    if (!submitted)
        return refusedAnswer(action, submitted.error());
    const Result<store::CaseDocumentParts> after = awaited(store.document(submitted->caseKey));
    return after ? doneAnswer(action, *after) : refusedAnswer(action, after.error());
}

} // namespace

Answer check(const Reading &reading)
{
    if (reading.isMalformed())
        return invalidAnswer(reading);
    if (const Result<void> checked = checkRules(reading.action); !checked)
        return refusedAnswer(reading.action, checked.error());
    return { .actionId = reading.action.actionId };
}

Answer execute(const Reading &reading, store::CaseStore &store, const domain::User &author)
{
    if (reading.isMalformed())
        return invalidAnswer(reading);
    const Result<domain::Operation> operation = prepared(reading.action, store);
    if (!operation)
        return refusedAnswer(reading.action, operation.error());
    return answerAfter(reading.action, store,
                       awaited(store.submit({ .operation = *operation, .author = author })));
}

} // namespace casebook::action
