#include "models/domain/query.h"

#include <QTest>

using namespace casebook;
using namespace casebook::domain;
using namespace Qt::StringLiterals;

class TestPaging : public QObject
{
    Q_OBJECT

private slots:
    void pagesAreBounded_data();
    void pagesAreBounded();
};

void TestPaging::pagesAreBounded_data()
{
    QTest::addColumn<int>("page");
    QTest::addColumn<int>("perPage");
    QTest::addColumn<QString>("message");
    const QString perPageTooHigh
        = u"The provided perPage value is too high. The maximum allowed perPage value is 100."_s;
    const QString tooDeep
        = u"The number of documents is too high. Paginating through more than 10000 documents is not possible."_s;
    QTest::newRow("first") << 1 << 20 << QString();
    QTest::newRow("largest") << 1 << 100 << QString();
    QTest::newRow("too large") << 1 << 101 << perPageTooHigh;
    QTest::newRow("deepest") << 100 << 100 << QString();
    QTest::newRow("too deep") << 101 << 100 << tooDeep;
    QTest::newRow("deepest by ones") << 10000 << 1 << QString();
    QTest::newRow("too deep with nothing on a page") << 10001 << 0 << tooDeep;
    QTest::newRow("nothing on a page") << 1 << 0 << QString();
    QTest::newRow("deep beyond an int") << 2147483647 << 100 << tooDeep;
    QTest::newRow("page 0") << 0 << 20 << u"[from] parameter cannot be negative but was [-20]"_s;
}

void TestPaging::pagesAreBounded()
{
    QFETCH(int, page);
    QFETCH(int, perPage);
    QFETCH(QString, message);
    const Result<void> result = validatePaging(page, perPage);
    QCOMPARE(result ? QString() : result.error().message, message);
    if (!result)
        QCOMPARE(result.error().httpStatus, 400);
}

QTEST_GUILESS_MAIN(TestPaging)
#include "tst_paging.moc"
