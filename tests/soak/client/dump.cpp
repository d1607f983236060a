#include "tests/soak/client/commands.h"

#include "models/json/codec.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace casebook::soak {

namespace {

constexpr int mostEntries = 10'000;

QJsonArray namesOf(const QList<domain::Assignee> &people)
{
    QJsonArray names;
    for (const domain::Assignee &one : people)
        names.append(one.uid);
    return names;
}

QJsonObject fieldsOf(const domain::Case &value)
{
    QJsonObject custom;
    for (const domain::CustomField &field : value.customFields)
        custom[field.key] = field.value;
    return { { u"id"_s, value.id },
             { u"version"_s, value.version },
             { u"title"_s, value.title },
             { u"description"_s, value.description },
             { u"status"_s, apiText(value.status) },
             { u"severity"_s, apiText(value.severity) },
             { u"tags"_s, QJsonArray::fromStringList(value.tags) },
             { u"assignees"_s, namesOf(value.assignees) },
             { u"custom"_s, custom } };
}

QJsonObject caseDump(test::SyncDevice &device, const domain::CaseSummary &row)
{
    QJsonObject object = fieldsOf(device.value(row.key));
    object[u"case"_s] = row.key.value;
    object[u"state"_s] = int(row.syncState);
    QJsonArray comments;
    for (const domain::Attachment &one : device.comments(row.key)) {
        comments.append(QJsonObject{ { u"id"_s, one.id },
                                     { u"text"_s, one.payload.commentText() },
                                     { u"author"_s, one.createdBy.username.value_or(QString()) } });
    }
    object[u"comments"_s] = comments;
    QJsonArray activities;
    int provisional = 0;
    const auto timeline = device.store().timeline({ .caseKey = row.key, .limit = mostEntries }).result();
    if (timeline) {
        for (const domain::TimelineEntry &entry : timeline->entries) {
            provisional += entry.provisional ? 1 : 0;
            if (entry.activity)
                activities.append(entry.activity->id);
        }
    }
    object[u"activities"_s] = activities;
    object[u"provisional"_s] = provisional;
    return object;
}

} // namespace

QJsonObject dump(test::SyncDevice &device)
{
    QJsonArray cases;
    for (const domain::CaseSummary &row : device.cases())
        cases.append(caseDump(device, row));
    QJsonArray outbox;
    for (const store::WaitingChange &change :
         device.ledger().waiting().result().value_or(QList<store::WaitingChange>())) {
        QJsonObject intent = intentOf(change.operation);
        intent[u"case"_s] = change.caseKey.value;
        intent[u"state"_s] = int(change.operation.state);
        intent[u"tries"_s] = change.operation.tries;
        if (change.operation.lastError)
            intent[u"error"_s] = change.operation.lastError->message;
        outbox.append(intent);
    }
    QJsonArray conflicts;
    for (const store::ConflictEntry &conflict :
         device.ledger().conflicts().result().value_or(QList<store::ConflictEntry>())) {
        conflicts.append(QJsonObject{ { u"case"_s, conflict.caseKey.value },
                                      { u"field"_s, conflict.field },
                                      { u"base"_s, conflict.base },
                                      { u"mine"_s, conflict.mine },
                                      { u"theirs"_s, conflict.theirs } });
    }
    QJsonArray vanished;
    for (const store::VanishedCase &one :
         device.ledger().vanished().result().value_or(QList<store::VanishedCase>())) {
        vanished.append(QJsonObject{ { u"case"_s, one.key.value },
                                     { u"title"_s, one.title },
                                     { u"texts"_s, QJsonArray::fromStringList(one.lostTexts) } });
    }
    return { { u"ok"_s, true },
             { u"cases"_s, cases },
             { u"outbox"_s, outbox },
             { u"conflicts"_s, conflicts },
             { u"vanished"_s, vanished } };
}

} // namespace casebook::soak
