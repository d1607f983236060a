#pragma once

#include <QByteArray>
#include <QList>

#include <optional>

namespace casebook::store {

class Connection;

// The words of the search index with the number of texts that have each: about, for it is brought up to date
// now and then (WordLister). It only tells which way to search is the quick one, and the usual ends of what
// is typed; nothing is found or missed by it.

/// The fifth schema: the table, empty.
void addWordList(Connection &connection);

/// How many texts have a word that begins so, each word for itself; counts no further than @p enough.
/// nullopt: not listed yet.
std::optional<qint64> textsWithBeginning(Connection &connection, const QByteArray &beginning, qint64 enough);
/// The words that begin so, the most frequent first, at most @p most.
QList<QByteArray> frequentWords(Connection &connection, const QByteArray &beginning, int most);

} // namespace casebook::store
