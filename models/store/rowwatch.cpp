#include "models/store/rowwatch.h"

#include "models/store/connection.h"

#include <sqlite3.h>

#include <algorithm>
#include <cstring>

namespace casebook::store {

RowWatch::RowWatch(Connection &connection)
{
    const auto note = [](void *self, int, const char *, const char *table, sqlite3_int64 key) {
        if (std::strcmp(table, "case_row") != 0)
            return;
        std::vector<qint64> &keys = static_cast<RowWatch *>(self)->m_keys;
        if (keys.empty() || keys.back() != key)
            keys.push_back(key);
    };
    sqlite3_update_hook(connection.handle(), note, this);
}

QList<KeyRange> RowWatch::take()
{
    std::sort(m_keys.begin(), m_keys.end());
    QList<KeyRange> ranges;
    for (const qint64 key : m_keys) {
        if (!ranges.isEmpty() && key <= ranges.constLast().last + 1)
            ranges.last().last = key;
        else
            ranges.append({ key, key });
    }
    m_keys.clear();
    return ranges;
}

} // namespace casebook::store
