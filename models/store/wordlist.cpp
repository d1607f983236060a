#include "models/store/wordlist.h"

#include "models/store/connection.h"
#include "models/store/statement.h"

namespace casebook::store {

namespace {

/// Of that few letters, words are found soonest among the most frequent of all.
constexpr qsizetype fewLetters = 2;

/// Behind every word that begins so.
QByteArray endOf(const QByteArray &beginning)
{
    return beginning + "\xf4\x8f\xbf\xbf"; // U+10FFFF, which is in no word
}

} // namespace

void addWordList(Connection &connection)
{
    connection.execute(R"(
-- The words of the search index. texts: how many have it, about (it is counted anew when the store has grown).
CREATE TABLE word (term TEXT PRIMARY KEY, texts INTEGER NOT NULL) WITHOUT ROWID;
CREATE INDEX word_by_texts ON word (texts, term);
-- One row. reached: words up to it are listed; NULL: all. span: of the case keys when listing last began;
-- listed: the same of the last listing that was done.
CREATE TABLE word_listing (reached TEXT, span INTEGER NOT NULL, listed INTEGER NOT NULL);
INSERT INTO word_listing VALUES ('', 0, 0);
)");
}

std::optional<qint64> textsWithBeginning(Connection &connection, const QByteArray &beginning, qint64 enough)
{
    // While the words are listed again, the older numbers are there still.
    if (connection.number("SELECT listed FROM word_listing") == 0)
        return std::nullopt;
    Statement words(connection, "SELECT texts FROM word WHERE term >= ? AND term < ?");
    words.bind(beginning, endOf(beginning));
    qint64 texts = 0;
    while (texts < enough && words.next())
        texts += words.number(0);
    return texts;
}

QList<QByteArray> frequentWords(Connection &connection, const QByteArray &beginning, int most)
{
    const bool byFrequency = beginning.size() <= fewLetters;
    Statement words(connection,
                    byFrequency ? "SELECT term FROM word INDEXED BY word_by_texts WHERE term >= ? AND "
                                  "term < ? ORDER BY texts DESC, term DESC LIMIT ?"
                                : "SELECT term FROM word WHERE term >= ? AND term < ? ORDER BY texts DESC, "
                                  "term DESC LIMIT ?");
    words.bind(beginning, endOf(beginning), most);
    QList<QByteArray> found;
    while (words.next())
        found.append(words.bytes(0));
    return found;
}

} // namespace casebook::store
