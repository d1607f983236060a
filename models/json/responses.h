#pragma once

#include "models/domain/configuration.h"
#include "models/json/codec.h"

namespace casebook::json {

// The documents that Kibana's Cases API answers with (CONTRACT §1.5, §2, §4, §5.1) and those of the Actions
// API that cases need. Each is read by read<Type>() or, where the body is a list, readList<Type>(), and
// written by write() and writeList(); unknown keys are carried as in codec.h. Values too particular to
// deserve a type stay JSON.

/// A case as most endpoints answer it. `comments` nullopt: the key is not there (9.x).
struct CaseDocument
{
    domain::Case value;
    std::optional<QList<domain::Attachment>> comments = {};

    bool operator==(const CaseDocument &) const = default;
};

/// GET /api/cases/_find (§2.2).
struct FindDocument
{
    QList<CaseDocument> cases;
    int page = 1;
    int perPage = 20;
    qint64 total = 0;
    qint64 open = 0;
    qint64 inProgress = 0;
    qint64 closed = 0;
    domain::Carried carried = {};

    bool operator==(const FindDocument &) const = default;
};

/// GET /api/cases/{id}/comments/_find (§2.6).
struct CommentsDocument
{
    QList<domain::Attachment> comments;
    int page = 1;
    int perPage = 20;
    qint64 total = 0;
    domain::Carried carried = {};

    bool operator==(const CommentsDocument &) const = default;
};

/// GET /api/cases/{id}/user_actions/_find (§4.4); writes `perPage`, unlike the other lists.
struct ActivityDocument
{
    QList<domain::Activity> userActions;
    int page = 1;
    int perPage = 20;
    qint64 total = 0;
    domain::Carried carried = {};

    bool operator==(const ActivityDocument &) const = default;
};

/// One entry of the legacy list GET /api/cases/{id}/user_actions (§4.1).
struct LegacyActivity
{
    domain::Activity activity;
    QString caseId;

    bool operator==(const LegacyActivity &) const = default;
};

/// The body of every failure (§1.5).
struct ErrorDocument
{
    int statusCode = 500;
    QString error; ///< the reason phrase, "Not Found"
    QString message;
    domain::Carried carried = {};

    bool operator==(const ErrorDocument &) const = default;
};
/// Kibana's body for a failure of ours; a missing status follows from the kind.
ErrorDocument errorDocument(const Error &error);

/// GET /api/cases/{id}/resolve (§2.4).
struct ResolveDocument
{
    CaseDocument caseDocument;
    QString outcome;
    std::optional<QString> aliasTargetId = {};
    domain::Carried carried = {};

    bool operator==(const ResolveDocument &) const = default;
};

struct BulkGetError
{
    QString error;
    QString message;
    int status = 0;
    QString caseId;
    domain::Carried carried = {};

    bool operator==(const BulkGetError &) const = default;
};

/// POST /internal/cases/_bulk_get (§2.5).
struct BulkGetDocument
{
    QList<CaseDocument> cases;
    QList<BulkGetError> errors;
    domain::Carried carried = {};

    bool operator==(const BulkGetDocument &) const = default;
};

/// GET /api/cases/{id}/alerts (§2.10).
struct AttachedAlert
{
    QString id;
    QString index;
    Timestamp attachedAt;
    domain::Carried carried = {};

    bool operator==(const AttachedAlert &) const = default;
};

/// GET /api/cases/alerts/{alertId} (§2.10).
struct CaseOfAlert
{
    QString id;
    QString title;
    QString description;
    domain::Status status;
    std::optional<Timestamp> createdAt = {};
    QJsonObject totals = {}; ///< alerts, userComments, later events
    domain::Carried carried = {};

    bool operator==(const CaseOfAlert &) const = default;
};

/// GET /api/cases/status (§2.10).
struct StatusCounts
{
    qint64 open = 0;
    qint64 inProgress = 0;
    qint64 closed = 0;
    domain::Carried carried = {};

    bool operator==(const StatusCounts &) const = default;
};

/// GET /internal/cases/{id}/user_actions/_stats (§2.10).
struct ActivityStats
{
    int total = 0;
    int comments = 0;
    int others = 0;
    domain::Carried carried = {};

    bool operator==(const ActivityStats &) const = default;
};

/// GET /api/cases/configure answers a list of these (§2.9).
using domain::Configuration;

/// A connector as the servers list it (§2.9).
struct ListedConnector
{
    QString id;
    QString name;
    QString type;
    std::optional<QJsonObject> config = {};
    bool preconfigured = false;
    bool deprecated = false;
    bool systemAction = false;
    bool missingSecrets = false;
    qint64 referencedByCount = 0;
    domain::Carried carried = {};

    bool operator==(const ListedConnector &) const = default;
};
/// The same with the keys of /api/actions: connector_type_id, is_preconfigured … (ListedConnector itself has
/// those of configure/connectors/_find: actionTypeId, isPreconfigured …).
struct ActionConnector : ListedConnector
{
};

/// POST /api/actions/connector/{id}/_execute (§5.1); HTTP 200 for failures, too.
struct ActionResult
{
    QString status; ///< "ok" or "error"
    QString connectorId;
    QJsonValue data = QJsonValue::Null;
    QString message = {};
    QString serviceMessage = {};
    QJsonValue retry = QJsonValue::Null; ///< a bool, or the moment to try again
    domain::Carried carried = {};

    bool succeeded() const { return status == QLatin1String("ok"); }
    bool operator==(const ActionResult &) const = default;
};

/// POST /internal/cases/_suggest_user_profiles (§2.10).
struct UserProfile
{
    QString uid;
    domain::User user;
    QJsonObject data = {};
    bool enabled = true;
    domain::Carried carried = {};

    bool operator==(const UserProfile &) const = default;
};

/// GET /api/status (§1.6). Without credentials there is only the level.
struct ServerStatus
{
    QString name;
    QString uuid;
    QString versionNumber; ///< "8.12.2"; empty where the server did not say
    QString level; ///< available, degraded, unavailable, critical
    QJsonObject document; ///< the whole answer, verbatim
};
Result<ServerStatus> serverStatusFromJson(const QJsonObject &object);

/// One entry of GET /internal/cases/{id}/_connectors: the map's keys are connector ids (§2.10).
struct PushState
{
    domain::CaseConnector connector;
    QJsonObject push; ///< needsToBePushed, hasBeenPushed, details?
};
Result<QList<PushState>> pushStatesFromJson(const QJsonObject &object);
QJsonObject toJson(const QList<PushState> &states);

template <typename T>
Result<T> read(const QJsonValue &value);
template <typename T>
QJsonObject write(const T &document);
template <typename T>
Result<QList<T>> readList(const QJsonValue &value);
template <typename T>
QJsonArray writeList(const QList<T> &documents);

} // namespace casebook::json
