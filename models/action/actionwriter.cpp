#include "models/action/actionwriter.h"

#include "models/action/paramsreader.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace casebook::action {

using namespace Qt::StringLiterals;

namespace {

QJsonObject connectorObject(const domain::CaseConnector &connector)
{
    return { { u"id"_s, connector.id },
             { u"name"_s, connector.name },
             { u"type"_s, connector.type },
             { u"fields"_s, connector.fields ? QJsonValue(*connector.fields) : QJsonValue::Null } };
}

bool isReadable(const QJsonObject &connector)
{
    QList<Problem> problems;
    QStringList leftOut;
    readConnector(connector, {}, problems, leftOut);
    return problems.isEmpty();
}

/// The connector as the action takes it: without the keys that came later.
QJsonObject readableConnector(const domain::CaseConnector &connector)
{
    QJsonObject object = connectorObject(connector);
    QJsonObject fields = object.value("fields"_L1).toObject();
    if (connector.fields) {
        fields.remove(u"otherFields"_s);
        fields.remove(u"additionalFields"_s);
        object.insert("fields"_L1, fields);
    } else if (!connector.isNone()) {
        object.insert("fields"_L1, fields); // the action wants an object, and completes it
    }
    return isReadable(object) ? object : connectorObject(domain::CaseConnector{});
}

QByteArray textOf(const QString &subAction, const QJsonObject &params)
{
    return QJsonDocument(QJsonObject{ { u"subAction"_s, subAction }, { u"subActionParams"_s, params } })
        .toJson(QJsonDocument::Indented);
}

} // namespace

QByteArray createText(const domain::Case &value)
{
    return textOf(u"create"_s,
                  { { u"title"_s, value.title },
                    { u"description"_s, value.description },
                    { u"tags"_s, QJsonArray::fromStringList(value.tags) },
                    { u"connector"_s, readableConnector(value.connector) },
                    { u"settings"_s, QJsonObject{ { u"syncAlerts"_s, value.settings.syncAlerts } } } });
}

std::optional<QByteArray> commentText(const domain::AttachmentPayload &payload, const QString &caseId)
{
    QJsonObject comment;
    if (payload.kind() == domain::AttachmentKind::UserComment) {
        comment = { { u"type"_s, u"user"_s }, { u"comment"_s, payload.commentText() } };
    } else if (payload.kind() == domain::AttachmentKind::Alert) {
        const domain::AlertRule rule = payload.rule();
        const auto orNull = [](const std::optional<QString> &text) {
            return text ? QJsonValue(*text) : QJsonValue(QJsonValue::Null);
        };
        comment = { { u"type"_s, u"alert"_s },
                    { u"alertId"_s, payload.object().value("alertId"_L1) },
                    { u"index"_s, payload.object().value("index"_L1) },
                    { u"rule"_s,
                      QJsonObject{ { u"id"_s, orNull(rule.id) }, { u"name"_s, orNull(rule.name) } } } };
    } else {
        return std::nullopt;
    }
    return textOf(u"addComment"_s, { { u"caseId"_s, caseId }, { u"comment"_s, comment } });
}

} // namespace casebook::action
