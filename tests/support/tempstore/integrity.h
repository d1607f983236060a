#pragma once

#include <QStringList>

namespace casebook::test {

/// Compares what a store file says twice: counters with a recount, links and rows with the bodies, the
/// numbers of the timelines with their entries, the search index with the texts. Empty when all agree.
QStringList integrityProblems(const QString &storePath);

/// The schema as text, to compare two files by.
QString schemaDump(const QString &storePath);

} // namespace casebook::test
