#include "tests/store/ledgerdesk.h"

#include "models/store/connection.h"
#include "models/store/migrations.h"
#include "models/store/pendingqueries.h"
#include "models/store/statement.h"

using namespace casebook;
using namespace casebook::test;
using namespace Qt::StringLiterals;
using domain::PendingKind;
using domain::PendingState;
using domain::SyncState;

/// How what the person does to cases of a remote is queued.
class TestSyncQueueing : public QObject
{
    Q_OBJECT

private slots:
    void threeTitlesAreOne();
    void theOldValueAgainIsNothing();
    void membersAddUp();
    void whatWasSentIsFrozen();
    void anUnsentCommentIsRewritten();
    void anUnsentCommentThatIsDeletedWasNever();
    void aDeletedCommentComesBack();
    void anUnsentCaseThatIsDeletedWasNever();
    void aDeletedCaseComesBack();
    void aPushWaitsOnce();
    void aSenderNoticesWhatChanged();
    void rowsOfAnOlderSchemaAreRead();
};

void TestSyncQueueing::threeTitlesAreOne()
{
    LedgerDesk desk;
    const CaseKey key = desk.mirror(desk.listed(u"a"_s, u"One"_s));
    desk.setTitle(key, u"Two"_s);
    desk.setTitle(key, u"Three"_s);
    desk.setTitle(key, u"Four"_s);
    const auto operations = desk.operations(key);
    QCOMPARE(operations.size(), 1);
    QCOMPARE(operations[0].oldValue, QJsonValue(u"One"_s));
    QCOMPARE(operations[0].newValue, QJsonValue(u"Four"_s));
    const auto entries = desk.entries(key);
    QCOMPARE(entries.size(), 1);
    QCOMPARE(entries[0].oldValue, QJsonValue(u"One"_s));
    QCOMPARE(entries[0].activity->payload.value("title"_L1), QJsonValue(u"Four"_s));
    QVERIFY(entries[0].provisional);
    QCOMPARE(desk.temp.problems(), QString());
}

void TestSyncQueueing::theOldValueAgainIsNothing()
{
    LedgerDesk desk;
    const domain::Case theirs = desk.listed(u"a"_s, u"One"_s);
    const CaseKey key = desk.mirror(theirs);
    desk.setTitle(key, u"Two"_s);
    desk.setTitle(key, u"One"_s);
    QVERIFY(desk.operations(key).isEmpty());
    QVERIFY(desk.entries(key).isEmpty());
    QCOMPARE(desk.state(key), SyncState::Saved);
    QCOMPARE(desk.value(key), theirs);
    QCOMPARE(desk.temp.problems(), QString());
}

void TestSyncQueueing::membersAddUp()
{
    LedgerDesk desk;
    domain::Case theirs = desk.listed(u"a"_s);
    theirs.tags = { u"x"_s, u"y"_s };
    const CaseKey key = desk.mirror(theirs);
    QVERIFY(desk.temp.edit(key, { .tags = QStringList{ u"x"_s, u"a"_s } }));
    QVERIFY(desk.temp.edit(key, { .tags = QStringList{ u"x"_s, u"y"_s, u"b"_s } }));
    const auto operations = desk.operations(key);
    QCOMPARE(operations.size(), 1);
    QCOMPARE(operations[0].added, QStringList{ u"b"_s });
    QVERIFY(operations[0].removed.isEmpty());
    QCOMPARE(desk.entries(key).size(), 1);
    QVERIFY(desk.temp.edit(key, { .tags = QStringList{ u"x"_s, u"y"_s } }));
    QVERIFY(desk.operations(key).isEmpty());
    QVERIFY(desk.entries(key).isEmpty());
    QCOMPARE(desk.temp.problems(), QString());
}

void TestSyncQueueing::whatWasSentIsFrozen()
{
    LedgerDesk desk;
    const CaseKey key = desk.mirror(desk.listed(u"a"_s, u"One"_s));
    desk.setTitle(key, u"Two"_s);
    desk.send(key);
    desk.setTitle(key, u"Three"_s);
    QCOMPARE(desk.operations(key).size(), 2);
    valueOf(desk.ledger().release({ desk.keys(key).constFirst() }, { .state = PendingState::Again }));
    desk.setTitle(key, u"Four"_s);
    const auto operations = desk.operations(key);
    QCOMPARE(operations.size(), 2);
    QCOMPARE(operations[1].oldValue, QJsonValue(u"Two"_s));
    QCOMPARE(operations[1].newValue, QJsonValue(u"Four"_s));
    QCOMPARE(desk.temp.problems(), QString());
}

void TestSyncQueueing::anUnsentCommentIsRewritten()
{
    LedgerDesk desk;
    const CaseKey key = desk.mirror(desk.listed(u"a"_s));
    const QString id = desk.temp.addComment(key, u"first"_s);
    QVERIFY(desk.temp.submit(domain::EditAttachment{
        .key = key,
        .attachmentId = id,
        .payload = domain::AttachmentPayload::userComment(u"second"_s, u"cases"_s) }));
    const auto operations = desk.operations(key);
    QCOMPARE(operations.size(), 1);
    QCOMPARE(operations[0].kind, PendingKind::AddAttachment);
    QCOMPARE(operations[0].payload.value("comment"_L1), QJsonValue(u"second"_s));
    const auto entries = desk.entries(key);
    QCOMPARE(entries.size(), 1);
    QCOMPARE(entries[0].attachment->payload.commentText(), u"second"_s);
    QVERIFY(!entries[0].attachment->updatedAt);
    QCOMPARE(entries[0].activity->payload["comment"_L1]["comment"_L1], QJsonValue(u"second"_s));
    QCOMPARE(desk.temp.problems(), QString());
}

void TestSyncQueueing::anUnsentCommentThatIsDeletedWasNever()
{
    LedgerDesk desk;
    const CaseKey key = desk.mirror(desk.listed(u"a"_s));
    const QString id = desk.temp.addComment(key, u"words"_s);
    const auto gone = desk.temp.submit(domain::DeleteAttachment{ key, id });
    QVERIFY(desk.operations(key).isEmpty());
    QVERIFY(desk.entries(key).isEmpty());
    QCOMPARE(desk.state(key), SyncState::Saved);
    QCOMPARE(desk.temp.problems(), QString());
    valueOf(desk.temp->restore(*gone->trash));
    QCOMPARE(desk.operations(key).size(), 1);
    QCOMPARE(desk.entries(key).size(), 1);
    QVERIFY(desk.entries(key)[0].provisional);
    QCOMPARE(desk.value(key).totalComments, 1);
    QCOMPARE(desk.temp.problems(), QString());
}

void TestSyncQueueing::aDeletedCommentComesBack()
{
    LedgerDesk desk;
    domain::Case theirs = desk.listed(u"a"_s);
    const CaseKey key = desk.mirror(theirs);
    const auto comment = desk.comment(u"c1"_s, u"words"_s);
    theirs = desk.changed(theirs);
    theirs.totalComments = 1;
    valueOf(desk.ledger().takeDetails(desk.remote, { .value = theirs, .attachments = QList{ comment } }));
    QVERIFY(desk.temp.submit(
        domain::EditAttachment{ .key = key,
                                .attachmentId = u"c1"_s,
                                .payload = domain::AttachmentPayload::userComment(u"other"_s, u"cases"_s) }));
    auto gone = desk.temp.submit(domain::DeleteAttachment{ key, u"c1"_s });
    QCOMPARE(desk.operations(key).size(), 1);
    QCOMPARE(desk.operations(key)[0].kind, PendingKind::DeleteAttachment);
    QCOMPARE(desk.temp.problems(), QString());
    valueOf(desk.temp->restore(*gone->trash));
    QCOMPARE(desk.operations(key).size(), 1);
    QCOMPARE(desk.operations(key)[0].kind, PendingKind::EditAttachment);
    QCOMPARE(desk.temp.problems(), QString());
    gone = desk.temp.submit(domain::DeleteAttachment{ key, u"c1"_s });
    desk.send(key);
    QCOMPARE(await(desk.temp->restore(*gone->trash)).error().code, QByteArray("deletion.sent"));
    valueOf(desk.ledger().confirmDeletion(desk.keys(key).constFirst()));
    QVERIFY(desk.operations(key).isEmpty());
    QCOMPARE(desk.value(key).totalComments, 0);
    QCOMPARE(desk.temp.problems(), QString());
    valueOf(desk.temp->restore(*gone->trash));
    QCOMPARE(desk.operations(key)[0].kind, PendingKind::AddAttachment);
    QCOMPARE(desk.temp.problems(), QString());
}

void TestSyncQueueing::anUnsentCaseThatIsDeletedWasNever()
{
    LedgerDesk desk;
    const CaseKey key = desk.create(u"Mine"_s);
    desk.setTitle(key, u"Better"_s);
    desk.temp.addComment(key, u"words"_s);
    QCOMPARE(desk.operations(key).size(), 3);
    const auto gone = desk.temp.submit(domain::DeleteCase{ key });
    QVERIFY(valueOf(desk.ledger().waiting()).isEmpty());
    QCOMPARE(desk.temp.problems(), QString());
    valueOf(desk.temp->restore(*gone->trash));
    QCOMPARE(desk.operations(key).size(), 3);
    QCOMPARE(desk.operations(key)[0].kind, PendingKind::Create);
    QCOMPARE(desk.state(key), SyncState::Waiting);
    for (const auto &entry : desk.entries(key))
        QVERIFY(entry.provisional);
    QCOMPARE(desk.temp.problems(), QString());
}

void TestSyncQueueing::aDeletedCaseComesBack()
{
    LedgerDesk desk;
    const domain::Case theirs = desk.listed(u"a"_s, u"One"_s);
    const CaseKey key = desk.mirror(theirs);
    desk.setTitle(key, u"Two"_s);
    auto gone = desk.temp.submit(domain::DeleteCase{ key });
    QCOMPARE(desk.operations(key).size(), 1);
    QCOMPARE(valueOf(desk.ledger().waiting())[0].caseTitle, u"One"_s);
    QCOMPARE(desk.temp.problems(), QString());
    QCOMPARE(valueOf(desk.ledger().takeListed(desk.remote, { theirs })).added, 0);
    valueOf(desk.temp->restore(*gone->trash));
    QCOMPARE(desk.value(key).title, u"Two"_s);
    QCOMPARE(desk.operations(key)[0].kind, PendingKind::Text);
    QCOMPARE(desk.temp.problems(), QString());
    gone = desk.temp.submit(domain::DeleteCase{ key });
    desk.send(key);
    QCOMPARE(await(desk.temp->restore(*gone->trash)).error().code, QByteArray("deletion.sent"));
    valueOf(desk.ledger().confirmDeletion(desk.keys(key).constFirst()));
    QVERIFY(valueOf(desk.ledger().waiting()).isEmpty());
    QCOMPARE(desk.temp.problems(), QString());
    valueOf(desk.temp->restore(*gone->trash)); // it is to be created anew
    QCOMPARE(desk.operations(key)[0].kind, PendingKind::Create);
    QCOMPARE(desk.temp.problems(), QString());
}

void TestSyncQueueing::aPushWaitsOnce()
{
    LedgerDesk desk;
    domain::Case theirs = desk.listed(u"a"_s);
    theirs.connector = { .id = u"jira-1"_s, .name = u"Jira"_s, .type = u".jira"_s };
    const CaseKey key = desk.mirror(theirs);
    QCOMPARE(desk.temp.submit(domain::PushCase{ key, u"other"_s }).error().code,
             QByteArray("push.noConnector"));
    QVERIFY(desk.temp.submit(domain::PushCase{ key, u"jira-1"_s })->changed);
    QVERIFY(!desk.temp.submit(domain::PushCase{ key, u"jira-1"_s })->changed);
    QCOMPARE(desk.operations(key).size(), 1);
    QCOMPARE(desk.operations(key)[0].kind, PendingKind::Push);
    QCOMPARE(desk.operations(key)[0].payload.value("id"_L1), QJsonValue(u"jira-1"_s));
    QCOMPARE(desk.temp.problems(), QString());
    valueOf(desk.ledger().discard(desk.keys(key).constFirst()));
    QVERIFY(desk.operations(key).isEmpty());
    QCOMPARE(desk.temp.problems(), QString());
}

void TestSyncQueueing::aSenderNoticesWhatChanged()
{
    LedgerDesk desk;
    const CaseKey key = desk.mirror(desk.listed(u"a"_s, u"One"_s));
    desk.setTitle(key, u"Two"_s);
    const auto read = desk.keys(key);
    desk.setTitle(key, u"Three"_s);
    const Timestamp now = desk.temp.clock().now();
    QCOMPARE(await(desk.ledger().markSent(read, { .remoteTime = now, .localTime = now })).error().code,
             QByteArray("operation.changed"));
}

void TestSyncQueueing::rowsOfAnOlderSchemaAreRead()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"old.casebook"_s);
    {
        store::Connection connection(path, store::Connection::Mode::ReadWrite);
        store::migrate(connection, 3);
        connection.execute("INSERT INTO workspace (id, kind, name) VALUES (2, 'remote', 'Kibana');"
                           "INSERT INTO outbox (workspace, case_key, kind, intent, state, tries, last_error, "
                           "created) VALUES "
                           "(2, 4294967296, 'text', "
                           "'{\"kind\":\"text\",\"field\":\"title\",\"old\":\"a\",\"new\":\"b\"}', 2, 3, "
                           "'no', 1700000000000)");
        store::migrate(connection);
        const auto operations = store::pendingOf(connection, CaseKey{ 4'294'967'296 });
        QCOMPARE(operations.size(), 1);
        QCOMPARE(operations[0].kind, PendingKind::Text);
        QCOMPARE(operations[0].newValue, QJsonValue(u"b"_s));
        QCOMPARE(operations[0].state, PendingState::Failed);
        QCOMPARE(operations[0].tries, 3);
        QVERIFY(!operations[0].lastError);
    }
}

QTEST_GUILESS_MAIN(TestSyncQueueing)
#include "tst_syncqueueing.moc"
