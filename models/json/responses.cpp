#include "models/json/responses.h"

#include "models/json/responsecodecs.h"

#include <QHash>

namespace casebook::json {

using namespace Qt::StringLiterals;

template <typename T>
Result<T> read(const QJsonValue &value)
{
    return readObject<T>(value);
}

template <typename T>
QJsonObject write(const T &document)
{
    return Codec<T>::encode(document).toObject();
}

template <typename T>
Result<QList<T>> readList(const QJsonValue &value)
{
    return readObject<QList<T>>(value);
}

template <typename T>
QJsonArray writeList(const QList<T> &documents)
{
    return Codec<QList<T>>::encode(documents).toArray();
}

// Every document can be read and written by itself and as an element of a list.
#define CASEBOOK_DOCUMENT(Type)                                                                              \
    template Result<Type> read<Type>(const QJsonValue &);                                                    \
    template QJsonObject write<Type>(const Type &);                                                          \
    template Result<QList<Type>> readList<Type>(const QJsonValue &);                                         \
    template QJsonArray writeList<Type>(const QList<Type> &);

CASEBOOK_DOCUMENT(CaseDocument)
CASEBOOK_DOCUMENT(FindDocument)
CASEBOOK_DOCUMENT(CommentsDocument)
CASEBOOK_DOCUMENT(ActivityDocument)
CASEBOOK_DOCUMENT(LegacyActivity)
CASEBOOK_DOCUMENT(ErrorDocument)
CASEBOOK_DOCUMENT(ResolveDocument)
CASEBOOK_DOCUMENT(BulkGetDocument)
CASEBOOK_DOCUMENT(BulkGetError)
CASEBOOK_DOCUMENT(AttachedAlert)
CASEBOOK_DOCUMENT(CaseOfAlert)
CASEBOOK_DOCUMENT(StatusCounts)
CASEBOOK_DOCUMENT(ActivityStats)
CASEBOOK_DOCUMENT(Configuration)
CASEBOOK_DOCUMENT(ListedConnector)
CASEBOOK_DOCUMENT(ActionConnector)
CASEBOOK_DOCUMENT(ActionResult)
CASEBOOK_DOCUMENT(UserProfile)
CASEBOOK_DOCUMENT(domain::Attachment)
CASEBOOK_DOCUMENT(domain::User)
// Tags and categories are lists of plain texts.
template Result<QList<QString>> readList<QString>(const QJsonValue &);
template QJsonArray writeList<QString>(const QList<QString> &);

#undef CASEBOOK_DOCUMENT

ErrorDocument errorDocument(const Error &error)
{
    static const QHash<ErrorKind, int> statuses{
        { ErrorKind::InvalidInput, 400 },   { ErrorKind::NotFound, 404 },
        { ErrorKind::Conflict, 409 },       { ErrorKind::Forbidden, 403 },
        { ErrorKind::NothingChanged, 406 }, { ErrorKind::NotSignedIn, 401 },
        { ErrorKind::RateLimited, 429 },    { ErrorKind::Offline, 503 },
        { ErrorKind::StoreUnusable, 503 },  { ErrorKind::StoreTooNew, 503 },
        { ErrorKind::DiskFull, 503 },       { ErrorKind::File, 400 },
    };
    static const QHash<int, QString> reasons{
        { 400, u"Bad Request"_s },
        { 401, u"Unauthorized"_s },
        { 403, u"Forbidden"_s },
        { 404, u"Not Found"_s },
        { 406, u"Not Acceptable"_s },
        { 408, u"Request Time-out"_s },
        { 409, u"Conflict"_s },
        { 413, u"Request Entity Too Large"_s },
        { 414, u"Request-URI Too Large"_s },
        { 415, u"Unsupported Media Type"_s },
        { 416, u"Requested Range Not Satisfiable"_s },
        { 424, u"Failed Dependency"_s },
        { 429, u"Too Many Requests"_s },
        { 431, u"Request Header Fields Too Large"_s },
        { 500, u"Internal Server Error"_s },
        { 503, u"Service Unavailable"_s },
    };
    const int status = error.httpStatus != 0 ? error.httpStatus : statuses.value(error.kind, 500);
    return { .statusCode = status,
             .error = reasons.value(status, u"Internal Server Error"_s),
             .message = error.message,
             .carried = {} };
}

Result<ServerStatus> serverStatusFromJson(const QJsonObject &object)
{
    const QString level = object.value("status"_L1)["overall"_L1]["level"_L1].toString();
    if (level.isEmpty())
        return failure(invalidValue(object.value("status"_L1), u"status.overall.level"_s));
    return ServerStatus{ .name = object.value("name"_L1).toString(),
                         .uuid = object.value("uuid"_L1).toString(),
                         .versionNumber = object.value("version"_L1)["number"_L1].toString(),
                         .level = level,
                         .document = object };
}

Result<QList<PushState>> pushStatesFromJson(const QJsonObject &object)
{
    QList<PushState> states;
    for (auto it = object.constBegin(); it != object.constEnd(); ++it) {
        QJsonObject entry = it.value().toObject();
        const QJsonObject push = entry.take("push"_L1).toObject();
        const Result<domain::CaseConnector> connector = connectorFromJson(entry);
        if (!connector)
            return failure(connector.error());
        states.append({ .connector = *connector, .push = push });
    }
    return states;
}

QJsonObject toJson(const QList<PushState> &states)
{
    QJsonObject object;
    for (const PushState &state : states) {
        QJsonObject entry = toJson(state.connector);
        entry.insert("push"_L1, state.push);
        object.insert(state.connector.id, entry);
    }
    return object;
}

} // namespace casebook::json
