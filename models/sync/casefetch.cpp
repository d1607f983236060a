#include "models/sync/casefetch.h"

#include <algorithm>

namespace casebook::sync {

QList<CaseFetch::Step> CaseFetch::firstSteps()
{
    return { { .kind = Step::Kind::Case }, { .kind = Step::Kind::Activities } };
}

void CaseFetch::begin(const Timestamp &now, int lag)
{
    if (m_details.begun)
        return;
    m_details.begun = now;
    m_details.activityLag = lag;
}

QList<CaseFetch::Step> CaseFetch::takeCase(const json::CaseDocument &document)
{
    m_details.value = document.value;
    m_details.attachments = document.comments;
    if (m_details.attachments)
        return {};
    return { { .kind = Step::Kind::Attachments } }; // 9.x (CONTRACT §2.3)
}

QList<CaseFetch::Step> CaseFetch::takeAttachments(const QList<domain::Attachment> &attachments)
{
    m_details.attachments = attachments;
    return {};
}

QList<CaseFetch::Step> CaseFetch::takeActivities(const json::ActivityDocument &document, int page)
{
    // The whole page is kept although part of it may be known: entries that came late stand among those.
    bool reachedKnown = false;
    for (const domain::Activity &activity : document.userActions) {
        reachedKnown = reachedKnown || activity.id == m_due.newestActivity;
        if (!m_seen.contains(activity.id)) {
            m_seen.insert(activity.id);
            m_details.activities.append(activity);
        }
    }
    if (reachedKnown)
        return {};
    if (!document.userActions.isEmpty() && qint64{ page } * activitiesPerPage < document.total)
        return { { .kind = Step::Kind::Activities, .page = page + 1 } };
    m_details.wholeActivity = true;
    return {};
}

store::CaseDetails CaseFetch::details() const
{
    store::CaseDetails result = m_details;
    result.due = m_due.due;
    std::reverse(result.activities.begin(), result.activities.end());
    std::stable_sort(result.activities.begin(), result.activities.end(),
                     [](const domain::Activity &one, const domain::Activity &other) {
                         return one.createdAt < other.createdAt;
                     });
    return result;
}

} // namespace casebook::sync
