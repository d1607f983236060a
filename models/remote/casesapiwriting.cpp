#include "models/remote/casesapiprivate.h"

namespace casebook::remote {

using namespace Qt::StringLiterals;

namespace {

Request writeToCase(const QByteArray &method, std::initializer_list<QString> segments,
                    const QJsonObject &body, const QString &caseId, const QString &attachmentId = {})
{
    Request request = Request::write(method, segments, body);
    request.caseId = caseId;
    request.attachmentId = attachmentId;
    return request;
}

/// Sub-actions that only ask the connector's system (CONTRACT §5.1).
bool onlyAsks(const QString &subAction)
{
    static const QStringList asking{ u"issueTypes"_s,    u"fieldsByIssueType"_s, u"issues"_s,
                                     u"issue"_s,         u"getFields"_s,         u"getChoices"_s,
                                     u"incidentTypes"_s, u"severity"_s,          u"getIncident"_s,
                                     u"handshake"_s };
    return asking.contains(subAction);
}

} // namespace

Future<json::CaseDocument> CasesApi::createCase(QJsonObject body)
{
    Promised<json::CaseDocument> promised;
    d->withFeatures([this, body, promised](const ServerFeatures &features) {
        d->ask<json::CaseDocument>(Request::write("POST", { u"api"_s, u"cases"_s }, features.creation(body)),
                                   promised, &json::read<json::CaseDocument>);
    });
    return promised.future();
}

Future<json::CaseDocument> CasesApi::patchCase(QString id, QString version, QJsonObject fields)
{
    fields.insert("id"_L1, id);
    fields.insert("version"_L1, version);
    return d->ask<json::CaseDocument>(
        writeToCase("PATCH", { u"api"_s, u"cases"_s }, { { u"cases"_s, QJsonArray{ fields } } }, id),
        [id](const QJsonValue &json) -> Result<json::CaseDocument> {
            const QJsonArray changed = json.toArray();
            for (const auto &object : changed) {
                if (object.toObject().value("id"_L1) == id)
                    return json::read<json::CaseDocument>(object);
            }
            return failure({ .kind = ErrorKind::Internal,
                             .message = u"The case is not in the answer"_s,
                             .field = u"id"_s });
        });
}

Future<void> CasesApi::deleteCase(QString id)
{
    // One id must come as a JSON list (CONTRACT §2.8).
    Request request = writeToCase("DELETE", { u"api"_s, u"cases"_s }, {}, id);
    request.add("ids"_L1, QString::fromUtf8(json::canonical(QJsonArray{ id })));
    return d->order(std::move(request));
}

Future<json::CaseDocument> CasesApi::addAttachment(QString caseId, QJsonObject payload)
{
    return d->ask<json::CaseDocument>(
        writeToCase("POST", { u"api"_s, u"cases"_s, caseId, u"comments"_s }, payload, caseId),
        &json::read<json::CaseDocument>);
}

Future<json::CaseDocument> CasesApi::editAttachment(QString caseId, QString attachmentId, QString version,
                                                    QJsonObject payload)
{
    payload.insert("id"_L1, attachmentId);
    payload.insert("version"_L1, version);
    return d->ask<json::CaseDocument>(
        writeToCase("PATCH", { u"api"_s, u"cases"_s, caseId, u"comments"_s }, payload, caseId, attachmentId),
        &json::read<json::CaseDocument>);
}

Future<void> CasesApi::deleteAttachment(QString caseId, QString attachmentId)
{
    return d->order(writeToCase("DELETE", { u"api"_s, u"cases"_s, caseId, u"comments"_s, attachmentId }, {},
                                caseId, attachmentId));
}

Future<json::CaseDocument> CasesApi::push(QString caseId, QString connectorId)
{
    return d->ask<json::CaseDocument>(
        writeToCase("POST", { u"api"_s, u"cases"_s, caseId, u"connector"_s, connectorId, u"_push"_s }, {},
                    caseId),
        &json::read<json::CaseDocument>);
}

Future<json::ActionResult> CasesApi::execute(QString connectorId, QString subAction, QJsonObject parameters)
{
    const QJsonObject body{
        { u"params"_s, QJsonObject{ { u"subAction"_s, subAction }, { u"subActionParams"_s, parameters } } }
    };
    Request request = Request::write(
        "POST", { u"api"_s, u"actions"_s, u"connector"_s, connectorId, u"_execute"_s }, body);
    request.effect = onlyAsks(subAction) ? Effect::Read : Effect::Write;
    return d->ask<json::ActionResult>(std::move(request), &json::read<json::ActionResult>);
}

} // namespace casebook::remote
