#include "tests/support/tempstore/tempstore.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace casebook;
using namespace casebook::test;

/// Every kind of operation, submitted and read back; every refusal leaves the store as it was.
class TestEditing : public QObject
{
    Q_OBJECT

private slots:
    void aNewCaseIsThereInFull();
    void anEditShowsInRowBodyAndHistory();
    void aCommentIsAddedEditedAndDeleted();
    void alertsAreCountedOnce();
    void aStaleVersionIsRefused();
    void aFieldThatChangedSinceItWasSeenIsRefused();
    void aRefusedOperationChangesNothing();
    void submittingConsumesTheDraft();
    void aRefusalKeepsTheDraft();
    void changesAreTold();
    void whatIsNotThereIsNotFound();
    void oldValuesAreKnown();
};

namespace {

store::CaseDetail detailOf(TempStore &temp, CaseKey key)
{
    return valueOf(temp->detail(key, {}));
}

domain::CasePatch statusPatch(domain::StatusValue status)
{
    domain::CasePatch patch;
    patch.status = status;
    return patch;
}

} // namespace

void TestEditing::aNewCaseIsThereInFull()
{
    TempStore temp;
    QVERIFY(valueOf(temp->opened()).wasNew);
    domain::NewCase values;
    values.title = u"  Suspicious login "_s;
    values.description = u"From 203.0.113.7"_s;
    values.tags = { u"vpn"_s, u"login"_s };
    values.severity = domain::SeverityValue::High;
    values.assignees = { { .uid = u"u_ada"_s } };
    const CaseKey key = temp.addCase(values);
    QVERIFY(key.isValid());

    const store::CaseDetail detail = detailOf(temp, key);
    QCOMPARE(detail.value.title, u"Suspicious login"_s);
    QCOMPARE(detail.value.createdBy, TempStore::ada());
    QVERIFY(!detail.value.version.isEmpty());
    QCOMPARE(detail.summary.tags, values.tags);
    QCOMPARE(detail.summary.assignees.value(0).name, u"Ada Lovelace"_s);
    QCOMPARE(detail.summary.reporter.uid, u"ada"_s);
    QCOMPARE(detail.firstEntries.total, 1);
    QCOMPARE(detail.firstEntries.counts.history, 1);
    QCOMPARE(detail.firstEntries.entries.value(0).activity->typeText, u"create_case"_s);
    QCOMPARE(valueOf(temp->keyOf(detail.value.id)), key);

    const domain::CasePage page = valueOf(temp->page({}, {}));
    QCOMPARE(page.rows, QList{ detail.summary });
    const domain::ViewCounts counts = valueOf(temp->viewCounts(TempStore::ada()));
    QCOMPARE(counts.all, 1);
    QCOMPARE(counts.open, 1);
    QCOMPARE(counts.assignedToMe, 1);
    QCOMPARE(counts.unassigned, 0);
    QCOMPARE(temp.problems(), QString());
}

void TestEditing::anEditShowsInRowBodyAndHistory()
{
    TempStore temp;
    const CaseKey key = temp.addCase(u"One"_s, { u"a"_s });
    const QString version = detailOf(temp, key).value.version;
    domain::CasePatch patch = statusPatch(domain::StatusValue::Closed);
    patch.tags = QStringList{ u"b"_s, u"c"_s };
    patch.title = u"Two"_s;
    const auto result = temp.edit(key, patch);
    QVERIFY(result);
    QVERIFY(result->version != version);

    const store::CaseDetail detail = detailOf(temp, key);
    QCOMPARE(detail.value.version, result->version);
    QCOMPARE(detail.summary.title, u"Two"_s);
    QCOMPARE(detail.summary.tags, (QStringList{ u"b"_s, u"c"_s }));
    QCOMPARE(detail.summary.status, domain::Status(domain::StatusValue::Closed));
    QVERIFY(detail.summary.closed.has_value());
    QCOMPARE(detail.firstEntries.total, 5); // created, title, tags added, tags removed, status
    QCOMPARE(valueOf(temp->viewCounts({})).closed, 1);
    QCOMPARE(temp.titles({ .tags = { u"a"_s } }), QStringList());
    QCOMPARE(temp.titles({ .tags = { u"c"_s } }), QStringList{ u"Two"_s });
    QCOMPARE(temp.problems(), QString());
}

void TestEditing::aCommentIsAddedEditedAndDeleted()
{
    TempStore temp;
    const CaseKey key = temp.addCase(u"One"_s);
    const QString id = temp.addComment(key, u"first words"_s);
    QVERIFY(!id.isEmpty());
    QCOMPARE(detailOf(temp, key).summary.comments, 1);
    QCOMPARE(temp.titles({ .text = u"first"_s }), QStringList{ u"One"_s });

    const auto payload = domain::AttachmentPayload::userComment(u"second words"_s, u"cases"_s);
    QVERIFY(temp.submit(domain::EditAttachment{ .key = key, .attachmentId = id, .payload = payload }));
    QCOMPARE(temp.titles({ .text = u"first"_s }), QStringList());
    QCOMPARE(temp.titles({ .text = u"second"_s }), QStringList{ u"One"_s });
    QCOMPARE(valueOf(temp->attachments(key)).value(0).payload.commentText(), u"second words"_s);

    const QString version = detailOf(temp, key).value.version;
    const auto gone = temp.submit(domain::DeleteAttachment{ key, id });
    QVERIFY(gone);
    QVERIFY(gone->trash);
    const store::CaseDetail detail = detailOf(temp, key);
    QCOMPARE(detail.value.version, version); // CONTRACT §9.1
    QCOMPARE(detail.summary.comments, 0);
    QCOMPARE(detail.firstEntries.total, 4);
    QCOMPARE(detail.firstEntries.counts.comments, 1);
    QVERIFY(!detail.firstEntries.entries.value(1).attachment);
    QCOMPARE(temp.titles({ .text = u"second"_s }), QStringList());
    QCOMPARE(temp.problems(), QString());
}

void TestEditing::alertsAreCountedOnce()
{
    TempStore temp;
    const CaseKey key = temp.addCase(u"One"_s);
    const auto alerts
        = domain::AttachmentPayload::alerts({ { u"a1"_s, u"i"_s }, { u"a2"_s, u"i"_s } }, {}, u"cases"_s);
    const auto first = temp.submit(domain::AddAttachments{ key, { alerts } });
    QVERIFY(first);
    QVERIFY(first->changed);
    QCOMPARE(detailOf(temp, key).summary.alerts, 2);
    const auto again = temp.submit(domain::AddAttachments{ key, { alerts } });
    QVERIFY(again);
    QVERIFY(!again->changed);
    QCOMPARE(detailOf(temp, key).firstEntries.total, 2);
    QCOMPARE(temp.problems(), QString());
}

void TestEditing::aStaleVersionIsRefused()
{
    TempStore temp;
    const CaseKey key = temp.addCase(u"One"_s);
    const QString version = detailOf(temp, key).value.version;
    QVERIFY(temp.edit(key, statusPatch(domain::StatusValue::InProgress)));
    const auto stale = temp.submit(domain::EditCase{
        .key = key, .patch = statusPatch(domain::StatusValue::Closed), .expectedVersion = version });
    QVERIFY(!stale);
    QCOMPARE(stale.error().kind, ErrorKind::Conflict);
    QCOMPARE(detailOf(temp, key).value.status, domain::Status(domain::StatusValue::InProgress));
}

void TestEditing::aFieldThatChangedSinceItWasSeenIsRefused()
{
    TempStore temp;
    const CaseKey key = temp.addCase(u"One"_s);
    QVERIFY(temp.edit(key, { .title = u"Two"_s }));
    const auto late = temp.submit(domain::EditCase{
        .key = key, .patch = { .title = u"Three"_s }, .seen = domain::CasePatch{ .title = u"One"_s } });
    QVERIFY(!late);
    QCOMPARE(late.error().code, QByteArray("field.changed"));
    const QString id = temp.addComment(key, u"now"_s);
    const auto lateComment = temp.submit(
        domain::EditAttachment{ .key = key,
                                .attachmentId = id,
                                .payload = domain::AttachmentPayload::userComment(u"new"_s, u"cases"_s),
                                .seenText = u"before"_s });
    QVERIFY(!lateComment);
    QCOMPARE(lateComment.error().kind, ErrorKind::Conflict);
}

void TestEditing::aRefusedOperationChangesNothing()
{
    TempStore temp;
    const CaseKey key = temp.addCase(u"One"_s);
    const store::CaseDetail before = detailOf(temp, key);
    QCOMPARE(temp.edit(key, { .title = QString() }).error().kind, ErrorKind::InvalidInput);
    QCOMPARE(temp.edit(key, { .title = u"One"_s }).error().kind, ErrorKind::NothingChanged);
    QVERIFY(!temp.submit(domain::AddAttachments{
        key, { domain::AttachmentPayload::userComment(u"text"_s, u"observability"_s) } }));
    const store::CaseDetail after = detailOf(temp, key);
    QCOMPARE(after.value, before.value);
    QCOMPARE(after.firstEntries.entries, before.firstEntries.entries);
    QCOMPARE(temp.problems(), QString());
}

void TestEditing::submittingConsumesTheDraft()
{
    TempStore temp;
    const CaseKey key = temp.addCase(u"One"_s);
    const domain::Draft draft{ .key = {},
                               .kind = domain::DraftKind::Comment,
                               .caseKey = key,
                               .content = { { u"text"_s, u"half a sen"_s } },
                               .savedAt = {} };
    const DraftKey kept = valueOf(temp->saveDraft(draft));
    QVERIFY(detailOf(temp, key).summary.hasDraft);
    QCOMPARE(valueOf(temp->viewCounts({})).drafts, 1);
    const auto payload = domain::AttachmentPayload::userComment(u"half a sentence"_s, u"cases"_s);
    QVERIFY(temp.submit(domain::AddAttachments{ key, { payload } }, TempStore::ada(), kept));
    QVERIFY(!detailOf(temp, key).summary.hasDraft);
    QCOMPARE(valueOf(temp->drafts()), QList<domain::Draft>());
}

void TestEditing::aRefusalKeepsTheDraft()
{
    TempStore temp;
    const CaseKey key = temp.addCase(u"One"_s);
    const DraftKey kept = valueOf(temp->saveDraft({ .key = {},
                                                    .kind = domain::DraftKind::Comment,
                                                    .caseKey = key,
                                                    .content = { { u"text"_s, u" "_s } },
                                                    .savedAt = {} }));
    const auto payload = domain::AttachmentPayload::userComment(u" "_s, u"cases"_s);
    QVERIFY(!temp.submit(domain::AddAttachments{ key, { payload } }, TempStore::ada(), kept));
    QCOMPARE(valueOf(temp->drafts(key)).size(), 1);
}

void TestEditing::changesAreTold()
{
    TempStore temp;
    QSignalSpy spy(&*temp, &store::CaseStore::changed);
    const CaseKey key = temp.addCase(u"One"_s);
    QTRY_COMPARE(spy.size(), 1);
    const auto added = spy.takeFirst().value(0).value<store::ChangeSet>();
    QCOMPARE(added, (store::ChangeSet{ .casesAdded = { key } }));
    temp.addComment(key, u"text"_s);
    QTRY_COMPARE(spy.size(), 1);
    const auto commented = spy.takeFirst().value(0).value<store::ChangeSet>();
    QCOMPARE(commented, (store::ChangeSet{ .casesChanged = { key }, .activityChanged = { key } }));
    QVERIFY(!temp.edit(key, { .title = QString() }));
    QCOMPARE(spy.size(), 0);
}

void TestEditing::whatIsNotThereIsNotFound()
{
    TempStore temp;
    const CaseKey nowhere{ 4711 };
    QCOMPARE(temp.edit(nowhere, { .title = u"x"_s }).error().kind, ErrorKind::NotFound);
    QCOMPARE(await(temp->detail(nowhere, {})).error().kind, ErrorKind::NotFound);
    QCOMPARE(await(temp->keyOf(u"nothing"_s)).error().kind, ErrorKind::NotFound);
    QCOMPARE(await(temp->restore(TrashKey{ 1 })).error().kind, ErrorKind::NotFound);
    QCOMPARE(await(temp->removeConnector(u"nothing"_s)).error().kind, ErrorKind::NotFound);
    const CaseKey key = temp.addCase(u"One"_s);
    QCOMPARE(temp.submit(domain::DeleteAttachment{ key, u"nothing"_s }).error().kind, ErrorKind::NotFound);
}

void TestEditing::oldValuesAreKnown()
{
    TempStore temp;
    const CaseKey key = temp.addCase(u"One"_s);
    QVERIFY(temp.edit(key, statusPatch(domain::StatusValue::InProgress)));
    QVERIFY(temp.edit(key, { .title = u"Two"_s }));
    QVERIFY(temp.edit(key, { .category = std::optional(u"Malware"_s) }));
    QVERIFY(temp.edit(key, statusPatch(domain::StatusValue::Closed)));
    const auto entries = detailOf(temp, key).firstEntries.entries;
    QCOMPARE(entries.size(), 5);
    QCOMPARE(entries[1].oldValue, QJsonValue(u"open"_s));
    QCOMPARE(entries[2].oldValue, QJsonValue(u"One"_s));
    QCOMPARE(entries[3].oldValue, QJsonValue(QJsonValue::Null));
    QCOMPARE(entries[4].oldValue, QJsonValue(u"in-progress"_s));
}

QTEST_GUILESS_MAIN(TestEditing)
#include "tst_editing.moc"
