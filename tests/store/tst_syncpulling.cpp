#include "tests/store/ledgerdesk.h"

using namespace casebook;
using namespace casebook::test;
using namespace Qt::StringLiterals;
using domain::SyncState;

/// What lists and GETs of a remote bring.
class TestSyncPulling : public QObject
{
    Q_OBJECT

private slots:
    void aFirstMirrorCountsDown();
    void listsNeverGoBackwards();
    void whatIsOnItsWayIsLeftAlone();
    void whatWasReadBeforeAChangeStaysDue();
    void aSecondLookIsOwedUntilItIsMade();
    void whatWaitsIsRebased();
    void whatMayBeMineInDoubtIsLeft();
    void detailsFollowTheRemote();
    void commentsMergeByLines();
    void totalsAreTheRemotes();
    void theScopeDecidesWhatIsKept();
};

void TestSyncPulling::aFirstMirrorCountsDown()
{
    LedgerDesk desk;
    QList<domain::Case> cases;
    for (int i = 0; i < 10; ++i)
        cases.prepend(desk.listed(u"c%1"_s.arg(i)));
    const auto report = valueOf(desk.ledger().takeListed(desk.remote, cases.mid(0, 5)));
    QCOMPARE(report.added, 5);
    valueOf(desk.ledger().takeListed(desk.remote, cases.mid(5)));
    const CaseKey newer = desk.mirror(desk.listed(u"newer"_s));
    CaseKey before;
    for (int i = 0; i < 10; ++i) {
        const CaseKey key = valueOf(desk.temp->keyOf(u"c%1"_s.arg(i)));
        QVERIFY(key > before);
        QVERIFY(key.value < 4'294'967'296);
        before = key;
    }
    QVERIFY(newer.value >= 4'294'967'296);
    QCOMPARE(valueOf(desk.ledger().takeListed(desk.remote, cases)), store::ListedReport{});
    QCOMPARE(valueOf(desk.ledger().detailsDueCount(desk.remote)), 11);
    const auto due = valueOf(desk.ledger().detailsDue(desk.remote, 2));
    QCOMPARE(due.size(), 2);
    QCOMPARE(due[0].id, u"newer"_s);
    QCOMPARE(desk.temp.problems(), QString());
}

void TestSyncPulling::listsNeverGoBackwards()
{
    LedgerDesk desk;
    const domain::Case first = desk.listed(u"a"_s, u"One"_s);
    const CaseKey key = desk.mirror(first);
    domain::Case second = desk.changed(first);
    second.title = u"Two"_s;
    auto report = valueOf(desk.ledger().takeListed(desk.remote, { second }));
    QCOMPARE(report.changed, 1);
    report = valueOf(desk.ledger().takeListed(desk.remote, { first }));
    QCOMPARE(report.restored, QStringList{ u"a"_s });
    QCOMPARE(desk.value(key).title, u"Two"_s);
    domain::Case other = second;
    other.version = desk.nextVersion();
    report = valueOf(desk.ledger().takeListed(desk.remote, { other }));
    QCOMPARE(report.doubtful, QStringList{ u"a"_s });
    // A GET wins when it is no answer that another one overtook: when it is the same again.
    valueOf(desk.ledger().takeDetails(desk.remote, { .value = first }));
    QCOMPARE(desk.value(key).title, u"Two"_s);
    valueOf(desk.ledger().takeDetails(desk.remote, { .value = first }));
    QCOMPARE(desk.value(key).title, u"One"_s);
    QCOMPARE(desk.temp.problems(), QString());
}

void TestSyncPulling::whatIsOnItsWayIsLeftAlone()
{
    LedgerDesk desk;
    const domain::Case first = desk.listed(u"a"_s, u"One"_s);
    const CaseKey key = desk.mirror(first);
    desk.setTitle(key, u"Mine"_s);
    desk.send(key);
    domain::Case second = desk.changed(first);
    second.title = u"Two"_s;
    valueOf(desk.ledger().takeListed(desk.remote, { second }));
    valueOf(desk.ledger().takeDetails(desk.remote, { .value = second }));
    QCOMPARE(desk.value(key).title, u"Mine"_s);
    QCOMPARE(valueOf(desk.ledger().caseWork(key)).base->version, first.version);
    QVERIFY(valueOf(desk.ledger().detailsDue(desk.remote, 5)).isEmpty());
    valueOf(desk.ledger().release(desk.keys(key), {}));
    QCOMPARE(valueOf(desk.ledger().detailsDue(desk.remote, 5)).size(), 1);
}

void TestSyncPulling::whatWasReadBeforeAChangeStaysDue()
{
    LedgerDesk desk;
    domain::Case theirs = desk.listed(u"a"_s);
    const CaseKey key = desk.mirror(theirs);
    const auto comment = desk.comment(u"c1"_s, u"one"_s, TempStore::ada());
    const auto due = [&] { return valueOf(desk.ledger().detailsDue(desk.remote, 5)).value(0).due; };
    const auto take = [&](qint64 asRead, const QList<domain::Attachment> &attachments) {
        valueOf(desk.ledger().takeDetails(desk.remote,
                                          { .value = theirs, .attachments = attachments, .due = asRead }));
    };
    take(due(), { comment });
    QCOMPARE(due(), 0);

    // The comment is deleted, which moves nothing of the case, while it is being read.
    theirs = desk.changed(theirs);
    valueOf(desk.ledger().takeListed(desk.remote, { theirs }));
    const qint64 before = due();
    QVERIFY(before > 0);
    QVERIFY(desk.temp.submit(domain::DeleteAttachment{ .key = key, .attachmentId = u"c1"_s }));
    desk.send(key);
    valueOf(desk.ledger().confirmDeletion(desk.keys(key).constFirst()));
    take(before, { comment });
    QVERIFY(due() > 0);
    take(due(), {});
    QCOMPARE(due(), 0);
    QVERIFY(valueOf(desk.temp->attachments(key, {})).isEmpty());

    // What the person opened comes first, and nothing else changes.
    domain::Case other = desk.listed(u"b"_s);
    const CaseKey opened = desk.mirror(other);
    theirs = desk.changed(theirs);
    valueOf(desk.ledger().takeListed(desk.remote, { theirs }));
    valueOf(desk.ledger().noteOpened(opened));
    QCOMPARE(valueOf(desk.ledger().detailsDue(desk.remote, 1)).constFirst().key, opened);
    valueOf(desk.ledger().takeDetails(desk.remote,
                                      { .value = other, .attachments = QList<domain::Attachment>{} }));
    QCOMPARE(valueOf(desk.ledger().detailsDue(desk.remote, 1)).constFirst().key, key);
    QCOMPARE(desk.temp.problems(), QString());
}

void TestSyncPulling::aSecondLookIsOwedUntilItIsMade()
{
    LedgerDesk desk;
    domain::Case theirs = desk.changed(desk.listed(u"a"_s));
    const CaseKey key = desk.mirror(theirs);
    const Timestamp changed = *theirs.updatedAt;
    const auto after = [&](int milliseconds) { return Timestamp(changed.msecs() + milliseconds); };
    const auto readAt = [&](int milliseconds) {
        valueOf(desk.ledger().takeDetails(desk.remote,
                                          { .value = theirs,
                                            .attachments = QList<domain::Attachment>{},
                                            .due = valueOf(desk.ledger().detailsOf(key)).due,
                                            .begun = after(milliseconds),
                                            .activityLag = 5'000 }));
    };
    const auto owed = [&](int milliseconds) {
        return valueOf(desk.ledger().secondLooks(desk.remote, after(milliseconds))).size();
    };
    readAt(1'000);
    QCOMPARE(valueOf(desk.ledger().detailsDueCount(desk.remote)), 0);
    QCOMPARE(owed(4'999), 0);
    QCOMPARE(owed(5'000), 1);
    valueOf(desk.ledger().noteOpened(key));
    readAt(4'000); // answered later, but asked too early
    QCOMPARE(owed(4'999), 0);
    QCOMPARE(owed(5'000), 1);
    readAt(5'000);
    QCOMPARE(owed(60'000), 0);
    QCOMPARE(desk.temp.problems(), QString());
}

void TestSyncPulling::whatWaitsIsRebased()
{
    LedgerDesk desk;
    domain::Case theirs = desk.listed(u"a"_s, u"One"_s);
    const CaseKey key = desk.mirror(theirs);
    QVERIFY(desk.temp.edit(key, { .severity = domain::Severity(domain::SeverityValue::High) }));
    desk.setTitle(key, u"Mine"_s);
    theirs = desk.changed(theirs);
    theirs.title = u"Two"_s;
    theirs.description = u"other"_s;
    valueOf(desk.ledger().takeListed(desk.remote, { theirs }));
    const domain::Case mine = desk.value(key);
    QCOMPARE(mine.title, u"Two"_s);
    QCOMPARE(mine.description, u"other"_s);
    QCOMPARE(mine.severity.value, domain::SeverityValue::High);
    QCOMPARE(desk.state(key), SyncState::Conflict);
    QCOMPARE(desk.operations(key).size(), 1);
    QCOMPARE(valueOf(desk.ledger().caseWork(key)).base->version, theirs.version);
    QCOMPARE(desk.temp.problems(), QString());
}

void TestSyncPulling::whatMayBeMineInDoubtIsLeft()
{
    LedgerDesk desk;
    const CaseKey key = desk.create(u"Mine"_s);
    desk.send(key);
    domain::Case twin = desk.listed(u"r-1"_s, u"Mine"_s);
    twin.createdBy = TempStore::ada();
    twin.createdAt = desk.temp.clock().now();
    domain::Case others = twin;
    others.id = u"r-2"_s;
    others.createdBy = TempStore::bob();
    const auto report = valueOf(desk.ledger().takeListed(desk.remote, { twin, others }));
    QCOMPARE(report.left, QStringList{ u"r-1"_s });
    QCOMPARE(report.added, 1);
    QCOMPARE(await(desk.ledger().takeDetails(desk.remote, { .value = twin })).error().code,
             QByteArray("case.maybeTwin"));
    valueOf(desk.ledger().adopt(key, { .theirs = twin, .done = desk.keys(key) }));
    QCOMPARE(valueOf(desk.temp->keyOf(u"r-1"_s)), key);
    QCOMPARE(desk.temp.problems(), QString());
}

void TestSyncPulling::detailsFollowTheRemote()
{
    LedgerDesk desk;
    domain::Case theirs = desk.listed(u"a"_s);
    const CaseKey key = desk.mirror(theirs);
    const auto one = desk.comment(u"c1"_s, u"one"_s);
    const auto two = desk.comment(u"c2"_s, u"two"_s); // a racing one: it has no activity
    QList<domain::Activity> activities{
        desk.activity(u"a0"_s, domain::ActivityType::CreateCase, domain::ActivityAction::Create, {}),
        desk.creationOf(u"a1"_s, one),
    };
    theirs = desk.changed(theirs);
    theirs.totalComments = 2;
    valueOf(desk.ledger().takeDetails(desk.remote,
                                      { .value = theirs,
                                        .attachments = QList{ one, two },
                                        .activities = activities,
                                        .wholeActivity = true }));
    QCOMPARE(desk.entries(key).size(), 3);
    QCOMPARE(valueOf(desk.ledger().detailsOf(key)).newestActivity, u"a1"_s);

    const QString mine = desk.temp.addComment(key, u"waits"_s);
    const auto three = desk.comment(u"c3"_s, u"three"_s);
    auto oneLater = one;
    oneLater.payload = one.payload.withCommentText(u"one, later"_s);
    theirs = desk.changed(theirs);
    activities.append(desk.creationOf(u"a3"_s, three));
    valueOf(desk.ledger().takeDetails(desk.remote,
                                      { .value = theirs,
                                        .attachments = QList{ oneLater, three },
                                        .activities = { activities[1], activities[2] } }));
    QStringList texts;
    for (const auto &attachment : valueOf(desk.temp->attachments(key, {})))
        texts.append(attachment.payload.commentText());
    texts.sort();
    QCOMPARE(texts, (QStringList{ u"one, later"_s, u"three"_s, u"waits"_s }));
    int provisional = 0;
    for (const auto &entry : desk.entries(key))
        provisional += entry.provisional ? 1 : 0;
    QCOMPARE(provisional, 1);
    QCOMPARE(desk.entries(key).size(), 4);
    QCOMPARE(desk.value(key).totalComments, theirs.totalComments + 1);
    QCOMPARE(desk.operations(key).constFirst().attachmentId, mine);
    QCOMPARE(desk.temp.problems(), QString());
}

void TestSyncPulling::commentsMergeByLines()
{
    LedgerDesk desk;
    domain::Case theirs = desk.listed(u"a"_s);
    const CaseKey key = desk.mirror(theirs);
    auto merging = desk.comment(u"c1"_s, u"a\nb\nc\nd"_s);
    auto clashing = desk.comment(u"c2"_s, u"text"_s);
    theirs = desk.changed(theirs);
    const auto take = [&] {
        theirs = desk.changed(theirs);
        valueOf(desk.ledger().takeDetails(desk.remote,
                                          { .value = theirs, .attachments = QList{ merging, clashing } }));
    };
    take();
    const auto edit = [&](const QString &id, const QString &text) {
        QVERIFY(desk.temp.submit(
            domain::EditAttachment{ .key = key,
                                    .attachmentId = id,
                                    .payload = domain::AttachmentPayload::userComment(text, u"cases"_s) }));
    };
    edit(u"c1"_s, u"A\nb\nc\nd"_s);
    edit(u"c2"_s, u"mine"_s);
    merging.payload = merging.payload.withCommentText(u"a\nb\nc\nD"_s);
    clashing.payload = clashing.payload.withCommentText(u"theirs"_s);
    take();
    const auto attachments = valueOf(desk.temp->attachments(key, {}));
    QCOMPARE(attachments[0].payload.commentText(), u"A\nb\nc\nD"_s);
    QCOMPARE(attachments[1].payload.commentText(), u"theirs"_s);
    const auto conflicts = valueOf(desk.ledger().conflicts());
    QCOMPARE(conflicts.size(), 1);
    QCOMPARE(conflicts[0].field, u"comment.c2"_s);
    QCOMPARE(conflicts[0].mine, QJsonValue(u"mine"_s));
    QCOMPARE(conflicts[0].theirs, QJsonValue(u"theirs"_s));
    QCOMPARE(desk.operations(key).size(), 1);
    QCOMPARE(desk.temp.problems(), QString());
}

void TestSyncPulling::totalsAreTheRemotes()
{
    LedgerDesk desk;
    const domain::Case first = desk.listed(u"a"_s);
    const CaseKey a = desk.mirror(first);
    const CaseKey b = desk.mirror(desk.listed(u"b"_s));
    desk.create(u"not there yet"_s);
    desk.temp.addCase(u"local"_s);
    QVERIFY(desk.temp.edit(a, { .status = domain::Status(domain::StatusValue::Closed) }));
    QVERIFY(desk.temp.submit(domain::DeleteCase{ b }));
    const Timestamp from(0);
    const Timestamp to(1'900'000'000'000);
    QCOMPARE(valueOf(desk.ledger().totals(desk.remote, from, to)),
             (store::RemoteTotals{ .total = 2, .open = 2 }));
    const auto ids = valueOf(desk.ledger().remoteIds(desk.remote, from, to));
    QCOMPARE(ids.size(), 2);
    QCOMPARE(ids.value(u"b"_s), b);
    QCOMPARE(valueOf(desk.ledger().totals(desk.remote, from, first.createdAt)).total, 1);
}

void TestSyncPulling::theScopeDecidesWhatIsKept()
{
    LedgerDesk desk;
    domain::Remote remote = valueOf(desk.ledger().remotes()).constFirst();
    const CaseKey dropped = desk.mirror(desk.listed(u"dropped"_s));
    const CaseKey opened = desk.mirror(desk.listed(u"opened"_s));
    const CaseKey edited = desk.mirror(desk.listed(u"edited"_s));
    valueOf(desk.ledger().noteOpened(opened));
    desk.setTitle(edited, u"Mine"_s);
    remote.settings.scope = domain::MirrorScope::Mine;
    valueOf(desk.ledger().saveRemote(remote));
    QCOMPARE(valueOf(desk.ledger().dropOutOfScope(desk.remote)), 1);
    QVERIFY(!await(desk.temp->detail(dropped, {})));
    QVERIFY(await(desk.temp->detail(opened, {})));
    QVERIFY(await(desk.temp->detail(edited, {})));
    QCOMPARE(valueOf(desk.ledger().takeListed(desk.remote, { desk.listed(u"other"_s) })).added, 0);
    domain::Case mine = desk.listed(u"mine"_s);
    mine.createdBy = TempStore::ada();
    QCOMPARE(valueOf(desk.ledger().takeListed(desk.remote, { mine })).added, 1);
    QCOMPARE(desk.temp.problems(), QString());
}

QTEST_GUILESS_MAIN(TestSyncPulling)
#include "tst_syncpulling.moc"
