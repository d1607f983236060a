#include "ui/outbox/keptdraft.h"

#include "ui/common/errortext.h"
#include "ui/outbox/changetext.h"
#include "ui/outbox/repeating.h"

#include <algorithm>

namespace casebook::ui {

using namespace Qt::StringLiterals;
using domain::PendingKind;

namespace {

/// The sets of the case as they are now, with what was discarded.
domain::EditCase membersAgain(const store::WaitingChange &change, const domain::Case &now)
{
    domain::EditCase edit{ .key = change.caseKey, .patch = {} };
    const domain::PendingOperation &operation = change.operation;
    if (operation.field == "tags"_L1) {
        QStringList tags = now.tags;
        for (const QString &tag : operation.removed)
            tags.removeAll(tag);
        for (const QString &tag : operation.added) {
            if (!tags.contains(tag))
                tags.append(tag);
        }
        edit.patch.tags = tags;
        return edit;
    }
    QList<domain::Assignee> people = now.assignees;
    const auto is = [](const QString &uid) {
        return [uid](const domain::Assignee &person) { return person.uid == uid; };
    };
    for (const QString &uid : operation.removed)
        people.removeIf(is(uid));
    for (const QString &uid : operation.added) {
        if (std::none_of(people.cbegin(), people.cend(), is(uid)))
            people.append({ .uid = uid });
    }
    edit.patch.assignees = people;
    return edit;
}

} // namespace

void keepAsDraft(const Workbench &bench, const store::WaitingChange &change, const QString &text)
{
    const domain::PendingOperation &operation = change.operation;
    const QString field
        = operation.kind == PendingKind::Text ? operation.field : u"comment."_s + operation.attachmentId;
    keepAsDraft(bench, change.caseKey, field, writtenText(operation), text);
}

void keepAsDraft(const Workbench &bench, CaseKey key, const QString &field, const QString &base,
                 const QString &text)
{
    domain::Draft draft;
    draft.caseKey = key;
    draft.content = { { u"text"_s, text } };
    draft.baseText = base;
    if (field == "title"_L1) {
        draft.kind = domain::DraftKind::Title;
    } else if (field == "description"_L1) {
        draft.kind = domain::DraftKind::Description;
    } else if (field.startsWith("comment."_L1)) {
        draft.kind = domain::DraftKind::CommentEdit;
        draft.target = field.mid(field.indexOf(u'.') + 1);
    } else {
        return;
    }
    deliver(bench.store.saveDraft(draft), &bench.notices,
            [&notices = bench.notices](const Result<DraftKey> &answer) {
                if (!answer)
                    notices.post({ .text = errorText(answer.error()), .kind = Notice::Kind::Problem });
            });
}

void repeat(const Workbench &bench, QObject *context, const store::WaitingChange &change, SubmitAnswer answer)
{
    if (change.operation.kind == PendingKind::Members) {
        deliver(bench.store.detail(change.caseKey, { .caseKey = change.caseKey, .limit = 1 }), context,
                [&bench, context, change, answer = std::move(answer)](const Result<store::CaseDetail> &now) {
                    if (now)
                        submit(bench, context, membersAgain(change, now->value), {}, answer);
                    else
                        answer(failure(now.error()));
                });
        return;
    }
    const std::optional<domain::Operation> operation = operationAgain(change);
    if (operation)
        submit(bench, context, *operation, {}, std::move(answer));
    else
        answer(failure(ErrorKind::InvalidInput, {}));
}

} // namespace casebook::ui
