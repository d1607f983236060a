#pragma once

#include "models/base/ids.h"

#include <QSet>

#include <mutex>

namespace casebook::sync {

/// Cases that several threads speak of.
class KeySet final
{
public:
    void insert(CaseKey key)
    {
        const std::lock_guard lock(m_mutex);
        m_keys.insert(key);
    }
    void remove(CaseKey key)
    {
        const std::lock_guard lock(m_mutex);
        m_keys.remove(key);
    }
    bool contains(CaseKey key) const
    {
        const std::lock_guard lock(m_mutex);
        return m_keys.contains(key);
    }

private:
    mutable std::mutex m_mutex;
    QSet<CaseKey> m_keys;
};

} // namespace casebook::sync
