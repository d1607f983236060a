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

Result<domain::Operation> prepared(const Action &action, store::CaseStore &store, const Setting &setting)
{
    const QString id = caseIdOf(action);
    if (std::holds_alternative<CreateAction>(action.deed))
        return operationOf(action, {}, {}, setting.workspace);
    if (Result<void> checked = checkRules(action); !checked)
        return failure(checked.error());
    const Result<CaseKey> key = setting.target ? Result<CaseKey>(*setting.target) : awaited(store.keyOf(id));
    if (!key)
        return failure(notFoundError(action, key.error()));
    const Result<store::CaseDocumentParts> target = awaited(store.document(*key));
    if (!target)
        return failure(notFoundError(action, target.error()));
    return operationOf(action, *target, *key, setting.workspace);
}

/// Of an action that would have been fine, beside one that was refused.
Answer notDone(const Action &action, qsizetype refused)
{
    return refusedAnswer(
        action,
        { .kind = ErrorKind::Cancelled,
          .message = QStringLiteral("Action %1 was refused, so none was done").arg(refused + 1) });
}

QList<Answer> noneDone(const QList<Reading> &readings, qsizetype refused, const Answer &why)
{
    QList<Answer> answers;
    for (const Reading &reading : readings)
        answers.append(answers.size() == refused ? why : notDone(reading.action, refused));
    return answers;
}

Answer answerAfter(const Action &action, store::CaseStore &store,
                   const Result<store::SubmitResult> &submitted)
{
    if (!submitted)
        return refusedAnswer(action, submitted.error());
    const Result<store::CaseDocumentParts> after = awaited(store.document(submitted->caseKey));
    return after ? doneAnswer(action, *after, submitted->caseKey) : refusedAnswer(action, after.error());
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

Answer execute(const Reading &reading, store::CaseStore &store, const Setting &setting)
{
    if (reading.isMalformed())
        return invalidAnswer(reading);
    const Result<domain::Operation> operation = prepared(reading.action, store, setting);
    if (!operation)
        return refusedAnswer(reading.action, operation.error());
    return answerAfter(reading.action, store, awaited(store.submit(submission(*operation, setting.author))));
}

QList<Answer> executeTogether(const QList<Reading> &readings, store::CaseStore &store,
                              const domain::User &author)
{
    QList<store::Submission> submissions;
    for (const Reading &reading : readings) {
        const qsizetype index = submissions.size();
        if (reading.isMalformed())
            return noneDone(readings, index, invalidAnswer(reading));
        const Result<domain::Operation> operation = prepared(reading.action, store, { .author = author });
        if (!operation)
            return noneDone(readings, index, refusedAnswer(reading.action, operation.error()));
        submissions.append(submission(*operation, author));
    }
    const auto submitted = awaited(store.submitTogether(submissions));
    if (!submitted) {
        const qsizetype index = submitted.error().detail.toLongLong();
        return noneDone(readings, index, refusedAnswer(readings.value(index).action, submitted.error()));
    }
    QList<Answer> answers;
    for (const store::SubmitResult &result : *submitted)
        answers.append(answerAfter(readings.at(answers.size()).action, store, result));
    return answers;
}

} // namespace casebook::action
