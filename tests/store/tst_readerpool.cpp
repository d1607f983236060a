#include "tests/support/tempstore/tempstore.h"

#include "models/store/connection.h"
#include "models/store/readerpool.h"
#include "models/store/transaction.h"

#include <QElapsedTimer>
#include <QSemaphore>

#include <thread>
#include <vector>

using namespace Qt::StringLiterals;
using namespace casebook;
using namespace casebook::test;

/// Readers lent to many threads: one connection serves thread after thread, and none waits for a writer.
class TestReaderPool : public QObject
{
    Q_OBJECT

private slots:
    void aFileThatIsBeingMadeIsWaitedFor();
    void oneConnectionServesThreadAfterThread();
    void manyThreadsReadWhileCommentsAreWritten();
    void aLeaseSeesOneSnapshot();
    void whoComesWhenAllAreLentWaits();
    void readersDoNotWaitForAWriter();
    void aFileThatIsNotThereIsToldAtTheQuestion();
};

namespace {

/// The case's version as one reader says it.
QString versionSeen(store::StoreReader &reader, const QString &id)
{
    const auto head = reader.head(id);
    return head && *head ? (*head)->version : QString();
}

} // namespace

void TestReaderPool::aFileThatIsBeingMadeIsWaitedFor()
{
    for (int i = 0; i < 10; ++i) {
        const TempStore temp;
        store::ReaderPool pool(*temp);
        const auto head = pool.lease().head(u"no such case"_s);
        QVERIFY2(head, head ? "" : qPrintable(head.error().message));
        QVERIFY(!*head);
    }
}

void TestReaderPool::oneConnectionServesThreadAfterThread()
{
    TempStore temp;
    const CaseKey key = temp.addCase(u"Travelling"_s);
    store::ReaderPool pool(temp.path());
    QCOMPARE(pool.openConnections(), 0);
    QByteArray first;
    for (int i = 0; i < 20; ++i) {
        QByteArray document;
        std::thread([&] { document = pool.lease().caseDocument(key).value_or(QByteArray()); }).join();
        QVERIFY(document.contains("\"Travelling\""));
        if (i == 0)
            first = document;
        QCOMPARE(document, first);
    }
    QCOMPARE(pool.openConnections(), 1);
}

void TestReaderPool::manyThreadsReadWhileCommentsAreWritten()
{
    TempStore temp;
    const CaseKey key = temp.addCase(u"Busy"_s);
    store::ReaderPool pool(temp.path(), 3);
    std::atomic<int> wrong = 0;
    std::atomic<int> asked = 0;
    std::atomic<bool> writing = true;
    std::vector<std::thread> threads;
    for (int i = 0; i < 24; ++i) {
        threads.emplace_back([&] {
            int own = 0;
            while (writing || own < 30) {
                store::StoreReader reader = pool.lease();
                const auto document = reader.caseDocument(key);
                const auto page = reader.activities(key, { .perPage = 100 });
                ++own;
                ++asked;
                // Both of the same moment: as many comments as the history tells of, and create_case.
                if (!document || !page
                    || document->count("\"comment\":\"") + 1 != page->count("\"action\":\"create\""))
                    ++wrong;
            }
        });
    }
    for (int i = 0; i < 40; ++i)
        temp.addComment(key, u"Comment %1"_s.arg(i));
    writing = false;
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(wrong.load(), 0);
    QVERIFY(asked >= 24 * 30);
    QVERIFY(pool.openConnections() <= 3);
    QVERIFY(pool.lease().caseDocument(key)->contains("Comment 39"));
}

void TestReaderPool::aLeaseSeesOneSnapshot()
{
    TempStore temp;
    const CaseKey key = temp.addCase(u"Before"_s);
    const QString id = temp->page({}, {}).result()->rows.constFirst().id;
    store::ReaderPool pool(temp.path());
    {
        store::StoreReader reader = pool.lease();
        const QString version = versionSeen(reader, id);
        QVERIFY(temp.edit(key, { .title = u"After"_s }));
        QCOMPARE(versionSeen(reader, id), version);
        QVERIFY(reader.caseDocument(key)->contains("Before"));
    }
    QVERIFY(pool.lease().caseDocument(key)->contains("After"));
}

void TestReaderPool::whoComesWhenAllAreLentWaits()
{
    TempStore temp;
    const CaseKey key = temp.addCase(u"One"_s);
    store::ReaderPool pool(temp.path(), 1);
    std::optional<store::StoreReader> first;
    first.emplace(pool.lease());
    QVERIFY(first->caseDocument(key));
    QSemaphore answered;
    std::thread second([&] {
        if (pool.lease().caseDocument(key))
            answered.release();
    });
    QVERIFY(!answered.tryAcquire(1, 50));
    first.reset();
    QVERIFY(answered.tryAcquire(1, 10'000));
    second.join();
    QCOMPARE(pool.openConnections(), 1);
}

void TestReaderPool::readersDoNotWaitForAWriter()
{
    TempStore temp;
    const CaseKey key = temp.addCase(u"Calm"_s);
    store::ReaderPool pool(temp.path());
    store::Connection other(temp.path(), store::Connection::Mode::ReadWrite);
    const store::Transaction writing(other, store::Transaction::Kind::Write);
    other.execute("UPDATE case_row SET title = 'Half written'; UPDATE case_body SET json = '{}'");
    QElapsedTimer timer;
    timer.start();
    const auto document = pool.lease().caseDocument(key);
    QVERIFY(document && document->contains("Calm"));
    const auto found = pool.lease().find({});
    QVERIFY(found && found->contains("Calm"));
    QVERIFY(timer.elapsed() < 5'000); // the busy timeout is 10 s
}

void TestReaderPool::aFileThatIsNotThereIsToldAtTheQuestion()
{
    QTemporaryDir folder;
    store::ReaderPool pool(folder.filePath(u"none.db"_s), 1);
    for (int i = 0; i < 3; ++i) { // and nothing stays lent
        const auto head = pool.lease().head(u"x"_s);
        QVERIFY(!head);
        QCOMPARE(head.error().kind, ErrorKind::StoreUnusable);
    }
    QCOMPARE(pool.openConnections(), 0);
}

QTEST_GUILESS_MAIN(TestReaderPool)
#include "tst_readerpool.moc"
