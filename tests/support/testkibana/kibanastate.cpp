#include "tests/support/testkibana/kibanastate.h"

#include "models/base/ids.h"
#include "models/base/timestamp.h"
#include "tests/support/testkibana/requestcheck.h"

#include <QDateTime>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace casebook::test {

namespace {

QString phraseOf(int status)
{
    switch (status) {
    case 400:
        return u"Bad Request"_s;
    case 401:
        return u"Unauthorized"_s;
    case 403:
        return u"Forbidden"_s;
    case 404:
        return u"Not Found"_s;
    case 406:
        return u"Not Acceptable"_s;
    case 409:
        return u"Conflict"_s;
    case 429:
        return u"Too Many Requests"_s;
    case 503:
        return u"Service Unavailable"_s;
    default:
        return u"Internal Server Error"_s;
    }
}

} // namespace

KibanaAnswer KibanaAnswer::failure(int status, const QString &message)
{
    return { status,
             QJsonObject{
                 { u"statusCode"_s, status }, { u"error"_s, phraseOf(status) }, { u"message"_s, message } } };
}

KibanaState::KibanaState(quint32 seed)
    : m_random(seed)
{
}

qint64 KibanaState::now() const
{
    return frozen.value_or(QDateTime::currentMSecsSinceEpoch()) + skewMilliseconds;
}

QString KibanaState::stamp() const
{
    return Timestamp(now()).toIso();
}

QString KibanaState::nextVersion()
{
    return QString::fromLatin1(QByteArray("[%1,%2]")
                                   .replace("%1", QByteArray::number(++m_sequence))
                                   .replace("%2", QByteArray::number(m_term))
                                   .toBase64());
}

QString KibanaState::newId()
{
    return newUid();
}

QJsonObject KibanaState::user(const QString &name)
{
    return { { u"username"_s, name },
             { u"full_name"_s, QJsonValue::Null },
             { u"email"_s, QJsonValue::Null } };
}

QString KibanaState::nameOf(const QJsonObject &user)
{
    return user.value("username"_L1).toString();
}

KibanaAnswer KibanaState::goneCase(const QString &id)
{
    return KibanaAnswer::failure(404, u"Saved object [cases/%1] not found"_s.arg(id));
}

bool KibanaState::happens(double chance, int &due)
{
    if (due > 0) {
        --due;
        return true;
    }
    return chance > 0 && std::uniform_real_distribution<double>(0, 1)(m_random) < chance;
}

void KibanaState::refresh()
{
    m_listed = m_cases;
    m_refreshed = QDateTime::currentMSecsSinceEpoch();
}

void KibanaState::refreshIfDue()
{
    if (QDateTime::currentMSecsSinceEpoch() - m_refreshed >= refreshMilliseconds)
        refresh();
}

void KibanaState::restore(const Backup &backup)
{
    m_cases = backup.cases;
    m_sequence = backup.sequence;
    ++m_term;
    m_truth.resize(backup.truths);
    refresh();
}

void KibanaState::moveVersion(const QString &id)
{
    if (const auto stored = m_cases.find(id); stored != m_cases.end())
        stored->body[u"version"_s] = nextVersion();
}

void KibanaState::touch(StoredCase &stored, const QJsonObject &user)
{
    stored.body[u"updated_at"_s] = stamp();
    stored.body[u"updated_by"_s] = user;
    stored.body[u"version"_s] = nextVersion();
}

void KibanaState::act(StoredCase &stored, const QJsonObject &user, const QString &type, const QString &action,
                      const QJsonObject &payload, const QJsonValue &commentId)
{
    stored.actions.append(QJsonObject{ { u"id"_s, newId() },
                                       { u"version"_s, nextVersion() },
                                       { u"type"_s, type },
                                       { u"action"_s, action },
                                       { u"owner"_s, stored.body.value("owner"_L1) },
                                       { u"created_at"_s, stamp() },
                                       { u"created_by"_s, user },
                                       { u"comment_id"_s, commentId },
                                       { u"payload"_s, payload } });
}

QJsonObject KibanaState::document(const StoredCase &stored, bool withComments, bool allAttachments) const
{
    QJsonObject document = stored.body;
    int comments = 0;
    QSet<QString> alerts;
    for (const QJsonObject &one : stored.comments) {
        const QString type = one.value("type"_L1).toString();
        comments += allAttachments || type == "user"_L1 ? 1 : 0;
        if (type == "alert"_L1) {
            const QJsonValue ids = one.value("alertId"_L1);
            for (const QJsonValue &id : ids.isArray() ? ids.toArray() : QJsonArray{ ids })
                alerts.insert(id.toString());
        }
    }
    document[u"totalComment"_s] = comments;
    document[u"totalAlerts"_s] = int(alerts.size());
    QJsonArray list;
    if (withComments) {
        for (const QJsonObject &one : stored.comments)
            list.append(one);
    }
    document[u"comments"_s] = list;
    return document;
}

KibanaAnswer KibanaState::get(const QString &id, bool withComments) const
{
    const auto stored = m_cases.constFind(id);
    if (stored == m_cases.constEnd())
        return goneCase(id);
    QJsonObject found = document(*stored, withComments);
    if (!withComments) {
        found[u"totalComment"_s] = 0; // as 8.12 does
        found[u"totalAlerts"_s] = 0;
    }
    return { 200, found };
}

KibanaAnswer KibanaState::create(const QJsonObject &user, const QJsonObject &body)
{
    refreshIfDue();
    if (const auto refused = checkNewCase(body, refusedFields))
        return *refused;
    StoredCase stored;
    QJsonObject &value = stored.body;
    for (const auto *field : { "title", "description" })
        value[QLatin1String(field)] = body.value(QLatin1String(field)).toString().trimmed();
    for (const auto *field : { "tags", "connector", "settings", "owner" })
        value[QLatin1String(field)] = body.value(QLatin1String(field));
    value[u"severity"_s] = body.value("severity"_L1).toString(u"low"_s);
    value[u"assignees"_s] = body.value("assignees"_L1).toArray();
    value[u"category"_s]
        = body.value("category"_L1).isString() ? body.value("category"_L1) : QJsonValue::Null;
    value[u"customFields"_s] = completed(body.value("customFields"_L1).toArray());
    value[u"status"_s] = u"open"_s;
    for (const auto *field :
         { "duration", "closed_at", "closed_by", "updated_at", "updated_by", "external_service" })
        value[QLatin1String(field)] = QJsonValue::Null;
    value[u"id"_s] = newId();
    value[u"version"_s] = nextVersion();
    value[u"created_at"_s] = stamp();
    value[u"created_by"_s] = user;
    QJsonObject payload = body; // as sent, untrimmed
    payload[u"status"_s] = u"open"_s;
    act(stored, user, u"create_case"_s, u"create"_s, payload);
    const QString id = value.value("id"_L1).toString();
    m_cases.insert(id, stored);
    m_truth.append({ nameOf(user), id, u"create"_s, body });
    return { 200, document(stored, true) };
}

KibanaAnswer KibanaState::remove(const QStringList &ids)
{
    refreshIfDue();
    for (const QString &id : ids) {
        if (!m_cases.contains(id))
            return goneCase(id);
    }
    for (const QString &id : ids) {
        m_cases.remove(id);
        m_truth.append({ {}, id, u"delete"_s });
    }
    return { 204, QJsonValue::Undefined };
}

} // namespace casebook::test
