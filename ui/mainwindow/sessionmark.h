#pragma once

#include "ui/common/workbench.h"

#include <QObject>

namespace casebook::ui {

/// A mark in the store that says whether the last session ended in order; after a crash the drafts it left
/// are announced.
class SessionMark final : public QObject
{
    Q_OBJECT

public:
    SessionMark(const Workbench &workbench, QObject *parent);

    /// Looks at the last session's mark and sets that of this one.
    void begin();
    /// Writes the mark of an orderly end; when it is written, so is every draft given to the store before,
    /// and ended() follows. It also follows when the store does not answer within a few seconds.
    void end();

signals:
    /// The last session ended without its mark; these drafts are what it left, newest first.
    void draftsFound(const QList<casebook::domain::Draft> &drafts);
    void ended();

private:
    void findDrafts();

    store::CaseStore &m_store;
};

} // namespace casebook::ui
