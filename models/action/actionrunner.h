#pragma once

#include "models/action/answer.h"
#include "models/store/casestore.h"

#include <QObject>

namespace casebook::action {

/// Runs one action after the other for a window: nothing waits. Lives on the store's owner's thread.
class ActionRunner final : public QObject
{
    Q_OBJECT

public:
    explicit ActionRunner(store::CaseStore &store, QObject *parent = nullptr);

    /// Runs it as @p author; answered by done(), also when it is refused. Only while none is running.
    void run(const Reading &reading, const domain::User &author);
    bool isRunning() const { return m_running; }

signals:
    void done(const casebook::action::Answer &answer);

private:
    void submit(const domain::Operation &operation);
    void readAgain(CaseKey key);
    void finish(const Answer &answer);

    store::CaseStore &m_store;
    Action m_action;
    domain::User m_author;
    bool m_running = false;
};

} // namespace casebook::action
