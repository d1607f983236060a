#pragma once

#include "models/sync/pulldesk.h"

#include <QHash>
#include <QSet>

namespace casebook::sync {

/// Cases that their remote no longer lists or has. A few are removed here after a GET each (those with work
/// of the person's are kept as vanished); many at once only when the person said so (DATA-CORE §3 step 13).
class MissingCases final
{
public:
    explicit MissingCases(PullDesk &desk)
        : m_desk(desk)
    {
    }

    enum class Proof {
        Listed, ///< it was not where it should have been listed
        Confirmed, ///< Kibana said of this very case that it is not there
    };
    void add(CaseKey key, const QString &id, Proof proof);
    /// Those of @p ours, cases here by their ids there, that are not among what the remote @p listed.
    void addUnlisted(const QHash<QString, CaseKey> &ours, const QSet<QString> &listed);
    /// Everything is being looked for anew.
    void clear() { m_missing.clear(); }
    /// The person's answer: they are gone, or they stay until more are missing.
    void answer(bool remove);
    /// Removes what may be removed; tells the status how many wait for the person's answer.
    Result<void> settle();

private:
    Result<void> removeAll();
    Result<bool> isGone(const QString &id) const;
    bool allAccepted() const;

    PullDesk &m_desk;
    struct Missing
    {
        QString id;
        bool confirmed = false;
    };
    QHash<CaseKey, Missing> m_missing;
    QSet<CaseKey> m_accepted; ///< missing, and the person said: leave them
    bool m_mayRemove = false;
};

} // namespace casebook::sync
