#include "models/store/storereader.h"

#include "models/domain/limits.h"
#include "models/store/bodies.h"
#include "models/store/casedocuments.h"
#include "models/store/casequeries.h"
#include "models/store/caserow.h"
#include "models/store/failure.h"
#include "models/store/objecttext.h"
#include "models/store/servedlists.h"
#include "models/store/statement.h"
#include "models/store/timelinequeries.h"
#include "models/store/transaction.h"

#include <QSet>

namespace casebook::store {

namespace {

constexpr int activitiesShown = domain::limits::window; // CONTRACT §3.2
constexpr int about20Activities = 16'384;

std::optional<CaseHead> readHead(Connection &connection, WorkspaceId workspace, const QString &id)
{
    Statement find(connection,
                   "SELECT key, owner, title, version, status, status_text, comments, alerts, "
                   "EXISTS (SELECT 1 FROM import_range WHERE key BETWEEN first AND last) FROM case_row "
                   "WHERE id = ? AND workspace = ?");
    find.bind(id, workspace);
    if (!find.next() || find.number(8) != 0)
        return std::nullopt;
    return CaseHead{ .key = CaseKey{ find.number(0) },
                     .id = id,
                     .owner = find.text(1),
                     .title = find.text(2),
                     .version = find.text(3),
                     .status = statusFrom(find.small(4), find.text(5)),
                     .totalComments = find.small(6),
                     .totalAlerts = find.small(7) };
}

} // namespace

StoreReader::StoreReader(ReaderLease lease, Sight sight)
    : m_lease(std::move(lease))
    , m_sight(std::move(sight))
{
}

StoreReader::~StoreReader() = default;
StoreReader::StoreReader(StoreReader &&other) noexcept = default;

template <typename T>
Result<T> StoreReader::answer(const std::function<Result<T>(Connection &)> &question)
{
    Connection *connection = m_lease.connection();
    if (!connection)
        return failure(m_lease.whyNot());
    try {
        if (!m_snapshot)
            m_snapshot = std::make_unique<Transaction>(*connection, Transaction::Kind::Read);
        return question(*connection);
    } catch (const StoreFailure &caught) {
        m_snapshot.reset();
        m_lease.discardConnection(caught.error()); // the next one opens the file anew
        return failure(caught.error());
    }
}

Result<std::optional<WorkspaceId>> StoreReader::remoteNamed(const QString &name)
{
    return answer<std::optional<WorkspaceId>>([&](Connection &connection) -> std::optional<WorkspaceId> {
        Statement find(connection, "SELECT id FROM workspace WHERE kind = 'remote' AND name = ?");
        find.bind(name);
        return find.next() ? std::optional(WorkspaceId{ find.number(0) }) : std::nullopt;
    });
}

// --- Cases by id
// -------------------------------------------------------------------------------------------------

Result<std::optional<CaseHead>> StoreReader::head(const QString &id)
{
    return answer<std::optional<CaseHead>>(
        [&](Connection &connection) { return readHead(connection, m_sight.workspace, id); });
}

Result<QList<CaseHead>> StoreReader::heads(const QStringList &ids)
{
    return answer<QList<CaseHead>>([&](Connection &connection) {
        QList<CaseHead> heads;
        QSet<QString> asked;
        for (const QString &id : ids) {
            if (asked.contains(id))
                continue;
            asked.insert(id);
            if (std::optional<CaseHead> head = readHead(connection, m_sight.workspace, id))
                heads.append(std::move(*head));
        }
        return heads;
    });
}

Result<QByteArray> StoreReader::caseDocument(CaseKey key, CaseDocumentShape shape)
{
    return answer<QByteArray>([&](Connection &connection) -> Result<QByteArray> {
        std::optional<QByteArray> document = readCaseDocument(connection, key, shape);
        if (!document)
            return caseNotFound(QString::number(key.value));
        return std::move(*document);
    });
}

Result<QByteArray> StoreReader::caseDocuments(const QList<CaseKey> &keys)
{
    return answer<QByteArray>([&](Connection &connection) {
        QByteArray documents;
        appendCases(connection, keys, documents);
        return documents;
    });
}

// --- Lists of cases
// ----------------------------------------------------------------------------------------------

Result<QByteArray> StoreReader::find(const json::FindRequest &request)
{
    return answer<QByteArray>([&](Connection &connection) -> Result<QByteArray> {
        const Result<void> paging = domain::validatePaging(request.page, request.perPage);
        if (!paging)
            return failure(paging.error());
        return findCases(connection, m_sight, request);
    });
}

Result<json::StatusCounts> StoreReader::statusCounts(const QStringList &owners, std::optional<Timestamp> from,
                                                     std::optional<Timestamp> to)
{
    return answer<json::StatusCounts>([&](Connection &connection) {
        return countStatuses(connection, m_sight, { .owners = owners, .createdFrom = from, .createdTo = to });
    });
}

Result<QByteArray> StoreReader::tags(const QStringList &owners)
{
    return answer<QByteArray>(
        [&](Connection &connection) { return textOf(usedTags(connection, m_sight, owners)); });
}

Result<QByteArray> StoreReader::categories(const QStringList &owners)
{
    return answer<QByteArray>(
        [&](Connection &connection) { return textOf(usedCategories(connection, m_sight, owners)); });
}

Result<QByteArray> StoreReader::reporters(const QStringList &owners)
{
    return answer<QByteArray>([&](Connection &connection) {
        return textOf(json::writeList(reportersOf(connection, m_sight, owners)));
    });
}

Result<QByteArray> StoreReader::casesOfAlert(const QString &alertId, const QStringList &owners)
{
    return answer<QByteArray>([&](Connection &connection) {
        return textOf(json::writeList(store::casesOfAlert(connection, m_sight, alertId, owners)));
    });
}

// --- Activities
// --------------------------------------------------------------------------------------------------

Result<QByteArray> StoreReader::activities(CaseKey key, const json::ActivityRequest &request)
{
    return answer<QByteArray>([&](Connection &connection) -> Result<QByteArray> {
        QByteArray document;
        document.reserve(about20Activities);
        const auto begin = [&](qint64 total) {
            document.append("{\"page\":").append(QByteArray::number(request.page));
            document.append(",\"perPage\":").append(QByteArray::number(request.perPage));
            document.append(",\"total\":").append(QByteArray::number(total)).append(",\"userActions\":[");
        };
        const auto add = [&](QByteArrayView text) {
            if (!document.endsWith('['))
                document.append(',');
            appendDocument(document, text);
        };
        const Result<void> walked = walkActivities(connection, key, request.types, request.page,
                                                   request.perPage, request.order, begin, add);
        if (!walked)
            return failure(walked.error());
        return document.append("]}");
    });
}

Result<QByteArray> StoreReader::legacyActivities(CaseKey key)
{
    return answer<QByteArray>([&](Connection &connection) -> Result<QByteArray> {
        const Result<StoredCase> stored = readCase(connection, key);
        if (!stored)
            return failure(stored.error());
        QList<json::LegacyActivity> activities;
        walkAllActivities(connection, key, activitiesShown, [&](QByteArrayView text) {
            activities.append({ activityFrom(text.toByteArray()), stored->value.id });
        });
        return textOf(json::writeList(activities));
    });
}

Result<json::ActivityStats> StoreReader::activityStats(CaseKey key)
{
    return answer<json::ActivityStats>(
        [&](Connection &connection) { return countActivities(connection, key); });
}

// --- Attachments
// -------------------------------------------------------------------------------------------------

Result<QByteArray> StoreReader::findComments(CaseKey key, int page, int perPage, domain::SortOrder order)
{
    return answer<QByteArray>([&](Connection &connection) -> Result<QByteArray> {
        const Result<void> paging = domain::validatePaging(page, perPage);
        if (!paging)
            return failure(paging.error());
        return readComments(connection, key, page, perPage, order);
    });
}

Result<QByteArray> StoreReader::allComments(CaseKey key)
{
    return answer<QByteArray>([&](Connection &connection) {
        QByteArray comments;
        appendAttachments(connection, key, comments);
        return comments;
    });
}

Result<std::optional<FoundAttachment>> StoreReader::attachment(const QString &attachmentId,
                                                               CaseKey likelyCase)
{
    return answer<std::optional<FoundAttachment>>([&](Connection &connection) {
        return findAttachment(connection, m_sight.workspace, attachmentId, likelyCase);
    });
}

Result<QByteArray> StoreReader::alerts(CaseKey key)
{
    return answer<QByteArray>([&](Connection &connection) -> Result<QByteArray> {
        std::optional<QByteArray> alerts = readAlerts(connection, key);
        if (!alerts)
            return caseNotFound(QString::number(key.value));
        return std::move(*alerts);
    });
}

} // namespace casebook::store
