#pragma once

#include "models/base/async.h"
#include "ui/common/draftsaver.h"
#include "ui/common/workbench.h"

#include <QObject>

namespace casebook::ui {

/// Keeps the action being written in the store, so that it outlives a closed window and a crash.
class ActionDraft final : public QObject
{
    Q_OBJECT

public:
    explicit ActionDraft(const Workbench &workbench, QObject *parent = nullptr);
    ~ActionDraft() override;

    /// Asks for what was kept; answered by restored().
    void restore();
    void setText(const QString &text);
    /// The action was run: nothing of it is kept.
    void clear();

signals:
    void restored(const QString &text);

private:
    void save();

    const Workbench &m_workbench;
    DraftSaver m_saver;
    QString m_text;
};

} // namespace casebook::ui
