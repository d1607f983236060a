#pragma once

#include "app/casectl/command.h"
#include "models/store/syncledger.h"

#include <QJsonArray>

#include <functional>

namespace casebook::app {

/// `casectl outbox`, `conflicts` and `resolve`: what waits to be sent, and what waits for the person.
class WorkCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;

    void start() override;

private:
    void listOutbox();
    void listConflicts();
    void resolve(CaseKey key);
    void resolveNext();
    void withIds(QList<CaseKey> keys, std::function<void()> go);

    QHash<CaseKey, QString> m_ids;
    QHash<WorkspaceId, QString> m_names; // of the remotes
    QList<store::ConflictEntry> m_left; // to be resolved
    QHash<WorkspaceId, domain::User> m_people;
    QJsonArray m_done;
};

} // namespace casebook::app
