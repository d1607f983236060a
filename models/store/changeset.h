#pragma once

#include "models/base/ids.h"

#include <QList>
#include <QMetaType>

namespace casebook::store {

/// What a commit changed, by kind and id. Sent to every model by CaseStore::changed; nobody re-reads more.
struct ChangeSet
{
    QList<CaseKey> casesAdded = {};
    QList<CaseKey> casesChanged = {}; ///< their row, body, links, sync state or draft flag
    QList<CaseKey> casesRemoved = {};
    QList<CaseKey> activityChanged = {}; ///< cases whose timeline or attachments changed
    QList<CaseKey> draftsChanged = {}; ///< cases whose drafts changed; key 0 stands for new-case drafts
    bool connectors = false;
    bool outbox = false;
    bool conflicts = false;
    bool everything
        = false; ///< too much to name (an import finished, another process wrote a lot): read anew

    bool isEmpty() const { return *this == ChangeSet{}; }
    void merge(const ChangeSet &other);
    bool operator==(const ChangeSet &) const = default;
};

} // namespace casebook::store

Q_DECLARE_METATYPE(casebook::store::ChangeSet)
