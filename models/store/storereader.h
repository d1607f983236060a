#pragma once

#include "models/base/ids.h"
#include "models/base/result.h"
#include "models/domain/enums.h"
#include "models/json/findrequest.h"
#include "models/json/responses.h"
#include "models/store/readerlease.h"
#include "models/store/sight.h"

#include <QByteArray>
#include <QStringList>

#include <functional>
#include <memory>

namespace casebook::store {

class Transaction;

/// What a request asks before anything else: is the case there, whose is it, which version has it.
struct CaseHead
{
    CaseKey key;
    QString id;
    QString owner; ///< whether the caller may read it is for the caller to say (403): see Sight::sees
    QString title;
    QString version;
    domain::Status status;
    int totalComments = 0;
    int totalAlerts = 0;

    bool operator==(const CaseHead &) const = default;
};

/// How a case document looks (CONTRACT §2.3).
struct CaseDocumentShape
{
    enum class Comments {
        None, ///< no `comments` key (9.x)
        Empty, ///< `comments: []`: every list, PATCH, POST case, includeComments=false
        All, ///< all attachments, oldest first, up to 10,000
    };
    enum class Totals {
        Stored, ///< user comments and distinct alerts: GET case and every list
        Attachments, ///< totalComment counts every attachment: POST and PATCH comment, resolve (REAL-SERVER
                     ///< 11)
        Zero, ///< both 0: includeComments=false as 8.12 answers it
    };
    Comments comments = Comments::All;
    Totals totals = Totals::Stored;
};

/// One attachment found by its id.
struct FoundAttachment
{
    CaseKey caseKey;
    QString caseId;
    QString owner; ///< of the case
    QByteArray document;
};

/// Answers of one snapshot of the store, as one caller may see them: of the workspace of its Sight, lists
/// also of its owners. Leased from a ReaderPool for one request, used by one thread at a time. Plain and
/// synchronous.
///
/// Documents are the API's JSON in UTF-8, spliced together from the stored texts; they equal what
/// models/json writes for the values that CaseStore reads. Errors: NotFound with Kibana's message where a
/// call says so, StoreUnusable, InvalidInput for wrong paging.
class StoreReader final
{
public:
    StoreReader(ReaderLease lease, Sight sight);
    ~StoreReader();
    StoreReader(StoreReader &&other) noexcept;
    StoreReader &operator=(StoreReader &&) = delete;

    const Sight &sight() const { return m_sight; }

    /// The workspace that mirrors the remote of this name; nullopt: there is none.
    Result<std::optional<WorkspaceId>> remoteNamed(const QString &name);

    // --- Cases by id: of any owner; look at CaseHead::owner

    /// nullopt: there is no such case in this workspace.
    Result<std::optional<CaseHead>> head(const QString &id);
    /// Those that exist, in the order of @p ids, each id once.
    Result<QList<CaseHead>> heads(const QStringList &ids);
    /// One case. NotFound.
    Result<QByteArray> caseDocument(CaseKey key, CaseDocumentShape shape = {});
    /// A JSON array of these cases in this order, each with `comments: []` (PATCH, _bulk_get). Those that are
    /// not there are left out.
    Result<QByteArray> caseDocuments(const QList<CaseKey> &keys);

    // --- Lists of cases, within the owners of the sight

    /// GET _find (§2.2): a page with the total and the three counts.
    Result<QByteArray> find(const json::FindRequest &request);
    /// GET status (§2.10); both ends inclusive. @p owners: of these only; empty: of all that are seen.
    Result<json::StatusCounts> statusCounts(const QStringList &owners = {},
                                            std::optional<Timestamp> from = {},
                                            std::optional<Timestamp> to = {});
    /// JSON arrays, ascending, up to 10,000 (§2.10).
    Result<QByteArray> tags(const QStringList &owners = {});
    Result<QByteArray> categories(const QStringList &owners = {});
    Result<QByteArray> reporters(const QStringList &owners = {});
    /// GET alerts/{alertId}: `[{id,title,description,status,createdAt,totals}]`, oldest first.
    Result<QByteArray> casesOfAlert(const QString &alertId, const QStringList &owners = {});

    // --- Activities of one case. NotFound

    /// GET user_actions/_find (§4.4): `{page,perPage,total,userActions}`.
    Result<QByteArray> activities(CaseKey key, const json::ActivityRequest &request);
    /// GET user_actions, the legacy list (§4.1): a JSON array, oldest first, up to 10,000.
    Result<QByteArray> legacyActivities(CaseKey key);
    /// GET user_actions/_stats (§2.10).
    Result<json::ActivityStats> activityStats(CaseKey key);

    // --- Attachments of one case; of an invalid key or one that went: empty (REAL-SERVER 10)

    /// GET comments/_find (§2.6): `{comments,page,per_page,total}` with user comments only.
    Result<QByteArray> findComments(CaseKey key, int page, int perPage,
                                    domain::SortOrder order = domain::SortOrder::Ascending);
    /// GET comments: a JSON array of all attachments, oldest first, up to 10,000.
    Result<QByteArray> allComments(CaseKey key);
    /// GET comments/{id}: an attachment of any kind in any case of the workspace; @p likelyCase, where it is
    /// looked for first, makes it quick (REAL-SERVER 10: that case is not required).
    Result<std::optional<FoundAttachment>> attachment(const QString &attachmentId, CaseKey likelyCase = {});
    /// GET {id}/alerts: `[{id,index,attached_at}]`. NotFound.
    Result<QByteArray> alerts(CaseKey key);

private:
    template <typename T>
    Result<T> answer(const std::function<Result<T>(Connection &)> &question);

    ReaderLease m_lease;
    Sight m_sight;
    std::unique_ptr<Transaction> m_snapshot; // begins with the first question; ends before the lease
};

} // namespace casebook::store
