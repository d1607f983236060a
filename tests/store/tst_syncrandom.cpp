#include "tests/store/simulatedremote.h"

#include <random>

using namespace casebook;
using namespace casebook::test;
using namespace Qt::StringLiterals;
using domain::PendingKind;
using domain::PendingOperation;
using domain::PendingState;

/// Edits, sends, lists and GETs in random order: the file stays consistent, every case is its base with what
/// waits, and in the end both sides are equal.
class TestSyncRandom : public QObject
{
    Q_OBJECT

private slots:
    void everythingAgrees_data();
    void everythingAgrees();
};

namespace {

class Schedule
{
public:
    explicit Schedule(unsigned seed)
        : m_random(seed)
        , m_remote(m_desk)
    {
        for (int i = 0; i < 3; ++i)
            m_remote.create(word(), TempStore::bob());
    }

    void step()
    {
        switch (m_random() % 14) {
        case 0:
            m_keys.append(m_desk.create(word()));
            break;
        case 1:
        case 2:
        case 3:
            edit();
            break;
        case 4:
            comment();
            break;
        case 5:
            changeComment();
            break;
        case 6:
            removeSomething();
            break;
        case 7:
        case 8:
            others();
            break;
        case 9:
        case 10:
            if (!m_keys.isEmpty())
                send(one(m_keys), m_random() % 3 == 0);
            break;
        case 11:
            list();
            break;
        case 12:
            if (!m_remote.cases.isEmpty())
                await(
                    m_desk.ledger().takeDetails(m_desk.remote, m_remote.details(one(m_remote.cases.keys()))));
            break;
        case 13:
            resolve();
            break;
        }
    }

    /// Everything sent, everything read, every conflict resolved.
    void calmDown()
    {
        for (int round = 0; round < 20; ++round) {
            list();
            for (const auto &waiting : valueOf(m_desk.ledger().waiting()))
                send(waiting.caseKey, false);
            for (const QString &id : m_remote.cases.keys())
                valueOf(m_desk.ledger().takeDetails(m_desk.remote, m_remote.details(id)));
            while (!valueOf(m_desk.ledger().conflicts()).isEmpty())
                resolve();
        }
    }

    void compare()
    {
        QVERIFY(valueOf(m_desk.ledger().waiting()).isEmpty());
        const auto here
            = valueOf(m_desk.ledger().remoteIds(m_desk.remote, Timestamp(0), Timestamp(4'000'000'000'000)));
        QCOMPARE(QSet(here.keyBegin(), here.keyEnd()),
                 QSet(m_remote.cases.keyBegin(), m_remote.cases.keyEnd()));
        for (auto it = m_remote.cases.cbegin(); it != m_remote.cases.cend(); ++it) {
            const CaseKey key = here.value(it.key());
            QCOMPARE(m_desk.value(key), it->value);
            QMap<QString, QString> mine;
            for (const auto &attachment : valueOf(m_desk.temp->attachments(key, {})))
                mine.insert(attachment.id, attachment.payload.commentText());
            QMap<QString, QString> theirs;
            for (const auto &attachment : it->comments)
                theirs.insert(attachment.id, attachment.payload.commentText());
            QCOMPARE(mine, theirs);
            QStringList entries;
            for (const auto &entry : m_desk.entries(key)) {
                QVERIFY(!entry.provisional);
                if (!entry.activity)
                    QFAIL(qPrintable(entry.attachment->id + u' ' + entry.attachment->payload.commentText()));
                entries.append(entry.activity->id);
            }
            QCOMPARE(entries.size(), it->activities.size());
        }
        const auto totals
            = valueOf(m_desk.ledger().totals(m_desk.remote, Timestamp(0), Timestamp(4'000'000'000'000)));
        QCOMPARE(totals.total, m_remote.cases.size());
    }

    QString problems() { return m_desk.temp.problems(); }

private:
    template <typename List>
    typename List::value_type one(const List &list)
    {
        return list[qsizetype(m_random() % quint64(list.size()))];
    }
    QString word()
    {
        return one(QStringList{ u"alpha"_s, u"beta"_s, u"gamma"_s, u"delta"_s, u"eins"_s, u"zwei"_s });
    }

    QString idOf(CaseKey key)
    {
        const auto work = await(m_desk.ledger().caseWork(key));
        return work ? work->remoteId : QString();
    }

    void edit()
    {
        if (m_keys.isEmpty())
            return;
        domain::CasePatch patch;
        if (m_random() % 2 == 0)
            patch.title = word();
        if (m_random() % 2 == 0)
            patch.tags = QStringList{ word(), word() };
        if (m_random() % 3 == 0)
            patch.status = domain::knownStatuses[m_random() % 3];
        if (m_random() % 3 == 0)
            patch.description = word() + u'\n' + word();
        m_desk.temp.edit(one(m_keys), patch);
    }

    void comment()
    {
        if (!m_keys.isEmpty())
            m_desk.temp.submit(domain::AddAttachments{
                .key = one(m_keys),
                .payloads = { domain::AttachmentPayload::userComment(word(), u"cases"_s) } });
    }

    void changeComment()
    {
        if (m_keys.isEmpty())
            return;
        const CaseKey key = one(m_keys);
        const auto attachments = valueOf(m_desk.temp->attachments(key, {}));
        if (attachments.isEmpty())
            return;
        const QString id = one(attachments).id;
        if (m_random() % 2 == 0) {
            m_desk.temp.submit(domain::EditAttachment{
                .key = key,
                .attachmentId = id,
                .payload = domain::AttachmentPayload::userComment(word(), u"cases"_s) });
        } else if (const auto gone = m_desk.temp.submit(domain::DeleteAttachment{ key, id })) {
            m_trash.append(*gone->trash);
        }
    }

    void removeSomething()
    {
        if (!m_trash.isEmpty() && m_random() % 2 == 0) {
            await(m_desk.temp->restore(m_trash.takeLast()));
        } else if (!m_keys.isEmpty() && m_random() % 3 == 0) {
            if (const auto gone = m_desk.temp.submit(domain::DeleteCase{ one(m_keys) }))
                m_trash.append(*gone->trash);
        } else if (const auto waiting = valueOf(m_desk.ledger().waiting()); !waiting.isEmpty()) {
            await(m_desk.ledger().discard(one(waiting).operation.key));
        }
    }

    void others()
    {
        if (m_remote.cases.isEmpty() || m_random() % 6 == 0) {
            m_remote.create(word(), TempStore::bob());
            return;
        }
        const QString id = one(m_remote.cases.keys());
        const auto &kept = m_remote.cases[id];
        switch (m_random() % 6) {
        case 0:
        case 1:
            m_remote.change(id,
                            { { .kind = PendingKind::Text,
                                .field = u"title"_s,
                                .oldValue = kept.value.title,
                                .newValue = word() } },
                            TempStore::bob());
            break;
        case 2:
            m_remote.change(id, { { .kind = PendingKind::Members, .field = u"tags"_s, .added = { word() } } },
                            TempStore::bob());
            break;
        case 3:
            m_remote.addComment(id, word(), TempStore::bob());
            break;
        case 4:
            if (!kept.comments.isEmpty())
                m_remote.editComment(id, one(kept.comments).id, word());
            break;
        case 5:
            if (m_random() % 4 == 0) {
                m_remote.cases.remove(id);
                if (const auto key = await(m_desk.temp->keyOf(id)))
                    valueOf(m_desk.ledger().vanish(*key));
                for (const auto &vanished : valueOf(m_desk.ledger().vanished())) {
                    valueOf(m_random() % 2 == 0 ? m_desk.ledger().createAgain(vanished.key)
                                                : m_desk.ledger().discardVanished(vanished.key));
                }
            } else if (!kept.comments.isEmpty()) {
                m_remote.removeComment(id, one(kept.comments).id);
            }
            break;
        }
    }

    void list()
    {
        QList<domain::Case> cases;
        for (const auto &kept : std::as_const(m_remote.cases))
            cases.append(kept.value);
        valueOf(m_desk.ledger().takeListed(m_desk.remote, cases));
        for (const auto &value : std::as_const(cases)) {
            if (const auto key = await(m_desk.temp->keyOf(value.id)); key && !m_keys.contains(*key))
                m_keys.append(*key);
        }
    }

    void resolve()
    {
        const auto conflicts = valueOf(m_desk.ledger().conflicts());
        if (conflicts.isEmpty())
            return;
        const auto conflict = one(conflicts);
        await(m_desk.ledger().resolveConflict(
            conflict.key, m_random() % 2 == 0 ? conflict.mine : conflict.theirs, TempStore::ada()));
    }

    /// As the sender does: one request; with @p isLost its answer never comes, and the case is read later.
    void send(CaseKey key, bool isLost)
    {
        const auto read = await(m_desk.ledger().caseWork(key));
        if (!read || read->operations.isEmpty())
            return;
        const auto &work = *read;
        const auto &first = work.operations.constFirst();
        QList<PendingOperation> run;
        for (const auto &operation : work.operations) {
            const bool isField = operation.kind == PendingKind::Text || operation.kind == PendingKind::Set
                || operation.kind == PendingKind::Members || operation.kind == PendingKind::CustomField;
            if (!isField && !run.isEmpty())
                break;
            run.append(operation);
            if (!isField)
                break;
        }
        QList<OperationKey> keys;
        for (const auto &operation : run)
            keys.append(operation.key);
        if (first.kind != PendingKind::Create && !m_remote.cases.contains(work.remoteId)) {
            valueOf(m_desk.ledger().vanish(key));
            return;
        }
        const Timestamp now = m_desk.temp.clock().now();
        valueOf(m_desk.ledger().markSent(keys, { .remoteTime = now, .localTime = now }));
        store::Adoption adoption;
        adoption.done = keys;
        QString id = work.remoteId;
        switch (first.kind) {
        case PendingKind::Create:
            id = m_remote.create(first.payload.value("title"_L1).toString(), TempStore::ada());
            break;
        case PendingKind::AddAttachment: {
            const domain::AttachmentPayload payload(first.payload);
            adoption.attachmentIds.insert(first.attachmentId,
                                          m_remote.addComment(id, payload.commentText(), TempStore::ada()));
            break;
        }
        case PendingKind::EditAttachment:
            m_remote.editComment(id, first.attachmentId,
                                 domain::AttachmentPayload(first.newValue.toObject()).commentText());
            break;
        case PendingKind::DeleteAttachment:
            m_remote.removeComment(id, first.attachmentId);
            valueOf(m_desk.ledger().confirmDeletion(first.key));
            return;
        case PendingKind::Delete:
            if (work.base && work.base->version != m_remote.cases[id].value.version) {
                valueOf(m_desk.ledger().refuseDeletion(first.key, m_remote.details(id)));
                return;
            }
            m_remote.cases.remove(id);
            valueOf(m_desk.ledger().confirmDeletion(first.key));
            return;
        default:
            if (isLost) // it never arrived
                adoption.done.clear();
            else
                m_remote.change(id, run, TempStore::ada());
            break;
        }
        adoption.theirs = m_remote.cases[id].value;
        if (m_random() % 2 == 0)
            adoption.attachments = m_remote.cases[id].comments;
        valueOf(m_desk.ledger().adopt(key, adoption));
    }

    std::minstd_rand m_random;
    LedgerDesk m_desk;
    SimulatedRemote m_remote;
    QList<CaseKey> m_keys;
    QList<TrashKey> m_trash;
};

} // namespace

void TestSyncRandom::everythingAgrees_data()
{
    QTest::addColumn<unsigned>("seed");
    for (unsigned seed = 1; seed <= 12; ++seed)
        QTest::addRow("%u", seed) << seed;
}

void TestSyncRandom::everythingAgrees()
{
    QFETCH(unsigned, seed);
    Schedule schedule(seed);
    for (int step = 0; step < 120; ++step) {
        schedule.step();
        if (step % 20 == 19)
            QVERIFY2(schedule.problems().isEmpty(), qPrintable(schedule.problems()));
        if (QTest::currentTestFailed())
            return;
    }
    schedule.calmDown();
    QCOMPARE(schedule.problems(), QString());
    schedule.compare();
}

QTEST_GUILESS_MAIN(TestSyncRandom)
#include "tst_syncrandom.moc"
