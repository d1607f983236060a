#pragma once

#include "app/casectl/command.h"
#include "app/signalwatcher.h"
#include "models/server/caseserver.h"

namespace casebook::app {

/// `casectl serve`: serves the store until it is asked to end, then finishes what is under way.
class ServeCommand final : public Command
{
    Q_OBJECT

public:
    explicit ServeCommand(CommandContext context, QObject *parent = nullptr);

    void start() override;

private:
    QString option(const QString &name) const;
    Result<server::Accounts> accounts() const;
    Result<WorkspaceId> workspace() const;
    Result<server::ServeOptions> options() const;
    void serve();

    server::CaseServer m_server;
    SignalWatcher m_signals;
};

} // namespace casebook::app
