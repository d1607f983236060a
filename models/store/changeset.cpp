#include "models/store/changeset.h"

namespace casebook::store {

namespace {

void append(QList<CaseKey> &to, const QList<CaseKey> &from)
{
    for (const CaseKey &key : from) {
        if (!to.contains(key))
            to.append(key);
    }
}

} // namespace

void ChangeSet::merge(const ChangeSet &other)
{
    append(casesAdded, other.casesAdded);
    append(casesChanged, other.casesChanged);
    append(casesRemoved, other.casesRemoved);
    append(activityChanged, other.activityChanged);
    append(draftsChanged, other.draftsChanged);
    connectors |= other.connectors;
    outbox |= other.outbox;
    conflicts |= other.conflicts;
    everything |= other.everything;
}

} // namespace casebook::store
