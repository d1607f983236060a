#include "ui/page/readingplace.h"

#include <QTest>

using namespace casebook;

class ReadingPlaceTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void keepsWhatIsReadWhenARowAboveGrows();
    void letsARowWhoseEndIsReadGrowUpwards();
    void letsAnUnfoldedRowGrowDownwards();
    void keepsWhatIsReadWhenRowsComeAbove();
    void showsNewRowsAtTheTop();
    void staysAtTheEnd();
    void revealsARowOfWhichTheHeightIsNotKnown();
    void jumpsAnywhereAmongManyRows();

private:
    /// As a view does: measures what is in sight, every row 100 high, until that moves nothing any more.
    void look(int height = 100)
    {
        bool measured = true;
        while (measured) {
            measured = false;
            for (int row = m_place.firstRow(); row < m_place.count() && m_place.top(row) < view; ++row) {
                if (m_place.isMeasured(row))
                    continue;
                m_place.measure(row, height);
                ++m_measured;
                measured = true;
            }
            measured = m_place.settle() || measured;
        }
        m_place.hold();
    }

    static constexpr int rows = 10'000;
    static constexpr int view = 600;
    ui::ReadingPlace m_place;
    int m_measured = 0;
};

void ReadingPlaceTest::init()
{
    m_place.reset(rows, 48);
    m_place.setFrame(50, 8, view);
    m_measured = 0;
    look();
}

void ReadingPlaceTest::keepsWhatIsReadWhenARowAboveGrows()
{
    m_place.scrollTo(3'000);
    look();
    const int read = m_place.firstRow() + 2;
    const qint64 top = m_place.top(read);
    m_place.measure(m_place.firstRow() - 1, 900);
    QVERIFY(m_place.settle());
    QCOMPARE(m_place.top(read), top);
}

void ReadingPlaceTest::letsARowWhoseEndIsReadGrowUpwards()
{
    m_place.scrollTo(60 + 50);
    look();
    QCOMPARE(m_place.firstRow(), 0);
    const qint64 next = m_place.top(1);
    m_place.measure(0, 300);
    QVERIFY(m_place.settle());
    QCOMPARE(m_place.top(1), next);
}

void ReadingPlaceTest::letsAnUnfoldedRowGrowDownwards()
{
    m_place.scrollTo(60 + 50);
    look();
    const qint64 top = m_place.top(0);
    m_place.keep(0);
    look(); // nothing has happened yet
    m_place.measure(0, 5'000);
    m_place.settle();
    m_place.hold();
    QCOMPARE(m_place.top(0), top);
    QCOMPARE(m_place.lastRow(), 0);
}

void ReadingPlaceTest::keepsWhatIsReadWhenRowsComeAbove()
{
    m_place.scrollTo(3'000);
    look();
    const int read = m_place.firstRow() + 1;
    const qint64 top = m_place.top(read);
    m_place.insert(0, 25);
    m_place.settle();
    QCOMPARE(m_place.top(read + 25), top);
    m_place.remove(2, 10);
    m_place.settle();
    QCOMPARE(m_place.top(read + 15), top);
}

void ReadingPlaceTest::showsNewRowsAtTheTop()
{
    m_place.insert(0, 3);
    look();
    QCOMPARE(m_place.firstRow(), 0);
    QCOMPARE(m_place.y(), 0);
}

void ReadingPlaceTest::staysAtTheEnd()
{
    m_place.scrollTo(m_place.last());
    look();
    QCOMPARE(m_place.y(), m_place.last());
    QCOMPARE(m_place.lastRow(), rows - 1);
    m_place.insert(rows, 1);
    look();
    QCOMPARE(m_place.lastRow(), rows);
    QCOMPARE(m_place.y(), m_place.last());
}

void ReadingPlaceTest::revealsARowOfWhichTheHeightIsNotKnown()
{
    int rounds = 0;
    while (m_place.reveal(7'000) && ++rounds < 10)
        look();
    QVERIFY(rounds < 4);
    QVERIFY(m_place.top(7'000) >= 0);
    QVERIFY(m_place.top(7'000) + m_place.height(7'000) <= view);
}

void ReadingPlaceTest::jumpsAnywhereAmongManyRows()
{
    for (int tenth = 0; tenth <= 10; ++tenth) {
        m_place.scrollTo(m_place.last() * tenth / 10);
        look();
        // the scroll bar tells about how far in the list one is
        QVERIFY(std::abs(m_place.firstRow() - rows * tenth / 10) < rows / 50);
    }
    QVERIFY2(m_measured < 300, qPrintable(QString::number(m_measured))); // what is not seen is not measured
}

QTEST_MAIN(ReadingPlaceTest)

#include "tst_readingplace.moc"
