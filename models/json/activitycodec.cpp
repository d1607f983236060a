#include "models/json/codec.h"
#include "models/json/descriptions.h"
#include "models/json/storedtext.h"
#include "models/json/textcodecs.h"

namespace casebook::json {

using namespace Qt::StringLiterals;

namespace {

// An activity's payload in a documented shape that the server does not use (CONTRACT §0.2), as it came.
constexpr QLatin1String documentedPayloadKey("$documentedPayload");

/// The real shape of a payload that came in a documented one; nullopt when it is real already.
std::optional<QJsonObject> realPayload(const QString &type, const QJsonObject &payload)
{
    if (type == "comment"_L1 && payload.contains("type"_L1) && !payload.value("comment"_L1).isObject())
        return QJsonObject{ { u"comment"_s, payload } };
    if (type == "assignees"_L1 && payload.value("assignees"_L1).isObject()) {
        QJsonObject real = payload;
        real.insert("assignees"_L1, QJsonArray{ payload.value("assignees"_L1) });
        return real;
    }
    return std::nullopt;
}

struct KeyNames
{
    QLatin1String id = QLatin1String("id");
    bool hasVersion = true;
};

template <typename Io>
void describeActivity(Io &io, const KeyNames &names)
{
    using domain::Activity;
    io.field(names.id, &Activity::id, Presence::Required);
    if (names.hasVersion)
        io.field("version"_L1, &Activity::version);
    io.field("type"_L1, &Activity::typeText, Presence::Required);
    io.field("action"_L1, &Activity::actionText);
    io.field("owner"_L1, &Activity::owner);
    io.field("created_at"_L1, &Activity::createdAt, Presence::Required);
    io.field("created_by"_L1, &Activity::createdBy);
    io.field("comment_id"_L1, &Activity::commentId);
    io.field("payload"_L1, &Activity::payload);
}

Result<domain::Activity> readActivity(const QJsonObject &object, const KeyNames &names)
{
    domain::Activity activity;
    Reader<domain::Activity> reader(object, activity);
    describeActivity(reader, names);
    if (!names.hasVersion)
        reader.skip("case_id"_L1);
    reader.finish();
    if (reader.error())
        return failure(*reader.error());
    if (activity.carried.unknown.value("payload"_L1).isNull()) {
        activity.payloadIsNull = true;
        activity.carried.unknown.remove("payload"_L1);
    }
    if (const auto real = realPayload(activity.typeText, activity.payload)) {
        activity.carried.unknown.insert(documentedPayloadKey, activity.payload);
        activity.payload = *real;
    }
    return activity;
}

QJsonObject writeActivity(const domain::Activity &activity, const KeyNames &names)
{
    Writer<domain::Activity> writer(activity);
    describeActivity(writer, names);
    QJsonObject object = writer.object();
    if (activity.payloadIsNull)
        object.insert("payload"_L1, QJsonValue::Null);
    const QJsonValue documented = activity.carried.unknown.value(documentedPayloadKey);
    if (documented.isObject())
        object.insert("payload"_L1, documented);
    return object;
}

} // namespace

/// For TextFields, of the shape that is stored.
template <template <typename> class Io>
static void describe(Io<domain::Activity> &io)
{
    describeActivity(io, {});
}

bool Codec<domain::Attachment>::decode(const QJsonValue &source, domain::Attachment &into, Error &why)
{
    if (!source.isObject())
        return false;
    Reader<domain::Attachment> reader(source.toObject(), into);
    describe(reader);
    if (reader.error()) {
        why = *reader.error();
        return false;
    }
    QJsonObject payload = reader.takeRest();
    const QJsonValue savedObject = payload.take(savedObjectKey);
    if (!savedObject.isUndefined())
        into.carried.unknown.insert(savedObjectKey, savedObject);
    into.payload = domain::AttachmentPayload(payload);
    return true;
}

QJsonValue Codec<domain::Attachment>::encode(const domain::Attachment &value)
{
    Writer<domain::Attachment> writer(value);
    describe(writer);
    QJsonObject object = value.payload.object();
    const QJsonObject envelope = writer.object();
    for (auto it = envelope.constBegin(); it != envelope.constEnd(); ++it)
        object.insert(it.key(), it.value());
    return object;
}

bool Codec<domain::Activity>::decode(const QJsonValue &source, domain::Activity &into, Error &why)
{
    if (!source.isObject())
        return false;
    Result<domain::Activity> activity = readActivity(source.toObject(), {});
    if (!activity) {
        why = activity.error();
        return false;
    }
    into = std::move(*activity);
    return true;
}

QJsonValue Codec<domain::Activity>::encode(const domain::Activity &value)
{
    return writeActivity(value, {});
}

Result<domain::Attachment> attachmentFromJson(const QJsonObject &object)
{
    return readObject<domain::Attachment>(object);
}

QJsonObject toJson(const domain::Attachment &attachment)
{
    return Codec<domain::Attachment>::encode(attachment).toObject();
}

Result<domain::Activity> activityFromJson(const QJsonObject &object)
{
    return readActivity(object, {});
}

QJsonObject toJson(const domain::Activity &activity)
{
    return writeActivity(activity, {});
}

QByteArray storedText(const domain::Activity &activity)
{
    const QJsonObject &unknown = activity.carried.unknown;
    if (activity.payloadIsNull || unknown.contains(documentedPayloadKey)) // rare: the payload is another one
        return compactText(toStoredJson(activity));
    TextWriter out;
    TextFields<domain::Activity>::described().write(out, activity, unknown, OwnNotes::SavedObject);
    return std::move(out).take();
}

Result<domain::Activity> legacyActivityFromJson(const QJsonObject &object)
{
    return readActivity(object, { .id = "action_id"_L1, .hasVersion = false });
}

QJsonObject toLegacyJson(const domain::Activity &activity, const QString &caseId)
{
    QJsonObject object = writeActivity(activity, { .id = "action_id"_L1, .hasVersion = false });
    object.insert("case_id"_L1, caseId);
    return object;
}

} // namespace casebook::json
