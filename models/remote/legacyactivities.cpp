#include "models/remote/legacyactivities.h"

#include "models/json/legacyactions.h"

#include <algorithm>

namespace casebook::remote {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 keptMilliseconds = 60'000;
constexpr qsizetype mostKept = 16; // cases read at once

json::ActivityDocument pageOf(const QList<domain::Activity> &activities, const ActivityPage &page)
{
    json::ActivityDocument document{
        .userActions = {}, .page = page.page, .perPage = page.perPage, .total = activities.size()
    };
    const qsizetype begin = qsizetype{ page.page - 1 } * page.perPage;
    const qsizetype end = std::min(begin + page.perPage, activities.size());
    for (qsizetype i = begin; i < end; ++i) {
        const bool oldestFirst = page.order == domain::SortOrder::Ascending;
        document.userActions.append(activities.at(oldestFirst ? i : activities.size() - 1 - i));
    }
    return document;
}

/// An action of before 8.1 with the keys of 8.x's legacy list.
QJsonObject renewed(const QJsonObject &old)
{
    if (!old.contains("action_field"_L1))
        return old;
    const json::LegacyAction action = json::modernAction(old);
    QJsonObject object = action.attributes;
    for (auto it = action.remains.constBegin(); it != action.remains.constEnd(); ++it)
        object.insert(it.key(), it.value());
    for (const QLatin1String key : { "action_id"_L1, "case_id"_L1, "comment_id"_L1, "owner"_L1 }) {
        if (old.contains(key))
            object.insert(key, old.value(key));
    }
    return object;
}

} // namespace

Result<QList<domain::Activity>> LegacyActivities::read(const QJsonValue &list)
{
    QJsonArray objects;
    const QJsonArray source = list.toArray();
    for (const auto &object : source)
        objects.append(renewed(object.toObject()));
    const Result<QList<json::LegacyActivity>> entries = json::readList<json::LegacyActivity>(objects);
    if (!entries)
        return failure(entries.error());
    QList<domain::Activity> activities;
    activities.reserve(entries->size());
    for (const json::LegacyActivity &entry : *entries)
        activities.append(entry.activity);
    std::stable_sort(activities.begin(), activities.end(),
                     [](const auto &a, const auto &b) { return a.createdAt < b.createdAt; });
    return activities;
}

std::optional<json::ActivityDocument> LegacyActivities::kept(const QString &caseId, const ActivityPage &page)
{
    if (page.page <= 1)
        return std::nullopt;
    const QMutexLocker lock(&m_mutex);
    for (const Kept &kept : std::as_const(m_kept)) {
        if (kept.caseId == caseId && !kept.since.hasExpired(keptMilliseconds))
            return pageOf(kept.activities, page);
    }
    return std::nullopt;
}

json::ActivityDocument LegacyActivities::keep(const QString &caseId, QList<domain::Activity> activities,
                                              const ActivityPage &page)
{
    const QMutexLocker lock(&m_mutex);
    m_kept.removeIf([&caseId](const Kept &kept) {
        return kept.caseId == caseId || kept.since.hasExpired(keptMilliseconds);
    });
    if (m_kept.size() >= mostKept)
        m_kept.removeFirst();
    const json::ActivityDocument document = pageOf(activities, page);
    if (activities.size() > page.perPage) {
        Kept kept{ .caseId = caseId, .activities = std::move(activities), .since = {} };
        kept.since.start();
        m_kept.append(std::move(kept));
    }
    return document;
}

} // namespace casebook::remote
