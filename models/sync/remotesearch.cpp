#include "models/sync/remotesearch.h"

#include "models/sync/casefetch.h"

namespace casebook::sync {

namespace {

constexpr int casesPerPage = 50;

Result<QList<CaseFetch::Step>> take(remote::CasesApi &api, CaseFetch &fetch, const CaseFetch::Step &step)
{
    const QString id = fetch.due().id;
    if (step.kind == CaseFetch::Step::Kind::Case)
        return waitFor(api.getCase(id)).map([&](const auto &answer) { return fetch.takeCase(answer); });
    if (step.kind == CaseFetch::Step::Kind::Attachments)
        return waitFor(api.attachments(id)).map([&](const auto &answer) {
            return fetch.takeAttachments(answer);
        });
    return waitFor(api.activities(id, step.page, CaseFetch::activitiesPerPage, domain::SortOrder::Descending))
        .map([&](const auto &answer) { return fetch.takeActivities(answer, step.page); });
}

} // namespace

Result<FoundCases> searchRemote(RemoteContext &context, const QString &text, int page)
{
    const auto found = waitFor(context.api.find({ .page = page, .perPage = casesPerPage, .search = text }));
    if (!found)
        return failure(found.error());
    FoundCases result{ .cases = {}, .total = found->total };
    for (const json::CaseDocument &document : found->cases)
        result.cases.append(document.value);
    return result;
}

Result<CaseKey> bringCase(RemoteContext &context, const QString &caseId)
{
    CaseFetch fetch(store::DetailsDue{ .id = caseId });
    fetch.begin(context.api.remoteNow(), context.options.activityAgainMilliseconds);
    QList<CaseFetch::Step> steps = CaseFetch::firstSteps();
    while (!steps.isEmpty()) {
        const auto further = take(context.api, fetch, steps.takeFirst());
        if (!further)
            return failure(further.error());
        steps += *further;
    }
    auto kept = waitFor(context.ledger.takeDetails(context.remote.id, fetch.details()));
    if (kept) {
        if (auto noted = waitFor(context.ledger.noteOpened(*kept)); !noted)
            return failure(noted.error());
    }
    return kept;
}

} // namespace casebook::sync
