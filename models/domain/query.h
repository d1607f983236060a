#pragma once

#include "models/base/ids.h"
#include "models/base/result.h"
#include "models/base/timestamp.h"
#include "models/domain/activity.h"
#include "models/domain/attachment.h"
#include "models/domain/case.h"

#include <QList>
#include <QStringList>
#include <QVariant>

#include <optional>

namespace casebook::domain {

enum class SortOrder { Ascending, Descending };

/// What a list of cases can be sorted by. Empty values come last in both directions (CONTRACT §2.2).
enum class CaseSort {
    Recency, ///< max(created, updated)
    Title,
    Severity,
    Status,
    Assignees,
    Tags,
    Category,
    Comments,
    Alerts,
    Connector,
    ExternalIncident,
    Created,
    Updated,
    Closed,
    /// Best match first, the newest among equals: only with CaseFilter::text; without one as Recency.
    Relevance,
};

/// Which cases. Values of one list are OR-ed, lists are AND-ed (CONTRACT §2.2); an empty list asks for
/// nothing.
struct CaseFilter
{
    std::optional<WorkspaceId> workspace = {}; ///< nullopt: all
    QList<StatusValue> statuses = {};
    QList<SeverityValue> severities = {};
    QStringList tags = {};
    QStringList assignees = {}; ///< uids; `unassigned` is OR-ed with them
    bool unassigned = false;
    QStringList reporters = {}; ///< user names or profile uids of created_by
    QStringList categories = {};
    QStringList connectors = {}; ///< connector ids; "none" for cases without
    QStringList owners = {};
    std::optional<Timestamp> createdFrom = {}; ///< inclusive
    std::optional<Timestamp> createdTo = {}; ///< inclusive
    std::optional<Timestamp> updatedFrom = {};
    std::optional<Timestamp> updatedTo = {};
    bool withDrafts = false; ///< only cases that hold a draft
    /// As typed in the search field: every word must occur (the last as a beginning) in title, description,
    /// tags or comments; punctuation inside a word keeps it together (an IP address, a hash, a path).
    QString text = {};
    /// As Kibana's `search` (simple_query_string in substance): OR of words unless allWords, `*` wildcards at
    /// the end.
    QString search = {};
    QStringList searchFields = {}; ///< "title", "description"; empty: both
    bool searchAllWords = false;

    bool isEmpty() const { return *this == CaseFilter{}; }
    bool operator==(const CaseFilter &) const = default;
};

struct CaseQuery
{
    CaseFilter filter;
    CaseSort sort = CaseSort::Recency;
    SortOrder order = SortOrder::Descending;

    bool operator==(const CaseQuery &) const = default;
};

/// Where a page ends: the sort key and id of its last row. Opaque outside models/store.
struct PageCursor
{
    QVariantList values;

    bool operator==(const PageCursor &) const = default;
};

/// Which rows of a result. With `after`, the rows that follow that cursor (cheap at any depth); else by
/// position.
struct PageRequest
{
    qint64 position = 0; ///< index of the first row wanted, from 0
    int limit = 50;
    std::optional<PageCursor> after = {};
};

/// How far a case is from its remote (DATA-CORE §3 step 15). Local cases are always Saved.
enum class SyncState { Saved, Waiting, Sending, Conflict, Refused, DeletedThere };

struct PersonName
{
    QString uid; ///< what assigns the person, or the user name of a reporter
    QString name; ///< to show; the uid where no name is known

    bool operator==(const PersonName &) const = default;
};

/// One row of the list of cases.
struct CaseSummary
{
    CaseKey key;
    WorkspaceId workspace;
    QString id;
    QString owner;
    QString title;
    Status status;
    Severity severity;
    QStringList tags;
    QList<PersonName> assignees;
    PersonName reporter;
    QString category;
    int comments = 0;
    int alerts = 0;
    QString connectorId;
    QString connectorName;
    QString connectorType;
    QString externalTitle;
    QString externalUrl;
    Timestamp created;
    std::optional<Timestamp> updated;
    std::optional<Timestamp> closed;
    SyncState syncState = SyncState::Saved;
    bool hasDraft = false;

    bool operator==(const CaseSummary &) const = default;
};

struct CasePage
{
    QList<CaseSummary> rows;
    qint64 position = 0; ///< of the first row
    std::optional<PageCursor> next; ///< nullopt at the end
};

/// The `types` of the activity query (CONTRACT §4.4), as the API writes them; empty: all.
struct ActivityFilter
{
    QStringList types = {};
    QStringList authors = {}; ///< identities (User::identity); a filter of the window only

    bool operator==(const ActivityFilter &) const = default;
};

/// The words that `types` accepts: the 15 documented ones and category, customFields, delete_case (§4.4).
QStringList activityFilterTypes();
/// InvalidInput with Kibana's message for the first word that is none of them.
Result<void> validateActivityTypes(const QStringList &types);
/// True when @p activity is selected by any of @p types; false for none.
bool matchesTypes(const Activity &activity, const QStringList &types);

/// Kibana's paging of lists, checked: perPage ≤ 100, page × perPage ≤ 10,000, with its messages (CONTRACT
/// §2.2).
Result<void> validatePaging(int page, int perPage);

/// Which part of a timeline: the segments of the window's *All / Comments / History*.
enum class TimelinePart { All, Comments, History };

/// One entry of a case's timeline: an activity with what it touches, or an attachment that has no activity
/// (it was imported, or written by a racing request).
struct TimelineEntry
{
    ActivityKey key; ///< of the activity, else of the attachment
    std::optional<Activity> activity;
    std::optional<Attachment> attachment; ///< as it is now; nullopt when it was deleted or the entry has none
    QJsonValue oldValue = QJsonValue::Undefined; ///< what the field held before, where it is known
    bool provisional = false; ///< of a change not yet confirmed by its remote

    Timestamp createdAt() const { return activity ? activity->createdAt : attachment->createdAt; }
    User author() const { return activity ? activity->createdBy : attachment->createdBy; }
    /// A comment a person wrote (Comments), as opposed to a change (History). Every entry is one of the two.
    bool isComment() const;
    bool operator==(const TimelineEntry &) const = default;
};

struct TimelineRequest
{
    CaseKey caseKey;
    TimelinePart part = TimelinePart::All;
    ActivityFilter filter = {};
    SortOrder order = SortOrder::Ascending;
    qint64 position = 0;
    int limit = 50;
};

/// Counts of one case's timeline; all == comments + history.
struct TimelineCounts
{
    int all = 0;
    int comments = 0;
    int history = 0;

    bool operator==(const TimelineCounts &) const = default;
};

struct TimelinePage
{
    QList<TimelineEntry> entries;
    qint64 position = 0;
    qint64 total = 0; ///< entries the request selects
    TimelineCounts counts; ///< with the filter's types and authors, for the three parts
};

/// A value with the number of cases that have it, for the sidebar and the filter bar.
struct FacetValue
{
    QString value; ///< tag, uid, user name, category, connector id
    QString label; ///< to show
    qint64 count = 0;

    bool operator==(const FacetValue &) const = default;
};

/// What can be filtered by, over all cases of a workspace (or all), most frequent first.
struct Facets
{
    QList<FacetValue> tags;
    QList<FacetValue> assignees;
    QList<FacetValue> reporters;
    QList<FacetValue> categories;
    QList<FacetValue> connectors;

    bool operator==(const Facets &) const = default;
};

/// The numbers beside the sidebar's views.
struct ViewCounts
{
    qint64 all = 0;
    qint64 open = 0;
    qint64 inProgress = 0;
    qint64 closed = 0;
    qint64 assignedToMe = 0;
    qint64 unassigned = 0;
    qint64 drafts = 0;

    bool operator==(const ViewCounts &) const = default;
};

} // namespace casebook::domain
