#include "models/remote/attachmentsreader.h"
#include "models/remote/casesapiprivate.h"

namespace casebook::remote {

using namespace Qt::StringLiterals;

namespace {

QString orderText(domain::SortOrder order)
{
    return order == domain::SortOrder::Ascending ? u"asc"_s : u"desc"_s;
}

Request aboutCase(Request request, const QString &caseId, const QString &attachmentId = {})
{
    request.caseId = caseId;
    request.attachmentId = attachmentId;
    return request;
}

} // namespace

Future<json::FindDocument> CasesApi::find(Find find)
{
    Request request = Request::get({ u"api"_s, u"cases"_s, u"_find"_s });
    request.add("sortField"_L1, find.sortField)
        .add("sortOrder"_L1, orderText(find.order))
        .add("page"_L1, QString::number(find.page))
        .add("perPage"_L1, QString::number(find.perPage))
        .add("owner"_L1, find.owners.isEmpty() ? d->owners : find.owners);
    if (find.from)
        request.add("from"_L1, find.from->toIso());
    if (find.to)
        request.add("to"_L1, find.to->toIso());
    if (!find.search.isEmpty()) {
        // Without fields every stored field is searched (REAL-SERVER §1.7).
        request.add("search"_L1, find.search)
            .add("searchFields"_L1, QStringList{ u"title"_s, u"description"_s })
            .add("defaultSearchOperator"_L1, u"AND"_s);
    }
    return d->ask<json::FindDocument>(std::move(request), &json::read<json::FindDocument>);
}

Future<json::CaseDocument> CasesApi::getCase(QString id)
{
    return d->ask<json::CaseDocument>(aboutCase(Request::get({ u"api"_s, u"cases"_s, id }), id),
                                      &json::read<json::CaseDocument>);
}

Future<QList<domain::Attachment>> CasesApi::attachments(QString id)
{
    Promised<QList<domain::Attachment>> promised;
    d->withFeatures([this, id, promised](const ServerFeatures &features) {
        const auto readByPages
            = [this, id, promised] { std::make_shared<AttachmentsReader>(d->client, id, promised)->start(); };
        if (!features.listsCommentsWithCase()) {
            readByPages();
            return;
        }
        const Request request = aboutCase(Request::get({ u"api"_s, u"cases"_s, id }), id);
        d->client.send(request, [request, promised, readByPages](const Result<Answer> &answer) {
            Result<json::CaseDocument> document
                = decoded<json::CaseDocument>(request, answer, &json::read<json::CaseDocument>);
            if (!document)
                promised.finish(failure(document.error()));
            else if (document->comments)
                promised.finish(*document->comments);
            else
                readByPages(); // the server is newer than it was
        });
    });
    return promised.future();
}

Future<domain::Attachment> CasesApi::attachment(QString caseId, QString attachmentId)
{
    return d->ask<domain::Attachment>(
        aboutCase(Request::get({ u"api"_s, u"cases"_s, caseId, u"comments"_s, attachmentId }), caseId,
                  attachmentId),
        &json::read<domain::Attachment>);
}

void CasesApi::Private::findActivities(const QString &id, const ActivityPage &page,
                                       const Promised<json::ActivityDocument> &promised, bool orLegacy)
{
    Request request
        = aboutCase(Request::get({ u"api"_s, u"cases"_s, id, u"user_actions"_s, u"_find"_s }), id);
    request.add("page"_L1, QString::number(page.page))
        .add("perPage"_L1, QString::number(page.perPage))
        .add("sortOrder"_L1, orderText(page.order));
    client.send(request, [=, this](const Result<Answer> &answer) {
        Result<json::ActivityDocument> document
            = decoded<json::ActivityDocument>(request, answer, &json::read<json::ActivityDocument>);
        const bool noSuchRoute
            = !document && document.error().kind == ErrorKind::NotFound && document.error().code.isEmpty();
        if (noSuchRoute && orLegacy)
            listActivities(id, page, promised, false);
        else
            promised.finish(std::move(document));
    });
}

void CasesApi::Private::listActivities(const QString &id, const ActivityPage &page,
                                       const Promised<json::ActivityDocument> &promised, bool orFind)
{
    if (const std::optional<json::ActivityDocument> kept = m_legacy.kept(id, page)) {
        promised.finish(*kept);
        return;
    }
    const Request request = aboutCase(Request::get({ u"api"_s, u"cases"_s, id, u"user_actions"_s }), id);
    client.send(request, [=, this](const Result<Answer> &answer) {
        Result<QList<domain::Activity>> list
            = decoded<QList<domain::Activity>>(request, answer, &LegacyActivities::read);
        if (list)
            promised.finish(m_legacy.keep(id, std::move(*list), page));
        else if (orFind && list.error().kind == ErrorKind::NotFound && list.error().code.isEmpty())
            findActivities(id, page, promised, false);
        else
            promised.finish(failure(list.error()));
    });
}

Future<json::ActivityDocument> CasesApi::activities(QString id, int page, int perPage,
                                                    domain::SortOrder order)
{
    Promised<json::ActivityDocument> promised;
    d->withFeatures([=, this](const ServerFeatures &features) {
        const ActivityPage asked{ .page = page, .perPage = perPage, .order = order };
        if (features.findsActivities())
            d->findActivities(id, asked, promised, !features.isKnown());
        else
            d->listActivities(id, asked, promised, true);
    });
    return promised.future();
}

Future<QList<json::ListedConnector>> CasesApi::connectors()
{
    return d->ask<QList<json::ListedConnector>>(
        Request::get({ u"api"_s, u"cases"_s, u"configure"_s, u"connectors"_s, u"_find"_s }),
        &json::readList<json::ListedConnector>);
}

Future<QList<domain::Configuration>> CasesApi::configurations()
{
    Request request = Request::get({ u"api"_s, u"cases"_s, u"configure"_s });
    request.add("owner"_L1, d->owners);
    return d->ask<QList<domain::Configuration>>(std::move(request), &json::readList<domain::Configuration>);
}

Future<QList<json::UserProfile>> CasesApi::suggestProfiles(QString name)
{
    const QJsonObject body{ { u"name"_s, name },
                            { u"owners"_s, QJsonArray::fromStringList(d->owners) },
                            { u"size"_s, 10 } };
    return d->ask<QList<json::UserProfile>>(
        Request::ask({ u"internal"_s, u"cases"_s, u"_suggest_user_profiles"_s }, body),
        &json::readList<json::UserProfile>);
}

Future<QList<json::UserProfile>> CasesApi::profiles(QStringList uids)
{
    Promised<QList<json::UserProfile>> promised;
    Request request = Request::ask({ u"internal"_s, u"security"_s, u"user_profile"_s, u"_bulk_get"_s },
                                   { { u"uids"_s, QJsonArray::fromStringList(uids) } });
    d->client.send(request, [request, promised](const Result<Answer> &answer) {
        if (answer && answer->status == 404)
            promised.finish(QList<json::UserProfile>()); // a server without profiles
        else
            promised.finish(
                decoded<QList<json::UserProfile>>(request, answer, &json::readList<json::UserProfile>));
    });
    return promised.future();
}

} // namespace casebook::remote
