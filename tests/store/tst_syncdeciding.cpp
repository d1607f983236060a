#include "tests/store/ledgerdesk.h"

using namespace casebook;
using namespace casebook::test;
using namespace Qt::StringLiterals;
using domain::PendingKind;
using domain::PendingState;
using domain::SyncState;

/// What the person sees and decides: conflicts, refused changes, cases deleted there, remotes.
class TestSyncDeciding : public QObject
{
    Q_OBJECT

private slots:
    void whatIsFoundGoneTwiceIsKeptOnce();
    void aConflictIsResolved();
    void aCommentConflictIsResolved();
    void whatWaitsIsDiscarded();
    void whatWaitsIsRewritten();
    void whatWasRefusedWaitsAgain();
    void aCaseDeletedThereIsKept();
    void aCaseDeletedThereIsCreatedAgain();
    void aCaseThatIsBackGoesOn();
    void aDeletionThatMustNotGoThrough();
    void aLocalCaseMoves();
    void aRemoteIsRemoved();
    void whatARemoteSaidIsKept();

private:
    static QList<store::ConflictEntry> conflicts(LedgerDesk &desk)
    {
        return valueOf(desk.ledger().conflicts());
    }
};

void TestSyncDeciding::aConflictIsResolved()
{
    for (const QString &chosen : { u"Mine"_s, u"Theirs"_s, u"Both"_s }) {
        LedgerDesk desk;
        domain::Case theirs = desk.listed(u"a"_s, u"Base"_s);
        const CaseKey key = desk.mirror(theirs);
        desk.setTitle(key, u"Mine"_s);
        theirs = desk.changed(theirs);
        theirs.title = u"Theirs"_s;
        valueOf(desk.ledger().takeListed(desk.remote, { theirs }));
        QCOMPARE(desk.state(key), SyncState::Conflict);
        valueOf(desk.ledger().resolveConflict(conflicts(desk)[0].key, chosen, TempStore::ada()));
        QVERIFY(conflicts(desk).isEmpty());
        QCOMPARE(desk.value(key).title, chosen);
        QCOMPARE(desk.operations(key).size(), chosen == u"Theirs"_s ? 0 : 1);
        QCOMPARE(desk.state(key), chosen == u"Theirs"_s ? SyncState::Saved : SyncState::Waiting);
        QCOMPARE(desk.temp.problems(), QString());
    }
}

void TestSyncDeciding::aCommentConflictIsResolved()
{
    LedgerDesk desk;
    domain::Case theirs = desk.listed(u"a"_s);
    const CaseKey key = desk.mirror(theirs);
    auto comment = desk.comment(u"c1"_s, u"base"_s);
    theirs = desk.changed(theirs);
    valueOf(desk.ledger().takeDetails(desk.remote, { .value = theirs, .attachments = QList{ comment } }));
    QVERIFY(desk.temp.submit(
        domain::EditAttachment{ .key = key,
                                .attachmentId = u"c1"_s,
                                .payload = domain::AttachmentPayload::userComment(u"mine"_s, u"cases"_s) }));
    comment.payload = comment.payload.withCommentText(u"theirs"_s);
    theirs = desk.changed(theirs);
    valueOf(desk.ledger().takeDetails(desk.remote, { .value = theirs, .attachments = QList{ comment } }));
    QCOMPARE(desk.state(key), SyncState::Conflict);
    valueOf(desk.ledger().resolveConflict(conflicts(desk)[0].key, u"mine"_s, TempStore::ada()));
    QCOMPARE(desk.operations(key)[0].kind, PendingKind::EditAttachment);
    QCOMPARE(desk.state(key), SyncState::Waiting);
    // Gone there while I edit: what I wrote can be added anew.
    theirs = desk.changed(theirs);
    valueOf(desk.ledger().takeDetails(desk.remote,
                                      { .value = theirs, .attachments = QList<domain::Attachment>{} }));
    QCOMPARE(conflicts(desk)[0].theirs, QJsonValue(QJsonValue::Null));
    QCOMPARE(conflicts(desk)[0].mine, QJsonValue(u"mine"_s));
    valueOf(desk.ledger().resolveConflict(conflicts(desk)[0].key, u"mine"_s, TempStore::ada()));
    QCOMPARE(desk.operations(key)[0].kind, PendingKind::AddAttachment);
    QCOMPARE(desk.temp.problems(), QString());
}

void TestSyncDeciding::whatWaitsIsDiscarded()
{
    LedgerDesk desk;
    const domain::Case theirs = desk.listed(u"a"_s, u"One"_s);
    const CaseKey key = desk.mirror(theirs);
    desk.setTitle(key, u"Two"_s);
    QVERIFY(desk.temp.edit(key, { .tags = QStringList{ u"t"_s } }));
    const QString comment = desk.temp.addComment(key, u"words"_s);
    QCOMPARE(desk.entries(key).size(), 3);
    desk.send(key);
    QCOMPARE(await(desk.ledger().discard(desk.keys(key).constFirst())).error().code,
             QByteArray("operation.sent"));
    valueOf(desk.ledger().release(desk.keys(key), { .state = PendingState::Failed }));
    while (!desk.operations(key).isEmpty()) {
        valueOf(desk.ledger().discard(desk.keys(key).constFirst()));
        QCOMPARE(desk.temp.problems(), QString());
    }
    QCOMPARE(desk.value(key), theirs);
    QVERIFY(desk.entries(key).isEmpty());
    QCOMPARE(desk.state(key), SyncState::Saved);
    const CaseKey unsent = desk.create(u"Mine"_s);
    desk.setTitle(unsent, u"Better"_s);
    valueOf(desk.ledger().discard(desk.keys(unsent).constLast()));
    QCOMPARE(desk.value(unsent).title, u"Mine"_s);
    QCOMPARE(desk.temp.problems(), QString());
    valueOf(desk.ledger().discard(desk.keys(unsent).constFirst()));
    QVERIFY(!await(desk.temp->detail(unsent, {})));
    QVERIFY(desk.temp.submit(domain::DeleteCase{ key }));
    valueOf(desk.ledger().discard(desk.keys(key).constFirst()));
    QCOMPARE(desk.value(key).title, u"One"_s);
    QCOMPARE(desk.temp.problems(), QString());
}

void TestSyncDeciding::whatWaitsIsRewritten()
{
    LedgerDesk desk;
    const CaseKey key = desk.mirror(desk.listed(u"a"_s, u"One"_s));
    desk.setTitle(key, u"Two"_s);
    desk.temp.addComment(key, u"words"_s);
    valueOf(desk.ledger().rewrite(desk.keys(key)[0], u" Three "_s));
    valueOf(desk.ledger().rewrite(desk.keys(key)[1], u"better words"_s));
    QCOMPARE(await(desk.ledger().rewrite(desk.keys(key)[0], u""_s)).error().code, QByteArray("title.empty"));
    QCOMPARE(desk.value(key).title, u"Three"_s);
    QCOMPARE(desk.operations(key)[0].newValue, QJsonValue(u"Three"_s));
    const auto entries = desk.entries(key);
    QCOMPARE(entries.size(), 2);
    QCOMPARE(entries[0].activity->payload.value("title"_L1), QJsonValue(u"Three"_s));
    QVERIFY(entries[0].provisional);
    QCOMPARE(entries[1].attachment->payload.commentText(), u"better words"_s);
    QCOMPARE(desk.temp.problems(), QString());
}

void TestSyncDeciding::whatWasRefusedWaitsAgain()
{
    LedgerDesk desk;
    const CaseKey key = desk.mirror(desk.listed(u"a"_s, u"One"_s));
    desk.setTitle(key, u"Two"_s);
    desk.send(key);
    valueOf(desk.ledger().release(desk.keys(key),
                                  { .state = PendingState::Failed,
                                    .error = Error{ .kind = ErrorKind::Forbidden, .message = u"no"_s } }));
    QCOMPARE(desk.state(key), SyncState::Refused);
    valueOf(desk.ledger().retry(desk.keys(key)[0]));
    QCOMPARE(desk.operations(key)[0].state, PendingState::Waiting);
    QCOMPARE(valueOf(desk.ledger().casesWithWork(desk.remote, desk.temp.clock().now())), QList{ key });
    valueOf(desk.ledger().release(desk.keys(key), { .state = PendingState::Failed }));
    desk.setTitle(key, u"Three"_s); // another try takes its place
    QCOMPARE(desk.operations(key).size(), 1);
    QCOMPARE(desk.operations(key)[0].state, PendingState::Waiting);
    QCOMPARE(desk.temp.problems(), QString());
}

void TestSyncDeciding::aCaseDeletedThereIsKept()
{
    LedgerDesk desk;
    const CaseKey clean = desk.mirror(desk.listed(u"clean"_s));
    const CaseKey key = desk.mirror(desk.listed(u"a"_s));
    desk.temp.addComment(key, u"my words"_s);
    domain::Draft draft;
    draft.kind = domain::DraftKind::Comment;
    draft.caseKey = key;
    valueOf(desk.temp->saveDraft(draft));
    valueOf(desk.ledger().vanish(clean));
    valueOf(desk.ledger().vanish(key));
    QVERIFY(!await(desk.temp->detail(clean, {})));
    QCOMPARE(desk.state(key), SyncState::DeletedThere);
    QVERIFY(valueOf(desk.ledger().waiting()).isEmpty());
    const auto vanished = valueOf(desk.ledger().vanished());
    QCOMPARE(vanished.size(), 1);
    QCOMPARE(vanished[0].lostTexts, QStringList{ u"my words"_s });
    QCOMPARE(desk.temp.edit(key, { .title = u"x"_s }).error().code, QByteArray("case.deletedThere"));
    QCOMPARE(valueOf(desk.ledger().totals(desk.remote, Timestamp(0), Timestamp(1'900'000'000'000))).total, 0);
    QCOMPARE(desk.temp.problems(), QString());
    valueOf(desk.ledger().discardVanished(key));
    QVERIFY(valueOf(desk.ledger().vanished()).isEmpty());
    QVERIFY(valueOf(desk.temp->drafts({})).isEmpty());
    QCOMPARE(desk.temp.problems(), QString());
}

void TestSyncDeciding::whatIsFoundGoneTwiceIsKeptOnce()
{
    LedgerDesk desk;
    const CaseKey key = desk.mirror(desk.listed(u"a"_s));
    desk.temp.addComment(key, u"my words"_s);
    valueOf(desk.ledger().vanish(key)); // by the sender
    valueOf(desk.ledger().vanish(key)); // by the sweep
    const auto vanished = valueOf(desk.ledger().vanished());
    QCOMPARE(vanished.size(), 1);
    QCOMPARE(vanished[0].lostTexts, QStringList{ u"my words"_s });
    QCOMPARE(desk.state(key), SyncState::DeletedThere);
    QCOMPARE(desk.temp.problems(), QString());
}

void TestSyncDeciding::aCaseDeletedThereIsCreatedAgain()
{
    LedgerDesk desk;
    domain::Case theirs = desk.listed(u"a"_s);
    theirs.status = domain::StatusValue::Closed;
    const CaseKey key = desk.mirror(theirs);
    theirs = desk.changed(theirs);
    theirs.totalComments = 1;
    valueOf(desk.ledger().takeDetails(
        desk.remote, { .value = theirs, .attachments = QList{ desk.comment(u"c1"_s, u"theirs"_s) } }));
    desk.temp.addComment(key, u"mine"_s);
    valueOf(desk.ledger().vanish(key));
    valueOf(desk.ledger().createAgain(key));
    const auto operations = desk.operations(key);
    QCOMPARE(operations.size(), 4); // the case, its status, two comments
    QCOMPARE(operations[0].kind, PendingKind::Create);
    QCOMPARE(operations[1].field, u"status"_s);
    // What others said would bear the sender's name.
    const auto text = [&](int at) { return domain::AttachmentPayload(operations[at].payload).commentText(); };
    QVERIFY2(text(2).startsWith(u"**Bob"_s) || text(2).startsWith(u"**bob"_s), qPrintable(text(2)));
    QVERIFY(text(2).endsWith(u" UTC:\n\ntheirs"_s));
    QCOMPARE(text(3), u"mine"_s);
    QVERIFY(valueOf(desk.ledger().caseWork(key)).remoteId.isEmpty());
    QCOMPARE(valueOf(desk.temp->keyOf(u"a"_s)), key);
    QCOMPARE(desk.state(key), SyncState::Waiting);
    QCOMPARE(desk.temp.problems(), QString());
    const domain::Case made = desk.listed(u"b"_s);
    valueOf(desk.ledger().adopt(key, { .theirs = made, .done = { operations[0].key } }));
    QCOMPARE(desk.value(key).status.value, domain::StatusValue::Closed);
    QCOMPARE(desk.value(key).totalComments, 2);
    QCOMPARE(desk.temp.problems(), QString());
}

void TestSyncDeciding::aCaseThatIsBackGoesOn()
{
    LedgerDesk desk;
    const domain::Case theirs = desk.listed(u"a"_s, u"One"_s);
    const CaseKey key = desk.mirror(theirs);
    desk.setTitle(key, u"Mine"_s);
    valueOf(desk.ledger().vanish(key));
    valueOf(desk.ledger().takeListed(desk.remote, { theirs }));
    QCOMPARE(desk.state(key), SyncState::Waiting);
    QCOMPARE(desk.operations(key).size(), 1);
    QVERIFY(desk.entries(key)[0].provisional);
    QCOMPARE(desk.temp.problems(), QString());
}

void TestSyncDeciding::aDeletionThatMustNotGoThrough()
{
    LedgerDesk desk;
    domain::Case theirs = desk.listed(u"a"_s, u"One"_s);
    const CaseKey key = desk.mirror(theirs);
    const auto comment = desk.comment(u"c1"_s, u"words"_s);
    theirs = desk.changed(theirs);
    theirs.totalComments = 1;
    valueOf(desk.ledger().takeDetails(desk.remote, { .value = theirs, .attachments = QList{ comment } }));
    QVERIFY(desk.temp.submit(domain::DeleteAttachment{ key, u"c1"_s }));
    auto later = comment;
    later.payload = comment.payload.withCommentText(u"later words"_s);
    theirs = desk.changed(theirs);
    valueOf(
        desk.ledger().refuseDeletion(desk.keys(key)[0], { .value = theirs, .attachments = QList{ later } }));
    QCOMPARE(valueOf(desk.temp->attachments(key, {}))[0].payload.commentText(), u"later words"_s);
    QCOMPARE(conflicts(desk)[0].field, u"comment.c1"_s);
    QCOMPARE(desk.value(key).totalComments, 1);
    QCOMPARE(desk.temp.problems(), QString());
    valueOf(desk.ledger().resolveConflict(conflicts(desk)[0].key, QJsonValue::Null, TempStore::ada()));
    QCOMPARE(desk.operations(key)[0].kind, PendingKind::DeleteAttachment);
    valueOf(desk.ledger().confirmDeletion(desk.keys(key)[0]));

    QVERIFY(desk.temp.submit(domain::DeleteCase{ key }));
    theirs = desk.changed(theirs);
    theirs.title = u"Later"_s;
    theirs.totalComments = 0;
    valueOf(desk.ledger().refuseDeletion(desk.keys(key)[0],
                                         { .value = theirs, .attachments = QList<domain::Attachment>{} }));
    QCOMPARE(desk.value(key).title, u"Later"_s);
    QCOMPARE(conflicts(desk)[0].field, u"deleted"_s);
    QCOMPARE(desk.state(key), SyncState::Conflict);
    QCOMPARE(desk.temp.problems(), QString());
    valueOf(desk.ledger().resolveConflict(conflicts(desk)[0].key, true, TempStore::ada()));
    QCOMPARE(desk.operations(key)[0].kind, PendingKind::Delete);
    QCOMPARE(desk.temp.problems(), QString());
}

void TestSyncDeciding::aLocalCaseMoves()
{
    LedgerDesk desk;
    const CaseKey key = desk.temp.addCase(u"Local"_s, { u"t"_s });
    desk.temp.addComment(key, u"words"_s);
    QCOMPARE(await(desk.ledger().moveToRemote(key, WorkspaceId{ 99 })).error().code,
             QByteArray("remote.unknown"));
    valueOf(desk.ledger().moveToRemote(key, desk.remote));
    QCOMPARE(desk.operations(key).size(), 2);
    QCOMPARE(desk.operations(key)[0].payload.value("title"_L1), QJsonValue(u"Local"_s));
    QCOMPARE(await(desk.ledger().moveToRemote(key, desk.remote)).error().code, QByteArray("case.notLocal"));
    QCOMPARE(valueOf(desk.temp->count({ .workspace = desk.remote })), 1);
    QCOMPARE(valueOf(desk.temp->count({ .workspace = localWorkspace })), 0);
    QCOMPARE(desk.temp.problems(), QString());
}

void TestSyncDeciding::aRemoteIsRemoved()
{
    LedgerDesk desk;
    desk.temp.addCase(u"Local"_s);
    const CaseKey key = desk.mirror(desk.listed(u"a"_s));
    desk.setTitle(key, u"Mine"_s);
    QCOMPARE(await(desk.ledger().removeRemote(desk.remote)).error().code, QByteArray("remote.hasWork"));
    valueOf(desk.ledger().removeRemote(desk.remote, true));
    QVERIFY(valueOf(desk.ledger().remotes()).isEmpty());
    QVERIFY(valueOf(desk.ledger().waiting()).isEmpty());
    QCOMPARE(desk.temp.titles({}), QStringList{ u"Local"_s });
    QCOMPARE(await(desk.ledger().takeListed(desk.remote, {})).error().code, QByteArray("remote.unknown"));
    QCOMPARE(desk.temp.problems(), QString());
}

void TestSyncDeciding::whatARemoteSaidIsKept()
{
    LedgerDesk desk;
    QVERIFY(!await(desk.ledger().choices(desk.remote, u"jira"_s, u"issueTypes"_s)));
    valueOf(desk.ledger().saveChoices(desk.remote, u"jira"_s, u"issueTypes"_s, QJsonArray{ u"Bug"_s }));
    const auto choices = valueOf(desk.ledger().choices(desk.remote, u"jira"_s, u"issueTypes"_s));
    QCOMPARE(choices.answer, QJsonValue(QJsonArray{ u"Bug"_s }));
    QCOMPARE(choices.fetched, desk.temp.clock().now());
    valueOf(desk.ledger().saveConnectors(desk.remote,
                                         { { .id = u"j"_s, .name = u"Jira"_s, .type = u".jira"_s } }));
    QCOMPARE(valueOf(desk.ledger().connectorsOf(desk.remote)).size(), 1);
    valueOf(desk.ledger().saveConnectors(desk.remote, {}));
    QVERIFY(valueOf(desk.ledger().connectorsOf(desk.remote)).isEmpty());
    QCOMPARE(valueOf(desk.ledger().watermark(desk.remote, u"updatedAt"_s)), QString());
    valueOf(desk.ledger().setWatermark(desk.remote, u"updatedAt"_s, u"x"_s));
    QCOMPARE(valueOf(desk.ledger().watermark(desk.remote, u"updatedAt"_s)), u"x"_s);
    const store::MirrorWindow window{ .first = Timestamp(1), .last = Timestamp(2), .total = 3, .read = 1 };
    valueOf(desk.ledger().saveMirrorWindows(desk.remote, { window }));
    QCOMPARE(valueOf(desk.ledger().mirrorWindows(desk.remote)).size(), 1);
}

QTEST_GUILESS_MAIN(TestSyncDeciding)
#include "tst_syncdeciding.moc"
