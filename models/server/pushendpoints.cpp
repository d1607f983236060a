#include "models/server/pushendpoints.h"

#include "models/domain/pushstate.h"
#include "models/json/responses.h"
#include "models/server/access.h"
#include "models/store/casestore.h"

#include <QJsonDocument>

namespace casebook::server {

using namespace Qt::StringLiterals;

namespace {

/// Kibana answers with the attachments it looked at, the first so many as there are user comments, and counts
/// them alone (REAL-SERVER 9).
Result<QJsonObject> pushedDocument(store::StoreReader &reader, const store::CaseHead &head)
{
    const Result<QByteArray> text = reader.caseDocument(head.key);
    if (!text)
        return failure(text.error());
    QJsonObject document = QJsonDocument::fromJson(*text).object();
    QJsonArray comments = document.value("comments"_L1).toArray();
    while (comments.size() > head.totalComments)
        comments.removeLast();
    document.insert("comments"_L1, comments);
    document.insert("totalAlerts"_L1, 0);
    return document;
}

QJsonObject jsonOf(const domain::PushState &state)
{
    QJsonObject object{ { u"needsToBePushed"_s, state.needsPush },
                        { u"hasBeenPushed"_s, state.hasBeenPushed } };
    if (state.hasBeenPushed) {
        object.insert("details"_L1,
                      QJsonObject{ { u"latestUserActionPushDate"_s, state.lastPush->toIso() },
                                   { u"oldestUserActionPushDate"_s, state.firstPush->toIso() },
                                   { u"externalService"_s, state.externalService } });
    }
    return object;
}

} // namespace

Result<Reply> pushCase(const Call &call, Service &service)
{
    // Any object will do (REAL-SERVER 9), and so does none.
    if (!call.body.isEmpty()) {
        const Result<QJsonValue> body = call.json();
        if (!body)
            return failure(body.error());
    }
    const QString id = call.at("caseId"_L1);
    Result<store::CaseHead> head = [&] {
        store::StoreReader reader = readerFor(call, service);
        return readableCase(reader, call, id);
    }();
    if (!head)
        return failure(head.error());
    if (const Result<void> allowed = requireWriting(call, u"push case"_s, head->owner); !allowed)
        return failure(allowed.error());
    const Result<store::SubmitResult> pushed
        = submit(call, service, domain::PushCase{ head->key, call.at("connectorId"_L1) });
    if (!pushed)
        return failure(pushed.error());
    store::StoreReader reader = readerFor(call, service);
    const Result<QJsonObject> document = pushedDocument(reader, *head);
    if (!document)
        return failure(document.error());
    return Reply::json(*document);
}

Result<Reply> listConnectorsOfCase(const Call &call, Service &service)
{
    store::StoreReader reader = readerFor(call, service);
    const Result<std::optional<store::CaseHead>> head
        = visibleCase(reader, call, call.at("caseId"_L1), u"access case connectors"_s);
    if (!head)
        return failure(head.error());
    if (!*head) // 200, empty (REAL-SERVER 10)
        return Reply::json(QJsonObject());
    const Result<QByteArray> history = reader.legacyActivities((*head)->key);
    if (!history)
        return failure(history.error());
    const Result<QList<json::LegacyActivity>> entries
        = json::readList<json::LegacyActivity>(QJsonDocument::fromJson(*history).array());
    if (!entries)
        return failure(entries.error());
    QList<domain::Activity> activities;
    for (const json::LegacyActivity &entry : *entries)
        activities.append(entry.activity);

    QList<json::PushState> states;
    const QList<domain::PushState> found = domain::pushStates(activities);
    for (const domain::PushState &state : found)
        states.append({ .connector = state.connector, .push = jsonOf(state) });
    return Reply::json(json::toJson(states));
}

} // namespace casebook::server
