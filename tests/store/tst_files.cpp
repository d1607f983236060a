#include "tests/support/rawsqlite.h"
#include "tests/support/tempstore/tempstore.h"

using namespace Qt::StringLiterals;
using namespace casebook;
using namespace casebook::test;

/// Files in the store (CONTRACT §2.11), configurations (§2.9) and local pushes (§7).
class TestFiles : public QObject
{
    Q_OBJECT

private slots:
    void aFileIsAttachedAndReadBack();
    void whatIsNotAttachedIsNotThere();
    void aTooLargeFileIsRefused();
    void aHalfUploadGoesWithItsProcess();
    void aDeletionCanBeTakenBack();
    void theTrashTakesItsFilesAlong();
    void aConfigurationReplacesTheOwnersOld();
    void configuredFieldsAreChecked();
    void aPushGoesWhereTheLastWent();

private:
    static QString upload(TempStore &temp, const QString &name, const QByteArray &content);
    static qint64 pieces(TempStore &temp);
};

QString TestFiles::upload(TempStore &temp, const QString &name, const QByteArray &content)
{
    const QString id = valueOf(temp->beginFile(
        { .name = name, .extension = u"txt"_s, .owner = u"cases"_s, .author = TempStore::ada() }));
    const qsizetype half = content.size() / 2;
    valueOf(temp->appendFile(id, content.left(half)));
    valueOf(temp->appendFile(id, content.mid(half)));
    return id;
}

qint64 TestFiles::pieces(TempStore &temp)
{
    return RawStatement(RawDatabase(temp.path()).handle(), "SELECT count(*) FROM file_part").number();
}

void TestFiles::aFileIsAttachedAndReadBack()
{
    TempStore temp;
    const CaseKey key = temp.addCase(u"One"_s);
    QByteArray content;
    for (int i = 0; content.size() < 5'000'000; ++i)
        content += QByteArray::number(i) + '\n';
    const QString id = upload(temp, u"log"_s, content);
    QVERIFY(temp.submit(domain::AttachFile{ key, id, u"renamed"_s }));

    const auto attachments = valueOf(temp->attachments(key));
    QCOMPARE(attachments.size(), 1);
    QVERIFY(attachments.constFirst().payload.isFile());
    const store::FileInfo file = valueOf(temp->file(id));
    QCOMPARE(file.name, u"renamed"_s);
    QCOMPARE(file.mimeType, u"text/plain"_s);
    QCOMPARE(file.size, content.size());
    QCOMPARE(file.caseKey, key);
    QCOMPARE(valueOf(temp->fileContent(id, 0, file.size)), content);
    QCOMPARE(valueOf(temp->fileContent(id, 1'048'570, 20)), content.mid(1'048'570, 20));
    QCOMPARE(valueOf(temp->fileContent(id, 3'000'001, 2'500'000)), content.mid(3'000'001));
    QVERIFY(valueOf(temp->fileContent(id, file.size, 10)).isEmpty());
    QCOMPARE(temp.problems(), QString());
}

void TestFiles::whatIsNotAttachedIsNotThere()
{
    TempStore temp;
    const QString id = upload(temp, u"log"_s, "text");
    QCOMPARE(await(temp->file(id)).error().kind, ErrorKind::NotFound);
    QCOMPARE(await(temp->fileContent(id, 0, 4)).error().kind, ErrorKind::NotFound);
    QVERIFY(await(temp->dropFile(id)));
    QCOMPARE(await(temp->appendFile(id, "more")).error().kind, ErrorKind::NotFound);
    QCOMPARE(temp.submit(domain::AttachFile{ temp.addCase(u"One"_s), id }).error().kind, ErrorKind::NotFound);
    QCOMPARE(pieces(temp), 0);
}

void TestFiles::aTooLargeFileIsRefused()
{
    TempStore temp;
    const QString id = valueOf(temp->beginFile(
        { .name = u"a"_s, .extension = u"png"_s, .owner = u"cases"_s, .author = TempStore::ada() }));
    QVERIFY(await(temp->appendFile(id, QByteArray(10 * 1024 * 1024, 'x'))));
    const auto more = await(temp->appendFile(id, "x"));
    QVERIFY(!more);
    QCOMPARE(more.error().httpStatus, 413);
}

void TestFiles::aHalfUploadGoesWithItsProcess()
{
    TempStore temp;
    const CaseKey key = temp.addCase(u"One"_s);
    const QString whole = upload(temp, u"whole"_s, "text");
    QVERIFY(temp.submit(domain::AttachFile{ key, whole }));
    upload(temp, u"half"_s, "text");
    {
        const auto other = temp.another(); // as long as the uploading store lives, it is let alone
        valueOf(other->opened());
        valueOf(other->setSetting(u"a"_s, "b"));
    }
    QCOMPARE(pieces(temp), 4);
    temp.reopen();
    QTRY_COMPARE(pieces(temp), 2);
    QCOMPARE(valueOf(temp->fileContent(whole, 0, 10)), "text");
}

void TestFiles::aDeletionCanBeTakenBack()
{
    TempStore temp;
    const CaseKey key = temp.addCase(u"One"_s);
    const QString id = upload(temp, u"log"_s, "text");
    const QString attachment = temp.submit(domain::AttachFile{ key, id })->attachmentIds.value(0);
    const auto deleted = temp.submit(domain::DeleteAttachment{ key, attachment });
    QVERIFY(deleted);
    QCOMPARE(await(temp->file(id)).error().kind, ErrorKind::NotFound);
    QVERIFY(await(temp->restore(*deleted->trash)));
    QCOMPARE(valueOf(temp->fileContent(id, 0, 10)), "text");
    QCOMPARE(valueOf(temp->file(id)).size, 4);
}

void TestFiles::theTrashTakesItsFilesAlong()
{
    TempStore temp;
    const CaseKey key = temp.addCase(u"One"_s);
    const QString id = upload(temp, u"log"_s, "text");
    QVERIFY(temp.submit(domain::AttachFile{ key, id }));
    QVERIFY(temp.submit(domain::DeleteCase{ key }));
    QCOMPARE(pieces(temp), 2);
    temp.clock().advance(40LL * 24 * 3600 * 1000);
    temp.reopen();
    QTRY_COMPARE(pieces(temp), 0);
}

void TestFiles::aConfigurationReplacesTheOwnersOld()
{
    TempStore temp;
    domain::NewConfiguration values{ .owner = u"cases"_s,
                                     .closureType = u"close-by-user"_s,
                                     .connector = {} };
    const domain::Configuration first = valueOf(temp->saveConfiguration(values, TempStore::ada()));
    QVERIFY(!first.version.isEmpty());
    values.closureType = u"close-by-pushing"_s;
    const domain::Configuration second = valueOf(temp->saveConfiguration(values, TempStore::ada()));
    QVERIFY(second.id != first.id);
    QCOMPARE(valueOf(temp->configurations()), QList{ second });
    QVERIFY(valueOf(temp->configurations({ u"observability"_s })).isEmpty());

    const domain::ConfigurationPatch patch{ .version = second.version, .closureType = u"close-by-user"_s };
    const domain::Configuration third = valueOf(temp->editConfiguration(second.id, patch, TempStore::bob()));
    QVERIFY(third.version != second.version);
    QCOMPARE(await(temp->editConfiguration(second.id, patch, TempStore::bob())).error().httpStatus, 409);
    QCOMPARE(await(temp->editConfiguration(first.id, patch, TempStore::bob())).error().httpStatus, 404);
    QCOMPARE(valueOf(temp->configurations()), QList{ third });
}

void TestFiles::configuredFieldsAreChecked()
{
    TempStore temp;
    const QJsonObject field{
        { u"key"_s, u"vip"_s }, { u"label"_s, u"VIP"_s }, { u"type"_s, u"toggle"_s }, { u"required"_s, true }
    };
    valueOf(temp->saveConfiguration({ .owner = u"cases"_s,
                                      .closureType = u"close-by-user"_s,
                                      .connector = {},
                                      .customFields = { field } },
                                    TempStore::ada()));
    domain::NewCase values;
    values.title = u"One"_s;
    values.description = u"Text"_s;
    store::Submission submission{ .operation = domain::CreateCase{ values }, .author = TempStore::ada() };
    QVERIFY(await(temp->submit(submission))); // the window may fill it in later
    submission.customFieldCheck = domain::CustomFieldCheck::Kibana;
    QCOMPARE(await(temp->submit(submission)).error().code, "customFields.required");
}

void TestFiles::aPushGoesWhereTheLastWent()
{
    TempStore temp;
    const CaseKey key = temp.addCase(u"One"_s);
    const QString jira = valueOf(temp->saveConnector({ .id = {}, .name = u"Jira"_s, .type = u".jira"_s }));
    QCOMPARE(temp.submit(domain::PushCase{ key, u"none"_s }).error().message,
             u"Saved object [action/none] not found"_s);
    temp.addComment(key, u"a"_s);
    QVERIFY(temp.submit(domain::PushCase{ key, jira }));
    const domain::ExternalService first = *valueOf(temp->document(key)).value.externalService;
    QVERIFY(!first.externalId.isEmpty());
    QVERIFY(valueOf(temp->attachments(key)).constFirst().pushedAt);
    QVERIFY(temp.submit(domain::PushCase{ key, jira }));
    QCOMPARE(valueOf(temp->document(key)).value.externalService->externalId, first.externalId);
    const CaseKey other = temp.addCase(u"Two"_s);
    QVERIFY(temp.submit(domain::PushCase{ other, jira }));
    QVERIFY(valueOf(temp->document(other)).value.externalService->externalId != first.externalId);
    QCOMPARE(temp.problems(), QString());
}

QTEST_GUILESS_MAIN(TestFiles)
#include "tst_files.moc"
