#include "tests/soak/client/crashpoint.h"

#include <sqlite3.h>

#include <atomic>
#include <csignal>

namespace casebook::soak {

namespace {

std::atomic<int> commitsLeft = 0;
std::atomic<bool> afterCommit = false;
std::atomic<bool> committed = false;

int beforeCommit(void *)
{
    if (commitsLeft > 0 && --commitsLeft == 0) {
        if (!afterCommit)
            std::raise(SIGKILL);
        committed = true;
    }
    return 0;
}

/// The statement that committed has ended.
int traced(unsigned, void *, void *, void *)
{
    if (committed)
        std::raise(SIGKILL);
    return 0;
}

int opened(sqlite3 *connection, const char **, const sqlite3_api_routines *)
{
    sqlite3_commit_hook(connection, beforeCommit, nullptr);
    if (afterCommit)
        sqlite3_trace_v2(connection, SQLITE_TRACE_PROFILE, traced, nullptr);
    return SQLITE_OK;
}

} // namespace

void crashAt(int commit, bool afterwards)
{
    if (commit <= 0)
        return;
    commitsLeft = commit;
    afterCommit = afterwards;
    sqlite3_auto_extension(reinterpret_cast<void (*)()>(opened));
}

} // namespace casebook::soak
