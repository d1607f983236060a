#pragma once

#include "models/domain/activity.h"
#include "models/domain/attachment.h"

#include <QByteArray>
#include <QList>

#include <optional>

namespace casebook::store {

class FieldHistory;

// What attachments and activities become in the tables, but for their keys. Made without a connection: texts
// are half of the work of an import, and any thread can do that half. Texts are UTF-8, as they are bound.

struct AttachmentRow
{
    AttachmentRow(const domain::Attachment &attachment);

    QString id;
    domain::AttachmentKind kind;
    bool isFile = false;
    std::optional<QByteArray> searchedText; ///< searchindex.h
    QList<QByteArray> alerts; ///< the distinct ids of an alert attachment
    Timestamp created;
    QByteArray json;
};

/// An entry of the timeline: an activity, or an attachment that has none.
struct EntryRow
{
    /// At least one of both. @p fields learns what the activity changes.
    EntryRow(const domain::Activity *activity, const domain::Attachment *attachment, FieldHistory &fields);

    QByteArray type;
    QByteArray action;
    std::optional<QByteArray> word; ///< of the activity query's `types` (CONTRACT §4.4)
    bool isComment = false;
    bool isActivity = false;
    Timestamp created;
    domain::User author;
    QString attachmentId; ///< empty: it speaks of none
    std::optional<QByteArray> old;
    std::optional<QByteArray> json;
};

/// A whole history: the entries in the order of time.
struct TimelineRows
{
    TimelineRows(const QList<domain::Attachment> &attachments, const QList<domain::Activity> &activities,
                 FieldHistory &fields);

    QList<AttachmentRow> attachments;
    QList<EntryRow> entries;
    QList<qsizetype> creations; ///< of each attachment: the first entry that speaks of it
};

} // namespace casebook::store
