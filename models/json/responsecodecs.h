#pragma once

#include "models/json/descriptions.h"
#include "models/json/responses.h"

namespace casebook::json {

// The keys of the documents in responses.h. Internal to this library.

template <>
struct Codec<CaseDocument>
{
    static bool decode(const QJsonValue &source, CaseDocument &into, Error &why)
    {
        if (!Codec<domain::Case>::decode(source, into.value, why))
            return false;
        const QJsonValue comments = source[QLatin1String("comments")];
        return comments.isUndefined()
            || Codec<QList<domain::Attachment>>::decode(comments, into.comments.emplace(), why);
    }
    static QJsonValue encode(const CaseDocument &document)
    {
        QJsonObject object = toJson(document.value);
        if (document.comments)
            object.insert(QLatin1String("comments"),
                          Codec<QList<domain::Attachment>>::encode(*document.comments));
        return object;
    }
};

template <>
struct Codec<LegacyActivity>
{
    static bool decode(const QJsonValue &source, LegacyActivity &into, Error &why)
    {
        Result<domain::Activity> activity = legacyActivityFromJson(source.toObject());
        if (!activity) {
            why = activity.error();
            return false;
        }
        into = { .activity = std::move(*activity), .caseId = source[QLatin1String("case_id")].toString() };
        return true;
    }
    static QJsonValue encode(const LegacyActivity &entry)
    {
        return toLegacyJson(entry.activity, entry.caseId);
    }
};

template <template <typename> class Io>
void describe(Io<FindDocument> &io)
{
    io.field(QLatin1String("cases"), &FindDocument::cases, Presence::Required);
    io.field(QLatin1String("page"), &FindDocument::page);
    io.field(QLatin1String("per_page"), &FindDocument::perPage);
    io.field(QLatin1String("total"), &FindDocument::total, Presence::Required);
    io.field(QLatin1String("count_open_cases"), &FindDocument::open);
    io.field(QLatin1String("count_in_progress_cases"), &FindDocument::inProgress);
    io.field(QLatin1String("count_closed_cases"), &FindDocument::closed);
}

template <template <typename> class Io>
void describe(Io<CommentsDocument> &io)
{
    io.field(QLatin1String("comments"), &CommentsDocument::comments, Presence::Required);
    io.field(QLatin1String("page"), &CommentsDocument::page);
    io.field(QLatin1String("per_page"), &CommentsDocument::perPage);
    io.field(QLatin1String("total"), &CommentsDocument::total, Presence::Required);
}

template <template <typename> class Io>
void describe(Io<ActivityDocument> &io)
{
    io.field(QLatin1String("userActions"), &ActivityDocument::userActions, Presence::Required);
    io.field(QLatin1String("page"), &ActivityDocument::page);
    io.field(QLatin1String("perPage"), &ActivityDocument::perPage);
    io.field(QLatin1String("total"), &ActivityDocument::total, Presence::Required);
}

template <template <typename> class Io>
void describe(Io<ErrorDocument> &io)
{
    io.field(QLatin1String("statusCode"), &ErrorDocument::statusCode, Presence::Required);
    io.field(QLatin1String("error"), &ErrorDocument::error);
    io.field(QLatin1String("message"), &ErrorDocument::message);
}

template <template <typename> class Io>
void describe(Io<ResolveDocument> &io)
{
    io.field(QLatin1String("case"), &ResolveDocument::caseDocument, Presence::Required);
    io.field(QLatin1String("outcome"), &ResolveDocument::outcome, Presence::Required);
    io.field(QLatin1String("alias_target_id"), &ResolveDocument::aliasTargetId, Presence::Optional);
}

template <template <typename> class Io>
void describe(Io<BulkGetError> &io)
{
    io.field(QLatin1String("error"), &BulkGetError::error);
    io.field(QLatin1String("message"), &BulkGetError::message);
    io.field(QLatin1String("status"), &BulkGetError::status);
    io.field(QLatin1String("caseId"), &BulkGetError::caseId);
}

template <template <typename> class Io>
void describe(Io<BulkGetDocument> &io)
{
    io.field(QLatin1String("cases"), &BulkGetDocument::cases, Presence::Required);
    io.field(QLatin1String("errors"), &BulkGetDocument::errors, Presence::Required);
}

template <template <typename> class Io>
void describe(Io<AttachedAlert> &io)
{
    io.field(QLatin1String("id"), &AttachedAlert::id, Presence::Required);
    io.field(QLatin1String("index"), &AttachedAlert::index);
    io.field(QLatin1String("attached_at"), &AttachedAlert::attachedAt);
}

template <template <typename> class Io>
void describe(Io<CaseOfAlert> &io)
{
    io.field(QLatin1String("id"), &CaseOfAlert::id, Presence::Required);
    io.field(QLatin1String("title"), &CaseOfAlert::title, Presence::Required);
    io.field(QLatin1String("description"), &CaseOfAlert::description);
    io.field(QLatin1String("status"), &CaseOfAlert::status);
    io.field(QLatin1String("createdAt"), &CaseOfAlert::createdAt);
    io.field(QLatin1String("totals"), &CaseOfAlert::totals);
}

template <template <typename> class Io>
void describe(Io<StatusCounts> &io)
{
    io.field(QLatin1String("count_open_cases"), &StatusCounts::open, Presence::Required);
    io.field(QLatin1String("count_in_progress_cases"), &StatusCounts::inProgress);
    io.field(QLatin1String("count_closed_cases"), &StatusCounts::closed, Presence::Required);
}

template <template <typename> class Io>
void describe(Io<ActivityStats> &io)
{
    io.field(QLatin1String("total"), &ActivityStats::total, Presence::Required);
    io.field(QLatin1String("total_comments"), &ActivityStats::comments);
    io.field(QLatin1String("total_other_actions"), &ActivityStats::others);
}

template <template <typename> class Io>
void describe(Io<Configuration> &io)
{
    io.field(QLatin1String("id"), &Configuration::id, Presence::Required);
    io.field(QLatin1String("version"), &Configuration::version);
    io.field(QLatin1String("owner"), &Configuration::owner);
    io.field(QLatin1String("closure_type"), &Configuration::closureType, Presence::Required);
    io.field(QLatin1String("connector"), &Configuration::connector);
    io.field(QLatin1String("customFields"), &Configuration::customFields);
    io.field(QLatin1String("templates"), &Configuration::templates);
    io.field(QLatin1String("observableTypes"), &Configuration::observableTypes);
    io.field(QLatin1String("mappings"), &Configuration::mappings);
    io.field(QLatin1String("error"), &Configuration::error);
    io.field(QLatin1String("created_at"), &Configuration::createdAt);
    io.field(QLatin1String("created_by"), &Configuration::createdBy);
    io.field(QLatin1String("updated_at"), &Configuration::updatedAt);
    io.field(QLatin1String("updated_by"), &Configuration::updatedBy);
}

template <typename Io>
void describeListedConnector(Io &io, bool snakeCase)
{
    const auto key = [snakeCase](const char *snake, const char *camel) {
        return QLatin1String(snakeCase ? snake : camel);
    };
    io.field(QLatin1String("id"), &ListedConnector::id, Presence::Required);
    io.field(QLatin1String("name"), &ListedConnector::name);
    io.field(key("connector_type_id", "actionTypeId"), &ListedConnector::type, Presence::Required);
    io.field(QLatin1String("config"), &ListedConnector::config);
    io.field(key("is_preconfigured", "isPreconfigured"), &ListedConnector::preconfigured);
    io.field(key("is_deprecated", "isDeprecated"), &ListedConnector::deprecated);
    io.field(key("is_system_action", "isSystemAction"), &ListedConnector::systemAction);
    io.field(key("is_missing_secrets", "isMissingSecrets"), &ListedConnector::missingSecrets);
    io.field(key("referenced_by_count", "referencedByCount"), &ListedConnector::referencedByCount);
}

template <template <typename> class Io>
void describe(Io<ListedConnector> &io)
{
    describeListedConnector(io, false);
}

template <>
struct Codec<ActionConnector>
{
    static bool decode(const QJsonValue &source, ActionConnector &into, Error &why)
    {
        Reader<ListedConnector> reader(source.toObject(), into);
        describeListedConnector(reader, true);
        reader.finish();
        if (reader.error())
            why = *reader.error();
        return !reader.error();
    }
    static QJsonValue encode(const ActionConnector &connector)
    {
        Writer<ListedConnector> writer(connector);
        describeListedConnector(writer, true);
        return writer.object();
    }
};

template <template <typename> class Io>
void describe(Io<ActionResult> &io)
{
    io.field(QLatin1String("status"), &ActionResult::status, Presence::Required);
    io.field(QLatin1String("connector_id"), &ActionResult::connectorId);
    io.field(QLatin1String("data"), &ActionResult::data, Presence::Optional);
    io.field(QLatin1String("message"), &ActionResult::message, Presence::Optional);
    io.field(QLatin1String("service_message"), &ActionResult::serviceMessage, Presence::Optional);
    io.field(QLatin1String("retry"), &ActionResult::retry, Presence::Optional);
}

template <template <typename> class Io>
void describe(Io<UserProfile> &io)
{
    io.field(QLatin1String("uid"), &UserProfile::uid, Presence::Required);
    io.field(QLatin1String("user"), &UserProfile::user);
    io.field(QLatin1String("data"), &UserProfile::data);
    io.field(QLatin1String("enabled"), &UserProfile::enabled);
}

} // namespace casebook::json
