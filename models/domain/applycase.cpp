#include "models/domain/customfieldrules.h"
#include "models/domain/normalising.h"
#include "models/domain/recording.h"
#include "models/domain/rules.h"

namespace casebook::domain {

using namespace Qt::StringLiterals;

namespace {

// The request as it was sent, with its defaults (CONTRACT §4.2); the case itself holds the trimmed texts.
QJsonObject createPayload(const NewCase &values)
{
    return { { u"title"_s, values.title },
             { u"description"_s, values.description },
             { u"tags"_s, QJsonArray::fromStringList(values.tags) },
             { u"owner"_s, values.owner },
             { u"settings"_s, jsonOf(values.settings) },
             { u"connector"_s, jsonOf(values.connector) },
             { u"severity"_s, apiText(values.severity) },
             { u"assignees"_s, jsonOf(values.assignees) },
             { u"category"_s, jsonOf(values.category) },
             { u"customFields"_s, jsonOf(values.customFields) },
             { u"status"_s, apiText(Status(StatusValue::Open)) } };
}

} // namespace

Result<Outcome> applyCreate(const NewCase &values, const QString &id, const RuleContext &context)
{
    if (const auto valid = validate(values); !valid)
        return failure(valid.error());
    const auto customFields = configuredValues(values.customFields, {}, context);
    if (!customFields)
        return failure(customFields.error());

    Outcome outcome;
    Case &created = outcome.after;
    created.id = id;
    created.owner = values.owner;
    created.title = trimmedAsKibana(values.title);
    created.description = trimmedAsKibana(values.description);
    created.tags = normalisedTags(values.tags);
    created.category = trimmedAsKibana(values.category);
    created.severity = values.severity;
    created.assignees = normalisedAssignees(values.assignees);
    created.settings = values.settings;
    created.connector = values.connector;
    created.customFields = *customFields;
    created.createdAt = context.now;
    created.createdBy = context.author;

    const QJsonObject payload = createPayload(values);
    outcome.activities.append(
        recorded(ActivityType::CreateCase, ActivityAction::Create, payload, values.owner, context));
    QJsonObject request = payload; // POST takes no status (CONTRACT §2.1)
    request.remove("status"_L1);
    outcome.intents.append(
        QJsonObject{ { u"kind"_s, u"create"_s }, { u"id"_s, id }, { u"payload"_s, request } });
    return outcome;
}

Outcome applyDelete(const Case &before)
{
    Outcome outcome;
    outcome.after = before;
    outcome.intents.append(QJsonObject{ { u"kind"_s, u"delete"_s }, { u"id"_s, before.id } });
    return outcome;
}

} // namespace casebook::domain
