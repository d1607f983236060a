#pragma once

#include "models/base/result.h"
#include "models/domain/case.h"
#include "models/json/leafcodecs.h"

namespace casebook::json {

// The keys of the values that stand inside other documents (CONTRACT §3.1). Internal to this library.

template <template <typename> class Io>
void describe(Io<domain::User> &io)
{
    using domain::User;
    io.field(QLatin1String("username"), &User::username);
    io.field(QLatin1String("full_name"), &User::fullName);
    io.field(QLatin1String("email"), &User::email);
    // Only people signed in through a browser session have one (REAL-SERVER §1.6).
    io.field(QLatin1String("profile_uid"), &User::profileUid, Presence::Optional);
}

template <template <typename> class Io>
void describe(Io<domain::CaseConnector> &io)
{
    using domain::CaseConnector;
    io.field(QLatin1String("id"), &CaseConnector::id);
    io.field(QLatin1String("name"), &CaseConnector::name);
    io.field(QLatin1String("type"), &CaseConnector::type);
    io.field(QLatin1String("fields"), &CaseConnector::fields);
}

template <template <typename> class Io>
void describe(Io<domain::Assignee> &io)
{
    io.field(QLatin1String("uid"), &domain::Assignee::uid);
}

template <template <typename> class Io>
void describe(Io<domain::CaseSettings> &io)
{
    io.field(QLatin1String("syncAlerts"), &domain::CaseSettings::syncAlerts);
}

template <template <typename> class Io>
void describe(Io<domain::CustomField> &io)
{
    using domain::CustomField;
    io.field(QLatin1String("key"), &CustomField::key);
    io.field(QLatin1String("type"), &CustomField::type);
    io.field(QLatin1String("value"), &CustomField::value);
}

template <template <typename> class Io>
void describe(Io<domain::Observable> &io)
{
    using domain::Observable;
    io.field(QLatin1String("id"), &Observable::id);
    io.field(QLatin1String("typeKey"), &Observable::typeKey);
    io.field(QLatin1String("value"), &Observable::value);
    io.field(QLatin1String("description"), &Observable::description);
    io.field(QLatin1String("createdAt"), &Observable::createdAt);
    io.field(QLatin1String("updatedAt"), &Observable::updatedAt);
}

template <template <typename> class Io>
void describe(Io<domain::ExternalService> &io)
{
    using domain::ExternalService;
    io.field(QLatin1String("connector_id"), &ExternalService::connectorId);
    io.field(QLatin1String("connector_name"), &ExternalService::connectorName);
    io.field(QLatin1String("external_id"), &ExternalService::externalId);
    io.field(QLatin1String("external_title"), &ExternalService::externalTitle);
    io.field(QLatin1String("external_url"), &ExternalService::externalUrl);
    io.field(QLatin1String("pushed_at"), &ExternalService::pushedAt);
    io.field(QLatin1String("pushed_by"), &ExternalService::pushedBy);
}

template <template <typename> class Io>
void describe(Io<domain::Case> &io)
{
    using domain::Case;
    io.field(QLatin1String("id"), &Case::id, Presence::Required);
    io.field(QLatin1String("version"), &Case::version);
    io.field(QLatin1String("owner"), &Case::owner);
    io.field(QLatin1String("title"), &Case::title, Presence::Required);
    io.field(QLatin1String("description"), &Case::description);
    io.field(QLatin1String("status"), &Case::status);
    io.field(QLatin1String("severity"), &Case::severity);
    io.field(QLatin1String("tags"), &Case::tags);
    io.field(QLatin1String("category"), &Case::category);
    io.field(QLatin1String("assignees"), &Case::assignees);
    io.field(QLatin1String("settings"), &Case::settings);
    io.field(QLatin1String("connector"), &Case::connector);
    io.field(QLatin1String("customFields"), &Case::customFields);
    io.field(QLatin1String("observables"), &Case::observables, Presence::Optional);
    io.field(QLatin1String("external_service"), &Case::externalService);
    io.field(QLatin1String("created_at"), &Case::createdAt, Presence::Required);
    io.field(QLatin1String("created_by"), &Case::createdBy);
    io.field(QLatin1String("updated_at"), &Case::updatedAt);
    io.field(QLatin1String("updated_by"), &Case::updatedBy);
    io.field(QLatin1String("closed_at"), &Case::closedAt);
    io.field(QLatin1String("closed_by"), &Case::closedBy);
    io.field(QLatin1String("duration"), &Case::duration);
    io.field(QLatin1String("totalComment"), &Case::totalComments);
    io.field(QLatin1String("totalAlerts"), &Case::totalAlerts);
    io.skip(QLatin1String("comments")); // CaseDocument of responses.h has them
}

template <template <typename> class Io>
void describe(Io<domain::Attachment> &io)
{
    using domain::Attachment;
    io.field(QLatin1String("id"), &Attachment::id, Presence::Required);
    io.field(QLatin1String("version"), &Attachment::version);
    io.field(QLatin1String("created_at"), &Attachment::createdAt, Presence::Required);
    io.field(QLatin1String("created_by"), &Attachment::createdBy);
    io.field(QLatin1String("pushed_at"), &Attachment::pushedAt);
    io.field(QLatin1String("pushed_by"), &Attachment::pushedBy);
    io.field(QLatin1String("updated_at"), &Attachment::updatedAt);
    io.field(QLatin1String("updated_by"), &Attachment::updatedBy);
}

/// Reads any described value; the failure names the key path.
template <typename T>
Result<T> readObject(const QJsonValue &value)
{
    T result{};
    Error why;
    if (!Codec<T>::decode(value, result, why))
        return failure(blamed(why, value, {}));
    return result;
}

} // namespace casebook::json
