#pragma once

#include "models/generator/randomsource.h"

#include <QString>

namespace casebook::generator {

/// Any word by Zipf's law: common ones, then made-up names. Stays as long as the program runs.
const QString &drawnWord(RandomSource &random);
/// Only the name of a made-up family, campaign or account.
const QString &rareWord(RandomSource &random);

} // namespace casebook::generator
