#include "ui/newcase/wherepicker.h"

#include "ui/common/preferences.h"
#include "ui/newcase/wheelguard.h"

#include <utility>

namespace casebook::ui {

namespace {

const QString rememberedKey = QStringLiteral("newCase/where");

} // namespace

WherePicker::WherePicker(store::CaseStore &store, Preferences &preferences, QWidget *parent)
    : QComboBox(parent)
    , m_preferences(preferences)
    , m_remotes(store)
    , m_wanted{ preferences.value(rememberedKey).toLongLong() }
{
    setAccessibleName(tr("Where", "a new case is made"));
    setSizeAdjustPolicy(AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(12);
    new WheelGuard(this);
    connect(&m_remotes, &items::RemoteNames::changed, this, &WherePicker::fill);
    connect(this, &QComboBox::activated, this, [this] {
        m_wanted = workspace();
        if (std::exchange(m_told, m_wanted) != m_wanted)
            emit workspaceChanged();
    });
    fill();
}

void WherePicker::fill()
{
    const WorkspaceId wanted = m_wanted.isValid() ? m_wanted : localWorkspace;
    clear();
    addItem(tr("This computer"), localWorkspace.value);
    for (const domain::Remote &remote : m_remotes.remotes())
        addItem(remote.name, remote.id.value);
    setCurrentIndex(qMax(0, findData(wanted.value)));
    if (std::exchange(m_told, workspace()) != workspace() || hasChoice())
        emit workspaceChanged();
}

WorkspaceId WherePicker::workspace() const
{
    return WorkspaceId{ currentData().toLongLong() };
}

void WherePicker::setWorkspace(WorkspaceId workspace)
{
    m_wanted = workspace;
    fill();
}

void WherePicker::remember()
{
    if (hasChoice())
        m_preferences.setValue(rememberedKey, QString::number(workspace().value));
}

} // namespace casebook::ui
