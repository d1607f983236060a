#pragma once

#include "models/store/casestore.h"
#include "models/store/filekeeper.h"
#include "models/store/importruns.h"
#include "models/store/storecore.h"
#include "models/store/syncledger.h"

namespace casebook::store {

/// What a CaseStore is made of; for its own two files.
class CaseStore::Private
{
public:
    Private(CaseStore *store, StoreOptions options, const Clock &theClock)
        : clock(theClock)
        , core(std::move(options), listenerFor(store))
        , imports(core, theClock)
        , files(core, theClock)
        , ledger(core, theClock)
    {
    }

    const Clock &clock;
    StoreCore core;
    ImportRuns imports;
    FileKeeper files;
    SyncLedger ledger;

private:
    static StoreCore::Listener listenerFor(CaseStore *store)
    {
        return { .changed =
                     [store](const ChangeSet &changes) {
                         QMetaObject::invokeMethod(
                             store, [store, changes] { emit store->changed(changes); }, Qt::QueuedConnection);
                     },
                 .troubled =
                     [store](const Error &error) {
                         QMetaObject::invokeMethod(
                             store, [store, error] { emit store->troubled(error); }, Qt::QueuedConnection);
                     } };
    }
};

} // namespace casebook::store
