#include "models/store/wordlister.h"

#include "models/store/connection.h"
#include "models/store/statement.h"
#include "models/store/transaction.h"

namespace casebook::store {

namespace {

constexpr qint64 quietMilliseconds
    = 3'000; ///< at first, for the window's first rows; and while nothing is to do
constexpr qint64 sliceMilliseconds = 50;
constexpr int wordsOfSlice = 1'000;
constexpr int waits = 20; ///< for the writer, before the words are read again

struct Progress
{
    std::optional<QByteArray> reached;
    qint64 span = 0;
};

Progress progressOf(Connection &connection)
{
    Statement find(connection, "SELECT reached, span FROM word_listing");
    if (!find.next())
        return {};
    Progress progress{ std::nullopt, find.number(1) };
    if (!find.isNull(0))
        progress.reached = find.bytes(0);
    return progress;
}

} // namespace

void WordLister::readSome(Connection &connection)
{
    if (m_sinceStart.elapsed() < quietMilliseconds)
        return;
    connection.execute(
        "CREATE VIRTUAL TABLE IF NOT EXISTS temp.search_term USING fts5vocab(main, search, row)");
    const Transaction snapshot(connection, Transaction::Kind::Read);
    if (connection.number("SELECT EXISTS (SELECT 1 FROM import_run)") != 0) { // it needs the processor more
        m_sinceStart.restart();
        return;
    }
    const Progress progress = progressOf(connection);
    const qint64 span = connection.number("SELECT max(key) - min(key) + 1 FROM case_row");
    if (span == 0 || (!progress.reached && span <= progress.span + progress.span / 3)) {
        m_sinceStart.restart();
        return;
    }
    Words words{
        .from = progress.reached.value_or(QByteArray()), .to = {}, .texts = {}, .span = progress.span
    };
    if (words.from.isEmpty())
        words.span = span;
    if (m_handedOver && words.from != *m_handedOver && ++m_waited < waits)
        return;
    m_waited = 0;
    QElapsedTimer time;
    time.start();
    Statement terms(connection, "SELECT term, doc FROM temp.search_term WHERE term > ?");
    terms.bind(words.from);
    bool more = true;
    while (words.texts.size() < wordsOfSlice && time.elapsed() < sliceMilliseconds && (more = terms.next()))
        words.texts.append({ terms.bytes(0), terms.number(1) });
    if (more && !words.texts.isEmpty())
        words.to = words.texts.constLast().first;
    m_handedOver = words.to.value_or(QByteArray());
    m_write(std::move(words));
}

void WordLister::write(Connection &connection, const Words &words)
{
    Statement forget(connection,
                     words.to ? "DELETE FROM word WHERE term > ? AND term <= ?"
                              : "DELETE FROM word WHERE term > ?");
    forget.add(words.from);
    if (words.to)
        forget.add(*words.to);
    forget.run();
    Statement insert(connection, "INSERT INTO word (term, texts) VALUES (?, ?)");
    for (const auto &[term, texts] : words.texts) {
        insert.bind(term, texts);
        insert.run();
    }
    Statement note(connection,
                   "UPDATE word_listing SET reached = ?1, span = ?2, "
                   "listed = CASE WHEN ?1 IS NULL THEN ?2 ELSE listed END");
    note.bind(words.to, words.span);
    note.run();
}

} // namespace casebook::store
