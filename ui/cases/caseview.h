#pragma once

#include "models/domain/query.h"
#include "models/domain/user.h"

#include <QMetaType>
#include <QString>

namespace casebook::ui {

/// One of the views that the sidebar offers.
struct CaseView
{
    enum Kind { All, Open, InProgress, Closed, AssignedToMe, Unassigned, Drafts, Tag };

    Kind kind = All;
    QString tag = {}; ///< for Tag

    bool operator==(const CaseView &) const = default;
};

/// The cases that @p view shows to @p me.
domain::CaseFilter filterOf(const CaseView &view, const domain::User &me);
/// What the view is called: "In progress", or the tag.
QString viewText(const CaseView &view);

} // namespace casebook::ui

Q_DECLARE_METATYPE(casebook::ui::CaseView)
