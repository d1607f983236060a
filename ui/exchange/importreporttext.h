#pragma once

#include "models/exchange/importreport.h"

#include <QString>
#include <QStringList>

namespace casebook::ui {

/// "214 cases imported", or why there are none.
QString importHeadline(const exchange::ImportReport &report);
/// What else is to be said, one sentence each.
QStringList importSentences(const exchange::ImportReport &report);
/// Why a line was skipped, as a sentence.
QString skipReason(const exchange::SkippedLine &line);
/// The whole report as text, for the clipboard; tabs between the columns of the skipped lines.
QString importReportText(const QString &path, const exchange::ImportReport &report);

} // namespace casebook::ui
