#pragma once

#include "models/base/result.h"
#include "models/base/timestamp.h"
#include "models/domain/attachment.h"

#include <QString>

namespace casebook::domain {

// Files of cases (CONTRACT §2.11). Pure and thread-safe.

/// The default MIME type of a file name's extension ("png", in any case); empty for one that is not allowed.
QString mimeTypeOf(const QString &extension);
/// Bytes that a file of this type may have: 10 MiB for images, else 100 MiB.
qint64 largestFile(const QString &mimeType);
/// What a file's name may be: 1 to 160 UTF-16 units after trimming, nothing that leads out of a folder.
/// "file.nameEmpty", "file.nameTooLong", "file.nameInvalid"; "file.typeRefused" for the extension.
Result<void> validateFileName(const QString &name, const QString &extension);
/// "file.tooLarge" (413).
Error fileTooLarge(qint64 limit);

/// The part of the file service's paths for files of this owner's cases: "casesFilesCases" …
QString fileKindOf(const QString &owner);

/// What a case knows of a file.
struct FileDescription
{
    QString id;
    QString name; ///< without extension
    QString extension;
    QString mimeType;
    Timestamp created;
};
/// The attachment that stands for the file in a case of @p owner.
AttachmentPayload filePayload(const FileDescription &file, const QString &owner);

} // namespace casebook::domain
