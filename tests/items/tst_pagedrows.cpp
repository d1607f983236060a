#include "models/items/pagedrows.h"
#include "models/items/rowsteps.h"

#include <QTest>

using namespace casebook;
using domain::CaseSummary;
using items::PagedRows;
using items::RowStep;
using items::RowSteps;

namespace {

CaseSummary row(qint64 key)
{
    CaseSummary summary;
    summary.key = CaseKey{ key };
    return summary;
}

QList<CaseSummary> rowList(std::initializer_list<qint64> keys)
{
    QList<CaseSummary> result;
    for (const qint64 key : keys)
        result.append(row(key));
    return result;
}

/// Rows 0 … number-1 with keys 1 … number.
PagedRows<CaseSummary> filled(qint64 number)
{
    PagedRows<CaseSummary> rows(10, 1000);
    rows.insertHoles(0, number);
    for (qint64 i = 0; i < number; ++i)
        rows.set(i, row(i + 1), rows.epoch());
    return rows;
}

qint64 keyAt(const PagedRows<CaseSummary> &rows, qint64 position)
{
    const CaseSummary *found = rows.at(position);
    return found ? found->key.value : 0;
}

} // namespace

class PagedRowsTest : public QObject
{
    Q_OBJECT

private slots:
    void nothingIsWishedForWhileThereIsNothing()
    {
        const PagedRows<CaseSummary> rows(10, 100);
        QVERIFY(!rows.wish(0, 30));
        QVERIFY(!rows.aheadWish(0, 30));
    }

    void whatIsLookedAtIsWishedForByWholePages()
    {
        PagedRows<CaseSummary> rows(10, 100);
        rows.insertHoles(0, 1000);
        const auto wish = rows.wish(503, 512);
        QVERIFY(wish);
        QCOMPARE(wish->position, 500);
        QCOMPARE(wish->limit, 20);
        QVERIFY(!wish->after);
    }

    void aPageAfterALoadedOneIsReachedByItsCursor()
    {
        PagedRows<CaseSummary> rows = filled(20);
        rows.insertHoles(20, 100);
        rows.setCursor(20, domain::PageCursor{ { 7, 20 } });
        const auto wish = rows.wish(20, 25);
        QVERIFY(wish && wish->after);
        QCOMPARE(wish->after->values, QVariantList({ 7, 20 }));
    }

    void whatComesNextIsReadAhead()
    {
        PagedRows<CaseSummary> rows = filled(20);
        rows.insertHoles(20, 100);
        QVERIFY(!rows.wish(5, 15));
        const auto ahead = rows.aheadWish(5, 15);
        QVERIFY(ahead);
        QCOMPARE(ahead->position, 20);
    }

    void staleRowsStayButAreWishedForAgain()
    {
        PagedRows<CaseSummary> rows = filled(20);
        rows.setCursor(10, domain::PageCursor{ { 1, 1 } });
        rows.makeStale();
        QCOMPARE(keyAt(rows, 12), 13);
        QVERIFY(!rows.isFresh(12));
        const auto wish = rows.wish(10, 19);
        QVERIFY(wish);
        QVERIFY(!wish->after); // what stood there may have moved
    }

    void removingARowMovesTheOthersUp()
    {
        PagedRows<CaseSummary> rows = filled(5);
        rows.remove(1, 2);
        QCOMPARE(rows.count(), 3);
        QCOMPARE(keyAt(rows, 0), 1);
        QCOMPARE(keyAt(rows, 1), 4);
        QCOMPARE(keyAt(rows, 2), 5);
    }

    void movingUpKeepsAllOthersInOrder()
    {
        PagedRows<CaseSummary> rows = filled(5);
        rows.moveUp(3, 1);
        QList<qint64> keys;
        for (qint64 i = 0; i < rows.count(); ++i)
            keys.append(keyAt(rows, i));
        QCOMPARE(keys, QList<qint64>({ 1, 4, 2, 3, 5 }));
    }

    void memoryIsBoundedAroundWhatIsLookedAt()
    {
        PagedRows<CaseSummary> rows(10, 50);
        rows.insertHoles(0, 1000);
        for (qint64 i = 0; i < 200; ++i)
            rows.set(i, row(i + 1), rows.epoch());
        rows.trim(150, 170);
        QVERIFY(rows.loadedCount() <= 50);
        for (qint64 i = 150; i <= 170; ++i)
            QVERIFY(rows.at(i));
        QCOMPARE(rows.count(), 1000);
    }

    void aDeletionAboveIsOneRemoval()
    {
        PagedRows<CaseSummary> rows = filled(6);
        const auto read = rowList({ 2, 3, 4, 5, 6 });
        RowSteps<CaseSummary> steps(rows, read, 0);
        QCOMPARE(steps.next(0).kind, RowStep::Remove);
        rows.remove(0, 1);
        QCOMPARE(steps.next(0).kind, RowStep::Fill);
        QCOMPARE(steps.next(4).kind, RowStep::Fill);
    }

    void aNewRowIsOneInsertion()
    {
        const PagedRows<CaseSummary> rows = filled(6);
        const auto read = rowList({ 9, 1, 2, 3, 4, 5 });
        RowSteps<CaseSummary> steps(rows, read, 0);
        QCOMPARE(steps.next(0).kind, RowStep::Insert);
    }

    void aRowThatRoseIsOneMove()
    {
        const PagedRows<CaseSummary> rows = filled(6);
        const auto read = rowList({ 4, 1, 2, 3, 5, 6 });
        RowSteps<CaseSummary> steps(rows, read, 0);
        const RowStep step = steps.next(0);
        QCOMPARE(step.kind, RowStep::Move);
        QCOMPARE(step.from, 3);
    }

    void tooManyStepsAreNoticed()
    {
        PagedRows<CaseSummary> rows = filled(40);
        QList<CaseSummary> read;
        for (qint64 key = 101; key <= 140; ++key)
            read.append(row(key));
        RowSteps<CaseSummary> steps(rows, read, 0);
        while (!steps.areTooMany() && steps.next(0).kind == RowStep::Remove)
            rows.remove(0, 1);
        QVERIFY(steps.areTooMany());
    }
};

QTEST_GUILESS_MAIN(PagedRowsTest)
#include "tst_pagedrows.moc"
