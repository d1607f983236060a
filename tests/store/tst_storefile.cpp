#include "tests/support/tempstore/integrity.h"
#include "tests/support/tempstore/tempstore.h"

#include "models/store/connection.h"
#include "models/store/migrations.h"

#include <QFile>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace casebook;
using namespace casebook::test;

/// The file itself: opening, versions, several stores on it, a full disk.
class TestStoreFile : public QObject
{
    Q_OBJECT

private slots:
    void aFreshFileHasTheNewestSchema();
    void aMigratedFileEqualsAFreshOne_data();
    void aMigratedFileEqualsAFreshOne();
    void aFileOfANewerVersionIsRefused();
    void anotherProgramsFileIsRefusedAndLeftAsItIs_data();
    void anotherProgramsFileIsRefusedAndLeftAsItIs();
    void everyCallIsAnsweredThoughOpeningFailed();
    void everythingIsThereAfterReopening();
    void twoStoresOnOneFileSeeEachOther();
    void twoStoresMayOpenANewFileAtOnce();
    void aFullDiskChangesNothing();
    void aFileThatIsGoneIsNotWrittenTo();
};

void TestStoreFile::aFreshFileHasTheNewestSchema()
{
    TempStore temp;
    const store::StoreInfo info = valueOf(temp->opened());
    QCOMPARE(info.schemaVersion, store::schemaVersion());
    QVERIFY(info.wasNew);
    QCOMPARE(info.path, temp.path());
    temp.reopen();
    QVERIFY(!valueOf(temp->opened()).wasNew);
}

void TestStoreFile::aMigratedFileEqualsAFreshOne_data()
{
    QTest::addColumn<int>("version");
    for (int version = 1; version <= store::schemaVersion(); ++version)
        QTest::addRow("from version %d", version) << version;
}

void TestStoreFile::aMigratedFileEqualsAFreshOne()
{
    QFETCH(int, version);
    QTemporaryDir folder;
    const QString old = folder.filePath(u"old.db"_s);
    const QString fresh = folder.filePath(u"fresh.db"_s);
    {
        store::Connection connection(old, store::Connection::Mode::ReadWrite);
        QVERIFY(store::migrate(connection, version));
    }
    {
        store::Connection connection(old, store::Connection::Mode::ReadWrite);
        QVERIFY(!store::migrate(connection));
        QCOMPARE(connection.number("PRAGMA user_version"), store::schemaVersion());
    }
    {
        store::Connection connection(fresh, store::Connection::Mode::ReadWrite);
        QVERIFY(store::migrate(connection));
    }
    QCOMPARE(schemaDump(old), schemaDump(fresh));
    QVERIFY(schemaDump(fresh).contains(u"case_row"_s));
}

void TestStoreFile::aFileOfANewerVersionIsRefused()
{
    TempStore temp;
    QVERIFY(temp.addCase(u"One"_s).isValid());
    temp.close();
    {
        store::Connection connection(temp.path(), store::Connection::Mode::ReadWrite);
        connection.execute("PRAGMA user_version=4711");
    }
    temp.reopen();
    QCOMPARE(await(temp->opened()).error().kind, ErrorKind::StoreTooNew);
    QCOMPARE(await(temp->page({}, {})).error().kind, ErrorKind::StoreTooNew);
}

void TestStoreFile::anotherProgramsFileIsRefusedAndLeftAsItIs_data()
{
    QTest::addColumn<bool>("isDatabase");
    QTest::newRow("text") << false;
    QTest::newRow("database") << true;
}

void TestStoreFile::anotherProgramsFileIsRefusedAndLeftAsItIs()
{
    QFETCH(bool, isDatabase);
    QTemporaryDir folder;
    const QString path = folder.filePath(u"other"_s);
    if (isDatabase) {
        store::Connection connection(path, store::Connection::Mode::ReadWrite);
        connection.execute("CREATE TABLE theirs (a)");
    } else {
        QFile file(path);
        QVERIFY(file.open(QFile::WriteOnly));
        file.write(QByteArray("no database at all\n").repeated(100));
    }
    TempStore temp({ .path = path });
    QCOMPARE(await(temp->opened()).error().kind, ErrorKind::StoreUnusable);
    temp.close();
    if (isDatabase) {
        QVERIFY(!schemaDump(path).contains(u"case_row"_s));
    } else {
        QFile file(path);
        QVERIFY(file.open(QFile::ReadOnly));
        QVERIFY(file.readAll().startsWith("no database"));
    }
}

void TestStoreFile::everyCallIsAnsweredThoughOpeningFailed()
{
    TempStore temp({ .path = u"/proc/nowhere/casebook.db"_s });
    QCOMPARE(await(temp->opened()).error().kind, ErrorKind::StoreUnusable);
    QCOMPARE(await(temp->count({})).error().kind, ErrorKind::StoreUnusable);
    QCOMPARE(await(temp->detail(CaseKey{ 1 }, {})).error().kind, ErrorKind::StoreUnusable);
    QCOMPARE(temp.submit(domain::CreateCase{}).error().kind, ErrorKind::StoreUnusable);
    QCOMPARE(await(temp->cancelImport(ImportKey{ 1 })).error().kind, ErrorKind::StoreUnusable);
}

void TestStoreFile::everythingIsThereAfterReopening()
{
    TempStore temp;
    const CaseKey key = temp.addCase(u"One"_s, { u"a"_s });
    temp.addComment(key, u"words"_s);
    const auto before = valueOf(temp->detail(key, {}));
    temp.reopen();
    const auto after = valueOf(temp->detail(key, {}));
    QCOMPARE(after.value, before.value);
    QCOMPARE(after.summary, before.summary);
    QCOMPARE(after.firstEntries.entries, before.firstEntries.entries);
}

void TestStoreFile::twoStoresOnOneFileSeeEachOther()
{
    TempStore temp({ .path = {}, .pollMilliseconds = 20 });
    valueOf(temp->opened());
    const auto other = temp.another();
    valueOf(other->opened());
    valueOf(other->viewCounts({})); // its watch has looked once by now
    QSignalSpy own(&*temp, &store::CaseStore::changed);
    QSignalSpy others(other.get(), &store::CaseStore::changed);
    const CaseKey key = temp.addCase(u"One"_s);
    QTRY_COMPARE(others.size(), 1);
    QCOMPARE(others.takeFirst().value(0).value<store::ChangeSet>().casesAdded, QList{ key });
    QCOMPARE(own.size(), 1);
    QCOMPARE(valueOf(other->count({})), 1);

    domain::CasePatch patch;
    patch.title = u"Two"_s;
    valueOf(other->submit({ domain::EditCase{ .key = key, .patch = patch }, TempStore::bob() }));
    QTRY_COMPARE(own.size(), 2);
    QCOMPARE(own.takeLast().value(0).value<store::ChangeSet>().casesChanged, QList{ key });
    QCOMPARE(temp.titles({}), QStringList{ u"Two"_s });
    QCOMPARE(others.size(), 1); // told once of its own
    QCOMPARE(temp.problems(), QString());
}

void TestStoreFile::twoStoresMayOpenANewFileAtOnce()
{
    TempStore temp;
    const auto second = temp.another();
    const auto third = temp.another();
    for (const store::CaseStore *store : { &*temp, second.get(), third.get() }) {
        const auto opened = await(store->opened());
        QVERIFY2(opened,
                 qPrintable(opened ? QString() : opened.error().message + u' ' + opened.error().detail));
    }
}

void TestStoreFile::aFullDiskChangesNothing()
{
    TempStore temp({ .path = {}, .maximumPages = 150 });
    QSignalSpy troubled(&*temp, &store::CaseStore::troubled);
    const CaseKey key = temp.addCase(u"One"_s);
    const DraftKey draft = valueOf(temp->saveDraft({ .key = {},
                                                     .kind = domain::DraftKind::Comment,
                                                     .caseKey = key,
                                                     .content = { { u"text"_s, u"kept"_s } },
                                                     .savedAt = {} }));
    const auto payload = domain::AttachmentPayload::userComment(QString(20'000, u'x'), u"cases"_s);
    int added = 0;
    Result<store::SubmitResult> result = temp.submit(domain::AddAttachments{ key, { payload } });
    for (; result && added < 100; ++added)
        result = temp.submit(domain::AddAttachments{ key, { payload } });
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::DiskFull);
    QTRY_COMPARE(troubled.size(), 1);

    const store::CaseDetail before = valueOf(temp->detail(key, {}));
    QCOMPARE(before.summary.comments, added);
    const auto refused = temp.submit(domain::AddAttachments{ key, { payload } }, TempStore::ada(), draft);
    QCOMPARE(refused.error().kind, ErrorKind::DiskFull);
    QCOMPARE(troubled.size(), 1); // one trouble is told once
    const store::CaseDetail after = valueOf(temp->detail(key, {}));
    QCOMPARE(after.value, before.value);
    QCOMPARE(after.firstEntries.counts, before.firstEntries.counts);
    QCOMPARE(after.drafts.value(0).text(), u"kept"_s);
    QCOMPARE(temp.problems(), QString());
}

void TestStoreFile::aFileThatIsGoneIsNotWrittenTo()
{
    TempStore temp;
    const CaseKey key = temp.addCase(u"One"_s);
    QSignalSpy troubled(&*temp, &store::CaseStore::troubled);
    QVERIFY(QFile::rename(temp.path(), temp.path() + u".away"_s));
    QCOMPARE(temp.edit(key, { .title = u"Two"_s }).error().kind, ErrorKind::StoreUnusable);
    QTRY_COMPARE(troubled.size(), 1);
    QVERIFY(QFile::rename(temp.path() + u".away"_s, temp.path()));
    QVERIFY(temp.edit(key, { .title = u"Two"_s }));
    QTRY_COMPARE(troubled.size(), 2);
    QCOMPARE(troubled.constLast().value(0).value<Error>().message, QString());
}

QTEST_GUILESS_MAIN(TestStoreFile)
#include "tst_storefile.moc"
