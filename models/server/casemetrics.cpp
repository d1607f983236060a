#include "models/server/casemetrics.h"

#include <QJsonArray>
#include <QSet>

namespace casebook::server {

using namespace Qt::StringLiterals;

QJsonObject statusInfo(const QList<domain::Activity> &activities, const Timestamp &created,
                       const Timestamp &now)
{
    QHash<QString, qint64> spent;
    QJsonArray reopened;
    QString status = u"open"_s;
    Timestamp since = created;
    for (const domain::Activity &activity : activities) {
        const QString next = activity.payload.value("status"_L1).toString();
        if (activity.typeText != "status"_L1 || next == status)
            continue;
        spent[status] += activity.createdAt.msecs() - since.msecs();
        if (status == "closed"_L1 && next == "open"_L1)
            reopened.append(activity.createdAt.toIso());
        status = next;
        since = activity.createdAt;
    }
    if (status != "closed"_L1)
        spent[status] += now.msecs() - since.msecs();
    return { { u"openDuration"_s, spent.value(u"open"_s) },
             { u"inProgressDuration"_s, spent.value(u"in-progress"_s) },
             { u"reopenDates"_s, reopened } };
}

int connectorsUsed(const QList<domain::Activity> &activities)
{
    QSet<QString> used;
    for (const domain::Activity &activity : activities) {
        const QString id = activity.payload.value("connector"_L1)["id"_L1].toString();
        if (!id.isEmpty() && id != "none"_L1)
            used.insert(id);
    }
    return static_cast<int>(used.size());
}

QJsonObject isolations(const QList<domain::Activity> &activities)
{
    QHash<QString, int> counts;
    for (const domain::Activity &activity : activities) {
        const QJsonValue comment = activity.payload.value("comment"_L1);
        if (activity.action() == domain::ActivityAction::Create && comment["type"_L1] == u"actions"_s)
            ++counts[comment["actions"_L1]["type"_L1].toString()];
    }
    const auto total = [&counts](const QString &type) {
        return QJsonObject{ { u"total"_s, counts.value(type) } };
    };
    return { { u"isolate"_s, total(u"isolate"_s) }, { u"unisolate"_s, total(u"unisolate"_s) } };
}

} // namespace casebook::server
