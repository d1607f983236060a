#pragma once

#include <functional>

namespace casebook::store {

class Connection;

/// Merges the parts of the search index (FTS5 calls them segments; each commit with texts leaves one) when
/// the writer has nothing to do, in slices. FTS5 would do it by itself inside whichever commit comes just
/// then, which made one edit in a hundred several times as long. Used on the writer's thread.
class IndexMerges final
{
public:
    /// Turns FTS5's own merging off; it keeps its settings in the file. Within a transaction; done by
    /// doSlice(), too.
    static void configure(Connection &connection);
    /// One slice, in a transaction of its own that needs no flush. True: there is more.
    bool doSlice(Connection &connection);
    /// After commits that leave no time in between, as an import: merges when there are so many parts that
    /// searching would suffer. Ends with its slice when @p isAwaited: a person waits for the writer.
    void keepUp(Connection &connection, const std::function<bool()> &isAwaited);

private:
    static bool merge(Connection &connection, int pages);

    bool m_configured = false;
    int m_commits = 0; ///< since keepUp() looked
};

/// How many parts the search index has.
int indexParts(Connection &connection);

} // namespace casebook::store
