#include "models/server/fileendpoints.h"

#include "models/domain/filerules.h"
#include "models/domain/notfound.h"
#include "models/server/access.h"
#include "models/server/filedownload.h"
#include "models/server/fileupload.h"

#include <QUrl>

namespace casebook::server {

using namespace Qt::StringLiterals;

Result<Reply> uploadFile(const Call &call, Service &service)
{
    const Result<store::CaseHead> head = changeableCase(call, service, u"create comments"_s);
    if (!head)
        return failure(head.error());

    FileUpload upload(service.store, call.contentType, head->owner, call.account.user);
    Result<void> taken;
    const Result<void> read = call.readBody([&](QByteArrayView piece) {
        taken = upload.read(piece);
        return taken.has_value();
    });
    if (!taken)
        return failure(taken.error());
    if (!read)
        return failure(read.error());
    if (const Result<void> whole = upload.finish(); !whole)
        return failure(whole.error());
    const Result<QString> fileId = upload.fileId();
    if (!fileId)
        return failure(fileId.error());
    const Result<store::SubmitResult> attached
        = submit(call, service, domain::AttachFile{ head->key, *fileId, upload.wantedName() });
    if (!attached)
        return failure(attached.error());
    upload.keep();
    return wholeCase(call, service, head->key);
}

Result<Reply> downloadFile(const Call &call, Service &service)
{
    const QString id = call.at("fileId"_L1);
    const Result<store::FileInfo> file = waitFor(service.store.file(id));
    if (!file)
        return failure(file.error());
    if (!call.account.maySee(file->owner))
        return failure(forbidden(u"access file"_s, { file->owner }));
    if (call.at("kind"_L1) != domain::fileKindOf(file->owner))
        return failure(domain::fileNotFound(id));
    Reply reply{ .contentType = file->mimeType.toLatin1(),
                 .content = std::make_shared<FileDownload>(service.store, *file) };
    const QString name = file->name + u'.' + file->extension;
    reply.addHeader("content-disposition", "attachment; filename*=UTF-8''" + QUrl::toPercentEncoding(name));
    return reply;
}

} // namespace casebook::server
