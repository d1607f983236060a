#include "models/server/access.h"

#include "models/domain/notfound.h"
#include "models/store/casestore.h"
#include "models/store/readerpool.h"

namespace casebook::server {

using namespace Qt::StringLiterals;

store::Sight sightOf(const Call &call, const Service &service)
{
    return { .workspace = service.workspace, .owners = call.account.owners };
}

store::StoreReader readerFor(const Call &call, Service &service)
{
    return service.readers.lease(sightOf(call, service));
}

Error forbidden(const QString &what, const QStringList &owners)
{
    const QString whose
        = owners.isEmpty() ? u"of any owner"_s : u"with owners: \"%1\""_s.arg(owners.join(u", "_s));
    return { .kind = ErrorKind::Forbidden,
             .message = u"Unauthorized to %1 %2"_s.arg(what, whose),
             .httpStatus = 403 };
}

Result<void> requireAnyOwner(const Call &call, const QString &what)
{
    if (call.account.owners && call.account.owners->isEmpty())
        return failure(forbidden(what, {}));
    return {};
}

Result<void> requireWriting(const Call &call, const QString &what, const QString &owner)
{
    if (!call.account.mayWrite || !call.account.maySee(owner))
        return failure(forbidden(what, { owner }));
    return {};
}

Result<std::optional<store::CaseHead>> visibleCase(store::StoreReader &reader, const Call &call,
                                                   const QString &id, const QString &what)
{
    Result<std::optional<store::CaseHead>> head = reader.head(id);
    if (head && *head && !call.account.maySee((*head)->owner))
        return failure(forbidden(what, { (*head)->owner }));
    return head;
}

Result<store::CaseHead> readableCase(store::StoreReader &reader, const Call &call, const QString &id)
{
    Result<std::optional<store::CaseHead>> head = visibleCase(reader, call, id, u"access case"_s);
    if (!head)
        return failure(head.error());
    if (!*head)
        return failure(domain::caseNotFound(id));
    return std::move(**head);
}

Result<store::CaseHead> changeableCase(const Call &call, Service &service, const QString &what)
{
    const QString id = call.at("caseId"_L1);
    Result<std::optional<store::CaseHead>> head = readerFor(call, service).head(id);
    if (!head)
        return failure(head.error());
    if (!*head)
        return failure(domain::caseNotFound(id));
    if (const Result<void> allowed = requireWriting(call, what, (*head)->owner); !allowed)
        return failure(allowed.error());
    return std::move(**head);
}

Result<Reply> wholeCase(const Call &call, Service &service, CaseKey key)
{
    using Shape = store::CaseDocumentShape;
    return readerFor(call, service)
        .caseDocument(key, { .comments = Shape::Comments::All, .totals = Shape::Totals::Attachments })
        .map(Reply::text);
}

Result<store::SubmitResult> submit(const Call &call, Service &service, domain::Operation operation)
{
    return waitFor(service.store.submit({ .operation = std::move(operation),
                                          .author = call.account.user,
                                          .customFieldCheck = domain::CustomFieldCheck::Kibana }));
}

} // namespace casebook::server
