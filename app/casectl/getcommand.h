#pragma once

#include "app/casectl/command.h"

namespace casebook::app {

/// `casectl get ID`: GET /api/cases/{id}.
class GetCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;

    void start() override;
};

} // namespace casebook::app
