#include "app/appcontext.h"

#include "app/storepath.h"

#include <utility>

namespace casebook::app {

AppContext::AppContext(std::unique_ptr<OpeningStore> opening)
    : m_opening(std::move(opening))
    , m_preferences(preferencesPath(m_opening->store.path()))
    , m_sync(m_opening->store, m_opening->clock, m_keychain)
    , m_workbench{ m_opening->store, m_opening->clock, m_preferences, m_prompt, m_notices, &m_sync }
{
}

void AppContext::startSync()
{
    m_keychain.probe();
    m_sync.start();
}

} // namespace casebook::app
