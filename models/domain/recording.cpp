#include "models/domain/recording.h"

namespace casebook::domain {

using namespace Qt::StringLiterals;

namespace {

QJsonObject withUnknown(QJsonObject object, const Carried &carried)
{
    for (auto it = carried.unknown.begin(); it != carried.unknown.end(); ++it) {
        if (!object.contains(it.key()))
            object.insert(it.key(), it.value());
    }
    return object;
}

} // namespace

Activity recorded(ActivityType type, ActivityAction action, const QJsonObject &payload, const QString &owner,
                  const RuleContext &context)
{
    Activity activity;
    activity.id = newUid();
    activity.typeText = apiText(type);
    activity.actionText = apiText(action);
    activity.owner = owner;
    activity.createdAt = context.now;
    activity.createdBy = context.author;
    activity.payload = payload;
    return activity;
}

void markChanged(Case *value, const RuleContext &context)
{
    value->updatedAt = context.now;
    value->updatedBy = context.author;
    makePresent(&value->carried, { u"updated_at"_s, u"updated_by"_s });
}

void makePresent(Carried *carried, const QStringList &keys)
{
    if (carried->absent.isEmpty() && carried->unknown.isEmpty())
        return;
    for (const QString &key : keys) {
        carried->absent.removeAll(key);
        carried->unknown.remove(key); // a value of the wrong kind that the source had
    }
}

QJsonObject jsonOf(const CaseConnector &connector)
{
    return withUnknown({ { u"id"_s, connector.id },
                         { u"name"_s, connector.name },
                         { u"type"_s, connector.type },
                         { u"fields"_s, connector.fields ? QJsonValue(*connector.fields) : QJsonValue() } },
                       connector.carried);
}

QJsonObject jsonOf(const CaseSettings &settings)
{
    return withUnknown({ { u"syncAlerts"_s, settings.syncAlerts } }, settings.carried);
}

QJsonObject jsonOf(const CustomField &field)
{
    return withUnknown({ { u"key"_s, field.key }, { u"type"_s, field.type }, { u"value"_s, field.value } },
                       field.carried);
}

QJsonArray jsonOf(const QList<Assignee> &assignees)
{
    QJsonArray array;
    for (const Assignee &assignee : assignees)
        array.append(withUnknown({ { u"uid"_s, assignee.uid } }, assignee.carried));
    return array;
}

QJsonArray jsonOf(const QList<CustomField> &fields)
{
    QJsonArray array;
    for (const CustomField &field : fields)
        array.append(jsonOf(field));
    return array;
}

QJsonObject jsonOf(const User &user)
{
    QJsonObject object{ { u"username"_s, jsonOf(user.username) },
                        { u"full_name"_s, jsonOf(user.fullName) },
                        { u"email"_s, jsonOf(user.email) } };
    if (user.profileUid)
        object.insert("profile_uid"_L1, *user.profileUid);
    return object;
}

QJsonValue jsonOf(const std::optional<QString> &text)
{
    return text ? QJsonValue(*text) : QJsonValue(QJsonValue::Null);
}

} // namespace casebook::domain
