#include "tests/store/ledgerdesk.h"

using namespace casebook;
using namespace casebook::test;
using namespace Qt::StringLiterals;
using domain::PendingKind;
using domain::PendingState;
using domain::SyncState;

/// What becomes of the person's changes once their remote answered.
class TestSyncAdopting : public QObject
{
    Q_OBJECT

private slots:
    void aRemoteIsSavedAndChecked();
    void settingsAreChangedBesideEachOther();
    void aCreatedCaseGetsItsRemotesId();
    void marksAreKept();
    void onlyReadyWorkIsListed();
    void whatTheRemoteHasIsDone();
    void disjointChangesMerge();
    void aFieldChangedOnBothSidesIsAConflict();
    void anAddedCommentGetsItsRemotesId();
    void provisionalEntriesStayUntilTheRemotesCome();
    void whatWasDeletedMeanwhileStaysDeleted();
};

void TestSyncAdopting::aRemoteIsSavedAndChecked()
{
    LedgerDesk desk;
    domain::Remote other;
    const auto codeOf = [&] {
        const auto answer = await(desk.ledger().saveRemote(other));
        return answer ? QByteArray() : answer.error().code;
    };
    QCOMPARE(codeOf(), QByteArray("remote.nameEmpty"));
    other.name = u"kibana"_s;
    QCOMPARE(codeOf(), QByteArray("remote.nameTaken"));
    other.name = u"Second"_s;
    QCOMPARE(codeOf(), QByteArray("remote.urlInvalid"));
    other.settings.url = QUrl(u"http://localhost:5601/base"_s);
    other.settings.space = u"No Such"_s;
    QCOMPARE(codeOf(), QByteArray("remote.spaceInvalid"));
    other.settings.space = u"soc"_s;
    other.settings.owners.clear();
    QCOMPARE(codeOf(), QByteArray("remote.ownersEmpty"));
    other.settings.owners = { u"securitySolution"_s };
    other.settings.scope = domain::MirrorScope::Recent;
    other.settings.recentDays = 7;
    other.settings.signIn = domain::SignInKind::Password;
    other.settings.proxy = domain::ProxyKind::Given;
    other.settings.proxyUrl = QUrl(u"http://proxy:8080"_s);
    other.settings.me = TempStore::ada();
    other.id = valueOf(desk.ledger().saveRemote(other));
    const auto remotes = valueOf(desk.ledger().remotes());
    QCOMPARE(remotes.size(), 2);
    QVERIFY(remotes[1] == other);
}

void TestSyncAdopting::settingsAreChangedBesideEachOther()
{
    LedgerDesk desk;
    const domain::Remote before = valueOf(desk.ledger().remotes()).constFirst();
    const auto paused
        = desk.ledger().changeSettings(before.id, [](auto &settings) { settings.paused = true; });
    const auto learned
        = desk.ledger().changeSettings(before.id, [](auto &settings) { settings.version = u"9.1.0"_s; });
    QVERIFY(await(paused) && await(learned));
    domain::Remote expected = before;
    expected.settings.paused = true;
    expected.settings.version = u"9.1.0"_s;
    QVERIFY(valueOf(desk.ledger().remotes()).constFirst() == expected);
    const auto nobody = await(desk.ledger().changeSettings(WorkspaceId{ 99 }, [](auto &) {}));
    QVERIFY(!nobody);
    QCOMPARE(nobody.error().kind, ErrorKind::NotFound);
}

void TestSyncAdopting::aCreatedCaseGetsItsRemotesId()
{
    LedgerDesk desk;
    const CaseKey key = desk.create(u"Mine"_s);
    const QString localId = desk.value(key).id;
    desk.setTitle(key, u"Mine, better"_s);
    const auto work = valueOf(desk.ledger().caseWork(key));
    QVERIFY(work.remoteId.isEmpty());
    QVERIFY(!work.base);
    QCOMPARE(work.operations.size(), 2);
    QCOMPARE(work.operations[0].kind, PendingKind::Create);

    domain::Case theirs = desk.listed(u"remote-1"_s, u"Mine"_s);
    valueOf(desk.ledger().adopt(key, { .theirs = theirs, .done = { work.operations[0].key } }));
    QCOMPARE(desk.value(key).id, u"remote-1"_s);
    QCOMPARE(desk.value(key).title, u"Mine, better"_s);
    QCOMPARE(valueOf(desk.temp->keyOf(localId)), key);
    QCOMPARE(valueOf(desk.temp->keyOf(u"remote-1"_s)), key);
    const auto after = valueOf(desk.ledger().caseWork(key));
    QCOMPARE(after.remoteId, u"remote-1"_s);
    QCOMPARE(after.base->title, u"Mine"_s);
    QCOMPARE(after.operations.size(), 1);
    QCOMPARE(desk.state(key), SyncState::Waiting);

    theirs = desk.changed(theirs);
    theirs.title = u"Mine, better"_s;
    valueOf(desk.ledger().adopt(key, { .theirs = theirs, .done = { after.operations[0].key } }));
    QCOMPARE(desk.state(key), SyncState::Saved);
    QCOMPARE(desk.value(key).version, theirs.version);
    QVERIFY(desk.operations(key).isEmpty());
    QCOMPARE(desk.temp.problems(), QString());
}

void TestSyncAdopting::marksAreKept()
{
    LedgerDesk desk;
    const CaseKey key = desk.create(u"Mine"_s);
    const Timestamp there(1'700'000'100'000);
    const Timestamp here(1'700'000'000'000);
    valueOf(desk.ledger().markSent(
        desk.keys(key),
        { .remoteTime = there, .localTime = here, .version = u"v"_s, .knownComments = { u"c"_s } }));
    QCOMPARE(desk.state(key), SyncState::Sending);
    desk.temp.reopen();
    auto operation = desk.operations(key).constFirst();
    QCOMPARE(operation.state, PendingState::Sent);
    QCOMPARE(operation.firstSent, there);
    QCOMPARE(operation.sent, there);
    QCOMPARE(operation.sentHere, here);
    QCOMPARE(operation.sentVersion, u"v"_s);
    QCOMPARE(operation.knownComments, QStringList{ u"c"_s });
    const Error refused{ .kind = ErrorKind::Forbidden, .message = u"no"_s, .code = "x", .httpStatus = 403 };
    valueOf(desk.ledger().release({ operation.key }, { .state = PendingState::Failed, .error = refused }));
    operation = desk.operations(key).constFirst();
    QCOMPARE(operation.state, PendingState::Failed);
    QCOMPARE(operation.tries, 1);
    QCOMPARE(operation.lastError, refused);
    QCOMPARE(desk.state(key), SyncState::Refused);
    const auto again
        = await(desk.ledger().markSent({ operation.key }, { .remoteTime = there, .localTime = here }));
    QCOMPARE(again.error().code, QByteArray("operation.changed"));
}

void TestSyncAdopting::onlyReadyWorkIsListed()
{
    LedgerDesk desk;
    const CaseKey first = desk.create(u"1"_s);
    const CaseKey second = desk.create(u"2"_s);
    const Timestamp now = desk.temp.clock().now();
    const auto ready = [&](qint64 later) {
        return valueOf(desk.ledger().casesWithWork(desk.remote, Timestamp(now.msecs() + later)));
    };
    QCOMPARE(ready(0), (QList{ first, second }));
    valueOf(desk.ledger().release(
        desk.keys(first), { .state = PendingState::Waiting, .notBefore = Timestamp(now.msecs() + 5'000) }));
    QCOMPARE(ready(0), QList{ second });
    QCOMPARE(ready(5'000), (QList{ first, second }));
    valueOf(desk.ledger().release(desk.keys(second), { .state = PendingState::Failed }));
    QCOMPARE(ready(0), QList<CaseKey>());
}

void TestSyncAdopting::whatTheRemoteHasIsDone()
{
    LedgerDesk desk;
    domain::Case theirs = desk.listed(u"a"_s);
    const CaseKey key = desk.mirror(theirs);
    desk.setTitle(key, u"Same idea"_s);
    desk.send(key);
    theirs = desk.changed(theirs);
    theirs.title = u"Same idea"_s;
    valueOf(desk.ledger().adopt(key, { .theirs = theirs }));
    QVERIFY(desk.operations(key).isEmpty());
    QCOMPARE(desk.state(key), SyncState::Saved);
    QCOMPARE(desk.temp.problems(), QString());
}

void TestSyncAdopting::disjointChangesMerge()
{
    LedgerDesk desk;
    domain::Case theirs = desk.listed(u"a"_s);
    theirs.tags = { u"x"_s };
    const CaseKey key = desk.mirror(theirs);
    QVERIFY(desk.temp.edit(key, { .title = u"Mine"_s, .tags = QStringList{ u"x"_s, u"mine"_s } }));
    desk.send(key);
    theirs = desk.changed(theirs);
    theirs.tags = { u"theirs"_s };
    theirs.status = domain::StatusValue::Closed;
    valueOf(desk.ledger().adopt(key, { .theirs = theirs }));
    const domain::Case mine = desk.value(key);
    QCOMPARE(mine.title, u"Mine"_s);
    QCOMPARE(mine.tags, (QStringList{ u"theirs"_s, u"mine"_s }));
    QCOMPARE(mine.status.value, domain::StatusValue::Closed);
    for (const auto &operation : desk.operations(key))
        QCOMPARE(operation.state, PendingState::Again);
    QCOMPARE(desk.operations(key).size(), 2);
    QVERIFY(valueOf(desk.ledger().conflicts()).isEmpty());
    QCOMPARE(desk.temp.problems(), QString());
}

void TestSyncAdopting::aFieldChangedOnBothSidesIsAConflict()
{
    LedgerDesk desk;
    domain::Case theirs = desk.listed(u"a"_s, u"Base"_s);
    const CaseKey key = desk.mirror(theirs);
    desk.setTitle(key, u"Mine"_s);
    QCOMPARE(desk.entries(key).size(), 1);
    desk.send(key);
    theirs = desk.changed(theirs);
    theirs.title = u"Theirs"_s;
    valueOf(desk.ledger().adopt(key, { .theirs = theirs }));
    QCOMPARE(desk.value(key).title, u"Theirs"_s);
    QCOMPARE(desk.state(key), SyncState::Conflict);
    QVERIFY(desk.operations(key).isEmpty());
    const auto conflicts = valueOf(desk.ledger().conflicts());
    QCOMPARE(conflicts.size(), 1);
    QCOMPARE(conflicts[0].field, u"title"_s);
    QCOMPARE(conflicts[0].base, QJsonValue(u"Base"_s));
    QCOMPARE(conflicts[0].mine, QJsonValue(u"Mine"_s));
    QCOMPARE(conflicts[0].theirs, QJsonValue(u"Theirs"_s));
    QCOMPARE(conflicts[0].caseTitle, u"Theirs"_s);
    QCOMPARE(conflicts[0].remote, desk.remote);
    QVERIFY(conflicts[0].theirAuthor == TempStore::bob());
    QVERIFY(desk.entries(key).isEmpty()); // what did not happen is not in the history
    QCOMPARE(desk.temp.problems(), QString());
}

void TestSyncAdopting::anAddedCommentGetsItsRemotesId()
{
    LedgerDesk desk;
    domain::Case theirs = desk.listed(u"a"_s);
    const CaseKey key = desk.mirror(theirs);
    const QString local = desk.temp.addComment(key, u"First"_s);
    desk.send(key);
    QVERIFY(desk.temp.submit(domain::EditAttachment{
        .key = key,
        .attachmentId = local,
        .payload = domain::AttachmentPayload::userComment(u"Second"_s, u"cases"_s) }));
    theirs = desk.changed(theirs);
    theirs.totalComments = 1;
    valueOf(desk.ledger().adopt(key,
                                { .theirs = theirs,
                                  .done = { desk.keys(key).constFirst() },
                                  .attachmentIds = { { local, u"c-1"_s } } }));
    const auto left = desk.operations(key);
    QCOMPARE(left.size(), 1);
    QCOMPARE(left[0].kind, PendingKind::EditAttachment);
    QCOMPARE(left[0].attachmentId, u"c-1"_s);
    const auto attachments = valueOf(desk.temp->attachments(key, {}));
    QCOMPARE(attachments.size(), 1);
    QCOMPARE(attachments[0].id, u"c-1"_s);
    QCOMPARE(attachments[0].payload.commentText(), u"Second"_s);
    QCOMPARE(desk.value(key).totalComments, 1);
    // The window may still name it by the id it had.
    QVERIFY(desk.temp.submit(
        domain::EditAttachment{ .key = key,
                                .attachmentId = local,
                                .payload = domain::AttachmentPayload::userComment(u"Third"_s, u"cases"_s) }));
    QCOMPARE(desk.temp.problems(), QString());
}

void TestSyncAdopting::provisionalEntriesStayUntilTheRemotesCome()
{
    LedgerDesk desk;
    domain::Case theirs = desk.listed(u"a"_s);
    const CaseKey key = desk.mirror(theirs);
    const QString local = desk.temp.addComment(key, u"Words"_s);
    desk.setTitle(key, u"New"_s);
    QCOMPARE(desk.entries(key).size(), 2);
    theirs = desk.changed(theirs);
    theirs.title = u"New"_s;
    theirs.totalComments = 1;
    valueOf(desk.ledger().adopt(
        key, { .theirs = theirs, .done = desk.keys(key), .attachmentIds = { { local, u"c-1"_s } } }));
    QCOMPARE(desk.entries(key).size(), 2); // no gap
    const auto due = valueOf(desk.ledger().detailsDue(desk.remote, 10));
    QCOMPARE(due.size(), 1);

    const domain::Attachment comment = desk.comment(u"c-1"_s, u"Words"_s, TempStore::ada());
    const QList<domain::Activity> activities{
        desk.activity(u"a-0"_s, domain::ActivityType::CreateCase, domain::ActivityAction::Create, {}),
        desk.creationOf(u"a-1"_s, comment),
        desk.activity(u"a-2"_s, domain::ActivityType::Title, domain::ActivityAction::Update,
                      { { u"title"_s, u"New"_s } }),
    };
    valueOf(desk.ledger().takeDetails(desk.remote,
                                      { .value = theirs,
                                        .attachments = QList{ comment },
                                        .activities = activities,
                                        .wholeActivity = true,
                                        .due = due.constFirst().due }));
    const auto entries = desk.entries(key);
    QCOMPARE(entries.size(), 3); // no double
    for (qsizetype i = 0; i < 3; ++i) {
        QCOMPARE(entries[i].activity->id, activities[i].id);
        QVERIFY(!entries[i].provisional);
    }
    QCOMPARE(entries[1].attachment->id, u"c-1"_s);
    QVERIFY(valueOf(desk.ledger().detailsDue(desk.remote, 10)).isEmpty());
    QCOMPARE(desk.temp.problems(), QString());
}

void TestSyncAdopting::whatWasDeletedMeanwhileStaysDeleted()
{
    LedgerDesk desk;
    domain::Case theirs = desk.listed(u"a"_s);
    const CaseKey key = desk.mirror(theirs);
    desk.setTitle(key, u"Mine"_s);
    desk.send(key);
    QVERIFY(desk.temp.submit(domain::DeleteCase{ key }));
    const auto work = valueOf(desk.ledger().caseWork(key));
    QVERIFY(work.deletedHere);
    QCOMPARE(work.remoteId, u"a"_s);
    theirs = desk.changed(theirs);
    theirs.title = u"Mine"_s;
    valueOf(desk.ledger().adopt(key, { .theirs = theirs, .done = { desk.keys(key).constFirst() } }));
    const auto after = valueOf(desk.ledger().caseWork(key));
    QCOMPARE(after.operations.size(), 1);
    QCOMPARE(after.operations[0].kind, PendingKind::Delete);
    QCOMPARE(after.base->title, u"Mine"_s);
    // A list that still names it does not bring it back.
    valueOf(desk.ledger().takeListed(desk.remote, { desk.changed(theirs) }));
    QVERIFY(!await(desk.temp->keyOf(u"a"_s)));
    QCOMPARE(desk.temp.problems(), QString());
}

QTEST_GUILESS_MAIN(TestSyncAdopting)
#include "tst_syncadopting.moc"
