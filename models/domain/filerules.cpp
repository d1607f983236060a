#include "models/domain/filerules.h"

#include "models/domain/limits.h"
#include "models/domain/normalising.h"
#include "models/domain/problem.h"

#include <QHash>
#include <QJsonArray>

#include <algorithm>

namespace casebook::domain {

using namespace Qt::StringLiterals;

namespace {

// Kibana's default list of allowed types, by the extensions that name them.
const QHash<QString, QString> &mimeTypes()
{
    static const QHash<QString, QString> types{
        { u"7z"_s, u"application/x-7z-compressed"_s },
        { u"avif"_s, u"image/avif"_s },
        { u"bmp"_s, u"image/bmp"_s },
        { u"bz"_s, u"application/x-bzip"_s },
        { u"bz2"_s, u"application/x-bzip2"_s },
        { u"cgm"_s, u"image/cgm"_s },
        { u"conf"_s, u"text/plain"_s },
        { u"csv"_s, u"text/csv"_s },
        { u"def"_s, u"text/plain"_s },
        { u"djvu"_s, u"image/vnd.djvu"_s },
        { u"dwg"_s, u"image/vnd.dwg"_s },
        { u"dxf"_s, u"image/vnd.dxf"_s },
        { u"emf"_s, u"image/emf"_s },
        { u"gif"_s, u"image/gif"_s },
        { u"gz"_s, u"application/gzip"_s },
        { u"heic"_s, u"image/heic"_s },
        { u"heif"_s, u"image/heif"_s },
        { u"ico"_s, u"image/vnd.microsoft.icon"_s },
        { u"jls"_s, u"image/jls"_s },
        { u"jp2"_s, u"image/jp2"_s },
        { u"jpe"_s, u"image/jpeg"_s },
        { u"jpeg"_s, u"image/jpeg"_s },
        { u"jpg"_s, u"image/jpeg"_s },
        { u"json"_s, u"application/json"_s },
        { u"jxl"_s, u"image/jxl"_s },
        { u"ktx"_s, u"image/ktx"_s },
        { u"list"_s, u"text/plain"_s },
        { u"log"_s, u"text/plain"_s },
        { u"pdf"_s, u"application/pdf"_s },
        { u"png"_s, u"image/png"_s },
        { u"psd"_s, u"image/vnd.adobe.photoshop"_s },
        { u"svg"_s, u"image/svg+xml"_s },
        { u"tar"_s, u"application/x-tar"_s },
        { u"text"_s, u"text/plain"_s },
        { u"tif"_s, u"image/tiff"_s },
        { u"tiff"_s, u"image/tiff"_s },
        { u"txt"_s, u"text/plain"_s },
        { u"webp"_s, u"image/webp"_s },
        { u"wmf"_s, u"image/wmf"_s },
        { u"zip"_s, u"application/zip"_s },
    };
    return types;
}

bool leadsElsewhere(const QString &name)
{
    return std::any_of(name.cbegin(), name.cend(), [](QChar c) {
        return c == u'/' || c == u'\\' || c.category() == QChar::Other_Control;
    });
}

} // namespace

QString mimeTypeOf(const QString &extension)
{
    return mimeTypes().value(extension.toLower());
}

qint64 largestFile(const QString &mimeType)
{
    return mimeType.startsWith("image/"_L1) ? limits::imageBytes : limits::fileBytes;
}

Result<void> validateFileName(const QString &name, const QString &extension)
{
    if (const auto problem = textProblem(name, "file.name", u"filename"_s, u"filename"_s, limits::fileName)) {
        Error error = *problem;
        error.code = error.limit > 0 ? "file.nameTooLong" : "file.nameEmpty";
        return failure(error);
    }
    if (leadsElsewhere(name) || leadsElsewhere(extension) || name.startsWith(u'.')) {
        return failure(invalid("file.nameInvalid", u"filename"_s,
                               u"The filename must not hold path separators or control characters."_s));
    }
    if (mimeTypeOf(extension).isEmpty()) {
        return failure(invalid("file.typeRefused", u"file"_s,
                               extension.isEmpty()
                                   ? u"A file without an extension is not allowed."_s
                                   : u"The file extension %1 is not allowed."_s.arg(extension)));
    }
    return {};
}

Error fileTooLarge(qint64 limit)
{
    Error error = invalid("file.tooLarge", u"file"_s, u"Maximum of %1 bytes exceeded"_s.arg(limit), limit);
    error.httpStatus = 413;
    return error;
}

QString fileKindOf(const QString &owner)
{
    return owner + u"FilesCases"_s;
}

AttachmentPayload filePayload(const FileDescription &file, const QString &owner)
{
    const QJsonObject entry{ { u"name"_s, file.name },
                             { u"extension"_s, file.extension },
                             { u"mimeType"_s, file.mimeType },
                             { u"created"_s, file.created.toIso() } };
    return AttachmentPayload(
        QJsonObject{ { u"type"_s, u"externalReference"_s },
                     { u"externalReferenceAttachmentTypeId"_s, u".files"_s },
                     { u"externalReferenceId"_s, file.id },
                     { u"externalReferenceStorage"_s,
                       QJsonObject{ { u"type"_s, u"savedObject"_s }, { u"soType"_s, u"file"_s } } },
                     { u"externalReferenceMetadata"_s, QJsonObject{ { u"files"_s, QJsonArray{ entry } } } },
                     { u"owner"_s, owner } });
}

} // namespace casebook::domain
