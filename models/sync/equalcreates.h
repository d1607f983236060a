#pragma once

#include <QByteArray>
#include <QSet>

#include <mutex>

namespace casebook::sync {

/// Lets equal creations pass one at a time, so that none takes the other's case for its own (DATA-CORE §3
/// step 2). Any thread.
class EqualCreates final
{
public:
    /// True when it may pass; leave() follows then.
    bool enter(const QByteArray &content)
    {
        const std::lock_guard lock(m_mutex);
        if (m_under.contains(content))
            return false;
        m_under.insert(content);
        return true;
    }
    void leave(const QByteArray &content)
    {
        const std::lock_guard lock(m_mutex);
        m_under.remove(content);
    }

private:
    std::mutex m_mutex;
    QSet<QByteArray> m_under;
};

} // namespace casebook::sync
