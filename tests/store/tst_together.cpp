#include "tests/support/tempstore/tempstore.h"

#include <thread>

using namespace Qt::StringLiterals;
using namespace casebook;
using namespace casebook::test;

/// Writes that share a commit, batches that are all or nothing, and calls from many threads.
class TestTogether : public QObject
{
    Q_OBJECT

private slots:
    void manyThreadsWriteAtOnce();
    void aRefusedOneLeavesTheOthersAlone();
    void writesKeepTheirOrder();
    void oneSignalTellsOfAll();
    void togetherIsAllOrNone();
    void manyCasesAreEditedAtOnce();
    void oneStaleCaseKeepsAllAsTheyWere();
    void casesOfOtherWorkspacesAreUnknown();
    void manyCasesAreDeletedAtOnce();
    void oneUnknownIdKeepsAll();
    void allCommentsAreDeleted();
};

namespace {

store::Submission commentOn(CaseKey key, const QString &text)
{
    return { .operation
             = domain::AddAttachments{ key, { domain::AttachmentPayload::userComment(text, u"cases"_s) } },
             .author = TempStore::ada() };
}

QString idOf(TempStore &temp, CaseKey key)
{
    return valueOf(temp->document(key)).value.id;
}

domain::CaseChange renaming(TempStore &temp, CaseKey key, const QString &title)
{
    const domain::Case value = valueOf(temp->document(key)).value;
    return { .id = value.id, .version = value.version, .patch = { .title = title } };
}

} // namespace

void TestTogether::manyThreadsWriteAtOnce()
{
    constexpr int threads = 8;
    constexpr int each = 25;
    TempStore temp;
    const CaseKey key = temp.addCase(u"One"_s);
    std::vector<std::thread> writers;
    std::atomic<int> written = 0;
    for (int i = 0; i < threads; ++i) {
        writers.emplace_back([&temp, &written, key] {
            for (int n = 0; n < each; ++n)
                written += temp->submit(commentOn(key, u"text"_s)).result().has_value() ? 1 : 0;
        });
    }
    for (std::thread &writer : writers)
        writer.join();
    QCOMPARE(written.load(), threads * each);
    QCOMPARE(valueOf(temp->attachments(key)).size(), threads * each);
    QCOMPARE(valueOf(temp->document(key)).value.totalComments, threads * each);
    QCOMPARE(temp.problems(), QString());
}

void TestTogether::aRefusedOneLeavesTheOthersAlone()
{
    TempStore temp;
    const CaseKey key = temp.addCase(u"One"_s);
    QList<Future<store::SubmitResult>> answers;
    for (const QString &text : { u"a"_s, u" "_s, u"b"_s, u""_s, u"c"_s })
        answers.append(temp->submit(commentOn(key, text)));
    QStringList outcomes;
    for (const Future<store::SubmitResult> &answer : answers)
        outcomes.append(await(answer) ? u"ok"_s : QString::fromLatin1(await(answer).error().code));
    QCOMPARE(outcomes, (QStringList{ u"ok"_s, u"comment.empty"_s, u"ok"_s, u"comment.empty"_s, u"ok"_s }));
    QStringList texts;
    for (const domain::Attachment &attachment : valueOf(temp->attachments(key)))
        texts.append(attachment.payload.commentText());
    QCOMPARE(texts, (QStringList{ u"a"_s, u"b"_s, u"c"_s }));
    QCOMPARE(temp.problems(), QString());
}

void TestTogether::writesKeepTheirOrder()
{
    TempStore temp;
    const CaseKey key = temp.addCase(u"One"_s);
    QList<Future<store::SubmitResult>> answers;
    for (int i = 0; i < 50; ++i) {
        temp->setSetting(u"last"_s, QByteArray::number(i));
        answers.append(temp->submit({ .operation = domain::EditCase{ key, { .title = u"T%1"_s.arg(i) } },
                                      .author = TempStore::ada() }));
    }
    for (const Future<store::SubmitResult> &answer : answers)
        QVERIFY(await(answer));
    QCOMPARE(valueOf(temp->setting(u"last"_s)), "49");
    QCOMPARE(valueOf(temp->document(key)).value.title, u"T49"_s);
    QCOMPARE(valueOf(temp->detail(key, {})).firstEntries.total, 51);
}

void TestTogether::oneSignalTellsOfAll()
{
    TempStore temp;
    const CaseKey one = temp.addCase(u"One"_s);
    const CaseKey two = temp.addCase(u"Two"_s);
    QSet<CaseKey> told;
    QObject::connect(&*temp, &store::CaseStore::changed, &*temp, [&told](const store::ChangeSet &changes) {
        for (const CaseKey key : changes.activityChanged)
            told.insert(key);
    });
    const auto first = temp->submit(commentOn(one, u"a"_s));
    const auto second = temp->submit(commentOn(two, u"a"_s));
    QVERIFY(await(first) && await(second));
    QTRY_COMPARE(told, (QSet{ one, two }));
}

void TestTogether::togetherIsAllOrNone()
{
    TempStore temp;
    const CaseKey key = temp.addCase(u"One"_s);
    const auto refused = await(temp->submitTogether({ commentOn(key, u"a"_s), commentOn(key, u" "_s) }));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, "comment.empty");
    QCOMPARE(refused.error().detail, u"1"_s);
    QVERIFY(valueOf(temp->attachments(key)).isEmpty());

    const auto done = await(temp->submitTogether({ commentOn(key, u"a"_s), commentOn(key, u"b"_s) }));
    QVERIFY(done);
    QCOMPARE(done->size(), 2);
    QVERIFY(done->at(0).version != done->at(1).version);
    QCOMPARE(valueOf(temp->attachments(key)).size(), 2);
    QCOMPARE(temp.problems(), QString());
}

void TestTogether::manyCasesAreEditedAtOnce()
{
    TempStore temp;
    const CaseKey one = temp.addCase(u"One"_s);
    const CaseKey two = temp.addCase(u"Two"_s);
    const CaseKey three = temp.addCase(u"Three"_s);
    const auto edited
        = await(temp->editCases({ .changes = { renaming(temp, three, u"3"_s), renaming(temp, one, u"One"_s),
                                               renaming(temp, two, u"2"_s) },
                                  .author = TempStore::bob() }));
    QVERIFY(edited);
    QCOMPARE(edited->size(), 2); // the one that stays as it is is left out
    QCOMPARE(edited->at(0).caseKey, three);
    QCOMPARE(edited->at(1).caseKey, two);
    QCOMPARE(temp.titles({}), (QStringList{ u"2"_s, u"3"_s, u"One"_s }));
    QCOMPARE(valueOf(temp->document(two)).value.version, edited->at(1).version);
    QCOMPARE(valueOf(temp->document(two)).value.updatedBy, TempStore::bob());
    QCOMPARE(temp.problems(), QString());
}

void TestTogether::oneStaleCaseKeepsAllAsTheyWere()
{
    TempStore temp;
    const CaseKey one = temp.addCase(u"One"_s);
    const CaseKey two = temp.addCase(u"Two"_s);
    domain::CaseChange stale = renaming(temp, two, u"2"_s);
    stale.version = u"old"_s;
    const auto edited = await(
        temp->editCases({ .changes = { renaming(temp, one, u"1"_s), stale }, .author = TempStore::ada() }));
    QVERIFY(!edited);
    QCOMPARE(edited.error().httpStatus, 409);
    QCOMPARE(temp.titles({}), (QStringList{ u"One"_s, u"Two"_s }));
}

void TestTogether::casesOfOtherWorkspacesAreUnknown()
{
    TempStore temp;
    const CaseKey one = temp.addCase(u"One"_s);
    const auto edited = await(temp->editCases({ .changes = { renaming(temp, one, u"1"_s) },
                                                .author = TempStore::ada(),
                                                .workspace = WorkspaceId{ 7 } }));
    QVERIFY(!edited);
    QCOMPARE(edited.error().httpStatus, 404);
}

void TestTogether::manyCasesAreDeletedAtOnce()
{
    TempStore temp;
    const CaseKey one = temp.addCase(u"One"_s);
    const CaseKey two = temp.addCase(u"Two"_s);
    QVERIFY(temp.addCase(u"Three"_s).isValid());
    const QStringList ids{ idOf(temp, one), idOf(temp, two), idOf(temp, one) };
    const auto deleted = await(temp->deleteCases({ .ids = ids, .author = TempStore::ada() }));
    QVERIFY(deleted);
    QCOMPARE(deleted->size(), 2);
    QCOMPARE(temp.titles({}), QStringList{ u"Three"_s });
    QVERIFY(await(temp->restore(*deleted->at(0).trash)));
    QCOMPARE(temp.titles({}), (QStringList{ u"One"_s, u"Three"_s }));
    QCOMPARE(temp.problems(), QString());
}

void TestTogether::oneUnknownIdKeepsAll()
{
    TempStore temp;
    const CaseKey one = temp.addCase(u"One"_s);
    const auto deleted
        = await(temp->deleteCases({ .ids = { idOf(temp, one), u"nope"_s }, .author = TempStore::ada() }));
    QVERIFY(!deleted);
    QCOMPARE(deleted.error().message, u"Saved object [cases/nope] not found"_s);
    QCOMPARE(temp.titles({}), QStringList{ u"One"_s });
}

void TestTogether::allCommentsAreDeleted()
{
    TempStore temp;
    const CaseKey key = temp.addCase(u"One"_s);
    const auto none = temp.submit(domain::DeleteAllAttachments{ key });
    QVERIFY(!none);
    QCOMPARE(none.error().message, u"No comments found for %1."_s.arg(idOf(temp, key)));
    temp.addComment(key, u"a"_s);
    temp.addComment(key, u"b"_s);
    const QString version = valueOf(temp->document(key)).value.version;
    QVERIFY(temp.submit(domain::DeleteAllAttachments{ key }));
    QVERIFY(valueOf(temp->attachments(key)).isEmpty());
    const domain::Case value = valueOf(temp->document(key)).value;
    QCOMPARE(value.totalComments, 0);
    QCOMPARE(value.version, version);
    const auto activities
        = valueOf(temp->activities(key, { u"user"_s }, 1, 20, domain::SortOrder::Ascending)).activities;
    QCOMPARE(activities.size(), 4);
    QCOMPARE(activities.last().actionText, u"delete"_s);
    QCOMPARE(temp.problems(), QString());
}

QTEST_GUILESS_MAIN(TestTogether)
#include "tst_together.moc"
