#pragma once

#include "models/items/refresher.h"
#include "ui/common/workbench.h"

#include <QHash>
#include <QObject>

namespace casebook::ui {

/// How one part of a case stands to its remote.
struct PartMark
{
    domain::SyncState state = domain::SyncState::Saved;
    QString hint = {}; ///< a sentence; the remote's words where it refused
    QString refusal = {}; ///< the remote's words alone
    OperationKey operation = {}; ///< the waiting change; invalid for a conflict

    bool operator==(const PartMark &) const = default;
};

/// By field as domain::FieldConflict names them: "description", "comment.<id>" …
using PartMarks = QHash<QString, PartMark>;

/// What waits, failed or stands in conflict of one case, by field; follows the store.
class CaseMarks final : public QObject
{
    Q_OBJECT

public:
    CaseMarks(store::CaseStore &store, QObject *parent);

    /// Cases of the local workspace have none.
    void setCase(CaseKey key, WorkspaceId workspace);
    const PartMarks &marks() const { return m_marks; }
    static QString ofComment(const QString &attachmentId);
    /// The name of an external push that waits.
    static QString ofPush();

signals:
    void changed();

private:
    void read(const items::Refresher::Done &done);
    void set(const PartMarks &marks);

    store::CaseStore &m_store;
    CaseKey m_case;
    Generation m_generation;
    PartMarks m_marks;
    items::Refresher m_refresher;
};

} // namespace casebook::ui
