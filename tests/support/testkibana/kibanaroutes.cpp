#include "tests/support/testkibana/testkibana.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace casebook::test {

namespace {

/// `ids` as Kibana's schema reads them: a JSON array, or the parameter twice (CONTRACT §2.8).
std::optional<QStringList> idsOf(const KibanaState::Query &query)
{
    const QStringList sent = query.values(u"ids"_s);
    if (sent.size() > 1)
        return sent;
    const QJsonDocument list = QJsonDocument::fromJson(sent.value(0).toUtf8());
    if (!list.isArray())
        return {};
    QStringList ids;
    for (const QJsonValue &id : list.array())
        ids.append(id.toString());
    return ids;
}

KibanaAnswer noRoute()
{
    return KibanaAnswer::failure(404, u"Not Found"_s);
}

QJsonArray configurations()
{
    const QJsonObject none{ { u"id"_s, u"none"_s },
                            { u"name"_s, u"none"_s },
                            { u"type"_s, u".none"_s },
                            { u"fields"_s, QJsonValue::Null } };
    const QJsonObject note{
        { u"key"_s, u"note"_s }, { u"type"_s, u"text"_s }, { u"label"_s, u"Note"_s }, { u"required"_s, false }
    };
    return { QJsonObject{ { u"id"_s, u"c0nf16"_s },
                          { u"version"_s, u"WzEsMV0="_s },
                          { u"owner"_s, u"cases"_s },
                          { u"closure_type"_s, u"close-by-user"_s },
                          { u"connector"_s, none },
                          { u"customFields"_s, QJsonArray{ note } },
                          { u"mappings"_s, QJsonArray() },
                          { u"error"_s, QJsonValue::Null },
                          { u"created_at"_s, u"2024-01-01T00:00:00.000Z"_s },
                          { u"created_by"_s, KibanaState::user(u"admin"_s) },
                          { u"updated_at"_s, QJsonValue::Null },
                          { u"updated_by"_s, QJsonValue::Null } } };
}

QJsonArray connectors()
{
    return { QJsonObject{ { u"id"_s, u"jira-1"_s },
                          { u"name"_s, u"Tracker"_s },
                          { u"actionTypeId"_s, u".jira"_s },
                          { u"isPreconfigured"_s, false },
                          { u"isDeprecated"_s, false },
                          { u"isSystemAction"_s, false },
                          { u"isMissingSecrets"_s, false },
                          { u"config"_s, QJsonObject() },
                          { u"referencedByCount"_s, 0 } } };
}

} // namespace

KibanaAnswer TestKibana::status() const
{
    const bool away = m_health == Health::ElasticsearchAway;
    const QJsonObject version{ { u"number"_s, m_version }, { u"build_snapshot"_s, false } };
    const QJsonObject overall{ { u"level"_s, away ? u"critical"_s : u"available"_s } };
    return { away ? 503 : 200,
             QJsonObject{ { u"name"_s, u"testkibana"_s },
                          { u"uuid"_s, u"5e2b9c1e-0000-4000-8000-000000000001"_s },
                          { u"version"_s, version },
                          { u"status"_s, QJsonObject{ { u"overall"_s, overall } } } } };
}

KibanaAnswer TestKibana::answer(const Request &request, const QByteArray &authorization, QString &text)
{
    const std::lock_guard lock(m_mutex);
    const Health health = m_health;
    if (health == Health::Starting) {
        text = u"Kibana server is not ready yet"_s;
        return { 503, QJsonValue::Null };
    }
    if (request.path == QStringList{ u"api"_s, u"status"_s })
        return status();
    if (health == Health::ElasticsearchAway)
        return KibanaAnswer::failure(401, u"Unauthorized"_s);
    const QString user = userOf(authorization);
    if (authorization.isEmpty())
        return KibanaAnswer::failure(401, u"Unauthorized"_s);
    if (user.isEmpty() || health == Health::SignInChanged)
        return KibanaAnswer::failure(
            401,
            u"[security_exception\n\tRoot causes:\n\t\tsecurity_exception: unable to authenticate user "
            "for REST request [/_security/_authenticate]]: unable to authenticate user"_s);
    if (health == Health::SpaceGone)
        return KibanaAnswer::failure(404, u"Saved object [space/default] not found"_s);
    if (health == Health::Reader && request.method != "GET"_L1)
        return KibanaAnswer::failure(403, u"Unauthorized to update case with owners: \"cases\""_s);
    QJsonParseError problem{};
    const QJsonDocument body = QJsonDocument::fromJson(request.body, &problem);
    if (!request.body.isEmpty() && problem.error != QJsonParseError::NoError)
        return KibanaAnswer::failure(400, u"Invalid request payload JSON format"_s);
    return route(request, user, body.object());
}

KibanaAnswer TestKibana::route(const Request &request, const QString &user, const QJsonObject &body)
{
    const QStringList &path = request.path;
    const QJsonObject person = KibanaState::user(user);
    if (path == QStringList{ u"internal"_s, u"security"_s, u"me"_s }) {
        QJsonObject me = person;
        me[u"enabled"_s] = true;
        me[u"roles"_s] = QJsonArray{ u"analyst"_s };
        return { 200, me };
    }
    if (path == QStringList{ u"internal"_s, u"security"_s, u"user_profile"_s, u"_bulk_get"_s }) {
        QJsonArray profiles;
        for (const QJsonValue uid : body.value("uids"_L1).toArray())
            profiles.append(QJsonObject{ { u"uid"_s, uid },
                                         { u"enabled"_s, true },
                                         { u"data"_s, QJsonObject() },
                                         { u"user"_s, KibanaState::user(uid.toString().mid(2)) } });
        return { 200, profiles };
    }
    if (path.value(0) != "api"_L1 || path.value(1) != "cases"_L1)
        return noRoute();
    if (path.size() == 2) {
        if (request.method == "POST"_L1)
            return m_state.create(person, body);
        if (request.method == "PATCH"_L1)
            return m_state.patch(person, body);
        if (request.method != "DELETE"_L1)
            return noRoute();
        const auto ids = idsOf(request.query);
        return ids ? m_state.remove(*ids)
                   : KibanaAnswer::failure(
                       400, u"[request query.ids]: could not parse array value from json input"_s);
    }
    if (path.at(2) == "_find"_L1)
        return m_state.find(request.query);
    if (path.at(2) == "configure"_L1)
        return { 200, path.size() == 3 ? configurations() : connectors() };
    if (path.at(2) == "tags"_L1 || path.at(2) == "reporters"_L1)
        return { 200, QJsonArray() };
    return routeCase(request, person, body);
}

KibanaAnswer TestKibana::routeCase(const Request &request, const QJsonObject &person, const QJsonObject &body)
{
    const QStringList &path = request.path;
    const QString &method = request.method;
    const QString &id = path.at(2);
    const QString part = path.value(3);
    const QString last = path.value(4);
    if (part.isEmpty() && method == "GET"_L1)
        return m_state.get(id, request.query.value(u"includeComments"_s, u"true"_s) == "true"_L1);
    if (part == "comments"_L1 && last.isEmpty()) {
        if (method == "POST"_L1)
            return m_state.addComment(person, id, body);
        return method == "PATCH"_L1 ? m_state.editComment(person, id, body) : noRoute();
    }
    if (part == "comments"_L1 && last == "_find"_L1)
        return m_state.findComments(id, request.query);
    if (part == "comments"_L1)
        return method == "DELETE"_L1 ? m_state.removeComment(person, id, last) : m_state.comment(last);
    if (part == "user_actions"_L1)
        return last == "_find"_L1 ? m_state.findActions(id, request.query) : m_state.listActions(id);
    if (part == "connector"_L1 && path.value(5) == "_push"_L1)
        return m_state.push(person, id, last);
    return noRoute();
}

} // namespace casebook::test
