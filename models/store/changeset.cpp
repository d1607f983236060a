#include "models/store/changeset.h"

#include <QSet>

namespace casebook::store {

namespace {

constexpr qsizetype fewKeys = 16;

void append(QList<CaseKey> &to, const QList<CaseKey> &from)
{
    if (from.size() > fewKeys) { // else a set costs more than it saves
        QSet<CaseKey> known(to.begin(), to.end());
        for (const CaseKey key : from) {
            if (!known.contains(key))
                to.append(key);
            known.insert(key);
        }
        return;
    }
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
