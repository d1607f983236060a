#include "models/store/fieldhistory.h"

#include "models/json/codec.h"
#include "models/store/bodies.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace casebook::store {

namespace {

constexpr QLatin1String customFields("customFields");
constexpr QLatin1String comment("comment");

/// The fields whose activities replace one value by another. Those of tags and assignees say what they add or
/// take.
bool isReplaced(const QString &field)
{
    static const QStringList fields{ u"title"_s,    u"description"_s, u"status"_s,   u"severity"_s,
                                     u"settings"_s, u"category"_s,    u"connector"_s };
    return fields.contains(field);
}

QString customFieldName(const QJsonValue &field)
{
    return customFields + u'/' + field.toObject().value("key"_L1).toString();
}

QString commentName(const QString &id)
{
    return comment + u'/' + id;
}

} // namespace

void FieldHistory::know(const domain::Case &value)
{
    if (m_values.isEmpty() && !m_case)
        m_case = value; // most changes ask for one field or none: not worth all its JSON
    else
        know(json::toJson(value));
}

void FieldHistory::look(const QString &field)
{
    if (!m_case || m_values.contains(field))
        return;
    const bool asItCame = m_case->carried.unknown.contains(field) || m_case->carried.absent.contains(field);
    if (!asItCame && field == "title"_L1) {
        m_values.insert(field, m_case->title);
    } else if (!asItCame && field == "status"_L1) {
        m_values.insert(field, domain::apiText(m_case->status));
    } else if (!asItCame && field == "severity"_L1) {
        m_values.insert(field, domain::apiText(m_case->severity));
    } else {
        const QJsonObject fields = json::toJson(*m_case);
        m_case.reset();
        QHash<QString, QJsonValue> newer = std::exchange(m_values, {});
        know(fields);
        m_values.insert(newer);
    }
}

void FieldHistory::know(const domain::Attachment &attachment)
{
    m_values.insert(commentName(attachment.id), attachment.payload.object());
}

void FieldHistory::know(const QJsonObject &fields)
{
    for (auto it = fields.constBegin(); it != fields.constEnd(); ++it) {
        if (isReplaced(it.key()))
            m_values.insert(it.key(), it.value());
    }
    const QJsonArray custom = fields.value(customFields).toArray();
    for (const QJsonValue field : custom)
        m_values.insert(customFieldName(field), QJsonArray{ field });
}

std::optional<QByteArray> FieldHistory::replace(const QString &field, const QJsonValue &value)
{
    look(field);
    std::optional<QByteArray> old;
    const auto known = m_values.constFind(field);
    if (known != m_values.constEnd())
        old = textOf(QJsonArray{ *known });
    m_values.insert(field, value);
    return old;
}

std::optional<QByteArray> FieldHistory::change(const domain::Activity &activity)
{
    const QString &type = activity.typeText;
    if (activity.type() == domain::ActivityType::CreateCase) {
        know(activity.payload);
        return std::nullopt;
    }
    if (type == comment && activity.commentId) {
        const QJsonValue value = activity.payload.value(comment);
        if (activity.action() == domain::ActivityAction::Update)
            return replace(commentName(*activity.commentId), value);
        m_values.insert(commentName(*activity.commentId), value);
        return std::nullopt;
    }
    if (type == customFields) {
        const QJsonArray changed = activity.payload.value(customFields).toArray();
        return changed.isEmpty() ? std::nullopt
                                 : replace(customFieldName(changed.first()), QJsonArray{ changed.first() });
    }
    return isReplaced(type) ? replace(type, activity.payload.value(type)) : std::nullopt;
}

} // namespace casebook::store
