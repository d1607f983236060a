#include "models/domain/notfound.h"

namespace casebook::domain {

using namespace Qt::StringLiterals;

namespace {

Error notFound(const QString &message)
{
    return { .kind = ErrorKind::NotFound, .message = message, .httpStatus = 404 };
}

Error savedObjectNotFound(const QString &type, const QString &id)
{
    return notFound(u"Saved object [%1/%2] not found"_s.arg(type, id));
}

} // namespace

Error caseNotFound(const QString &id)
{
    return savedObjectNotFound(u"cases"_s, id);
}

Error casesNotFound(const QStringList &ids)
{
    return notFound(
        u"These cases %1 do not exist. Please check you have the correct ids."_s.arg(ids.join(u", "_s)));
}

Error attachmentNotFound(const QString &id)
{
    return savedObjectNotFound(u"cases-comments"_s, id);
}

Error attachmentOfAnotherCase(const QString &id, const QString &caseId)
{
    return notFound(u"This comment %1 does not exist in %2."_s.arg(id, caseId));
}

Error noAttachments(const QString &caseId)
{
    return notFound(u"No comments found for %1."_s.arg(caseId));
}

Error configurationNotFound(const QString &id)
{
    return savedObjectNotFound(u"cases-configure"_s, id);
}

Error connectorNotFound(const QString &id)
{
    return savedObjectNotFound(u"action"_s, id);
}

Error fileNotFound(const QString &id)
{
    return savedObjectNotFound(u"file"_s, id);
}

Error spaceNotFound(const QString &id)
{
    return savedObjectNotFound(u"space"_s, id);
}

} // namespace casebook::domain
