#pragma once

#include "models/domain/query.h"
#include "models/domain/user.h"

#include <QMetaType>
#include <QString>
#include <QStringList>

#include <optional>

namespace casebook::ui {

/// One of the views that the sidebar offers.
struct CaseView
{
    /// The last three list no cases: what waits to be sent, what can't be merged, what a remote deleted.
    enum Kind {
        All,
        Open,
        InProgress,
        Closed,
        AssignedToMe,
        Unassigned,
        Drafts,
        Tag,
        Outbox,
        Conflicts,
        DeletedThere
    };

    Kind kind = All;
    QString tag = {}; ///< for Tag
    std::optional<WorkspaceId> workspace = {}; ///< nullopt: cases of this computer and all remotes
    QStringList me = {}; ///< for AssignedToMe: how one is called there; empty: as on this computer

    bool operator==(const CaseView &) const = default;
};

/// The cases that @p view shows to @p me.
domain::CaseFilter filterOf(const CaseView &view, const domain::User &me);
/// What the view is called: "In progress", or the tag.
QString viewText(const CaseView &view);

} // namespace casebook::ui

Q_DECLARE_METATYPE(casebook::ui::CaseView)
