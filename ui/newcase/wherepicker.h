#pragma once

#include "models/items/remotenames.h"

#include <QComboBox>

namespace casebook::ui {

class Preferences;

/// Where a new case is made: on this computer, or on one of the remotes. Hidden while there are none. Begins
/// with what was chosen last.
class WherePicker final : public QComboBox
{
    Q_OBJECT

public:
    WherePicker(store::CaseStore &store, Preferences &preferences, QWidget *parent);

    WorkspaceId workspace() const;
    /// One that is not there (any more) leaves the choice as it is.
    void setWorkspace(WorkspaceId workspace);
    /// nullptr for this computer.
    const domain::Remote *remote() const { return m_remotes.remote(workspace()); }
    bool hasChoice() const { return !m_remotes.isEmpty(); }
    /// The next case begins with this choice.
    void remember();

signals:
    /// Another place, by the person or because the remotes were read.
    void workspaceChanged();

private:
    void fill();

    Preferences &m_preferences;
    items::RemoteNames m_remotes;
    WorkspaceId m_wanted; ///< to be chosen once the remotes are known
    WorkspaceId m_told = localWorkspace;
};

} // namespace casebook::ui
