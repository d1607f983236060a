#pragma once

#include "models/generator/randomsource.h"

#include <QString>

namespace casebook::generator {

/// Texts as security analysts write them: words by Zipf's law (a few hundred common ones, thousands of rare
/// names), with addresses, hashes, host names and paths between them. Pure but for the source it is given.
namespace wordstock {

QString title(RandomSource &random);
/// @p sentences sentences, some with an indicator.
QString paragraph(RandomSource &random, int sentences);
/// Markdown: paragraphs and sometimes a list of indicators.
QString description(RandomSource &random);
QString comment(RandomSource &random);

QString word(RandomSource &random);
QString ipAddress(RandomSource &random);
QString sha256(RandomSource &random);
QString hostName(RandomSource &random);
QString filePath(RandomSource &random);
/// An id in Kibana's form, a lower-case UUID.
QString uid(RandomSource &random);

} // namespace wordstock

} // namespace casebook::generator
