#include "models/store/timelinerows.h"

#include "models/domain/query.h"
#include "models/store/bodies.h"
#include "models/store/fieldhistory.h"

#include <QSet>

#include <algorithm>
#include <vector>

namespace casebook::store {

namespace {

struct Entry
{
    const domain::Activity *activity = nullptr;
    const domain::Attachment *attachment = nullptr;

    Timestamp time() const { return activity ? activity->createdAt : attachment->createdAt; }
};

/// The activity that an attachment without one would have, to be filtered by.
domain::Activity creationOf(const domain::Attachment &attachment)
{
    domain::Activity activity;
    activity.typeText = apiText(domain::ActivityType::Comment);
    activity.actionText = apiText(domain::ActivityAction::Create);
    activity.payload = { { QStringLiteral("comment"), attachment.payload.object() } };
    return activity;
}

/// Which of the words for kinds of attachments (CONTRACT §4.4) selects the activity.
std::optional<QString> filterWordOf(const domain::Activity &activity)
{
    if (activity.type() != domain::ActivityType::Comment)
        return std::nullopt;
    for (const char *word : { "user", "alert", "attachment" }) {
        const QString text = QString::fromLatin1(word);
        if (domain::matchesTypes(activity, { text }))
            return text;
    }
    return std::nullopt;
}

} // namespace

AttachmentRow::AttachmentRow(const domain::Attachment &attachment)
    : id(attachment.id)
    , payload(attachment.payload)
    , created(attachment.createdAt)
    , json(textOf(bodyOf(attachment)))
{
}

EntryRow::EntryRow(const domain::Activity *activity, const domain::Attachment *attachment,
                   FieldHistory &fields)
{
    domain::TimelineEntry whole;
    if (activity)
        whole.activity = *activity;
    if (attachment)
        whole.attachment = *attachment;
    const domain::Activity told = activity ? *activity : creationOf(*attachment);
    type = told.typeText;
    action = told.actionText;
    word = filterWordOf(told);
    isComment = whole.isComment();
    isActivity = activity != nullptr;
    created = activity ? activity->createdAt : attachment->createdAt;
    author = whole.author();
    attachmentId = attachment ? attachment->id : activity->commentId.value_or(QString());
    if (activity) {
        old = fields.change(*activity);
        json = textOf(bodyOf(*activity));
    }
}

TimelineRows::TimelineRows(const QList<domain::Attachment> &theAttachments,
                           const QList<domain::Activity> &activities, FieldHistory &fields)
{
    QHash<QString, const domain::Attachment *> byId;
    for (const domain::Attachment &attachment : theAttachments)
        byId.insert(attachment.id, &attachment);
    std::vector<Entry> sorted;
    sorted.reserve(size_t(theAttachments.size() + activities.size()));
    QSet<QString> told;
    for (const domain::Activity &activity : activities) {
        const QString commentId = activity.commentId.value_or(QString());
        sorted.push_back({ &activity, byId.value(commentId) });
        told.insert(commentId);
    }
    for (const domain::Attachment &attachment : theAttachments) {
        if (!told.contains(attachment.id))
            sorted.push_back({ nullptr, &attachment });
    }
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const Entry &a, const Entry &b) { return a.time() < b.time(); });

    QHash<const domain::Attachment *, qsizetype> firstEntries;
    for (const Entry &entry : sorted) {
        if (entry.attachment && !firstEntries.contains(entry.attachment))
            firstEntries.insert(entry.attachment, entries.size());
        entries.append(EntryRow(entry.activity, entry.attachment, fields));
    }
    for (const domain::Attachment &attachment : theAttachments) {
        attachments.append(AttachmentRow(attachment));
        creations.append(firstEntries.value(&attachment, -1));
    }
}

} // namespace casebook::store
