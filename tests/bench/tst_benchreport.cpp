#include "tests/bench/benchreport.h"
#include "tests/bench/growth.h"
#include "tests/bench/stopwatch.h"

#include <QJsonArray>
#include <QTest>

using namespace casebook::test;
using namespace Qt::StringLiterals;

class TestBenchReport : public QObject
{
    Q_OBJECT

    static BenchLine line(double ours, double baseline, std::optional<double> goal,
                          BenchLine::Unit unit = BenchLine::Unit::Milliseconds)
    {
        return { .name = u"a line"_s, .ours = ours, .baseline = baseline, .goal = goal, .unit = unit };
    }

private slots:
    void lessIsBetterExceptForRates()
    {
        QVERIFY(line(5, 1, 5.0).passes());
        QVERIFY(!line(5.01, 1, 5.0).passes());
        QVERIFY(!line(0.5, 1, 0.7, BenchLine::Unit::PerSecond).passes());
        QVERIFY(line(0.7, 1, 0.7, BenchLine::Unit::PerSecond).passes());
        QVERIFY(!line(161, 160, 1.0, BenchLine::Unit::Megabytes).passes());
        QVERIFY(line(1'000, 1, {}).passes());
    }

    void nothingPassesAgainstNoBaseline()
    {
        QVERIFY(!line(1, 0, 5.0).passes());
        QVERIFY(!line(0, 0, 5.0).passes());
        QVERIFY(!line(1, 0, 0.2, BenchLine::Unit::PerSecond).passes());
    }

    void columnsStandBelowEachOther()
    {
        BenchLine longer = line(123.4, 2'262, 1.0 / 200);
        longer.name = u"search of two words, newest first, while typing ≤"_s;
        longer.note = u"LIKE"_s;
        longer.p99 = 0.5;
        const QStringList rows{ BenchReport::tableHead(), BenchReport::tableRow(line(0.25, 0.07, 5.0)),
                                BenchReport::tableRow(longer) };
        for (const QString &row : rows) {
            QVERIFY2(row.size() > 110, qPrintable(row));
            for (qsizetype i = 0; i < row.size(); ++i) {
                const bool separates
                    = rows.constFirst().at(std::min(i, rows.constFirst().size() - 1)) == u'·';
                if (i < rows.constFirst().size() && separates)
                    QCOMPARE(row.at(i), QChar(u'·'));
            }
        }
        QVERIFY2(rows.at(1).contains(u"0.250 ms"_s) && rows.at(1).contains(u"≤ 5.00"_s)
                     && rows.at(1).contains(u"3.57"_s) && rows.at(1).contains(u"pass"_s),
                 qPrintable(rows.at(1)));
        QVERIFY2(rows.at(2).contains(u"≤ 1/200"_s) && rows.at(2).contains(u"1/18"_s)
                     && rows.at(2).contains(u"FAIL"_s) && rows.at(2).endsWith(u"p99 0.500 ms; LIKE"_s),
                 qPrintable(rows.at(2)));
    }

    void theDocumentHoldsEveryLineWithItsTimes()
    {
        BenchReport report(BenchReport::Format::Nothing);
        report.beginPart(u"pages"_s, u"Pages"_s, 10'000);
        report.add(line(0.25, 0.125, 5.0));
        report.beginPart(u"load"_s, u"Load"_s, 2'000);
        report.add(line(100, 400, 0.5, BenchLine::Unit::PerSecond));
        report.add(line(1, 2, {}));
        const QJsonObject document = report.document({ { u"casebook"_s, u"1.2"_s } });
        QCOMPARE(document.value("casebook"_L1).toString(), u"1.2"_s);
        QCOMPARE(document.value("pass"_L1).toBool(true), false);
        const QJsonArray lines = document.value("lines"_L1).toArray();
        QCOMPARE(lines.size(), 3);
        QCOMPARE(lines.at(0).toObject(),
                 QJsonObject({ { u"part"_s, u"pages"_s },
                               { u"cases"_s, 10'000 },
                               { u"name"_s, u"a line"_s },
                               { u"unit"_s, u"ms"_s },
                               { u"ours"_s, 0.25 },
                               { u"p99"_s, QJsonValue::Null },
                               { u"baseline"_s, 0.125 },
                               { u"ratio"_s, 2.0 },
                               { u"goal"_s, 5.0 },
                               { u"less_is_better"_s, true },
                               { u"pass"_s, true },
                               { u"note"_s, QString() } }));
        QCOMPARE(lines.at(1)["pass"_L1].toBool(true), false);
        QCOMPARE(lines.at(1)["less_is_better"_L1].toBool(true), false);
        QCOMPARE(lines.at(2)["goal"_L1], QJsonValue(QJsonValue::Null));
        QVERIFY(!report.passes());
        QCOMPARE(report.failures(), QStringList{ u"a line"_s });
    }

    void nothingMeasuredReachesEveryGoal() { QVERIFY(BenchReport(BenchReport::Format::Nothing).passes()); }

    void distributionsTellTheMiddleAndTheTail()
    {
        std::vector<double> times;
        for (int i = 200; i > 0; --i)
            times.push_back(i);
        QCOMPARE(Distribution::of(times).median, 101.0);
        QCOMPARE(Distribution::of(times).p99, 198.0);
        QCOMPARE(Distribution::of({ 3, 1, 2 }).median, 2.0);
        QCOMPARE(Distribution::of({ 3, 1, 2 }).p99, 3.0);
        QCOMPARE(Distribution::of({}).p99, 0.0);
    }

    void growthComparesTheGreatestStoreWithTheSmallest()
    {
        const auto entry = [](const QString &part, const QString &name, qint64 cases, double ours,
                              std::optional<double> p99 = {}) {
            return BenchReport::Entry{ part,
                                       cases,
                                       { .name = name, .ours = ours, .baseline = 1, .p99 = p99 } };
        };
        const QList<BenchLine> lines = growthLines({
            entry(u"pages"_s, u"page of 50, newest"_s, 1'000'000, 0.3),
            entry(u"pages"_s, u"page of 50, newest"_s, 10'000, 0.2),
            entry(u"pages"_s, u"page of 50, newest"_s, 100'000, 0.9),
            entry(u"pages"_s, u"count, any filter"_s, 10'000, 0.1, 0.2),
            entry(u"pages"_s, u"count, any filter"_s, 1'000'000, 10, 17),
            entry(u"search"_s, u"search"_s, 10'000, 0.1),
            entry(u"search"_s, u"search"_s, 1'000'000, 15),
            entry(u"page"_s, u"measured once"_s, 1'000'000, 15),
            entry(u"write"_s, u"import"_s, 10'000, 1),
            entry(u"write"_s, u"import"_s, 1'000'000, 100),
        });
        QCOMPARE(lines.size(), 3);
        QCOMPARE(lines.at(0).name, u"page of 50, newest"_s);
        QCOMPARE(lines.at(0).ratio(), 1.5);
        QCOMPARE(lines.at(0).goal, std::optional(2.0));
        QVERIFY2(lines.at(0).note.contains(u"10⁴: 0.2, 10⁵: 0.9, 10⁶: 0.3"_s), qPrintable(lines.at(0).note));
        QCOMPARE(lines.at(1).name, u"count, any filter, p99"_s);
        QCOMPARE(lines.at(1).ours, 17.0);
        QVERIFY(!lines.at(1).passes());
        QCOMPARE(lines.at(2).ours, 15.0);
        QVERIFY(lines.at(2).passes());
    }
};

QTEST_GUILESS_MAIN(TestBenchReport)

#include "tst_benchreport.moc"
