#include "models/store/indexmerges.h"

#include "models/store/connection.h"
#include "models/store/statement.h"
#include "models/store/transaction.h"

#include <QElapsedTimer>

#include <sqlite3.h>

namespace casebook::store {

namespace {

/// FTS5 writes so many pages of 4 KiB and stops.
constexpr int pagesOfSlice = 64;
constexpr int commitsBetweenLooks = 20;
/// A level is merged as a whole, so the more parts wait the fewer times a text is written anew; and the
/// longer does a search take, which looks into each.
constexpr int partsToKeepBelow = 200;
constexpr int commitsBetweenMerges = 10;
/// From 1,000 on FTS5 merges all of them inside a commit: a quarter of a second.
constexpr int partsThatPress = 500;
constexpr qint64 longestMilliseconds = 30;

/// Merging needs no flush: after a power cut the parts are as before, and the next flush takes it along.
class Unflushed
{
public:
    explicit Unflushed(Connection &connection)
        : m_connection(connection)
    {
        m_connection.execute("PRAGMA synchronous=NORMAL");
    }
    ~Unflushed()
    {
        sqlite3_exec(m_connection.handle(), "PRAGMA synchronous=FULL", nullptr, nullptr, nullptr);
    }
    Unflushed(const Unflushed &) = delete;
    Unflushed &operator=(const Unflushed &) = delete;

private:
    Connection &m_connection;
};

/// One of FTS5's numbers of 7 bits a byte, the highest first; @p at goes behind it.
qint64 variableNumber(QByteArrayView bytes, qsizetype &at)
{
    qint64 value = 0;
    while (at < bytes.size()) {
        const auto byte = static_cast<uchar>(bytes[at++]);
        value = (value << 7) | (byte & 0x7f);
        if (byte < 0x80)
            break;
    }
    return value;
}

} // namespace

int indexParts(Connection &connection)
{
    // The row 10 tells how the index is made up: a number of 4 bytes, then how many levels and parts.
    Statement find(connection, "SELECT block FROM search_data WHERE id = 10");
    if (!find.next())
        return 0;
    const QByteArrayView block = find.view(0);
    qsizetype at = 4;
    variableNumber(block, at);
    return int(variableNumber(block, at));
}

void IndexMerges::configure(Connection &connection)
{
    Statement find(connection,
                   "SELECT count(*) FROM search_config WHERE (k = 'automerge' AND v = 0) "
                   "OR (k = 'crisismerge' AND v = 1000)");
    if (find.next() && find.number(0) == 2)
        return;
    connection.execute("INSERT INTO search (search, rank) VALUES ('automerge', 0);"
                       "INSERT INTO search (search, rank) VALUES ('crisismerge', 1000);");
}

bool IndexMerges::merge(Connection &connection, int pages)
{
    // As FTS5's manual says: when it changed less than two rows there was nothing to do.
    const auto before = sqlite3_total_changes64(connection.handle());
    Statement merge(connection, "INSERT INTO search (search, rank) VALUES ('merge', ?)");
    merge.bind(pages);
    merge.run();
    return sqlite3_total_changes64(connection.handle()) - before >= 2;
}

bool IndexMerges::doSlice(Connection &connection)
{
    const Unflushed unflushed(connection);
    Transaction transaction(connection, Transaction::Kind::Write);
    if (!m_configured)
        configure(connection);
    const bool more = merge(connection, pagesOfSlice);
    transaction.commit();
    m_configured = true;
    return more;
}

void IndexMerges::keepUp(Connection &connection, const std::function<bool()> &isAwaited)
{
    if (++m_commits < commitsBetweenLooks)
        return;
    m_commits = 0;
    const int parts = indexParts(connection);
    if (parts <= partsToKeepBelow)
        return;
    QElapsedTimer timer;
    timer.start();
    while (doSlice(connection) && !timer.hasExpired(longestMilliseconds) && !isAwaited()) { }
    m_commits = commitsBetweenLooks - (parts > partsThatPress ? 1 : commitsBetweenMerges);
}

} // namespace casebook::store
