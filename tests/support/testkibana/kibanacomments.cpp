#include "tests/support/testkibana/kibanastate.h"
#include "tests/support/testkibana/requestcheck.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace casebook::test {

namespace {

KibanaAnswer goneComment(const QString &id)
{
    return KibanaAnswer::failure(404, u"Saved object [cases-comments/%1] not found"_s.arg(id));
}

/// The payload alone, without the envelope.
QJsonObject payloadOf(QJsonObject comment)
{
    for (const auto *key : { "id", "version", "created_at", "created_by", "pushed_at", "pushed_by",
                             "updated_at", "updated_by" })
        comment.remove(QLatin1String(key));
    return comment;
}

auto withId(QList<QJsonObject> &comments, const QString &id)
{
    return std::find_if(comments.begin(), comments.end(),
                        [&](const QJsonObject &one) { return one.value("id"_L1) == id; });
}

} // namespace

KibanaAnswer KibanaState::addComment(const QJsonObject &user, const QString &caseId, const QJsonObject &body)
{
    refreshIfDue();
    const auto stored = m_cases.find(caseId);
    if (stored == m_cases.end())
        return goneCase(caseId);
    if (auto refused = checkAttachment(body, stored->body.value("owner"_L1).toString(), false))
        return *refused;
    QJsonObject comment = body;
    comment[u"id"_s] = newId();
    comment[u"version"_s] = nextVersion();
    comment[u"created_at"_s] = stamp();
    comment[u"created_by"_s] = user;
    for (const auto *key : { "pushed_at", "pushed_by", "updated_at", "updated_by" })
        comment[QLatin1String(key)] = QJsonValue::Null;
    stored->comments.append(comment);
    m_truth.append({ nameOf(user), caseId, u"comment"_s, body.value("comment"_L1), QJsonValue::Null,
                     comment.value("id"_L1).toString() });
    if (happens(races.comment, commentRacesDue)) {
        // The comment is stored, the case's own write loses to somebody else's (trap 11).
        moveVersion(caseId);
        return KibanaAnswer::failure(
            409,
            u"[cases:%1]: version conflict, required seqNo [%2], primary term [1]. current document has "
            "seqNo [%3] and primary term [1]"_s.arg(caseId)
                .arg(m_sequence - 1)
                .arg(m_sequence));
    }
    touch(*stored, user);
    act(*stored, user, u"comment"_s, u"create"_s, { { u"comment"_s, body } }, comment.value("id"_L1));
    return { 200, document(*stored, true, true) };
}

KibanaAnswer KibanaState::editComment(const QJsonObject &user, const QString &caseId, const QJsonObject &body)
{
    refreshIfDue();
    const auto stored = m_cases.find(caseId);
    if (stored == m_cases.end())
        return goneCase(caseId);
    if (auto refused = checkAttachment(body, stored->body.value("owner"_L1).toString(), true))
        return *refused;
    const QString id = body.value("id"_L1).toString();
    const auto comment = withId(stored->comments, id);
    if (comment == stored->comments.end())
        return goneComment(id);
    if (comment->value("version"_L1) != body.value("version"_L1))
        return KibanaAnswer::failure(
            409, u"This case has been updated. Please refresh before saving additional updates."_s);
    m_truth.append({ nameOf(user), caseId, u"editComment"_s, body.value("comment"_L1),
                     comment->value("comment"_L1), id });
    const QJsonObject payload = payloadOf(body);
    for (auto key = payload.begin(); key != payload.end(); ++key)
        comment->insert(key.key(), key.value());
    comment->insert(u"version"_s, nextVersion());
    comment->insert(u"updated_at"_s, stamp());
    comment->insert(u"updated_by"_s, user);
    if (happens(races.comment, commentRacesDue)) {
        moveVersion(caseId);
        return KibanaAnswer::failure(
            409,
            u"[cases:%1]: version conflict, required seqNo [%2], primary term [1]"_s.arg(caseId).arg(
                m_sequence - 1));
    }
    touch(*stored, user);
    act(*stored, user, u"comment"_s, u"update"_s, { { u"comment"_s, payload } }, id);
    return { 200, document(*stored, true, true) };
}

KibanaAnswer KibanaState::removeComment(const QJsonObject &user, const QString &caseId, const QString &id)
{
    refreshIfDue();
    const auto stored = m_cases.find(caseId);
    if (stored == m_cases.end())
        return goneComment(id);
    const auto comment = withId(stored->comments, id);
    if (comment == stored->comments.end())
        return goneComment(id);
    m_truth.append(
        { nameOf(user), caseId, u"deleteComment"_s, QJsonValue::Null, comment->value("comment"_L1), id });
    // Neither version nor updated_at of the case move (trap 8).
    act(*stored, user, u"comment"_s, u"delete"_s, { { u"comment"_s, payloadOf(*comment) } }, id);
    stored->comments.erase(comment);
    return { 204, QJsonValue::Undefined };
}

KibanaAnswer KibanaState::comment(const QString &id) const
{
    for (const StoredCase &stored : m_cases) {
        for (const QJsonObject &one : stored.comments) {
            if (one.value("id"_L1) == id)
                return { 200, one };
        }
    }
    return goneComment(id);
}

KibanaAnswer KibanaState::findComments(const QString &caseId, const Query &query) const
{
    if (auto refused = checkKeys(query.keys(), { u"page"_s, u"perPage"_s, u"sortOrder"_s }))
        return *refused;
    Paging paging;
    if (auto refused = readPaging(query, paging))
        return *refused;
    QList<QJsonObject> found;
    for (const QJsonObject &one : m_cases.value(caseId).comments) {
        if (one.value("type"_L1) == "user"_L1)
            found.append(one);
    }
    if (query.value(u"sortOrder"_s) == "desc"_L1)
        std::reverse(found.begin(), found.end());
    QJsonArray page;
    for (const QJsonObject &one : found.mid((paging.page - 1) * paging.perPage, paging.perPage))
        page.append(one);
    return { 200,
             QJsonObject{ { u"page"_s, paging.page },
                          { u"per_page"_s, paging.perPage },
                          { u"total"_s, found.size() },
                          { u"comments"_s, page } } };
}

} // namespace casebook::test
