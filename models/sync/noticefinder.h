#pragma once

#include "models/sync/pulldesk.h"

#include <optional>

namespace casebook::sync {

/// Finds what others did on the remote that concerns the person: assigned to me; comments in cases that I
/// made, that are assigned to me, or in which I wrote. Old history that is read for the first time is silent.
class NoticeFinder final
{
public:
    explicit NoticeFinder(PullDesk &desk);

    /// Only what happened there from this moment on is told; nothing before it is set.
    void setSince(Timestamp remoteTime) { m_since = remoteTime; }
    /// The case was read. @p newestKnown: the newest activity that was here already; empty: none.
    void look(CaseKey key, const store::CaseDetails &details, const QString &newestKnown);

private:
    bool isMe(const domain::User &user) const;
    bool concernsMe(const domain::Activity &activity, const store::CaseDetails &details) const;
    bool isWatched(const store::CaseDetails &details) const;

    PullDesk &m_desk;
    const domain::User m_me;
    std::optional<Timestamp> m_since;
};

} // namespace casebook::sync
