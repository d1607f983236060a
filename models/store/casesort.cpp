#include "models/store/casesort.h"

namespace casebook::store {

SortColumn columnOf(domain::CaseSort sort)
{
    using domain::CaseSort;
    switch (sort) {
    case CaseSort::Recency:
    case CaseSort::Relevance: // without a text that ranks
        break;
    case CaseSort::Title:
        return { "r.sort_title", "case_by_title", true };
    case CaseSort::Severity:
        return { "r.severity", "case_by_severity" };
    case CaseSort::Status:
        return { "r.status", "case_by_status" };
    case CaseSort::Assignees:
        return { "r.sort_assignees", "case_by_assignees", true };
    case CaseSort::Tags:
        return { "r.sort_tags", "case_by_tags", true };
    case CaseSort::Category:
        return { "r.sort_category", "case_by_category", true };
    case CaseSort::Comments:
        return { "r.comments", "case_by_comments" };
    case CaseSort::Alerts:
        return { "r.alerts", "case_by_alerts" };
    case CaseSort::Connector:
        return { "r.sort_connector", "case_by_connector", true };
    case CaseSort::ExternalIncident:
        return { "r.sort_external", "case_by_external", true };
    case CaseSort::Created:
        return { "r.created", "case_by_created" };
    case CaseSort::Updated:
        return { "r.updated", "case_by_updated", true };
    case CaseSort::Closed:
        return { "r.closed", "case_by_closed", true };
    }
    return { "r.recency", "case_by_recency" };
}

} // namespace casebook::store
