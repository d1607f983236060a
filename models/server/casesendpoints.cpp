#include "models/server/casesendpoints.h"

#include "models/domain/notfound.h"
#include "models/json/caserequests.h"
#include "models/json/codec.h"
#include "models/json/queryrequests.h"
#include "models/server/access.h"
#include "models/store/casestore.h"

#include <QJsonArray>

namespace casebook::server {

using namespace Qt::StringLiterals;

namespace {

using Shape = store::CaseDocumentShape;

/// How GET case answers: with all comments unless it was asked not to, and then without counts (§2.3).
Shape shapeFor(std::optional<bool> withComments)
{
    if (withComments.value_or(true))
        return {};
    return { .comments = Shape::Comments::Empty, .totals = Shape::Totals::Zero };
}

Reply told(Reply reply, std::optional<bool> withComments)
{
    return withComments ? std::move(reply).deprecated("Deprecated query parameter includeComments"_L1)
                        : std::move(reply);
}

} // namespace

Result<Reply> createCase(const Call &call, Service &service)
{
    const Result<QJsonObject> body = call.object();
    if (!body)
        return failure(body.error());
    Result<domain::NewCase> values = json::newCaseFromJson(*body);
    if (!values)
        return failure(values.error());
    // Kibana reads the configuration first (REAL-SERVER "Smaller").
    if (const Result<void> allowed = requireAnyOwner(call, u"access case configurations"_s); !allowed)
        return failure(allowed.error());
    if (const Result<void> allowed = requireWriting(call, u"create case"_s, values->owner); !allowed)
        return failure(allowed.error());
    const Result<store::SubmitResult> made
        = submit(call, service, domain::CreateCase{ std::move(*values), service.workspace });
    if (!made)
        return failure(made.error());
    return readerFor(call, service)
        .caseDocument(made->caseKey, { .comments = Shape::Comments::Empty })
        .map(Reply::text);
}

Result<Reply> findCases(const Call &call, Service &service)
{
    const Result<json::FindRequest> request = json::findRequest(call.query, service.clock.now());
    if (!request)
        return failure(request.error());
    if (const Result<void> allowed = requireAnyOwner(call, u"access case configurations"_s); !allowed)
        return failure(allowed.error());
    return readerFor(call, service).find(*request).map(Reply::text);
}

Result<Reply> getCase(const Call &call, Service &service)
{
    const Result<std::optional<bool>> withComments = json::includeCommentsRequest(call.query);
    if (!withComments)
        return failure(withComments.error());
    store::StoreReader reader = readerFor(call, service);
    const Result<store::CaseHead> head = readableCase(reader, call, call.at("caseId"_L1));
    if (!head)
        return failure(head.error());
    return reader.caseDocument(head->key, shapeFor(*withComments)).map([&](QByteArray text) {
        return told(Reply::text(std::move(text)), *withComments);
    });
}

Result<Reply> resolveCase(const Call &call, Service &service)
{
    const Result<std::optional<bool>> withComments = json::includeCommentsRequest(call.query);
    if (!withComments)
        return failure(withComments.error());
    store::StoreReader reader = readerFor(call, service);
    const Result<store::CaseHead> head = readableCase(reader, call, call.at("caseId"_L1));
    if (!head)
        return failure(head.error());
    Shape shape = shapeFor(*withComments);
    if (shape.comments == Shape::Comments::All)
        shape.totals = Shape::Totals::Attachments; // REAL-SERVER §1.11
    return reader.caseDocument(head->key, shape).map([&](const QByteArray &text) {
        return told(Reply::text("{\"case\":" + text + ",\"outcome\":\"exactMatch\"}"), *withComments);
    });
}

Result<Reply> patchCases(const Call &call, Service &service)
{
    Result<QList<domain::CaseChange>> changes = json::caseChangesFromJson(call.body);
    if (!changes)
        return failure(changes.error());
    {
        QStringList ids;
        for (const domain::CaseChange &change : std::as_const(*changes))
            ids.append(change.id);
        const Result<QList<store::CaseHead>> heads = readerFor(call, service).heads(ids);
        if (!heads)
            return failure(heads.error());
        for (const store::CaseHead &head : *heads) {
            if (const Result<void> allowed = requireWriting(call, u"update case"_s, head.owner); !allowed)
                return failure(allowed.error());
        }
    }
    const Result<QList<store::SubmitResult>> edited = waitFor(service.store.editCases(
        { .changes = std::move(*changes), .author = call.account.user, .workspace = service.workspace }));
    if (!edited)
        return failure(edited.error());
    QList<CaseKey> keys;
    for (const store::SubmitResult &result : *edited)
        keys.append(result.caseKey);
    return readerFor(call, service).caseDocuments(keys).map(Reply::text);
}

Result<Reply> deleteCases(const Call &call, Service &service)
{
    const Result<QStringList> ids = json::idsRequest(call.query);
    if (!ids)
        return failure(ids.error());
    {
        const Result<QList<store::CaseHead>> heads = readerFor(call, service).heads(*ids);
        if (!heads)
            return failure(heads.error());
        for (const store::CaseHead &head : *heads) {
            if (const Result<void> allowed = requireWriting(call, u"delete case"_s, head.owner); !allowed)
                return failure(allowed.error());
        }
    }
    const Result<QList<store::SubmitResult>> gone = waitFor(service.store.deleteCases(
        { .ids = *ids, .author = call.account.user, .workspace = service.workspace }));
    if (!gone)
        return failure(gone.error());
    return Reply::noContent();
}

Result<Reply> bulkGetCases(const Call &call, Service &service)
{
    const Result<QJsonObject> body = call.object();
    if (!body)
        return failure(body.error());
    const Result<QStringList> ids = json::bulkGetIdsFromJson(*body);
    if (!ids)
        return failure(ids.error());
    if (const Result<void> allowed = requireAnyOwner(call, u"access cases"_s); !allowed)
        return failure(allowed.error());
    store::StoreReader reader = readerFor(call, service);
    const Result<QList<store::CaseHead>> heads = reader.heads(*ids);
    if (!heads)
        return failure(heads.error());
    QList<CaseKey> keys;
    QHash<QString, QString> owners;
    for (const store::CaseHead &head : *heads) {
        owners.insert(head.id, head.owner);
        if (call.account.maySee(head.owner))
            keys.append(head.key);
    }
    QList<json::BulkGetError> errors;
    for (const QString &id : *ids) {
        if (!owners.contains(id)) {
            errors.append({ .error = u"Not Found"_s,
                            .message = domain::caseNotFound(id).message,
                            .status = 404,
                            .caseId = id });
        } else if (!call.account.maySee(owners.value(id))) {
            errors.append(
                { .error = u"Forbidden"_s,
                  .message = u"Unauthorized to access case with owner: \"%1\""_s.arg(owners.value(id)),
                  .status = 403,
                  .caseId = id });
        }
    }
    return reader.caseDocuments(keys).map([&](const QByteArray &cases) {
        return Reply::text("{\"cases\":" + cases + ",\"errors\":" + json::canonical(json::writeList(errors))
                           + '}');
    });
}

} // namespace casebook::server
