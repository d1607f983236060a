#include "models/store/bulktypes.h"
#include "tests/support/tempstore/tempstore.h"

#include <QDir>
#include <QFileInfo>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace casebook;
using namespace casebook::test;

/// Imports: invisible until finished, gone when cancelled or abandoned, and exactly what was given.
class TestImports : public QObject
{
    Q_OBJECT

private slots:
    void casesAreSeenOnlyWhenTheImportIsFinished();
    void aCancelledImportLeavesNothing();
    void whatAKilledImportLeftIsRemovedAtTheNextStart();
    void anotherProcessLeavesALivingImportAlone();
    void whatIsThereAlreadyIsLeftAsItIs();
    void everythingComesBackAsItWasGiven();
    void editsGoOnWhileImporting();
    void twoLongWritesAndEditsLoseNothing();
    void connectorsComeWithTheImport();
    void oldValuesAreFoundInTheHistory();
};

namespace {

store::CaseImport caseNumber(int number)
{
    const auto time = [number](int step) {
        return Timestamp(1'600'000'000'000 + qint64(number) * 1'000'000 + qint64(step) * 1000);
    };
    store::CaseImport whole;
    domain::Case &value = whole.value;
    value.id = u"case-%1"_s.arg(number);
    value.version = u"WzcsMV0="_s;
    value.title = u"Imported %1"_s.arg(number);
    value.description = u"text of %1"_s.arg(number);
    value.tags = { u"import"_s, u"import"_s };
    value.assignees = { { .uid = u"u_imp"_s } };
    value.createdAt = time(0);
    value.createdBy = TempStore::bob();
    value.totalComments = 1;
    value.carried.unknown.insert(u"$savedObject"_s, QJsonObject{ { u"type"_s, u"cases"_s } });
    value.carried.unknown.insert(u"time_to_resolve"_s, 7);

    domain::Attachment comment;
    comment.id = u"comment-%1"_s.arg(number);
    comment.version = u"WzgsMV0="_s;
    comment.payload = domain::AttachmentPayload::userComment(u"imported words"_s, u"cases"_s);
    comment.createdAt = time(2);
    comment.createdBy = TempStore::bob();
    comment.carried.unknown.insert(u"$savedObject"_s, QJsonObject{ { u"score"_s, QJsonValue::Null } });
    whole.attachments = { comment };

    const auto activity
        = [&](const QString &type, const QString &action, int step, const QJsonObject &payload) {
              domain::Activity result;
              result.id = u"activity-%1-%2"_s.arg(number).arg(step);
              result.version = u"WzksMV0="_s;
              result.typeText = type;
              result.actionText = action;
              result.owner = u"cases"_s;
              result.createdAt = time(step);
              result.createdBy.fullName = u"Only an importer"_s;
              result.payload = payload;
              return result;
          };
    whole.activities = {
        activity(u"create_case"_s, u"create"_s, 0,
                 { { u"title"_s, u"First title"_s }, { u"status"_s, u"open"_s } }),
        activity(u"title"_s, u"update"_s, 1, { { u"title"_s, value.title } }),
        activity(u"comment"_s, u"create"_s, 2, { { u"comment"_s, comment.payload.object() } }),
        activity(u"status"_s, u"update"_s, 3, { { u"status"_s, u"closed"_s } }),
        activity(u"something_new"_s, u"happened"_s, 4, { { u"x"_s, 1 } }),
    };
    whole.activities[2].commentId = comment.id;
    return whole;
}

QList<store::CaseImport> casesFrom(int first, int last)
{
    QList<store::CaseImport> cases;
    for (int number = first; number <= last; ++number)
        cases.append(caseNumber(number));
    return cases;
}

/// Nothing of an import is to be seen.
void compareToBefore(TempStore &temp)
{
    QCOMPARE(temp.titles({}), QStringList{ u"Mine"_s });
    QCOMPARE(temp.titles({ .tags = { u"import"_s } }), QStringList());
    QCOMPARE(temp.titles({ .assignees = { u"u_imp"_s } }), QStringList());
    QCOMPARE(temp.titles({ .text = u"imported"_s }), QStringList());
    QCOMPARE(temp.titles({ .search = u"imported"_s }), QStringList());
    QCOMPARE(valueOf(temp->count({})), 1);
    QCOMPARE(valueOf(temp->count({ .owners = { u"cases"_s } })), 1);
    QCOMPARE(valueOf(temp->count({ .text = u"imported"_s })), 0);
    QCOMPARE(valueOf(temp->viewCounts({})).all, 1);
    QCOMPARE(valueOf(temp->facets()).tags, QList<domain::FacetValue>());
    QCOMPARE(await(temp->keyOf(u"case-1"_s)).error().kind, ErrorKind::NotFound);
    QCOMPARE(valueOf(temp->caseKeys({}, {}, 100)).size(), 1);
    for (const domain::PersonName &person : valueOf(temp->people()))
        QVERIFY(person.name != u"Only an importer"_s);
    QCOMPARE(temp.problems(), QString());
}

} // namespace

void TestImports::casesAreSeenOnlyWhenTheImportIsFinished()
{
    TempStore temp;
    temp.addCase(u"Mine"_s);
    QSignalSpy spy(&*temp, &store::CaseStore::changed);
    const ImportKey run = valueOf(temp->beginImport(u"file.ndjson"_s));
    QCOMPARE(valueOf(temp->importCases(run, casesFrom(1, 10))).added, 10);
    QCOMPARE(valueOf(temp->importCases(run, casesFrom(11, 20))).added, 10);
    compareToBefore(temp);
    QVERIFY(spy.size() <= 1); // of the case added before

    QVERIFY(await(temp->finishImport(run)));
    QCOMPARE(valueOf(temp->count({})), 21);
    QCOMPARE(temp.titles({ .tags = { u"import"_s } }).size(), 20);
    QCOMPARE(temp.titles({ .text = u"imported words"_s }).size(), 20);
    QCOMPARE(valueOf(temp->viewCounts({})).all, 21);
    QVERIFY(valueOf(temp->keyOf(u"case-7"_s)).isValid());
    QTRY_VERIFY(!spy.isEmpty() && spy.constLast().value(0).value<store::ChangeSet>().everything);
    QCOMPARE(temp.problems(), QString());
    QCOMPARE(await(temp->importCases(run, casesFrom(30, 31))).error().kind, ErrorKind::NotFound);
}

void TestImports::aCancelledImportLeavesNothing()
{
    TempStore temp;
    temp.addCase(u"Mine"_s);
    const ImportKey run = valueOf(temp->beginImport(u"file"_s));
    valueOf(temp->importCases(run, casesFrom(1, 450)));
    QVERIFY(await(temp->cancelImport(run)));
    compareToBefore(temp);
    QVERIFY(await(temp->cancelImport(run))); // once more does no harm
    QCOMPARE(QDir(QFileInfo(temp.path()).path()).entryList({ u"*-import-*"_s }), QStringList());
    const ImportKey second = valueOf(temp->beginImport(u"file"_s));
    QCOMPARE(valueOf(temp->importCases(second, casesFrom(1, 3))).added, 3);
    QVERIFY(await(temp->finishImport(second)));
    QCOMPARE(valueOf(temp->count({})), 4);
    QCOMPARE(temp.problems(), QString());
}

void TestImports::whatAKilledImportLeftIsRemovedAtTheNextStart()
{
    TempStore temp;
    temp.addCase(u"Mine"_s);
    const ImportKey run = valueOf(temp->beginImport(u"file"_s));
    valueOf(temp->importCases(run, casesFrom(1, 450)));
    temp.reopen(); // the lock died with the store, as it does with the process
    compareToBefore(temp);
    QCOMPARE(await(temp->importCases(run, casesFrom(451, 452))).error().kind, ErrorKind::NotFound);
    const ImportKey second = valueOf(temp->beginImport(u"file"_s));
    const auto report = valueOf(temp->importCases(second, casesFrom(1, 3)));
    QCOMPARE(report.added, 3);
    QVERIFY(await(temp->finishImport(second)));
    QCOMPARE(temp.problems(), QString());
}

void TestImports::anotherProcessLeavesALivingImportAlone()
{
    TempStore temp;
    const ImportKey run = valueOf(temp->beginImport(u"file"_s));
    valueOf(temp->importCases(run, casesFrom(1, 5)));
    const auto other = temp.another();
    valueOf(other->opened());
    QCOMPARE(valueOf(other->count({})), 0);
    QCOMPARE(valueOf(temp->importCases(run, casesFrom(6, 9))).added, 4);
    QVERIFY(await(temp->finishImport(run)));
    QCOMPARE(valueOf(other->count({})), 9);
}

void TestImports::whatIsThereAlreadyIsLeftAsItIs()
{
    TempStore temp;
    const ImportKey first = valueOf(temp->beginImport(u"file"_s));
    valueOf(temp->importCases(first, casesFrom(1, 3)));
    QVERIFY(await(temp->finishImport(first)));
    const CaseKey key = valueOf(temp->keyOf(u"case-2"_s));
    QVERIFY(temp.edit(key, { .title = u"Edited here"_s }));

    const ImportKey second = valueOf(temp->beginImport(u"file"_s));
    const auto report = valueOf(temp->importCases(second, casesFrom(1, 4)));
    QCOMPARE(report.added, 1);
    QCOMPARE(report.alreadyThere, (QStringList{ u"case-1"_s, u"case-2"_s, u"case-3"_s }));
    QVERIFY(await(temp->finishImport(second)));
    QCOMPARE(valueOf(temp->detail(key, {})).value.title, u"Edited here"_s);
    QCOMPARE(valueOf(temp->count({})), 4);
    QCOMPARE(temp.problems(), QString());
}

void TestImports::everythingComesBackAsItWasGiven()
{
    TempStore temp;
    const ImportKey run = valueOf(temp->beginImport(u"file"_s));
    valueOf(temp->importCases(run, casesFrom(1, 20)));
    QVERIFY(await(temp->finishImport(run)));
    const QList<CaseKey> keys = valueOf(temp->caseKeys({}, {}, 100));
    QCOMPARE(valueOf(temp->wholeCases(keys)), casesFrom(1, 20));
}

void TestImports::editsGoOnWhileImporting()
{
    TempStore temp;
    const ImportKey run = valueOf(temp->beginImport(u"file"_s));
    valueOf(temp->importCases(run, casesFrom(1, 3)));
    const CaseKey mine = temp.addCase(u"Mine"_s);
    valueOf(temp->importCases(run, casesFrom(4, 6)));
    QVERIFY(temp.edit(mine, { .title = u"Mine too"_s }));
    QCOMPARE(temp.titles({}), QStringList{ u"Mine too"_s });
    QVERIFY(await(temp->cancelImport(run)));
    QCOMPARE(temp.titles({}), QStringList{ u"Mine too"_s });
    QCOMPARE(temp.problems(), QString());
}

void TestImports::twoLongWritesAndEditsLoseNothing()
{
    constexpr int own = 120;
    constexpr int batches = 8;
    constexpr int casesOfBatch = 25;
    TempStore temp;
    QList<CaseKey> keys;
    for (int i = 0; i < own; ++i)
        keys.append(temp.addCase(u"Own %1"_s.arg(i), { u"mine"_s }, u"words of mine"_s));
    const ImportKey run = valueOf(temp->beginImport(u"test"_s));

    store::BulkEdit bulk{ .cases = keys, .change = {}, .author = TempStore::ada() };
    bulk.change.severity = domain::SeverityValue::Critical;
    bulk.change.addTags = { u"bulk"_s };
    const auto bulkReport = temp->editMany(bulk);
    QList<Future<store::ImportBatchReport>> imported;
    QList<Future<store::SubmitResult>> edits;
    for (int batch = 0; batch < batches; ++batch) {
        QList<store::CaseImport> cases;
        for (int i = 0; i < casesOfBatch; ++i)
            cases.append(caseNumber(batch * casesOfBatch + i));
        imported.append(temp->importCases(run, cases));
        for (int i = 0; i < 5; ++i) {
            const auto payload = domain::AttachmentPayload::userComment(u"meanwhile"_s, u"cases"_s);
            edits.append(temp->submit(
                { .operation = domain::AddAttachments{ .key = keys[batch * 5 + i], .payloads = { payload } },
                  .author = TempStore::bob() }));
        }
        // What is being imported is in the index, and no search finds it.
        domain::CaseFilter hidden;
        hidden.text = u"imported words"_s;
        QCOMPARE(temp.titles(hidden), QStringList());
        domain::CaseFilter seen;
        seen.text = u"words mine"_s;
        QCOMPARE(temp.titles(seen).size(), own);
    }
    for (const Future<store::SubmitResult> &edit : edits)
        QVERIFY(await(edit));
    for (const Future<store::ImportBatchReport> &batch : imported)
        QCOMPARE(valueOf(batch).added, casesOfBatch);
    QCOMPARE(valueOf(bulkReport).changed, own);
    valueOf(temp->finishImport(run));

    domain::CaseFilter commented;
    commented.text = u"meanwhile"_s;
    QCOMPARE(temp.titles(commented).size(), edits.size());
    domain::CaseFilter changed;
    changed.tags = { u"bulk"_s };
    changed.severities = { domain::SeverityValue::Critical };
    QCOMPARE(temp.titles(changed).size(), own);
    domain::CaseFilter theirs;
    theirs.text = u"imported words"_s;
    QCOMPARE(temp.titles(theirs).size(), batches * casesOfBatch);
    QCOMPARE(temp.problems(), QString());
}

void TestImports::connectorsComeWithTheImport()
{
    TempStore temp;
    const domain::ConnectorDefinition jira{ .id = u"j"_s, .name = u"Jira"_s, .type = u".jira"_s };
    const ImportKey run = valueOf(temp->beginImport(u"file"_s));
    valueOf(temp->importCases(run, casesFrom(1, 1), { jira }));
    QCOMPARE(valueOf(temp->connectors()).size(), 0);
    QVERIFY(await(temp->finishImport(run)));
    QCOMPARE(valueOf(temp->connectors()), QList{ jira });
}

void TestImports::oldValuesAreFoundInTheHistory()
{
    TempStore temp;
    const ImportKey run = valueOf(temp->beginImport(u"file"_s));
    valueOf(temp->importCases(run, casesFrom(1, 1)));
    QVERIFY(await(temp->finishImport(run)));
    const auto entries = valueOf(temp->timeline({ .caseKey = valueOf(temp->keyOf(u"case-1"_s)) })).entries;
    QCOMPARE(entries.size(), 5);
    QCOMPARE(entries[1].oldValue, QJsonValue(u"First title"_s));
    QCOMPARE(entries[3].oldValue, QJsonValue(u"open"_s));
    QVERIFY(entries[4].oldValue.isUndefined());
    QCOMPARE(entries[2].attachment->id, u"comment-1"_s);
}

QTEST_GUILESS_MAIN(TestImports)
#include "tst_imports.moc"
