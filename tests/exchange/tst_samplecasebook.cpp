#include "exchangestore.h"

#include "models/exchange/samplecasebook.h"
#include "models/exchange/samplestories.h"

using namespace casebook;
using namespace casebook::exchange;
using namespace Qt::StringLiterals;

class TestSampleCasebook : public QObject
{
    Q_OBJECT

private slots:
    void everyStepOfTheStoriesIsTaken()
    {
        const Timestamp now(1'700'000'000'000);
        const QList<store::CaseImport> cases = sampleCases(now);
        QVERIFY(cases.size() >= 6);
        for (const store::CaseImport &one : cases) {
            QVERIFY(!one.value.title.isEmpty());
            QVERIFY(one.value.createdAt < now);
            QVERIFY(one.activities.constLast().createdAt < now); // nobody acts in the future
            QCOMPARE(one.activities.constFirst().typeText, u"create_case"_s);
        }
        const auto closed = std::count_if(cases.cbegin(), cases.cend(), [](const store::CaseImport &one) {
            return one.value.status == domain::Status(domain::StatusValue::Closed);
        });
        QCOMPARE(closed, 2);
    }

    void theSampleIsImportedOnce()
    {
        ExchangeStore target;
        const SystemClock clock;
        const Result<ImportReport> report = awaited(importSample(target.store(), clock));
        QVERIFY2(report, qUtf8Printable(report ? QString() : report.error().message));
        QCOMPARE(report->cases, sampleCases(clock.now()).size());
        QCOMPARE(report->skippedLines, 0);
        QCOMPARE(awaited(target.store().connectors())->size(), 2);
        const Result<ImportReport> again = awaited(importSample(target.store(), clock));
        QVERIFY(again);
        QCOMPARE(again->cases, 0);
        QCOMPARE(again->alreadyThere, report->cases);
    }
};

QTEST_GUILESS_MAIN(TestSampleCasebook)
#include "tst_samplecasebook.moc"
