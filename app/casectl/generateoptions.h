#pragma once

#include "app/casectl/commandline.h"
#include "models/generator/generator.h"

namespace casebook::app {

/// What `casectl generate` was asked for. InvalidInput names the option, and where in its value the mistake
/// is.
Result<generator::GeneratorOptions> generatorOptions(const CommandLine &line);

} // namespace casebook::app
