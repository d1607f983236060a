#pragma once

#include "app/casectl/command.h"

#include <memory>

namespace casebook::app {

/// The command for the verb of @p context.
std::unique_ptr<Command> makeCommand(const CommandContext &context);

} // namespace casebook::app
