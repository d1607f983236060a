#pragma once

#include "models/sync/pulldesk.h"

#include <QStringList>

namespace casebook::sync {

class DetailsFetcher;

/// Hands listed cases to the store, and reads those one by one of which a list does not tell enough
/// (DATA-CORE §3 step 12).
class ListTaker final
{
public:
    explicit ListTaker(PullDesk &desk)
        : m_desk(desk)
    {
    }

    /// @p taken follows when they are in the store. Only while the desk's flights have room for a write.
    void take(const QList<domain::Case> &cases, std::function<void()> taken = {});
    /// Waits until everything is in the store; the first error, if any.
    Result<void> finish();
    /// Reads the doubtful ones. Tells the remote's context when the server turns out to be a restored one.
    Result<void> settle(DetailsFetcher &details);

    const std::optional<Error> &error() const { return m_error; }
    qint64 added() const { return m_added; }
    qint64 changed() const { return m_changed; }

private:
    std::optional<domain::Case> synced(const QString &id);

    PullDesk &m_desk;
    int m_pending = 0;
    std::optional<Error> m_error;
    qint64 m_added = 0;
    qint64 m_changed = 0;
    QStringList m_doubtful;
    QStringList m_older; ///< than what was synced
};

} // namespace casebook::sync
