#pragma once

#include "app/casectl/command.h"

namespace casebook::app {

/// `casectl import FILE`: answers as Kibana's import of saved objects does, with our counts beside.
class ImportCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;

    void start() override;
};

} // namespace casebook::app
