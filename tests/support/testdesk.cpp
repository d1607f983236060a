#include "tests/support/testdesk.h"

namespace casebook::test {

using namespace Qt::StringLiterals;

TestDesk::TestDesk(const QString &storePath)
    : m_storePath(storePath.isEmpty() ? m_folder.filePath(u"casebook.sqlite"_s) : storePath)
    , m_preferences(m_folder.filePath(u"casebook.ini"_s))
    , m_store({ .path = m_storePath }, m_clock)
    , m_workbench{ m_store, m_clock, m_preferences, m_prompt, m_notices }
{
    domain::User author;
    author.username = u"analyst"_s;
    author.fullName = u"Test Analyst"_s;
    author.email = u"analyst@soc.example"_s;
    m_preferences.setAuthor(author);
}

} // namespace casebook::test
