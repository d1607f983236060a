#include "tests/support/tempstore/tempstore.h"

#include "models/store/connection.h"
#include "models/store/syncledger.h"

#include <QSignalSpy>

#include <random>

using namespace Qt::StringLiterals;
using namespace casebook;
using namespace casebook::test;

/// What is kept beside the cases: drafts, connectors, settings, deletions, the outbox; and that all agrees.
class TestKeeping : public QObject
{
    Q_OBJECT

private slots:
    void draftsReplaceEachOther();
    void aDraftTellsOfItsCaseWhenItsFlagChanges();
    void draftsOfNewCasesStandSideBySide();
    void connectorsAreKeptByName();
    void settingsKeepBytes();
    void aDeletedCaseComesBackWhole();
    void aDeletedCommentComesBack();
    void oldDeletionsAreForgotten();
    void casesOfARemoteFillTheOutbox();
    void randomEditsKeepEverythingConsistent();
};

void TestKeeping::draftsReplaceEachOther()
{
    TempStore temp;
    const CaseKey key = temp.addCase(u"One"_s);
    domain::Draft draft{ .key = {},
                         .kind = domain::DraftKind::Comment,
                         .caseKey = key,
                         .content = { { u"text"_s, u"a"_s } },
                         .baseText = u"base"_s,
                         .savedAt = Timestamp(5) };
    const DraftKey first = valueOf(temp->saveDraft(draft));
    draft.content = { { u"text"_s, u"ab"_s } };
    QCOMPARE(valueOf(temp->saveDraft(draft)), first);
    draft.kind = domain::DraftKind::Title;
    draft.savedAt = Timestamp(9);
    QVERIFY(valueOf(temp->saveDraft(draft)) != first);
    const auto drafts = valueOf(temp->drafts(key));
    QCOMPARE(drafts.size(), 2);
    QCOMPARE(drafts[0].kind, domain::DraftKind::Title); // the newest first
    QCOMPARE(drafts[1].text(), u"ab"_s);
    QCOMPARE(drafts[1].baseText, u"base"_s);
    QCOMPARE(drafts[1].caseTitle, u"One"_s);
    QCOMPARE(temp.titles({ .withDrafts = true }), QStringList{ u"One"_s });
    temp.reopen();
    QCOMPARE(valueOf(temp->drafts()), drafts);
    QVERIFY(await(temp->dropDraft(first)));
    QVERIFY(await(temp->dropDraft(first)));
    QCOMPARE(valueOf(temp->drafts()).size(), 1);
    draft.caseKey = CaseKey{ 1 };
    QCOMPARE(await(temp->saveDraft(draft)).error().kind, ErrorKind::NotFound);
}

void TestKeeping::aDraftTellsOfItsCaseWhenItsFlagChanges()
{
    TempStore temp;
    const CaseKey key = temp.addCase(u"One"_s);
    domain::Draft draft{ .key = {},
                         .kind = domain::DraftKind::Comment,
                         .caseKey = key,
                         .content = { { u"text"_s, u"a"_s } },
                         .savedAt = {} };
    QSignalSpy spy(&*temp, &store::CaseStore::changed);
    const auto nextChange = [&spy] {
        if (spy.isEmpty())
            spy.wait();
        return spy.takeFirst().value(0).value<store::ChangeSet>();
    };
    nextChange(); // of the case itself
    const DraftKey kept = valueOf(temp->saveDraft(draft));
    const store::ChangeSet flagged{ .casesChanged = { key }, .draftsChanged = { key } };
    QCOMPARE(nextChange(), flagged);
    valueOf(temp->saveDraft(draft));
    QCOMPARE(nextChange(), (store::ChangeSet{ .draftsChanged = { key } }));
    valueOf(temp->dropDraft(kept));
    QCOMPARE(nextChange(), flagged);
}

void TestKeeping::draftsOfNewCasesStandSideBySide()
{
    TempStore temp;
    for (const QString &form : { u"form 1"_s, u"form 2"_s }) {
        valueOf(temp->saveDraft({ .key = {},
                                  .kind = domain::DraftKind::NewCase,
                                  .caseKey = {},
                                  .target = form,
                                  .content = { { u"title"_s, form } },
                                  .savedAt = {} }));
    }
    QCOMPARE(valueOf(temp->drafts()).size(), 2);
    QCOMPARE(valueOf(temp->viewCounts({})).drafts, 2);
    QCOMPARE(temp.titles({ .withDrafts = true }), QStringList());
}

void TestKeeping::connectorsAreKeptByName()
{
    TempStore temp;
    domain::ConnectorDefinition jira;
    jira.name = u"our Jira"_s;
    jira.type = u".jira"_s;
    jira.choices = { { u"issueType"_s, { { u"10001"_s, u"Task"_s } } } };
    jira.id = valueOf(temp->saveConnector(jira));
    QVERIFY(!jira.id.isEmpty());
    domain::ConnectorDefinition itsm{ .id = u"itsm"_s, .name = u"ITSM"_s, .type = u".servicenow"_s };
    valueOf(temp->saveConnector(itsm));
    QCOMPARE(valueOf(temp->connectors()), (QList{ itsm, jira }));
    jira.name = u"A Jira"_s;
    QCOMPARE(valueOf(temp->saveConnector(jira)), jira.id);
    QCOMPARE(valueOf(temp->connectors()), (QList{ jira, itsm }));
    QCOMPARE(await(temp->saveConnector({ .id = {}, .name = u" "_s, .type = u".jira"_s })).error().code,
             QByteArray("connector.nameEmpty"));
    QCOMPARE(await(temp->saveConnector({ .id = {}, .name = u"x"_s, .type = u".fax"_s })).error().code,
             QByteArray("connector.typeUnknown"));
    QVERIFY(await(temp->removeConnector(jira.id)));
    QCOMPARE(valueOf(temp->connectors()), QList{ itsm });
}

void TestKeeping::settingsKeepBytes()
{
    TempStore temp;
    QCOMPARE(valueOf(temp->setting(u"me"_s)), QByteArray());
    const QByteArray bytes("\0\1\xff", 3);
    QVERIFY(await(temp->setSetting(u"me"_s, bytes)));
    temp.reopen();
    QCOMPARE(valueOf(temp->setting(u"me"_s)), bytes);
}

void TestKeeping::aDeletedCaseComesBackWhole()
{
    TempStore temp;
    const CaseKey key = temp.addCase(u"One"_s, { u"a"_s, u"b"_s });
    temp.addComment(key, u"words"_s);
    valueOf(temp->saveDraft({ .key = {},
                              .kind = domain::DraftKind::Comment,
                              .caseKey = key,
                              .content = { { u"text"_s, u"draft"_s } },
                              .savedAt = {} }));
    const auto before = valueOf(temp->detail(key, {}));
    const auto gone = temp.submit(domain::DeleteCase{ key });
    QVERIFY(gone && gone->trash);
    QCOMPARE(await(temp->detail(key, {})).error().kind, ErrorKind::NotFound);
    QCOMPARE(valueOf(temp->viewCounts({})), domain::ViewCounts());
    QCOMPARE(temp.titles({ .text = u"words"_s }), QStringList());
    QCOMPARE(temp.problems(), QString());

    QVERIFY(temp.addCase(u"Other"_s) != key); // keys are not given out again
    QSignalSpy spy(&*temp, &store::CaseStore::changed);
    QCOMPARE(valueOf(temp->restore(*gone->trash)).caseKey, key);
    const auto after = valueOf(temp->detail(key, {}));
    QCOMPARE(after.value, before.value);
    QCOMPARE(after.summary, before.summary);
    QCOMPARE(after.firstEntries.entries, before.firstEntries.entries);
    QCOMPARE(after.drafts.value(0).text(), u"draft"_s);
    QTRY_VERIFY(!spy.isEmpty());
    QCOMPARE(spy.constLast().value(0).value<store::ChangeSet>().casesAdded, QList{ key });
    QCOMPARE(temp.problems(), QString());
    QCOMPARE(await(temp->restore(*gone->trash)).error().kind, ErrorKind::NotFound);
}

void TestKeeping::aDeletedCommentComesBack()
{
    TempStore temp;
    const CaseKey key = temp.addCase(u"One"_s);
    const QString id = temp.addComment(key, u"words"_s);
    temp.addComment(key, u"later"_s);
    const auto before = valueOf(temp->detail(key, {}));
    const auto gone = temp.submit(domain::DeleteAttachment{ key, id });
    QVERIFY(temp.edit(key, { .title = u"Two"_s }));
    QVERIFY(await(temp->restore(*gone->trash)));
    const auto after = valueOf(temp->detail(key, {}));
    QCOMPARE(after.summary.comments, 2);
    QCOMPARE(after.firstEntries.entries.mid(0, 3), before.firstEntries.entries);
    QCOMPARE(after.firstEntries.total, 4);
    QCOMPARE(temp.titles({ .text = u"words"_s }), QStringList{ u"Two"_s });
    QCOMPARE(temp.problems(), QString());

    const auto again = temp.submit(domain::DeleteAttachment{ key, id });
    QVERIFY(temp.submit(domain::DeleteCase{ key }));
    QCOMPARE(await(temp->restore(*again->trash)).error().kind, ErrorKind::NotFound);
}

void TestKeeping::oldDeletionsAreForgotten()
{
    TempStore temp;
    const auto gone = temp.submit(domain::DeleteCase{ temp.addCase(u"One"_s) });
    temp.reopen();
    valueOf(temp->opened());
    temp.clock().advance(qint64(400) * 24 * 3600 * 1000);
    temp.reopen();
    QCOMPARE(await(temp->restore(*gone->trash)).error().kind, ErrorKind::NotFound);
}

void TestKeeping::casesOfARemoteFillTheOutbox()
{
    TempStore temp;
    valueOf(temp->opened());
    {
        store::Connection connection(temp.path(), store::Connection::Mode::ReadWrite);
        connection.execute("INSERT INTO workspace (id, kind, name) VALUES (2, 'remote', 'Kibana')");
    }
    domain::NewCase values;
    values.title = u"Far"_s;
    values.description = u"d"_s;
    const auto made = temp.submit(domain::CreateCase{ values, WorkspaceId{ 2 } });
    QVERIFY(made);
    const CaseKey key = made->caseKey;
    domain::CasePatch patch;
    patch.title = u"Farther"_s;
    patch.tags = QStringList{ u"t"_s };
    QVERIFY(temp.edit(key, patch));
    temp.addComment(key, u"words"_s);
    QCOMPARE(temp.addCase(u"Near"_s).isValid(), true);

    const auto outbox = valueOf(temp->ledger().waiting());
    QList<domain::PendingKind> kinds;
    for (const store::WaitingChange &entry : outbox) {
        QCOMPARE(entry.caseKey, key);
        QCOMPARE(entry.caseTitle, u"Farther"_s);
        QCOMPARE(entry.operation.state, domain::PendingState::Waiting);
        kinds.append(entry.operation.kind);
    }
    QCOMPARE(kinds.constFirst(), domain::PendingKind::Create);
    QCOMPARE(kinds.size(), 4); // created, title, tags, comment
    QCOMPARE(kinds.constLast(), domain::PendingKind::AddAttachment);
    const auto detail = valueOf(temp->detail(key, {}));
    QCOMPARE(detail.summary.syncState, domain::SyncState::Waiting);
    for (const domain::TimelineEntry &entry : detail.firstEntries.entries)
        QVERIFY(entry.provisional);
    QCOMPARE(valueOf(temp->count({ .workspace = WorkspaceId{ 2 } })), 1);
    QCOMPARE(temp.problems(), QString());
}

void TestKeeping::randomEditsKeepEverythingConsistent()
{
    TempStore temp;
    std::minstd_rand random(11);
    QList<CaseKey> keys;
    QList<std::pair<CaseKey, QString>> comments;
    QList<TrashKey> trash;
    const auto one = [&random](const auto &list) { return list[qsizetype(random() % quint64(list.size()))]; };
    const QStringList words{ u"alpha"_s, u"beta"_s, u"gamma"_s, u"delta"_s };
    for (int step = 0; step < 400; ++step) {
        const auto action = keys.isEmpty() ? 0 : random() % 9;
        if (action == 0) {
            keys.append(temp.addCase(one(words), { one(words) }));
        } else if (action <= 2) {
            domain::CasePatch patch;
            patch.tags = QStringList{ one(words), one(words) };
            patch.severity = domain::knownSeverities[random() % 4];
            patch.status = domain::knownStatuses[random() % 3];
            if (random() % 2 == 0)
                patch.assignees = QList<domain::Assignee>{ { .uid = one(words) } };
            if (random() % 2 == 0)
                patch.category = random() % 2 == 0 ? std::nullopt : std::optional(one(words));
            temp.edit(one(keys), patch);
        } else if (action <= 4) {
            const CaseKey key = one(keys);
            const QString id = temp.addComment(key, one(words));
            if (!id.isEmpty())
                comments.append({ key, id });
        } else if (action == 5 && !comments.isEmpty()) {
            const auto [key, id] = one(comments);
            temp.submit(domain::EditAttachment{
                .key = key,
                .attachmentId = id,
                .payload = domain::AttachmentPayload::userComment(one(words), u"cases"_s) });
        } else if (action == 6 && !comments.isEmpty()) {
            const auto [key, id] = one(comments);
            if (const auto gone = temp.submit(domain::DeleteAttachment{ key, id }))
                trash.append(*gone->trash);
        } else if (action == 7 && random() % 3 == 0) {
            if (const auto gone = temp.submit(domain::DeleteCase{ one(keys) }))
                trash.append(*gone->trash);
        } else if (action == 8 && !trash.isEmpty()) {
            await(temp->restore(one(trash)));
        }
        if (step % 100 == 99)
            QCOMPARE(temp.problems(), QString());
    }
    for (const QString &word : words) {
        QCOMPARE(valueOf(temp->count({ .tags = { word } })), temp.titles({ .tags = { word } }).size());
        QCOMPARE(valueOf(temp->count({ .text = word })), temp.titles({ .text = word }).size());
    }
}

QTEST_GUILESS_MAIN(TestKeeping)
#include "tst_keeping.moc"
