#include "models/store/timelinerows.h"

#include "models/domain/toldattachment.h"
#include "models/json/storedtext.h"
#include "models/store/alertlinks.h"
#include "models/store/fieldhistory.h"
#include "models/store/searchindex.h"

#include <QHash>

#include <algorithm>
#include <vector>

namespace casebook::store {

using namespace Qt::StringLiterals;

namespace {

struct Entry
{
    const domain::Activity *activity = nullptr;
    qsizetype attachment = -1; ///< its place in the list; -1: none
    qint64 time = 0;
};

/// Which of the words for kinds of attachments (CONTRACT §4.4) selects a comment activity about @p kind.
std::optional<QByteArray> filterWordOf(domain::AttachmentKind kind)
{
    using domain::AttachmentKind;
    switch (kind) {
    case AttachmentKind::UserComment:
        return "user"_ba;
    case AttachmentKind::Alert:
        return "alert"_ba;
    case AttachmentKind::PersistableState:
    case AttachmentKind::ExternalReference:
        return "attachment"_ba;
    default:
        return std::nullopt;
    }
}

} // namespace

AttachmentRow::AttachmentRow(const domain::Attachment &attachment)
    : id(attachment.id)
    , kind(attachment.payload.kind())
    , isFile(attachment.payload.isFile())
    , searchedText(store::searchedText(attachment.payload))
    , alerts(alertsOf(attachment.payload))
    , created(attachment.createdAt)
    , json(json::storedText(attachment))
{
}

EntryRow::EntryRow(const domain::Activity *activity, const domain::Attachment *attachment,
                   FieldHistory &fields)
    : isActivity(activity != nullptr)
{
    if (activity) {
        type = activity->typeText.toUtf8();
        action = activity->actionText.toUtf8();
        if (activity->type() == domain::ActivityType::Comment) {
            const domain::AttachmentKind kind = domain::toldAttachment(*activity).kind();
            word = filterWordOf(kind);
            isComment = kind == domain::AttachmentKind::UserComment
                && activity->action() == domain::ActivityAction::Create;
        }
        created = activity->createdAt;
        author = activity->createdBy;
        attachmentId = attachment ? attachment->id : activity->commentId.value_or(QString());
        old = fields.change(*activity);
        json = json::storedText(*activity);
    } else { // filtered by as if it had the activity that its creation leaves
        const domain::AttachmentKind kind = attachment->payload.kind();
        type = apiText(domain::ActivityType::Comment).toUtf8();
        action = apiText(domain::ActivityAction::Create).toUtf8();
        word = filterWordOf(kind);
        isComment = kind == domain::AttachmentKind::UserComment;
        created = attachment->createdAt;
        author = attachment->createdBy;
        attachmentId = attachment->id;
    }
}

TimelineRows::TimelineRows(const QList<domain::Attachment> &theAttachments,
                           const QList<domain::Activity> &activities, FieldHistory &fields)
    : creations(theAttachments.size(), -1)
{
    QHash<QString, qsizetype> places;
    places.reserve(theAttachments.size());
    attachments.reserve(theAttachments.size());
    for (const domain::Attachment &attachment : theAttachments) {
        places.insert(attachment.id, attachments.size());
        attachments.emplaceBack(attachment);
    }
    const auto placeOf
        = [&places](const QString &id) { return places.isEmpty() ? -1 : places.value(id, -1); };
    std::vector<Entry> sorted;
    sorted.reserve(size_t(theAttachments.size() + activities.size()));
    std::vector<bool> told(size_t(theAttachments.size()));
    for (const domain::Activity &activity : activities) {
        const qsizetype place = placeOf(activity.commentId.value_or(QString()));
        sorted.push_back({ &activity, place, activity.createdAt.msecs() });
        if (place >= 0)
            told[size_t(place)] = true;
    }
    for (const domain::Attachment &attachment : theAttachments) {
        const qsizetype place = placeOf(attachment.id);
        if (!told[size_t(place)])
            sorted.push_back(
                { nullptr, &attachment - theAttachments.constData(), attachment.createdAt.msecs() });
    }
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const Entry &a, const Entry &b) { return a.time < b.time; });

    entries.reserve(qsizetype(sorted.size()));
    for (const Entry &entry : sorted) {
        const domain::Attachment *attachment = nullptr;
        if (entry.attachment >= 0) {
            attachment = &theAttachments[entry.attachment];
            if (creations[entry.attachment] < 0)
                creations[entry.attachment] = entries.size();
        }
        entries.emplaceBack(entry.activity, attachment, fields);
    }
}

} // namespace casebook::store
