#pragma once

#include "tests/support/scriptedprompt.h"
#include "ui/common/workbench.h"

#include <QTemporaryDir>

namespace casebook::test {

/// Everything the real window stands on, over a real store file, with a prompt that a test answers for.
/// Windows must be gone before it.
class TestDesk final
{
public:
    /// @p storePath empty: a new store in a folder that goes with the desk.
    explicit TestDesk(const QString &storePath = {});
    TestDesk(const TestDesk &) = delete;
    TestDesk &operator=(const TestDesk &) = delete;

    const ui::Workbench &workbench() const { return m_workbench; }
    store::CaseStore &store() { return m_store; }
    ui::Preferences &preferences() { return m_preferences; }
    ScriptedPrompt &prompt() { return m_prompt; }

private:
    QTemporaryDir m_folder;
    QString m_storePath;
    SystemClock m_clock;
    ui::Preferences m_preferences;
    ScriptedPrompt m_prompt;
    ui::Notices m_notices;
    store::CaseStore m_store;
    ui::Workbench m_workbench;
};

} // namespace casebook::test
