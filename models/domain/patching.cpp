#include "models/domain/patching.h"

#include "models/domain/duration.h"
#include "models/domain/normalising.h"
#include "models/domain/recording.h"

#include <algorithm>
#include <utility>

namespace casebook::domain {

using namespace Qt::StringLiterals;

namespace {

// The items of `items` that `others` has not, by their identity.
template <typename Item, typename SameItem>
QList<Item> missingFrom(const QList<Item> &others, const QList<Item> &items, SameItem isSame)
{
    QList<Item> missing;
    for (const Item &item : items) {
        if (std::none_of(others.cbegin(), others.cend(),
                         [&](const Item &other) { return isSame(item, other); }))
            missing.append(item);
    }
    return missing;
}

bool isSameTag(const QString &a, const QString &b)
{
    return a == b;
}

bool isSameAssignee(const Assignee &a, const Assignee &b)
{
    return a.uid == b.uid;
}

// Keys that this program does not know stay unless the patch names them.
CaseSettings mergedSettings(const CaseSettings &current, const CaseSettings &wanted)
{
    CaseSettings merged = wanted;
    for (auto it = current.carried.unknown.begin(); it != current.carried.unknown.end(); ++it) {
        if (!merged.carried.unknown.contains(it.key()))
            merged.carried.unknown.insert(it.key(), it.value());
    }
    return merged;
}

const CustomField *fieldOf(const QList<CustomField> &fields, const QString &key)
{
    const auto it = std::find_if(fields.cbegin(), fields.cend(),
                                 [&key](const CustomField &field) { return field.key == key; });
    return it == fields.cend() ? nullptr : &*it;
}

// A PATCH replaces the list; fields that it does not name become null (CONTRACT §2.7).
QList<CustomField> filledFields(const QList<CustomField> &current, const QList<CustomField> &wanted)
{
    QList<CustomField> filled = wanted;
    for (const CustomField &field : current) {
        if (fieldOf(wanted, field.key))
            continue;
        filled.append(field);
        filled.last().value = QJsonValue::Null;
    }
    return filled;
}

// A field that the case does not have yet is no news while it is null.
bool differsFrom(const QList<CustomField> &current, const CustomField &wanted)
{
    const CustomField *old = fieldOf(current, wanted.key);
    return old ? jsonOf(*old) != jsonOf(wanted) : !wanted.value.isNull();
}

bool anyDiffers(const QList<CustomField> &current, const QList<CustomField> &wanted)
{
    const QList<CustomField> filled = filledFields(current, wanted);
    return std::any_of(filled.cbegin(), filled.cend(),
                       [&current](const CustomField &field) { return differsFrom(current, field); });
}

/// Writes activities and intents of one field after the other into an Outcome.
class FieldWriter
{
public:
    FieldWriter(CaseField field, const RuleContext &context, Outcome *outcome)
        : m_type(activityTypeFromApi(apiText(field)))
        , m_key(apiText(field))
        , m_context(context)
        , m_outcome(outcome)
    {
        makePresent(&outcome->after.carried, { m_key });
    }

    void replace(const QString &kind, const QJsonValue &oldValue, const QJsonValue &newValue,
                 ActivityAction action = ActivityAction::Update)
    {
        record(action, newValue);
        m_outcome->intents.append(QJsonObject{
            { u"kind"_s, kind }, { u"field"_s, m_key }, { u"old"_s, oldValue }, { u"new"_s, newValue } });
    }

    void addAndRemove(const QJsonArray &added, const QJsonArray &removed)
    {
        if (!added.isEmpty())
            record(ActivityAction::Add, added);
        if (!removed.isEmpty())
            record(ActivityAction::Delete, removed);
        m_outcome->intents.append(QJsonObject{ { u"kind"_s, u"members"_s },
                                               { u"field"_s, m_key },
                                               { u"added"_s, added },
                                               { u"removed"_s, removed } });
    }

    void replaceCustomField(const QJsonValue &oldValue, const CustomField &field)
    {
        record(ActivityAction::Update, QJsonArray{ jsonOf(field) });
        m_outcome->intents.append(QJsonObject{ { u"kind"_s, u"customField"_s },
                                               { u"field"_s, field.key },
                                               { u"old"_s, oldValue },
                                               { u"new"_s, jsonOf(field) } });
    }

private:
    void record(ActivityAction action, const QJsonValue &value)
    {
        m_outcome->activities.append(
            recorded(m_type, action, { { m_key, value } }, m_outcome->after.owner, m_context));
    }

    ActivityType m_type;
    QString m_key;
    const RuleContext &m_context;
    Outcome *m_outcome;
};

// closed_at, closed_by and duration follow the status and leave no activity of their own (CONTRACT §2.7,
// §4.3).
void applyStatus(const Status &status, const RuleContext &context, Case *after)
{
    after->status = status;
    after->closedAt.reset();
    after->closedBy.reset();
    after->duration.reset();
    makePresent(&after->carried, { u"closed_at"_s, u"closed_by"_s, u"duration"_s });
    if (status.value != StatusValue::Closed)
        return;
    after->closedAt = context.now;
    after->closedBy = context.author;
    if (context.now >= after->createdAt)
        after->duration = durationBetween(after->createdAt, context.now);
}

} // namespace

bool isSet(const CasePatch &patch, CaseField field)
{
    switch (field) {
    case CaseField::Title:
        return patch.title.has_value();
    case CaseField::Description:
        return patch.description.has_value();
    case CaseField::Tags:
        return patch.tags.has_value();
    case CaseField::Connector:
        return patch.connector.has_value();
    case CaseField::Settings:
        return patch.settings.has_value();
    case CaseField::Severity:
        return patch.severity.has_value();
    case CaseField::Status:
        return patch.status.has_value();
    case CaseField::Assignees:
        return patch.assignees.has_value();
    case CaseField::Category:
        return patch.category.has_value();
    case CaseField::CustomFields:
        return patch.customFields.has_value();
    }
    return false;
}

bool differs(const Case &current, const CasePatch &patch, CaseField field)
{
    switch (field) {
    case CaseField::Title:
        return current.title != trimmedAsKibana(*patch.title);
    case CaseField::Description:
        return current.description != trimmedAsKibana(*patch.description);
    case CaseField::Tags: {
        const QStringList tags = normalisedTags(*patch.tags);
        return !missingFrom<QString>(current.tags, tags, isSameTag).isEmpty()
            || !missingFrom<QString>(tags, current.tags, isSameTag).isEmpty();
    }
    case CaseField::Connector:
        return jsonOf(current.connector) != jsonOf(*patch.connector);
    case CaseField::Settings:
        return jsonOf(current.settings) != jsonOf(mergedSettings(current.settings, *patch.settings));
    case CaseField::Severity:
        return current.severity != *patch.severity;
    case CaseField::Status:
        return current.status != *patch.status;
    case CaseField::Assignees:
        return !missingFrom(current.assignees, *patch.assignees, isSameAssignee).isEmpty()
            || !missingFrom(*patch.assignees, current.assignees, isSameAssignee).isEmpty();
    case CaseField::Category:
        return current.category != trimmedAsKibana(*patch.category);
    case CaseField::CustomFields:
        return anyDiffers(current.customFields, *patch.customFields);
    }
    return false;
}

void applyField(const CasePatch &patch, CaseField field, const RuleContext &context, Outcome *outcome)
{
    Case &after = outcome->after;
    FieldWriter writer(field, context, outcome);
    switch (field) {
    case CaseField::Title: {
        const QString old = std::exchange(after.title, trimmedAsKibana(*patch.title));
        writer.replace(u"text"_s, old, after.title);
        break;
    }
    case CaseField::Description: {
        const QString old = std::exchange(after.description, trimmedAsKibana(*patch.description));
        writer.replace(u"text"_s, old, after.description);
        break;
    }
    case CaseField::Tags: {
        const QStringList old = std::exchange(after.tags, normalisedTags(*patch.tags));
        writer.addAndRemove(QJsonArray::fromStringList(missingFrom<QString>(old, after.tags, isSameTag)),
                            QJsonArray::fromStringList(missingFrom<QString>(after.tags, old, isSameTag)));
        break;
    }
    case CaseField::Connector: {
        const CaseConnector old = std::exchange(after.connector, *patch.connector);
        writer.replace(u"set"_s, jsonOf(old), jsonOf(after.connector));
        break;
    }
    case CaseField::Settings: {
        const CaseSettings old
            = std::exchange(after.settings, mergedSettings(after.settings, *patch.settings));
        writer.replace(u"set"_s, jsonOf(old), jsonOf(after.settings));
        break;
    }
    case CaseField::Severity: {
        const Severity old = std::exchange(after.severity, *patch.severity);
        writer.replace(u"set"_s, apiText(old), apiText(after.severity));
        break;
    }
    case CaseField::Status: {
        const Status old = after.status;
        applyStatus(*patch.status, context, &after);
        writer.replace(u"set"_s, apiText(old), apiText(after.status));
        break;
    }
    case CaseField::Assignees: {
        const QList<Assignee> old = std::exchange(after.assignees, normalisedAssignees(*patch.assignees));
        writer.addAndRemove(jsonOf(missingFrom(old, after.assignees, isSameAssignee)),
                            jsonOf(missingFrom(after.assignees, old, isSameAssignee)));
        break;
    }
    case CaseField::Category: {
        const std::optional<QString> old = std::exchange(after.category, trimmedAsKibana(*patch.category));
        writer.replace(u"set"_s, jsonOf(old), jsonOf(after.category),
                       after.category ? ActivityAction::Update : ActivityAction::Delete);
        break;
    }
    case CaseField::CustomFields: {
        const QList<CustomField> old
            = std::exchange(after.customFields, filledFields(after.customFields, *patch.customFields));
        for (const CustomField &changed : std::as_const(after.customFields)) {
            if (!differsFrom(old, changed))
                continue;
            const CustomField *before = fieldOf(old, changed.key);
            writer.replaceCustomField(before ? QJsonValue(jsonOf(*before)) : QJsonValue(), changed);
        }
        break;
    }
    }
}

} // namespace casebook::domain
