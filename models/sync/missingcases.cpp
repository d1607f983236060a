#include "models/sync/missingcases.h"

#include <algorithm>

namespace casebook::sync {

void MissingCases::add(CaseKey key, const QString &id, Proof proof)
{
    if (proof == Proof::Listed && m_desk.context.isLeftOut(Step::Sweep))
        return;
    Missing &missing = m_missing[key];
    missing.id = id;
    missing.confirmed = missing.confirmed || proof == Proof::Confirmed;
}

void MissingCases::addUnlisted(const QHash<QString, CaseKey> &ours, const QSet<QString> &listed)
{
    for (auto it = ours.cbegin(); it != ours.cend(); ++it) {
        if (!listed.contains(it.key()))
            add(it.value(), it.key(), Proof::Listed);
    }
}

void MissingCases::answer(bool remove)
{
    m_mayRemove = remove;
    if (remove)
        return;
    for (auto it = m_missing.cbegin(); it != m_missing.cend(); ++it)
        m_accepted.insert(it.key());
}

bool MissingCases::allAccepted() const
{
    return std::all_of(m_missing.keyBegin(), m_missing.keyEnd(),
                       [this](CaseKey key) { return m_accepted.contains(key); });
}

Result<void> MissingCases::settle()
{
    const bool few = m_missing.size() <= m_desk.context.options.massDeletion;
    int waiting = 0;
    if (few || m_mayRemove) {
        if (auto removed = removeAll(); !removed)
            return removed;
        m_mayRemove = false;
    } else if (!allAccepted()) {
        waiting = static_cast<int>(m_missing.size());
    }
    m_desk.context.status.update([waiting](RemoteStatus &status) { status.missing = waiting; });
    return {};
}

Result<void> MissingCases::removeAll()
{
    const QList<CaseKey> keys = m_missing.keys();
    for (const CaseKey key : keys) {
        if (m_desk.mustStop())
            return failure(stoppedError());
        const Missing missing = m_missing.value(key);
        if (!missing.confirmed) {
            const Result<bool> gone = isGone(missing.id);
            if (!gone)
                return failure(gone.error());
            if (!*gone) {
                m_missing.remove(key);
                continue;
            }
        }
        auto vanished = m_desk.flights.keep(m_desk.context.ledger.vanish(key));
        if (!vanished && vanished.error().kind != ErrorKind::NotFound)
            return vanished;
        m_missing.remove(key);
        m_accepted.remove(key);
    }
    return {};
}

Result<bool> MissingCases::isGone(const QString &id) const
{
    const auto found = m_desk.flights.ask([&] { return m_desk.context.api.getCase(id); });
    if (found)
        return false; // the list lagged behind; its next reading brings it
    const Error &error = found.error();
    if (error.kind == ErrorKind::NotFound && error.code == "case.gone")
        return true;
    if (error.kind == ErrorKind::Forbidden || error.kind == ErrorKind::NotFound)
        return false; // no longer ours to see: what is here stays
    return failure(error);
}

} // namespace casebook::sync
