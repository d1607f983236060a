#include "models/store/syncledger.h"

#include "models/store/storecore.h"

namespace casebook::store {

SyncLedger::SyncLedger(StoreCore &core, const Clock &clock)
    : m_core(core)
    , m_clock(clock)
{
}

} // namespace casebook::store
