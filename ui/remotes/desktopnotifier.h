#pragma once

#include "models/domain/activity.h"
#include "ui/common/workbench.h"

#include <QObject>

namespace casebook::ui {

class Remotes;

/// Decides what is told on the desktop, and in which words: what the engine says concerns the person, of
/// remotes where they asked for it.
class DesktopNotifier final : public QObject
{
    Q_OBJECT

public:
    DesktopNotifier(const Workbench &workbench, const Remotes &remotes, QObject *parent = nullptr);

signals:
    void notify(casebook::CaseKey key, const QString &title, const QString &text);

private:
    void consider(CaseKey key, const QString &title, const domain::Activity &activity);

    const Workbench &m_workbench;
    const Remotes &m_remotes;
};

} // namespace casebook::ui
