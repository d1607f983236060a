#include "app/casectl/editcommand.h"

#include "models/json/attachmentrequests.h"
#include "models/json/responses.h"
#include "models/store/syncledger.h"

#include <QFile>
#include <QJsonDocument>

#include <cstdio>

namespace casebook::app {

using namespace Qt::StringLiterals;

namespace {

Result<QJsonObject> inputObject()
{
    QFile input;
    const QByteArray text = input.open(stdin, QIODevice::ReadOnly) ? input.readAll() : QByteArray();
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(text, &problem);
    if (!document.isObject())
        return failure(ErrorKind::InvalidInput,
                       u"The input is no JSON object: %1"_s.arg(problem.errorString()));
    return document.object();
}

/// What @p body asks for. InvalidInput as Kibana has it.
Result<domain::Operation> editing(CaseKey key, QJsonObject body)
{
    std::optional<QString> version;
    if (body.contains("version"_L1))
        version = body.take("version"_L1).toString();
    body.remove("id"_L1);
    return json::casePatchFromJson(body).map([key, &version](const domain::CasePatch &patch) {
        return domain::Operation(domain::EditCase{ .key = key, .patch = patch, .expectedVersion = version });
    });
}

Result<domain::Operation> commenting(CaseKey key, QJsonObject body, const QString &owner)
{
    if (!body.contains("owner"_L1))
        body.insert("owner"_L1, owner);
    return json::newAttachmentFromJson(body).map([key](const domain::AttachmentPayload &payload) {
        return domain::Operation(domain::AddAttachments{ .key = key, .payloads = { payload } });
    });
}

} // namespace

void EditCommand::start()
{
    const bool readsInput = line().verb != Verb::Delete && line().verb != Verb::Push;
    const Result<QJsonObject> body = readsInput ? inputObject() : Result<QJsonObject>(QJsonObject());
    if (!body) {
        refuse(body.error());
        return;
    }
    if (line().verb == Verb::Create) {
        withRemotes([this, body = *body](const QList<domain::Remote> &remotes) {
            const QString name = line().parameter(u"remote"_s);
            const auto found
                = std::find_if(remotes.cbegin(), remotes.cend(),
                               [&name](const domain::Remote &remote) { return remote.name == name; });
            if (found != remotes.cend())
                create(body, *found);
            else if (name.isEmpty())
                create(body, { .id = localWorkspace });
            else
                refuse({ .kind = ErrorKind::NotFound, .message = u"There is no remote \"%1\""_s.arg(name) });
        });
        return;
    }
    const QString id = line().target;
    deliver(store().keyOf(id), this, [this, id, body = *body](const Result<CaseKey> &key) {
        if (!key) {
            refuseCase(key.error(), id);
            return;
        }
        deliver(store().document(*key), this,
                [this, id, key = *key, body](const Result<store::CaseDocumentParts> &parts) {
                    if (parts)
                        change(key, parts->value, body);
                    else
                        refuseCase(parts.error(), id);
                });
    });
}

void EditCommand::withRemotes(std::function<void(const QList<domain::Remote> &)> go)
{
    deliver(store().ledger().remotes(), this, [this, go](const Result<QList<domain::Remote>> &remotes) {
        if (remotes)
            go(*remotes);
        else
            refuse(remotes.error());
    });
}

// Kibana's user without a name, unless somebody is named.
void EditCommand::choosePerson(const domain::Remote &remote)
{
    m_author = remote.settings.me;
    if (!line().author.isEmpty()) {
        m_author = {};
        m_author.username = line().author;
    }
}

void EditCommand::create(const QJsonObject &body, const domain::Remote &remote)
{
    choosePerson(remote);
    submit(json::newCaseFromJson(body).map([&remote](const domain::NewCase &values) {
        return domain::Operation(domain::CreateCase{ .values = values, .workspace = remote.id });
    }));
}

void EditCommand::change(CaseKey key, const domain::Case &value, const QJsonObject &body)
{
    deliver(store().summaries({ key }), this,
            [this, key, value, body](const Result<QList<domain::CaseSummary>> &summaries) {
                withRemotes([this, key, value, body, summaries](const QList<domain::Remote> &remotes) {
                    for (const domain::Remote &remote : remotes) {
                        if (summaries && !summaries->isEmpty() && remote.id == summaries->first().workspace)
                            choosePerson(remote);
                    }
                    if (!line().author.isEmpty())
                        choosePerson({});
                    if (line().verb == Verb::Update) {
                        submit(editing(key, body));
                    } else if (line().verb == Verb::Comment) {
                        submit(commenting(key, body, value.owner));
                    } else if (line().verb == Verb::Push) {
                        submit(domain::Operation(
                            domain::PushCase{ .key = key, .connectorId = value.connector.id }));
                    } else {
                        m_deleted = json::toJson(value);
                        submit(domain::Operation(domain::DeleteCase{ .key = key }));
                    }
                });
            });
}

void EditCommand::submit(const Result<domain::Operation> &operation)
{
    if (!operation) {
        refuse(operation.error());
        return;
    }
    deliver(store().submit({ .operation = *operation, .author = m_author }), this,
            [this](const Result<store::SubmitResult> &submitted) {
                if (!submitted)
                    refuse(submitted.error());
                else if (m_deleted.isObject())
                    answer(m_deleted);
                else
                    show(submitted->caseKey);
            });
}

void EditCommand::show(CaseKey key)
{
    deliver(store().document(key), this, [this](const Result<store::CaseDocumentParts> &parts) {
        if (parts)
            answer(json::write(json::CaseDocument{ .value = parts->value, .comments = parts->attachments }));
        else
            refuse(parts.error());
    });
}

} // namespace casebook::app
