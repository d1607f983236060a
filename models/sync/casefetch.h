#pragma once

#include "models/json/responses.h"
#include "models/store/syncledger.h"

#include <QSet>

namespace casebook::sync {

/// What is read of one case: itself with its attachments, and its activity from the newest back to an entry
/// that is known (DATA-CORE §3 step 14). Says which requests that takes; somebody else makes them.
class CaseFetch final
{
public:
    /// One request to make.
    struct Step
    {
        enum class Kind { Case, Attachments, Activities };
        Kind kind = Kind::Case;
        int page = 1; ///< of Activities, newest first
    };
    static constexpr int activitiesPerPage = 100;

    explicit CaseFetch(store::DetailsDue due)
        : m_due(std::move(due))
    {
    }

    const store::DetailsDue &due() const { return m_due; }
    /// Requests that may be made at once; more may follow from their answers.
    static QList<Step> firstSteps();
    QList<Step> takeCase(const json::CaseDocument &document);
    QList<Step> takeAttachments(const QList<domain::Attachment> &attachments);
    QList<Step> takeActivities(const json::ActivityDocument &document, int page);
    /// What was read, after the last answer.
    store::CaseDetails details() const;
    /// The first request leaves now, in the remote's clock; an entry may be listed @p lag milliseconds late.
    void begin(const Timestamp &now, int lag);

private:
    store::DetailsDue m_due;
    store::CaseDetails m_details;
    QSet<QString> m_seen; ///< activities: pages may overlap while others are written
};

} // namespace casebook::sync
