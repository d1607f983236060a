#include "ui/sidebar/viewicon.h"

#include "ui/common/valuemark.h"
#include "ui/remotes/syncmark.h"
#include "ui/theme/icons.h"

namespace casebook::ui {

using namespace Qt::StringLiterals;

QIcon viewIcon(CaseView::Kind kind, const QPalette &palette)
{
    switch (kind) {
    case CaseView::All:
        return icon("view-list-details"_L1);
    case CaseView::Open:
        return statusIcon(domain::StatusValue::Open, palette);
    case CaseView::InProgress:
        return statusIcon(domain::StatusValue::InProgress, palette);
    case CaseView::Closed:
        return statusIcon(domain::StatusValue::Closed, palette);
    case CaseView::AssignedToMe:
        return icon("user"_L1);
    case CaseView::Unassigned:
        return icon("im-invisible-user"_L1);
    case CaseView::Drafts:
        return icon("document-edit"_L1);
    case CaseView::Outbox:
        return icon("mail-folder-outbox"_L1);
    case CaseView::Conflicts:
        return syncIcon(SyncMark::Conflict, palette);
    case CaseView::DeletedThere:
        return icon("user-trash"_L1);
    case CaseView::Tag:
        break;
    }
    return {};
}

} // namespace casebook::ui
