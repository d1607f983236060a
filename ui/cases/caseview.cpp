#include "ui/cases/caseview.h"

#include <QCoreApplication>

namespace casebook::ui {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(casebook::ui::CaseView)
};

} // namespace

domain::CaseFilter filterOf(const CaseView &view, const domain::User &me)
{
    domain::CaseFilter filter;
    filter.workspace = view.workspace;
    switch (view.kind) {
    case CaseView::All:
        break;
    case CaseView::Open:
        filter.statuses = { domain::StatusValue::Open };
        break;
    case CaseView::InProgress:
        filter.statuses = { domain::StatusValue::InProgress };
        break;
    case CaseView::Closed:
        filter.statuses = { domain::StatusValue::Closed };
        break;
    case CaseView::AssignedToMe:
        filter.assignees = view.me.isEmpty() ? QStringList{ me.assigneeUid() } : view.me;
        break;
    case CaseView::Unassigned:
        filter.unassigned = true;
        break;
    case CaseView::Drafts:
        filter.withDrafts = true;
        break;
    case CaseView::Tag:
        filter.tags = { view.tag };
        break;
    case CaseView::Outbox:
    case CaseView::Conflicts:
    case CaseView::DeletedThere:
        break;
    }
    return filter;
}

QString viewText(const CaseView &view)
{
    switch (view.kind) {
    case CaseView::All:
        return Tr::tr("All cases");
    case CaseView::Open:
        return Tr::tr("Open");
    case CaseView::InProgress:
        return Tr::tr("In progress");
    case CaseView::Closed:
        return Tr::tr("Closed");
    case CaseView::AssignedToMe:
        return Tr::tr("Assigned to me");
    case CaseView::Unassigned:
        return Tr::tr("Unassigned");
    case CaseView::Drafts:
        return Tr::tr("Drafts");
    case CaseView::Outbox:
        return Tr::tr("Outbox");
    case CaseView::Conflicts:
        return Tr::tr("Conflicts");
    case CaseView::DeletedThere:
        return Tr::tr("Deleted there");
    case CaseView::Tag:
        break;
    }
    return view.tag;
}

} // namespace casebook::ui
