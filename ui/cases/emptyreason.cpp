#include "ui/cases/emptyreason.h"

#include <QCoreApplication>

namespace casebook::ui {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(casebook::ui::EmptyReason)
};

} // namespace

QString emptyReason(const CaseView &view, const QString &searchText, const QStringList &filterNames)
{
    const QString filters = filterNames.join(Tr::tr(", "));
    const QString name = viewText(view);
    if (!searchText.isEmpty() && !filters.isEmpty())
        return Tr::tr("No case in “%1” holds “%2” and passes these filters: %3.")
            .arg(name, searchText, filters);
    if (!searchText.isEmpty())
        return Tr::tr("No case in “%1” holds “%2” in its title, description, tags or comments.")
            .arg(name, searchText);
    if (!filters.isEmpty())
        return Tr::tr("No case in “%1” passes these filters: %2.").arg(name, filters);
    switch (view.kind) {
    case CaseView::All:
        return Tr::tr("No case is here yet.");
    case CaseView::AssignedToMe:
        return Tr::tr("Cases that you or others assign to you stand here.");
    case CaseView::Unassigned:
        return Tr::tr("Every case is assigned to someone.");
    case CaseView::Drafts:
        return Tr::tr("What you write is kept here until you submit it.");
    case CaseView::Tag:
        return Tr::tr("No case has this tag any more.");
    default:
        return Tr::tr("No case has this status now.");
    }
}

} // namespace casebook::ui
