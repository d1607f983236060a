#include "tests/support/testkibana/kibanastate.h"
#include "tests/support/testkibana/requestcheck.h"

#include "models/base/timestamp.h"

using namespace Qt::StringLiterals;

namespace casebook::test {

namespace {

/// The values of a list of tags or assignees, as text.
QStringList members(const QJsonValue &list)
{
    QStringList names;
    for (const QJsonValue &one : list.toArray())
        names.append(one.isObject() ? one[u"uid"_s].toString() : one.toString());
    return names;
}

bool isList(const QString &field)
{
    return field == "tags"_L1 || field == "assignees"_L1;
}

QJsonValue asList(const QString &field, const QStringList &names)
{
    QJsonArray list;
    for (const QString &name : names) {
        list.append(field == "assignees"_L1 ? QJsonValue(QJsonObject{ { u"uid"_s, name } })
                                            : QJsonValue(name));
    }
    return list;
}

bool isEqual(const QString &field, const QJsonValue &one, const QJsonValue &other)
{
    if (!isList(field))
        return one == other;
    const QStringList mine = members(one);
    const QStringList theirs = members(other);
    return QSet<QString>(mine.begin(), mine.end()) == QSet<QString>(theirs.begin(), theirs.end());
}

QStringList without(const QStringList &these, const QStringList &those)
{
    QStringList left;
    for (const QString &one : these) {
        if (!those.contains(one))
            left.append(one);
    }
    return left;
}

QJsonValue valueOf(const QJsonObject &change, const QString &field)
{
    const QJsonValue value = change.value(field);
    if (field == "title"_L1 || field == "description"_L1 || (field == "category"_L1 && value.isString()))
        return value.toString().trimmed();
    return field == "customFields"_L1 ? QJsonValue(completed(value.toArray())) : value;
}

} // namespace

void KibanaState::actForField(StoredCase &stored, const QJsonObject &user, const QString &field,
                              const QJsonValue &before, const QJsonValue &after)
{
    if (isList(field)) {
        const QStringList added = without(members(after), members(before));
        const QStringList removed = without(members(before), members(after));
        if (!added.isEmpty())
            act(stored, user, field, u"add"_s, { { field, asList(field, added) } });
        if (!removed.isEmpty())
            act(stored, user, field, u"delete"_s, { { field, asList(field, removed) } });
    } else if (field == "customFields"_L1) {
        for (const QJsonValue &one : after.toArray()) {
            if (!before.toArray().contains(one))
                act(stored, user, field, u"update"_s, { { field, QJsonArray{ one } } });
        }
    } else {
        act(stored, user, field, field == "category"_L1 && after.isNull() ? u"delete"_s : u"update"_s,
            { { field, after } });
    }
}

KibanaAnswer KibanaState::patch(const QJsonObject &user, const QJsonObject &body)
{
    refreshIfDue();
    if (auto refused = checkKeys(body.keys(), { u"cases"_s }))
        return *refused;
    const QJsonArray changes = body.value("cases"_L1).toArray();
    if (changes.size() != 1) // all that sync needs
        return KibanaAnswer::failure(400, u"This server changes one case a request."_s);
    return patchOne(user, changes.first().toObject());
}

KibanaAnswer KibanaState::patchOne(const QJsonObject &user, const QJsonObject &change)
{
    if (auto refused = checkChange(change, refusedFields))
        return *refused;
    const QString id = change.value("id"_L1).toString();
    const auto stored = m_cases.find(id);
    if (stored == m_cases.end())
        return KibanaAnswer::failure(
            404, u"These cases %1 do not exist. Please check you have the correct ids."_s.arg(id));
    if (change.value("version"_L1) != stored->body.value("version"_L1))
        return KibanaAnswer::failure(
            409,
            u"These cases %1 has been updated. Please refresh before saving additional updates."_s.arg(id));

    // Alphabetical, as QJsonObject keeps keys; assignees last (CONTRACT §4.3).
    QStringList fields;
    for (const QString &field : change.keys()) {
        if (field != "id"_L1 && field != "version"_L1 && field != "owner"_L1 && field != "assignees"_L1
            && !isEqual(field, valueOf(change, field), stored->body.value(field)))
            fields.append(field);
    }
    if (change.contains("assignees"_L1)
        && !isEqual(u"assignees"_s, change.value("assignees"_L1), stored->body.value("assignees"_L1)))
        fields.append(u"assignees"_s);
    if (fields.isEmpty())
        return KibanaAnswer::failure(406, u"All update fields are identical to current version."_s);

    if (happens(races.patch, patchRacesDue)) {
        // Somebody else's PATCH wins; this one's history is kept all the same (trap 12).
        const qsizetype first = stored->actions.size();
        for (const QString &field : fields)
            actForField(*stored, user, field, stored->body.value(field), valueOf(change, field));
        for (qsizetype i = first; i < stored->actions.size(); ++i)
            m_phantoms.insert(stored->actions.at(i).value("id"_L1).toString());
        const QString severity = stored->body.value("severity"_L1) == "high"_L1 ? u"low"_s : u"high"_s;
        patchOne(KibanaState::user(u"racer"_s),
                 { { u"id"_s, id },
                   { u"version"_s, stored->body.value("version"_L1) },
                   { u"severity"_s, severity } });
        return KibanaAnswer::failure(500, u"Cannot read properties of undefined (reading 'assignees')"_s);
    }

    for (const QString &field : fields) {
        const QJsonValue before = stored->body.value(field);
        const QJsonValue after = valueOf(change, field);
        actForField(*stored, user, field, before, after);
        stored->body[field] = after;
        m_truth.append({ nameOf(user), id, field, after, before });
    }
    touch(*stored, user);
    if (fields.contains(u"status"_s)) {
        const bool closed = stored->body.value("status"_L1) == "closed"_L1;
        const auto created = Timestamp::fromIso(stored->body.value("created_at"_L1).toString());
        stored->body[u"closed_at"_s] = closed ? stored->body.value("updated_at"_L1) : QJsonValue::Null;
        stored->body[u"closed_by"_s] = closed ? QJsonValue(user) : QJsonValue::Null;
        stored->body[u"duration"_s]
            = closed && created ? QJsonValue((now() - created->msecs()) / 1000) : QJsonValue::Null;
    }
    QJsonObject answer = document(*stored, false);
    answer[u"comments"_s] = QJsonArray();
    return { 200, QJsonArray{ answer } };
}

KibanaAnswer KibanaState::push(const QJsonObject &user, const QString &caseId, const QString &connectorId)
{
    refreshIfDue();
    const auto stored = m_cases.find(caseId);
    if (stored == m_cases.end())
        return goneCase(caseId);
    if (connectorId == "none"_L1)
        return KibanaAnswer::failure(404, u"Saved object [action/none] not found"_s);
    if (stored->body.value("status"_L1) == "closed"_L1)
        return KibanaAnswer::failure(409,
                                     u"The %1 case is closed. Pushing a closed case is not allowed."_s.arg(
                                         stored->body.value("title"_L1).toString()));
    ++m_pushes;
    const QJsonObject service{ { u"connector_id"_s, connectorId },
                               { u"connector_name"_s, stored->body[u"connector"_s][u"name"_s] },
                               { u"external_id"_s, QString::number(m_pushes) },
                               { u"external_title"_s, u"T-%1"_s.arg(m_pushes) },
                               { u"external_url"_s, u"https://tracker.example/%1"_s.arg(m_pushes) },
                               { u"pushed_at"_s, stamp() },
                               { u"pushed_by"_s, user } };
    stored->body[u"external_service"_s] = service;
    touch(*stored, user);
    act(*stored, user, u"pushed"_s, u"push_to_service"_s, { { u"externalService"_s, service } });
    m_truth.append({ nameOf(user), caseId, u"pushed"_s, service });
    return { 200, document(*stored, true) };
}

} // namespace casebook::test
