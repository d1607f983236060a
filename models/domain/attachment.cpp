#include "models/domain/attachment.h"

#include <QJsonArray>
#include <QStringList>

namespace casebook::domain {

using namespace Qt::StringLiterals;

namespace {

// One id or a list of ids: the API takes both for alerts and events (CONTRACT §3.3).
QStringList textsOf(const QJsonValue &value)
{
    if (value.isString())
        return { value.toString() };
    QStringList texts;
    const QJsonArray array = value.toArray();
    for (const QJsonValue &item : array)
        texts.append(item.toString());
    return texts;
}

std::optional<QString> textOrNull(const QJsonValue &value)
{
    return value.isString() ? std::optional(value.toString()) : std::nullopt;
}

QJsonValue jsonOf(const std::optional<QString> &text)
{
    return text ? QJsonValue(*text) : QJsonValue(QJsonValue::Null);
}

bool isUnifiedComment(const QJsonObject &object)
{
    return object.value("type"_L1) == "comment"_L1 && object.value("data"_L1).isObject();
}

} // namespace

AttachmentPayload AttachmentPayload::userComment(const QString &text, const QString &owner)
{
    return AttachmentPayload({ { u"type"_s, u"user"_s }, { u"comment"_s, text }, { u"owner"_s, owner } });
}

AttachmentPayload AttachmentPayload::alerts(const QList<AlertRef> &alerts, const AlertRule &rule,
                                            const QString &owner)
{
    QJsonArray ids;
    QJsonArray indices;
    for (const AlertRef &alert : alerts) {
        ids.append(alert.id);
        indices.append(alert.index);
    }
    const QJsonObject ruleObject{ { u"id"_s, jsonOf(rule.id) }, { u"name"_s, jsonOf(rule.name) } };
    return AttachmentPayload({ { u"type"_s, u"alert"_s },
                               { u"alertId"_s, ids },
                               { u"index"_s, indices },
                               { u"rule"_s, ruleObject },
                               { u"owner"_s, owner } });
}

AttachmentKind AttachmentPayload::kind() const
{
    const QString name = type();
    if (name == "user"_L1 || (name == "comment"_L1 && isUnifiedComment(m_object)))
        return AttachmentKind::UserComment;
    if (name == "alert"_L1 || name == "generated_alert"_L1) // the second: of rules, in 7.x
        return AttachmentKind::Alert;
    if (name == "actions"_L1)
        return AttachmentKind::Actions;
    if (name == "externalReference"_L1)
        return AttachmentKind::ExternalReference;
    if (name == "persistableState"_L1)
        return AttachmentKind::PersistableState;
    if (name == "event"_L1)
        return AttachmentKind::Event;
    return AttachmentKind::Other;
}

QString AttachmentPayload::type() const
{
    return m_object.value("type"_L1).toString();
}

QString AttachmentPayload::owner() const
{
    return m_object.value("owner"_L1).toString();
}

bool AttachmentPayload::isFile() const
{
    return kind() == AttachmentKind::ExternalReference
        && m_object.value("externalReferenceAttachmentTypeId"_L1) == ".files"_L1;
}

QString AttachmentPayload::commentText() const
{
    switch (kind()) {
    case AttachmentKind::UserComment:
        if (isUnifiedComment(m_object))
            return m_object.value("data"_L1)["content"_L1].toString();
        return m_object.value("comment"_L1).toString();
    case AttachmentKind::Actions:
        return m_object.value("comment"_L1).toString();
    default:
        return {};
    }
}

AttachmentPayload AttachmentPayload::withCommentText(const QString &text) const
{
    QJsonObject object = m_object;
    if (isUnifiedComment(object)) {
        QJsonObject data = object.value("data"_L1).toObject();
        data.insert("content"_L1, text);
        object.insert("data"_L1, data);
    } else {
        object.insert("comment"_L1, text);
    }
    return AttachmentPayload(object);
}

QList<AlertRef> AttachmentPayload::alertRefs() const
{
    const AttachmentKind what = kind();
    if (what != AttachmentKind::Alert && what != AttachmentKind::Event)
        return {};
    const QStringList ids
        = textsOf(m_object.value(what == AttachmentKind::Event ? "eventId"_L1 : "alertId"_L1));
    const QStringList indices = textsOf(m_object.value("index"_L1));
    if (ids.size() != indices.size())
        return {};
    QList<AlertRef> refs;
    refs.reserve(ids.size());
    for (qsizetype i = 0; i < ids.size(); ++i)
        refs.append({ ids.at(i), indices.at(i) });
    return refs;
}

AlertRule AttachmentPayload::rule() const
{
    const QJsonValue object = m_object.value("rule"_L1);
    return { textOrNull(object["id"_L1]), textOrNull(object["name"_L1]) };
}

} // namespace casebook::domain
