#include "models/action/actionrunner.h"

#include "models/action/rulecheck.h"
#include "models/action/steps.h"

namespace casebook::action {

ActionRunner::ActionRunner(store::CaseStore &store, QObject *parent)
    : QObject(parent)
    , m_store(store)
{
}

void ActionRunner::run(const Reading &reading, const domain::User &author)
{
    m_running = true;
    m_action = reading.action;
    m_author = author;
    if (reading.isMalformed()) {
        finish(invalidAnswer(reading));
        return;
    }
    if (const Result<void> checked = checkRules(m_action); !checked) {
        finish(refusedAnswer(m_action, checked.error()));
        return;
    }
    if (const auto *create = std::get_if<CreateAction>(&m_action.deed)) {
        submit(domain::CreateCase{ .values = create->values });
        return;
    }
    deliver(m_store.keyOf(caseIdOf(m_action)), this, [this](const Result<CaseKey> &key) {
        if (!key) {
            finish(refusedAnswer(m_action, notFoundError(m_action, key.error())));
            return;
        }
        deliver(m_store.document(*key), this,
                [this, key = *key](const Result<store::CaseDocumentParts> &target) {
                    if (!target) {
                        finish(refusedAnswer(m_action, notFoundError(m_action, target.error())));
                        return;
                    }
                    if (const Result<domain::Operation> operation
                        = operationOf(m_action, *target, key, localWorkspace))
                        submit(*operation);
                    else
                        finish(refusedAnswer(m_action, operation.error()));
                });
    });
}

void ActionRunner::submit(const domain::Operation &operation)
{
    deliver(m_store.submit(submission(operation, m_author)), this,
            [this](const Result<store::SubmitResult> &submitted) {
                if (submitted)
                    readAgain(submitted->caseKey);
                else
                    finish(refusedAnswer(m_action, submitted.error()));
            });
}

void ActionRunner::readAgain(CaseKey key)
{
    deliver(m_store.document(key), this, [this, key](const Result<store::CaseDocumentParts> &after) {
        finish(after ? doneAnswer(m_action, *after, key) : refusedAnswer(m_action, after.error()));
    });
}

void ActionRunner::finish(const Answer &answer)
{
    m_running = false;
    emit done(answer);
}

} // namespace casebook::action
