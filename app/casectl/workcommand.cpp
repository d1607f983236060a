#include "app/casectl/workcommand.h"

#include <QSet>

namespace casebook::app {

using namespace Qt::StringLiterals;

namespace {

QString stateText(domain::PendingState state)
{
    switch (state) {
    case domain::PendingState::Waiting:
        return u"waiting"_s;
    case domain::PendingState::Sent:
        return u"sent"_s;
    case domain::PendingState::Again:
        return u"again"_s;
    case domain::PendingState::Failed:
        return u"failed"_s;
    }
    Q_UNREACHABLE();
}

/// Mine and theirs in one value: lists are united, texts stand one after the other; undefined for others.
QJsonValue both(const QJsonValue &mine, const QJsonValue &theirs)
{
    if (mine.isString() && theirs.isString())
        return QString(theirs.toString() + u"\n\n"_s + mine.toString());
    if (!mine.isArray() || !theirs.isArray())
        return QJsonValue::Undefined;
    QJsonArray united = theirs.toArray();
    const QJsonArray own = mine.toArray();
    for (const auto &value : own) {
        if (!united.contains(value))
            united.append(value);
    }
    return united;
}

QJsonValue chosenOf(const store::ConflictEntry &conflict, const QString &take)
{
    if (take == "both"_L1)
        return both(conflict.mine, conflict.theirs);
    return take == "mine"_L1 ? conflict.mine : conflict.theirs;
}

} // namespace

void WorkCommand::start()
{
    deliver(store().ledger().remotes(), this, [this](const Result<QList<domain::Remote>> &remotes) {
        if (!remotes) {
            refuse(remotes.error());
            return;
        }
        for (const domain::Remote &remote : *remotes) {
            m_names.insert(remote.id, remote.name);
            m_people.insert(remote.id, remote.settings.me);
        }
        if (line().verb == Verb::Outbox) {
            listOutbox();
        } else if (line().verb == Verb::Conflicts) {
            listConflicts();
        } else {
            const QString id = line().target;
            deliver(store().keyOf(id), this, [this, id](const Result<CaseKey> &key) {
                if (key)
                    resolve(*key);
                else
                    refuseCase(key.error(), id);
            });
        }
    });
}

void WorkCommand::withIds(QList<CaseKey> keys, std::function<void()> go)
{
    const QSet<CaseKey> distinct(keys.cbegin(), keys.cend());
    deliver(store().summaries(distinct.values()), this,
            [this, go](const Result<QList<domain::CaseSummary>> &summaries) {
                if (!summaries) {
                    refuse(summaries.error());
                    return;
                }
                for (const domain::CaseSummary &summary : *summaries)
                    m_ids.insert(summary.key, summary.id);
                go();
            });
}

void WorkCommand::listOutbox()
{
    deliver(store().ledger().waiting(), this, [this](const Result<QList<store::WaitingChange>> &waiting) {
        if (!waiting) {
            refuse(waiting.error());
            return;
        }
        QList<CaseKey> keys;
        for (const store::WaitingChange &change : *waiting)
            keys.append(change.caseKey);
        withIds(keys, [this, changes = *waiting] {
            QJsonArray list;
            for (const store::WaitingChange &change : changes) {
                QJsonObject entry{ { u"remote"_s, m_names.value(change.remote) },
                                   { u"case"_s, m_ids.value(change.caseKey, change.operation.caseId) },
                                   { u"title"_s, change.caseTitle },
                                   { u"change"_s, domain::intentOf(change.operation) },
                                   { u"state"_s, stateText(change.operation.state) },
                                   { u"tries"_s, change.operation.tries },
                                   { u"created"_s, change.operation.created.toIso() } };
                if (change.operation.lastError)
                    entry.insert(u"error"_s, change.operation.lastError->message);
                list.append(entry);
            }
            answer(list);
        });
    });
}

void WorkCommand::listConflicts()
{
    deliver(store().ledger().conflicts(), this, [this](const Result<QList<store::ConflictEntry>> &found) {
        if (!found) {
            refuse(found.error());
            return;
        }
        QList<CaseKey> keys;
        for (const store::ConflictEntry &conflict : *found)
            keys.append(conflict.caseKey);
        withIds(keys, [this, conflicts = *found] {
            QJsonArray list;
            for (const store::ConflictEntry &conflict : conflicts)
                list.append(QJsonObject{ { u"remote"_s, m_names.value(conflict.remote) },
                                         { u"case"_s, m_ids.value(conflict.caseKey) },
                                         { u"title"_s, conflict.caseTitle },
                                         { u"field"_s, conflict.field },
                                         { u"base"_s, conflict.base },
                                         { u"mine"_s, conflict.mine },
                                         { u"theirs"_s, conflict.theirs },
                                         { u"by"_s, conflict.theirAuthor.displayName() },
                                         { u"found"_s, conflict.found.toIso() } });
            answer(list);
        });
    });
}

void WorkCommand::resolve(CaseKey key)
{
    deliver(store().ledger().conflicts(), this,
            [this, key](const Result<QList<store::ConflictEntry>> &found) {
                if (!found) {
                    refuse(found.error());
                    return;
                }
                const QString field = line().parameter(u"field"_s);
                for (const store::ConflictEntry &conflict : *found) {
                    if (conflict.caseKey != key || (!field.isEmpty() && conflict.field != field))
                        continue;
                    if (chosenOf(conflict, line().parameter(u"take"_s)).isUndefined()) {
                        refuse({ .kind = ErrorKind::InvalidInput,
                                 .message = u"%1 can't be both: take mine or theirs"_s.arg(conflict.field) });
                        return;
                    }
                    m_left.append(conflict);
                }
                if (m_left.isEmpty())
                    refuse({ .kind = ErrorKind::NotFound, .message = u"There is no such conflict"_s });
                else
                    resolveNext();
            });
}

void WorkCommand::resolveNext()
{
    if (m_left.isEmpty()) {
        answer(m_done);
        return;
    }
    const store::ConflictEntry conflict = m_left.takeFirst();
    const QJsonValue chosen = chosenOf(conflict, line().parameter(u"take"_s));
    deliver(store().ledger().resolveConflict(conflict.key, chosen, m_people.value(conflict.remote)), this,
            [this, conflict, chosen](const Result<void> &resolved) {
                if (!resolved) {
                    refuse(resolved.error());
                    return;
                }
                m_done.append(QJsonObject{ { u"field"_s, conflict.field }, { u"value"_s, chosen } });
                resolveNext();
            });
}

} // namespace casebook::app
