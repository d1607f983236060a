#include "finding.h"
#include "models/domain/rules.h"
#include "models/json/legacyactions.h"
#include "models/json/responses.h"
#include "models/json/savedobjects.h"

#include <QJsonDocument>

// Every reader of models/json on any JSON: what was read is written as it came, and what was written is read
// as the same value.

using namespace casebook;
using namespace casebook::json;
using fuzz::finding;

namespace {

/// What writing a value gives is stable: read again and written again it is the same text.
template <typename T, typename Read, typename Write>
std::optional<T> readBack(const char *name, const QJsonValue &source, Read reader, Write writer)
{
    const Result<T> value = reader(source);
    if (!value)
        return std::nullopt;
    const QByteArray written = canonical(writer(*value));
    const QJsonDocument document = QJsonDocument::fromJson(written);
    const QJsonValue parsed
        = document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
    const Result<T> again = reader(parsed);
    if (!again)
        finding(name, written, again.error().message.toUtf8());
    const QByteArray rewritten = canonical(writer(*again));
    if (rewritten != written)
        finding(name, written, rewritten);
    return *value;
}

template <typename T>
void document(const char *name, const QJsonValue &source)
{
    readBack<T>(name, source, read<T>, write<T>);
}

template <typename T>
void list(const char *name, const QJsonValue &source)
{
    readBack<QList<T>>(name, source, readList<T>, writeList<T>);
}

template <typename T>
void object(const char *name, const QJsonObject &source, Result<T> (*reader)(const QJsonObject &),
            QJsonObject (*writer)(const T &))
{
    readBack<T>(
        name, source, [reader](const QJsonValue &value) { return reader(value.toObject()); }, writer);
}

/// What was read and not changed is written as it came.
template <typename T>
void comesBack(const char *name, const QJsonObject &source, const Result<T> &value)
{
    if (!value)
        return;
    const QByteArray came = canonical(source);
    if (came.contains("\"$") || came.contains("\"comments\":"))
        return; // our own notes, and what the document around a case carries
    const QByteArray written = canonical(toJson(*value));
    if (written != came)
        finding(name, came, written);
}

void documents(const QJsonValue &value)
{
    document<CaseDocument>("case document", value);
    document<FindDocument>("find", value);
    document<CommentsDocument>("comments", value);
    document<ActivityDocument>("activity", value);
    document<ErrorDocument>("error", value);
    document<ResolveDocument>("resolve", value);
    document<BulkGetDocument>("bulk get", value);
    document<StatusCounts>("status counts", value);
    document<ActivityStats>("activity stats", value);
    document<Configuration>("configuration", value);
    document<ActionResult>("action result", value);
    list<LegacyActivity>("legacy activities", value);
    list<AttachedAlert>("alerts of a case", value);
    list<CaseOfAlert>("cases of an alert", value);
    list<ListedConnector>("connectors", value);
    list<ActionConnector>("action connectors", value);
    list<UserProfile>("profiles", value);
}

void values(const QJsonObject &source)
{
    object<domain::Case>("case", source, caseFromJson, toJson);
    object<domain::Attachment>("attachment", source, attachmentFromJson, toJson);
    object<domain::Activity>("activity entry", source, activityFromJson, toJson);
    comesBack("case", source, caseFromJson(source));
    comesBack("attachment", source, attachmentFromJson(source));
    comesBack("activity entry", source, activityFromJson(source));
    object<domain::Case>("stored case", source, caseFromJson, toStoredJson);
    object<domain::Attachment>("stored attachment", source, attachmentFromJson, toStoredJson);
    object<domain::Activity>("stored activity", source, activityFromJson, toStoredJson);
    object<domain::ConnectorDefinition>("connector definition", source, connectorDefinitionFromJson, toJson);
    readBack<domain::User>("user", source, userFromJson, [](const auto &value) { return toJson(value); });
    readBack<domain::CaseConnector>("connector", source, connectorFromJson,
                                    [](const auto &value) { return toJson(value); });
    readBack<QList<PushState>>(
        "push states", source, [](const QJsonValue &value) { return pushStatesFromJson(value.toObject()); },
        [](const QList<PushState> &states) { return toJson(states); });
    static_cast<void>(serverStatusFromJson(source));
}

/// Requests go through the rules, too, which must take whatever the readers let through.
void requests(const QJsonObject &source)
{
    const auto context
        = [] { return domain::RuleContext{ .author = {}, .now = Timestamp(1'700'000'000'000) }; };
    domain::Case before;
    before.owner = QStringLiteral("cases");
    if (const auto values = readBack<domain::NewCase>(
            "new case", source, [](const QJsonValue &value) { return newCaseFromJson(value.toObject()); },
            [](const domain::NewCase &values) { return toJson(values); })) {
        if (const auto made = applyCreate(*values, QStringLiteral("c"), context()))
            before = made->after;
    }
    if (const auto patch = readBack<domain::CasePatch>(
            "patch", source, [](const QJsonValue &value) { return casePatchFromJson(value.toObject()); },
            [](const domain::CasePatch &patch) { return toJson(patch); })) {
        static_cast<void>(applyEdit(before, { .key = {}, .patch = *patch }, context()));
    }
    const domain::AttachmentPayload payload(source);
    static_cast<void>(payload.commentText());
    static_cast<void>(payload.rule());
    if (const auto added = applyAdd(before, { payload }, context());
        added && !added->addedAttachments.isEmpty()) {
        domain::RuleContext known = context();
        known.attachment = added->addedAttachments.constFirst();
        domain::EditAttachment edit;
        edit.attachmentId = known.attachment->id;
        edit.payload = payload;
        static_cast<void>(applyEditAttachment(added->after, edit, known));
        static_cast<void>(applyDeleteAttachment(added->after, known));
    }
}

template <typename T, typename Read, typename Write>
void savedAs(const char *name, const SavedObject &object, Read reader, Write writer)
{
    const Result<T> value = reader(object);
    if (!value)
        return;
    const QByteArray line = toLine(writer(*value));
    const Result<T> again = savedObjectFromLine(line).and_then(reader);
    if (!again)
        finding(name, line, again.error().message.toUtf8());
    const QByteArray rewritten = toLine(writer(*again));
    if (rewritten != line)
        finding(name, line, rewritten);
}

void savedObjects(const QByteArray &line)
{
    const Result<SavedObject> object = savedObjectFromLine(line);
    if (!object)
        return;
    const Result<SavedObject> again = savedObjectFromLine(toLine(*object));
    if (!again || !(*again == *object))
        finding("saved object", line, toLine(*object));
    const auto ofCase = [](const auto &value) { return toSavedObject(value, QStringLiteral("c")); };
    const auto alone = [](const auto &value) { return toSavedObject(value); };
    savedAs<domain::Case>("saved case", *object, caseFromSavedObject, alone);
    savedAs<domain::Attachment>("saved attachment", *object, attachmentFromSavedObject, ofCase);
    savedAs<domain::Activity>("saved activity", *object, activityFromSavedObject, ofCase);
    savedAs<domain::ConnectorDefinition>("saved connector", *object, connectorFromSavedObject, alone);
    static_cast<void>(modernAction(object->attributes));
}

void everyReader(const QJsonValue &value)
{
    documents(value);
    if (!value.isObject())
        return;
    const QJsonObject source = value.toObject();
    values(source);
    requests(source);
    // A recorded exchange holds two documents.
    for (const char *part : { "request", "response" }) {
        const QJsonValue body = source.value(QLatin1String(part))[QLatin1String("body")];
        if (body.isObject() || body.isArray())
            everyReader(body);
    }
    for (const QJsonValue patch : source.value(QLatin1String("cases")).toArray())
        requests(patch.toObject());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray text(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    savedObjects(text);
    const QJsonDocument parsed = QJsonDocument::fromJson(text);
    if (!parsed.isNull())
        everyReader(parsed.isArray() ? QJsonValue(parsed.array()) : QJsonValue(parsed.object()));
    return 0;
}
