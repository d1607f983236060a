#include "ui/page/casemarks.h"

#include "models/store/syncledger.h"
#include "ui/common/syncstatemark.h"
#include "ui/outbox/changetext.h"

namespace casebook::ui {

using namespace Qt::StringLiterals;
using domain::PendingKind;

namespace {

constexpr int gatherMilliseconds = 30;

QString partOf(const domain::PendingOperation &operation)
{
    switch (operation.kind) {
    case PendingKind::Create:
    case PendingKind::Delete:
        return {};
    case PendingKind::Text:
    case PendingKind::Set:
    case PendingKind::Members:
        return operation.field;
    case PendingKind::CustomField:
        return u"customFields."_s + operation.field;
    case PendingKind::AddAttachment:
    case PendingKind::EditAttachment:
    case PendingKind::DeleteAttachment:
        return CaseMarks::ofComment(operation.attachmentId);
    case PendingKind::Push:
        return CaseMarks::ofPush();
    }
    return {};
}

PartMark markOf(const domain::PendingOperation &operation)
{
    const domain::SyncState state = syncStateOf(operation);
    const QString refusal = refusalText(operation);
    return { .state = state,
             .hint = refusal.isEmpty() ? syncStateHint(state) : syncStateHint(state) + u'\n' + refusal,
             .refusal = refusal,
             .operation = operation.key };
}

/// What is worse is shown.
bool isWorse(domain::SyncState a, domain::SyncState b)
{
    return static_cast<int>(a) > static_cast<int>(b);
}

} // namespace

CaseMarks::CaseMarks(store::CaseStore &store, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_refresher(
          gatherMilliseconds, [this](const items::Refresher::Done &done) { read(done); }, this)
{
    connect(&store, &store::CaseStore::changed, &m_refresher, [this](const store::ChangeSet &changes) {
        if (m_case.isValid() && (changes.everything || changes.outbox || changes.conflicts))
            m_refresher.request();
    });
}

QString CaseMarks::ofComment(const QString &attachmentId)
{
    return u"comment."_s + attachmentId;
}

QString CaseMarks::ofPush()
{
    return u"push"_s;
}

void CaseMarks::setCase(CaseKey key, WorkspaceId workspace)
{
    const CaseKey wanted = workspace == localWorkspace ? CaseKey{} : key;
    if (wanted == m_case)
        return;
    m_case = wanted;
    m_generation.next();
    set({});
    if (m_case.isValid())
        m_refresher.requestNow();
}

void CaseMarks::read(const items::Refresher::Done &done)
{
    deliver(m_store.ledger().caseWork(m_case), this,
            [this, done, key = m_case](const Result<store::CaseWork> &work) {
                PartMarks marks;
                for (const domain::PendingOperation &operation :
                     work ? work->operations : QList<domain::PendingOperation>()) {
                    const QString part = partOf(operation);
                    if (part.isEmpty())
                        continue;
                    const PartMark mark = markOf(operation);
                    if (!marks.contains(part) || isWorse(mark.state, marks.value(part).state))
                        marks.insert(part, mark);
                }
                deliver(
                    m_store.ledger().conflicts(), this,
                    [this, done, key, marks](const Result<QList<store::ConflictEntry>> &conflicts) mutable {
                        const PartMark mark{ .state = domain::SyncState::Conflict,
                                             .hint = syncStateHint(domain::SyncState::Conflict) };
                        for (const store::ConflictEntry &conflict :
                             conflicts.value_or(QList<store::ConflictEntry>())) {
                            if (conflict.caseKey == key)
                                marks.insert(conflict.field, mark);
                        }
                        if (key == m_case)
                            set(marks);
                        done();
                    });
            });
}

void CaseMarks::set(const PartMarks &marks)
{
    if (marks == m_marks)
        return;
    m_marks = marks;
    emit changed();
}

} // namespace casebook::ui
