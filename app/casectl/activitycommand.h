#pragma once

#include "app/casectl/command.h"

namespace casebook::app {

/// `casectl activity ID`: GET /api/cases/{id}/user_actions/_find.
class ActivityCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;

    void start() override;
};

} // namespace casebook::app
