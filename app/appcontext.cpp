#include "app/appcontext.h"

#include "app/storepath.h"

namespace casebook::app {

AppContext::AppContext(const QString &storePath)
    : m_preferences(preferencesPath(storePath))
    , m_store(store::StoreOptions{ .path = storePath }, m_clock)
    , m_sync(m_store, m_clock, m_keychain)
    , m_workbench{ m_store, m_clock, m_preferences, m_prompt, m_notices, &m_sync }
{
}

void AppContext::startSync()
{
    m_keychain.probe();
    m_sync.start();
}

} // namespace casebook::app
