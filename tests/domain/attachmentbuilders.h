#pragma once

#include "builders.h"

// Attachments that the tests of this folder start from.
namespace builders {

using namespace casebook::domain;
using namespace Qt::StringLiterals;
using casebook::Timestamp;

inline AttachmentPayload comment(const QString &text)
{
    return AttachmentPayload::userComment(text, u"cases"_s);
}

inline AttachmentPayload alert(const QStringList &ids)
{
    QList<AlertRef> refs;
    for (const QString &id : ids)
        refs.append({ id, u"index"_s });
    return AttachmentPayload::alerts(refs, {}, u"cases"_s);
}

inline AttachmentPayload externalReference(const QString &typeId,
                                           const QString &storage = u"elasticSearchDoc"_s)
{
    return AttachmentPayload(
        QJsonObject{ { u"type"_s, u"externalReference"_s },
                     { u"externalReferenceAttachmentTypeId"_s, typeId },
                     { u"externalReferenceId"_s, u"x"_s },
                     { u"externalReferenceStorage"_s, QJsonObject{ { u"type"_s, storage } } },
                     { u"externalReferenceMetadata"_s, QJsonValue() },
                     { u"owner"_s, u"cases"_s } });
}

inline AttachmentPayload oneEvent()
{
    return AttachmentPayload(QJsonObject{ { u"type"_s, u"event"_s },
                                          { u"eventId"_s, u"e"_s },
                                          { u"index"_s, u"i"_s },
                                          { u"owner"_s, u"cases"_s } });
}

inline QList<AlertRef> attached(int count)
{
    QList<AlertRef> refs;
    for (int i = 0; i < count; ++i)
        refs.append({ u"known-%1"_s.arg(i), u"index"_s });
    return refs;
}

inline Attachment stored(const AttachmentPayload &payload)
{
    Attachment attachment;
    attachment.id = u"att-1"_s;
    attachment.version = u"WzIsMV0="_s;
    attachment.payload = payload;
    attachment.createdAt = Timestamp(1'500'000);
    return attachment;
}

inline EditAttachment editOf(const AttachmentPayload &payload)
{
    EditAttachment edit;
    edit.attachmentId = u"att-1"_s;
    edit.payload = payload;
    return edit;
}

inline RuleContext contextWith(const AttachmentPayload &payload)
{
    RuleContext context = contextAt(2'000'000);
    context.attachment = stored(payload);
    return context;
}

} // namespace builders
