#pragma once

#include "models/domain/query.h"
#include "models/json/responses.h"

#include <QElapsedTimer>
#include <QMutex>

#include <optional>

namespace casebook::remote {

/// A page of a case's activities.
struct ActivityPage
{
    int page = 1;
    int perPage = 100;
    domain::SortOrder order = domain::SortOrder::Ascending;
};

/// Servers before 8.7 give a case's activities only as one list; it is paged here. The lists last read are
/// kept for a short while, so that turning pages does not fetch them again. Any thread.
class LegacyActivities final
{
public:
    /// Reads GET user_actions in the forms before and since 8.1 (CONTRACT §4.1).
    static Result<QList<domain::Activity>> read(const QJsonValue &list);

    /// Page 1 is always asked for anew.
    std::optional<json::ActivityDocument> kept(const QString &caseId, const ActivityPage &page);
    json::ActivityDocument keep(const QString &caseId, QList<domain::Activity> activities,
                                const ActivityPage &page);

private:
    struct Kept
    {
        QString caseId;
        QList<domain::Activity> activities; // oldest first
        QElapsedTimer since;
    };
    QMutex m_mutex;
    QList<Kept> m_kept; // the newest last
};

} // namespace casebook::remote
