#include "models/domain/query.h"

#include "models/domain/limits.h"
#include "models/domain/problem.h"
#include "models/domain/toldattachment.h"

#include <algorithm>

namespace casebook::domain {

using namespace Qt::StringLiterals;

namespace {

// CONTRACT §4.4, as 8.12 has it: "user" holds edits and deletions too, "action" is everything else.
bool matchesType(const Activity &activity, const QString &type)
{
    const bool isComment = activity.typeText == "comment"_L1;
    if (type == "user"_L1)
        return isComment && toldAttachment(activity).kind() == AttachmentKind::UserComment;
    if (type == "alert"_L1)
        return isComment && toldAttachment(activity).kind() == AttachmentKind::Alert;
    if (type == "attachment"_L1) {
        const AttachmentKind kind = toldAttachment(activity).kind();
        return isComment
            && (kind == AttachmentKind::PersistableState || kind == AttachmentKind::ExternalReference);
    }
    if (type == "action"_L1)
        return !isComment || toldAttachment(activity).kind() != AttachmentKind::UserComment;
    return activity.typeText == type;
}

} // namespace

AttachmentPayload toldAttachment(const Activity &activity)
{
    const QJsonValue nested = activity.payload.value("comment"_L1);
    return AttachmentPayload(nested.isObject() ? nested.toObject() : activity.payload);
}

QStringList activityFilterTypes()
{
    return { u"action"_s,    u"alert"_s,        u"assignees"_s,   u"attachment"_s, u"comment"_s,
             u"connector"_s, u"create_case"_s,  u"description"_s, u"pushed"_s,     u"settings"_s,
             u"severity"_s,  u"status"_s,       u"tags"_s,        u"title"_s,      u"user"_s,
             u"category"_s,  u"customFields"_s, u"delete_case"_s };
}

Result<void> validateActivityTypes(const QStringList &types)
{
    const QStringList known = activityFilterTypes();
    for (const QString &type : types) {
        if (!known.contains(type))
            return failure(invalidValue("types.unknown", u"types"_s, type, u"types"_s));
    }
    return {};
}

bool matchesTypes(const Activity &activity, const QStringList &types)
{
    return std::any_of(types.cbegin(), types.cend(),
                       [&activity](const QString &type) { return matchesType(activity, type); });
}

Result<void> validatePaging(int page, int perPage)
{
    if (perPage > limits::perPage) {
        return failure(
            invalid("paging.perPageTooHigh", u"perPage"_s,
                    u"The provided perPage value is too high. The maximum allowed perPage value is %1."_s.arg(
                        limits::perPage),
                    limits::perPage));
    }
    if (std::max<qint64>(page, qint64(page) * perPage) > limits::window) {
        return failure(
            invalid("paging.windowTooHigh", u"page"_s,
                    u"The number of documents is too high. Paginating through more than %1 documents is "
                    "not possible."_s.arg(limits::window),
                    limits::window));
    }
    if (page < 1 || perPage < 0) { // Elasticsearch's text in Kibana (REAL-SERVER §1)
        return failure(
            invalid("paging.negative", page < 1 ? u"page"_s : u"perPage"_s,
                    u"[from] parameter cannot be negative but was [%1]"_s.arg((qint64(page) - 1) * perPage)));
    }
    return {};
}

bool TimelineEntry::isComment() const
{
    if (!activity)
        return attachment->payload.kind() == AttachmentKind::UserComment;
    return activity->type() == ActivityType::Comment && activity->action() == ActivityAction::Create
        && toldAttachment(*activity).kind() == AttachmentKind::UserComment;
}

} // namespace casebook::domain
