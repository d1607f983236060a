#include "tests/soak/client/commands.h"

#include "models/json/codec.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace casebook::soak {

namespace {

QJsonObject refused(const Error &error)
{
    return { { u"ok"_s, false }, { u"why"_s, error.message }, { u"kind"_s, int(error.kind) } };
}

QJsonObject refused(const QString &why)
{
    return { { u"ok"_s, false }, { u"why"_s, why } };
}

QJsonObject done(const Result<store::SubmitResult> &result, QJsonObject answer)
{
    if (!result)
        return refused(result.error());
    answer[u"ok"_s] = true;
    answer[u"case"_s] = result->caseKey.value;
    if (!result->attachmentIds.isEmpty())
        answer[u"attachment"_s] = result->attachmentIds.first();
    return answer;
}

/// @p text with @p line put in at a place that @p pick decides.
QString withLine(const QString &text, const QString &line, int pick)
{
    QStringList lines = text.split(u'\n');
    lines.insert(pick % int(lines.size() + 1), line);
    return lines.join(u'\n');
}

} // namespace

CaseKey Commands::chosen(const QJsonObject &command)
{
    QList<CaseKey> keys;
    for (const domain::CaseSummary &row : m_device.cases()) {
        if (row.syncState != domain::SyncState::DeletedThere)
            keys.append(row.key);
    }
    if (command.contains("case"_L1))
        return CaseKey{ qint64(command.value("case"_L1).toDouble()) };
    return keys.isEmpty() ? CaseKey() : keys.at(command.value("pick"_L1).toInt() % keys.size());
}

std::optional<domain::Attachment> Commands::chosenComment(const QJsonObject &command, CaseKey key)
{
    const QList<domain::Attachment> all = m_device.comments(key);
    if (all.isEmpty())
        return {};
    return all.at(command.value("which"_L1).toInt() % all.size());
}

QJsonObject Commands::run(const QJsonObject &command)
{
    const QString what = command.value("do"_L1).toString();
    sync::SyncEngine &engine = m_device.engine();
    if (what == "create"_L1)
        return create(command);
    if (what == "status"_L1)
        return status();
    if (what == "dump"_L1)
        return dump(m_device);
    if (what == "clock"_L1)
        m_device.clock().setOffset(qint64(command.value("offset"_L1).toDouble()));
    else if (what == "offline"_L1)
        engine.setWorkingOffline(command.value("on"_L1).toBool());
    else if (what == "acceptRestored"_L1)
        engine.acceptRestored(m_device.remote());
    else if (what == "answerMissing"_L1)
        engine.answerMissing(m_device.remote(), command.value("remove"_L1).toBool());
    else if (what == "retryRefused"_L1)
        retryRefused();
    else if (what == "nudge"_L1)
        engine.syncNow(m_device.remote());
    else {
        const CaseKey key = chosen(command);
        if (!key.isValid())
            return refused(u"no case"_s);
        if (what == "look"_L1) {
            const domain::Case now = m_device.value(key);
            return {
                { u"ok"_s, true }, { u"case"_s, key.value }, { u"id"_s, now.id }, { u"title"_s, now.title }
            };
        }
        if (what == "edit"_L1)
            return edit(command, key);
        if (what == "comment"_L1)
            return comment(command, key);
        if (what == "editComment"_L1)
            return editComment(command, key);
        if (what == "deleteComment"_L1)
            return deleteComment(command, key);
        return what == "deleteCase"_L1 ? deleteCase(key) : refused(u"unknown command"_s);
    }
    return { { u"ok"_s, true } };
}

void Commands::retryRefused()
{
    const auto all = m_device.ledger().waiting().result();
    for (const store::WaitingChange &one : all.value_or(QList<store::WaitingChange>())) {
        if (one.operation.state == domain::PendingState::Failed)
            m_device.ledger().retry(one.operation.key).waitForFinished();
    }
}

QJsonObject Commands::create(const QJsonObject &command)
{
    QStringList tags;
    for (const QJsonValue &tag : command.value("tags"_L1).toArray())
        tags.append(tag.toString());
    return done(m_device.create(command.value("title"_L1).toString(),
                                command.value("description"_L1).toString(), tags),
                { { u"what"_s, u"create"_s }, { u"title"_s, command.value("title"_L1) } });
}

QJsonObject Commands::edit(const QJsonObject &command, CaseKey key)
{
    const domain::Case now = m_device.value(key);
    const QString field = command.value("field"_L1).toString();
    const QString word = command.value("word"_L1).toString();
    domain::CasePatch patch;
    domain::CasePatch seen; // what comes in between is not written over
    QJsonValue old;
    if (field == "title"_L1) {
        old = now.title;
        seen.title = now.title;
        patch.title = word;
    } else if (field == "description"_L1) {
        old = now.description;
        seen.description = now.description;
        patch.description = withLine(now.description, word, command.value("which"_L1).toInt());
    } else if (field == "status"_L1) {
        old = apiText(now.status);
        seen.status = now.status;
        patch.status = domain::statusFromApi(word);
    } else if (field == "severity"_L1) {
        old = apiText(now.severity);
        seen.severity = now.severity;
        patch.severity = domain::severityFromApi(word);
    } else if (field == "tags"_L1) { // on where it was off, off where it was on
        QStringList tags = now.tags;
        old = tags.contains(word);
        seen.tags = now.tags;
        if (tags.removeAll(word) == 0)
            tags.append(word);
        patch.tags = tags;
    } else if (field == "assignees"_L1) {
        QList<domain::Assignee> people = now.assignees;
        const auto removed = people.removeIf([&](const domain::Assignee &one) { return one.uid == word; });
        old = removed > 0;
        if (removed == 0) {
            domain::Assignee person;
            person.uid = word;
            people.append(person);
        }
        patch.assignees = people;
        seen.assignees = now.assignees;
    } else {
        QList<domain::CustomField> fields = now.customFields;
        if (fields.isEmpty())
            return refused(u"no custom field"_s);
        old = fields.first().value;
        seen.customFields = now.customFields;
        fields.first().value = word;
        patch.customFields = fields;
    }
    return done(m_device.submit(domain::EditCase{ .key = key, .patch = patch, .seen = seen }),
                { { u"what"_s, u"edit"_s }, { u"field"_s, field }, { u"old"_s, old }, { u"new"_s, word } });
}

QJsonObject Commands::comment(const QJsonObject &command, CaseKey key)
{
    const QString text = command.value("word"_L1).toString();
    return done(m_device.comment(key, text), { { u"what"_s, u"comment"_s }, { u"new"_s, text } });
}

QJsonObject Commands::editComment(const QJsonObject &command, CaseKey key)
{
    const auto chosen = chosenComment(command, key);
    if (!chosen)
        return refused(u"no comment"_s);
    const QString old = chosen->payload.commentText();
    const QString text = old + u'\n' + command.value("word"_L1).toString();
    return done(m_device.submit(domain::EditAttachment{
                    .key = key,
                    .attachmentId = chosen->id,
                    .payload = domain::AttachmentPayload::userComment(text, u"cases"_s),
                    .seenText = old }),
                { { u"what"_s, u"editComment"_s },
                  { u"comment"_s, chosen->id },
                  { u"old"_s, old },
                  { u"new"_s, command.value("word"_L1) } });
}

QJsonObject Commands::deleteComment(const QJsonObject &command, CaseKey key)
{
    const auto chosen = chosenComment(command, key);
    if (!chosen)
        return refused(u"no comment"_s);
    return done(m_device.submit(domain::DeleteAttachment{ .key = key, .attachmentId = chosen->id }),
                { { u"what"_s, u"deleteComment"_s },
                  { u"comment"_s, chosen->id },
                  { u"old"_s, chosen->payload.commentText() } });
}

QJsonObject Commands::deleteCase(CaseKey key)
{
    const domain::Case now = m_device.value(key);
    return done(m_device.submit(domain::DeleteCase{ key }),
                { { u"what"_s, u"deleteCase"_s }, { u"id"_s, now.id }, { u"title"_s, now.title } });
}

QJsonObject Commands::status()
{
    const sync::RemoteStatus now = m_device.status();
    return { { u"ok"_s, true },
             { u"state"_s, int(now.state) },
             { u"waiting"_s, m_device.waiting() },
             { u"failed"_s, now.failed },
             { u"conflicts"_s, now.conflicts },
             { u"vanished"_s, now.vanished },
             { u"missing"_s, now.missing },
             { u"restored"_s, now.restored },
             { u"error"_s, now.error ? now.error->message + u' ' + now.error->detail : QString() } };
}

} // namespace casebook::soak
