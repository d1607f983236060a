#include "tests/scenarios/actiondoor.h"

#include "models/action/execution.h"
#include "models/domain/rules.h"
#include "models/json/caserequests.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

namespace casebook::test {

using namespace Qt::StringLiterals;

namespace {

bool hasOnly(const QJsonObject &object, const QSet<QString> &keys)
{
    const QStringList given = object.keys();
    return (QSet(given.begin(), given.end()) - keys).isEmpty();
}

QJsonObject action(const QString &subAction, const QJsonObject &params)
{
    return { { u"subAction"_s, subAction }, { u"subActionParams"_s, params } };
}

// What follows answers an empty object where the action has no words for the request, or, tolerant of its
// older forms, takes what the API refuses (a text for tags, Jira's fields without its nulls).

QJsonObject createAction(QJsonObject body)
{
    const Result<domain::NewCase> values = json::newCaseFromJson(body);
    if (!values || !domain::validateConnector(values->connector))
        return {};
    if (body.take("owner"_L1) != "cases"_L1)
        return {};
    const QSet<QString> known{ u"title"_s, u"description"_s, u"tags"_s, u"connector"_s, u"settings"_s };
    return hasOnly(body, known) ? action(u"create"_s, body) : QJsonObject();
}

// With more than one field the order of the history is that of the request, which an action has not.
QJsonObject updateAction(const QJsonObject &body)
{
    const QJsonArray cases = body.value("cases"_L1).toArray();
    const QJsonObject change = cases.at(0).toObject();
    const QJsonObject wrapped{ { u"cases"_s, cases } };
    const auto read = json::caseChangesFromJson(QJsonDocument(wrapped).toJson(QJsonDocument::Compact));
    const bool isStrict = read && !read->isEmpty()
        && (!read->at(0).patch.connector || domain::validateConnector(*read->at(0).patch.connector));
    const QSet<QString> known{ u"id"_s,   u"version"_s,   u"title"_s,  u"description"_s,
                               u"tags"_s, u"connector"_s, u"status"_s, u"settings"_s };
    const bool isOneField = cases.size() == 1 && change.size() == 3 && hasOnly(change, known);
    return isStrict && isOneField && body.size() == 1 ? action(u"update"_s, change) : QJsonObject();
}

QJsonObject commentAction(const QString &caseId, QJsonObject body)
{
    if (body.take("owner"_L1) != "cases"_L1)
        return {};
    const bool isUser = body.value("type"_L1) == "user"_L1 && hasOnly(body, { u"type"_s, u"comment"_s });
    const bool isAlert = body.value("type"_L1) == "alert"_L1 && body.value("index"_L1).isString()
        && body.size() == 4 && hasOnly(body, { u"type"_s, u"alertId"_s, u"index"_s, u"rule"_s })
        && body.value("rule"_L1).toObject().size() == 2;
    if (!isUser && !isAlert)
        return {};
    return action(u"addComment"_s, { { u"caseId"_s, caseId }, { u"comment"_s, body } });
}

QJsonObject actionOf(const Request &request)
{
    const QJsonObject body = QJsonDocument::fromJson(request.body).object();
    if (request.verb == "create"_L1)
        return createAction(body);
    if (request.verb == "edit"_L1 || request.verb == "patch"_L1)
        return updateAction(body);
    if (request.verb == "comment"_L1 || request.verb == "alert"_L1 || request.verb == "attach"_L1)
        return commentAction(request.id, body);
    return {};
}

} // namespace

ActionDoor::ActionDoor(domain::User author)
    : StoreDoor(std::move(author))
{
}

DoorAnswer ActionDoor::answer(const Request &request)
{
    const QJsonObject document = actionOf(request);
    if (document.isEmpty())
        return StoreDoor::answer(request);
    const action::Reading reading = action::readAction(document);
    if (reading.isMalformed()) // its schema is its own (CONTRACT §6.2): see tests/action
        return StoreDoor::answer(request);
    ++m_actions;
    const action::Answer done = action::execute(reading, *m_store, { .author = m_author });
    if (done.succeeded())
        return { 200, done.data };
    const json::ErrorDocument error = json::errorDocument(*done.error);
    return { error.statusCode, json::write(error) };
}

} // namespace casebook::test
