#pragma once

#include "models/base/result.h"
#include "models/domain/attachment.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QString>

namespace casebook::json {

// The bodies that add and change attachments (CONTRACT §2.6, §3.3), read as 8.18 reads them: a type that it
// does not know and keys that the type does not have are InvalidInput. What the values may be is checked by
// domain::validateAttachment(), which every payload has passed that comes from here.

/// POST {id}/comments.
Result<domain::AttachmentPayload> newAttachmentFromJson(const QJsonObject &body);
/// POST …/attachments/_bulk_create.
Result<QList<domain::AttachmentPayload>> newAttachmentsFromJson(const QJsonArray &body);

/// PATCH {id}/comments: the whole payload with the attachment's id and version.
struct ChangedAttachment
{
    QString id;
    QString version;
    domain::AttachmentPayload payload;
};
Result<ChangedAttachment> changedAttachmentFromJson(const QJsonObject &body);

} // namespace casebook::json
