#include "models/remote/attachmentsreader.h"

#include "models/remote/decoding.h"

#include <algorithm>

namespace casebook::remote {

using namespace Qt::StringLiterals;

namespace {

constexpr int perPage = 100; // the most that Kibana gives
constexpr int mostAgain = 3;

} // namespace

AttachmentsReader::AttachmentsReader(HttpClient &client, QString caseId, Promise promised)
    : m_client(client)
    , m_caseId(std::move(caseId))
    , m_promised(std::move(promised))
{
}

void AttachmentsReader::start()
{
    askComments(1);
}

void AttachmentsReader::askComments(int page)
{
    Request request = Request::get({ u"api"_s, u"cases"_s, m_caseId, u"comments"_s, u"_find"_s });
    request.caseId = m_caseId;
    request.add("page"_L1, QString::number(page))
        .add("perPage"_L1, QString::number(perPage))
        .add("sortOrder"_L1, u"asc"_s);
    m_client.send(request, [self = shared_from_this(), request](const Result<Answer> &answer) {
        const Result<json::CommentsDocument> document
            = decoded<json::CommentsDocument>(request, answer, &json::read<json::CommentsDocument>);
        if (document)
            self->takeComments(*document);
        else
            self->m_promised.finish(failure(document.error()));
    });
}

void AttachmentsReader::takeComments(const json::CommentsDocument &document)
{
    for (const domain::Attachment &comment : document.comments) {
        if (!m_ids.contains(comment.id)) {
            m_ids.insert(comment.id);
            m_attachments.append(comment);
        }
    }
    if (!document.comments.isEmpty() && qint64{ document.page } * perPage < document.total) {
        askComments(document.page + 1);
        return;
    }
    if (m_ids.size() != document.total && m_again++ < mostAgain) {
        // Somebody deleted a comment meanwhile, and the pages moved.
        m_ids.clear();
        m_attachments.clear();
        askComments(1);
        return;
    }
    askActivities(1);
}

void AttachmentsReader::askActivities(int page)
{
    Request request = Request::get({ u"api"_s, u"cases"_s, m_caseId, u"user_actions"_s, u"_find"_s });
    request.caseId = m_caseId;
    request.add("types"_L1, u"comment"_s)
        .add("page"_L1, QString::number(page))
        .add("perPage"_L1, QString::number(perPage))
        .add("sortOrder"_L1, u"asc"_s);
    m_client.send(request, [self = shared_from_this(), request](const Result<Answer> &answer) {
        const Result<json::ActivityDocument> document
            = decoded<json::ActivityDocument>(request, answer, &json::read<json::ActivityDocument>);
        if (document)
            self->takeActivities(*document);
        else
            self->m_promised.finish(failure(document.error()));
    });
}

void AttachmentsReader::takeActivities(const json::ActivityDocument &document)
{
    for (const domain::Activity &activity : document.userActions) {
        const QString id = activity.commentId.value_or(QString());
        if (id.isEmpty() || m_ids.contains(id))
            continue;
        if (activity.action() == domain::ActivityAction::Delete)
            m_others.removeAll(id);
        else if (!m_others.contains(id))
            m_others.append(id);
    }
    if (!document.userActions.isEmpty() && qint64{ document.page } * perPage < document.total)
        askActivities(document.page + 1);
    else
        askOthers();
}

void AttachmentsReader::askOthers()
{
    if (m_others.isEmpty()) {
        finish();
        return;
    }
    const QStringList ids = m_others.mid(0, perPage);
    Request request = Request::ask({ u"internal"_s, u"cases"_s, m_caseId, u"attachments"_s, u"_bulk_get"_s },
                                   { { u"ids"_s, QJsonArray::fromStringList(ids) } });
    request.caseId = m_caseId;
    m_client.send(request, [self = shared_from_this(), request, ids](const Result<Answer> &answer) {
        const Result<QList<domain::Attachment>> attachments
            = decoded<QList<domain::Attachment>>(request, answer, [](const QJsonValue &json) {
                  return json::readList<domain::Attachment>(json["attachments"_L1]);
              });
        if (attachments) {
            self->m_attachments += *attachments;
            self->m_others.remove(0, ids.size());
            self->askOthers();
        } else if (answer && answer->status >= 400 && answer->status < 500 && answer->status != 401) {
            self->askSingly(); // the internal route is not to be had
        } else {
            self->m_promised.finish(failure(attachments.error()));
        }
    });
}

void AttachmentsReader::askSingly()
{
    if (m_others.isEmpty()) {
        finish();
        return;
    }
    const QString id = m_others.takeFirst();
    Request request = Request::get({ u"api"_s, u"cases"_s, m_caseId, u"comments"_s, id });
    request.caseId = m_caseId;
    request.attachmentId = id;
    m_client.send(request, [self = shared_from_this(), request](const Result<Answer> &answer) {
        const Result<domain::Attachment> attachment
            = decoded<domain::Attachment>(request, answer, &json::read<domain::Attachment>);
        if (attachment)
            self->m_attachments.append(*attachment);
        else if (attachment.error().code != "attachment.gone") {
            self->m_promised.finish(failure(attachment.error()));
            return;
        }
        self->askSingly();
    });
}

void AttachmentsReader::finish()
{
    std::stable_sort(m_attachments.begin(), m_attachments.end(),
                     [](const auto &a, const auto &b) { return a.createdAt < b.createdAt; });
    m_promised.finish(std::move(m_attachments));
}

} // namespace casebook::remote
