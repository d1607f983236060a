#include "models/store/casefilter.h"
#include "models/store/caselists.h"
#include "models/store/casequeries.h"
#include "models/store/casestoreprivate.h"
#include "models/store/peoplequeries.h"
#include "models/store/timelinequeries.h"

// The questions about cases that CaseStore answers; what it changes stands in casestore.cpp.

namespace casebook::store {

using Ticket = Generation::Ticket;

// --- Lists
// -------------------------------------------------------------------------------------------------------

Future<domain::CasePage> CaseStore::page(domain::CaseQuery query, domain::PageRequest request, Ticket ticket)
{
    return d->core.read<domain::CasePage>(std::move(ticket),
                                          [query = std::move(query), request = std::move(request),
                                           facets = &d->core.facets()](Connection &connection) {
                                              return Result<domain::CasePage>(
                                                  readPage(connection, query, request, facets));
                                          });
}

Future<qint64> CaseStore::count(domain::CaseFilter filter, Ticket ticket)
{
    return d->core.count<qint64>(
        std::move(ticket), [filter = std::move(filter), facets = &d->core.facets()](Connection &connection) {
            return Result<qint64>(countCases(connection, filter, facets));
        });
}

Future<QList<domain::CaseSummary>> CaseStore::summaries(QList<CaseKey> keys)
{
    return d->core.read<QList<domain::CaseSummary>>(
        Ticket::always(), [keys = std::move(keys)](Connection &connection) {
            return Result<QList<domain::CaseSummary>>(readSummaries(connection, keys));
        });
}

Future<std::optional<qint64>> CaseStore::positionOf(CaseKey key, domain::CaseQuery query, Ticket ticket)
{
    return d->core.count<std::optional<qint64>>(
        std::move(ticket),
        [key, query = std::move(query), facets = &d->core.facets()](Connection &connection) {
            return Result<std::optional<qint64>>(readPosition(connection, key, query, facets));
        });
}

Future<domain::ViewCounts> CaseStore::viewCounts(domain::User me)
{
    return d->core.count<domain::ViewCounts>(Ticket::always(), [me = std::move(me)](Connection &connection) {
        return Result<domain::ViewCounts>(readViewCounts(connection, me));
    });
}

Future<domain::Facets> CaseStore::facets(std::optional<WorkspaceId> workspace)
{
    return d->core.count<domain::Facets>(Ticket::always(), [workspace](Connection &connection) {
        return Result<domain::Facets>(readFacets(connection, workspace));
    });
}

FacetState CaseStore::facetState() const
{
    return d->core.facets().state();
}

Future<QList<domain::PersonName>> CaseStore::people()
{
    return d->core.count<QList<domain::PersonName>>(Ticket::always(), [](Connection &connection) {
        return Result<QList<domain::PersonName>>(knownPeople(connection));
    });
}

// --- One case
// ----------------------------------------------------------------------------------------------------

Future<CaseDetail> CaseStore::detail(CaseKey key, domain::TimelineRequest firstEntries, Ticket ticket)
{
    return d->core.read<CaseDetail>(std::move(ticket),
                                    [key, firstEntries = std::move(firstEntries)](Connection &connection) {
                                        return readDetail(connection, key, firstEntries);
                                    });
}

Future<domain::TimelinePage> CaseStore::timeline(domain::TimelineRequest request, Ticket ticket)
{
    return d->core.read<domain::TimelinePage>(
        std::move(ticket), [request = std::move(request)](Connection &connection) {
            return Result<domain::TimelinePage>(readTimeline(connection, request));
        });
}

Future<QList<domain::PersonName>> CaseStore::timelineAuthors(CaseKey key)
{
    return d->core.count<QList<domain::PersonName>>(Ticket::always(), [key](Connection &connection) {
        return Result<QList<domain::PersonName>>(readTimelineAuthors(connection, key));
    });
}

Future<ActivityPage> CaseStore::activities(CaseKey key, QStringList types, int page, int perPage,
                                           domain::SortOrder order)
{
    return d->core.read<ActivityPage>(
        Ticket::always(), [key, types = std::move(types), page, perPage, order](Connection &connection) {
            return findActivities(connection, key, types, page, perPage, order);
        });
}

Future<QList<domain::Attachment>> CaseStore::attachments(CaseKey key, QList<domain::AttachmentKind> kinds)
{
    return d->core.read<QList<domain::Attachment>>(
        Ticket::always(), [key, kinds = std::move(kinds)](Connection &connection) {
            return Result<QList<domain::Attachment>>(readAttachments(connection, key, kinds));
        });
}

Future<CaseKey> CaseStore::keyOf(QString id)
{
    return d->core.read<CaseKey>(
        Ticket::always(), [id = std::move(id)](Connection &connection) { return readKey(connection, id); });
}

Future<CaseDocumentParts> CaseStore::document(CaseKey key)
{
    return d->core.read<CaseDocumentParts>(
        Ticket::always(), [key](Connection &connection) -> Result<CaseDocumentParts> {
            Result<StoredCase> stored = readCase(connection, key);
            if (!stored)
                return failure(stored.error());
            return CaseDocumentParts{ std::move(stored->value), readAttachments(connection, key, {}) };
        });
}

// --- Export
// --------------------------------------------------------------------------------------------------

Future<QList<CaseImport>> CaseStore::wholeCases(QList<CaseKey> keys)
{
    return d->core.read<QList<CaseImport>>(
        Ticket::always(), [keys = std::move(keys)](Connection &connection) -> Result<QList<CaseImport>> {
            QList<CaseImport> cases;
            for (const CaseKey key : keys) {
                if (std::optional<CaseImport> whole = readWhole(connection, key))
                    cases.append(std::move(*whole));
            }
            return cases;
        });
}

Future<QList<CaseKey>> CaseStore::caseKeys(domain::CaseFilter filter, CaseKey after, int limit)
{
    return d->core.read<QList<CaseKey>>(
        Ticket::always(), [filter = std::move(filter), after, limit](Connection &connection) {
            return Result<QList<CaseKey>>(readKeys(connection, filter, after, limit));
        });
}

} // namespace casebook::store
