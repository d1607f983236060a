#include "models/sync/profilenames.h"

namespace casebook::sync {

namespace {

constexpr qsizetype mostAtOnce = 100;

} // namespace

Result<void> ProfileNames::fetch()
{
    const auto unnamed = m_desk.flights.keep(m_desk.context.ledger.unnamedAssignees(m_desk.remote()));
    if (!unnamed)
        return failure(unnamed.error());
    QStringList uids;
    for (const QString &uid : *unnamed) {
        if (!m_asked.contains(uid) && uids.size() < mostAtOnce)
            uids.append(uid);
    }
    if (uids.isEmpty())
        return {};
    m_asked += QSet<QString>(uids.begin(), uids.end());
    const auto profiles = m_desk.flights.ask([&] { return m_desk.context.api.profiles(uids); });
    if (!profiles) // not everybody may ask; then the uid is shown
        return Connection::concernsRemote(profiles.error()) ? failure(profiles.error()) : Result<void>();
    QList<domain::User> people;
    for (const json::UserProfile &profile : *profiles) {
        domain::User person = profile.user;
        person.profileUid = profile.uid;
        people.append(person);
    }
    return people.isEmpty() ? Result<void>()
                            : m_desk.flights.keep(m_desk.context.ledger.nameProfiles(people));
}

} // namespace casebook::sync
