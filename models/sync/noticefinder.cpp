#include "models/sync/noticefinder.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace casebook::sync {

using namespace Qt::StringLiterals;

NoticeFinder::NoticeFinder(PullDesk &desk)
    : m_desk(desk)
    , m_me(desk.context.remote.settings.me)
{
}

bool NoticeFinder::isMe(const domain::User &user) const
{
    // the same person appears with and without a profile (trap 15)
    const auto same = [](const std::optional<QString> &one, const std::optional<QString> &other) {
        return one && !one->isEmpty() && one == other;
    };
    return same(user.username, m_me.username) || same(user.profileUid, m_me.profileUid);
}

bool NoticeFinder::isWatched(const store::CaseDetails &details) const
{
    const domain::Case &value = details.value;
    if (isMe(value.createdBy))
        return true;
    const QString uid = m_me.assigneeUid();
    for (const domain::Assignee &assignee : value.assignees) {
        if (assignee.uid == uid)
            return true;
    }
    const QList<domain::Attachment> attachments = details.attachments.value_or(QList<domain::Attachment>());
    return std::any_of(attachments.begin(), attachments.end(), [this](const domain::Attachment &attachment) {
        return attachment.payload.kind() == domain::AttachmentKind::UserComment && isMe(attachment.createdBy);
    });
}

bool NoticeFinder::concernsMe(const domain::Activity &activity, const store::CaseDetails &details) const
{
    const domain::ActivityType type = activity.type();
    const bool assigns = type == domain::ActivityType::CreateCase
        || (type == domain::ActivityType::Assignees && activity.action() == domain::ActivityAction::Add);
    if (assigns) {
        const QJsonArray assignees = activity.payload.value("assignees"_L1).toArray();
        return std::any_of(assignees.begin(), assignees.end(), [uid = m_me.assigneeUid()](QJsonValue each) {
            return !uid.isEmpty() && each["uid"_L1].toString() == uid;
        });
    }
    const bool comments = type == domain::ActivityType::Comment
        && activity.action() == domain::ActivityAction::Create
        && activity.payload.value("comment"_L1)["type"_L1].toString() == "user"_L1;
    return comments && isWatched(details);
}

void NoticeFinder::look(CaseKey key, const store::CaseDetails &details, const QString &newestKnown)
{
    if (!m_since || !m_desk.context.concernsMe || m_me.identity().isEmpty())
        return;
    if (newestKnown.isEmpty() && details.value.createdAt < *m_since)
        return;
    std::optional<Timestamp> known;
    for (const domain::Activity &activity : details.activities) {
        if (activity.id == newestKnown)
            known = activity.createdAt;
    }
    for (const domain::Activity &activity : details.activities) {
        const bool isNew = activity.createdAt >= *m_since && (!known || activity.createdAt > *known);
        if (isNew && !isMe(activity.createdBy) && concernsMe(activity, details))
            m_desk.context.concernsMe(key, details.value.title, activity);
    }
}

} // namespace casebook::sync
