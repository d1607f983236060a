#include "models/generator/storefiller.h"
#include "models/items/casetablemodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace casebook;
using namespace Qt::StringLiterals;
using items::CaseTableModel;

namespace {

/// Waits for a Future on the event loop.
template <typename T>
Result<T> answerOf(const Future<T> &future)
{
    QObject context;
    std::optional<Result<T>> result;
    deliver(future, &context, [&](Result<T> answer) { result = std::move(answer); });
    if (!QTest::qWaitFor([&] { return result.has_value(); }, 60'000))
        return failure(ErrorKind::Internal, u"no answer"_s);
    return *std::move(result);
}

} // namespace

class CaseTableModelTest : public QObject
{
    Q_OBJECT

    struct Fixture
    {
        explicit Fixture(int cases = 0)
        {
            if (cases == 0)
                return;
            generator::GeneratorOptions options;
            options.cases = cases;
            options.activities = cases * 3;
            filled = answerOf(generator::fillStore(store, options)).has_value();
        }
        store::SubmitResult submit(domain::Operation operation)
        {
            store::Submission submission{ std::move(operation), {}, {} };
            submission.author.username = u"anna"_s;
            const auto answer = answerOf(store.submit(submission));
            if (!answer)
                qWarning("refused: %s", qPrintable(answer.error().message));
            return answer.value_or(store::SubmitResult{});
        }
        CaseKey create(const QString &title, const QStringList &tags = {})
        {
            domain::CreateCase operation;
            operation.values.title = title;
            operation.values.description = u"A description"_s;
            operation.values.tags = tags;
            return submit(operation).caseKey;
        }
        void setStatus(CaseKey key, domain::StatusValue status)
        {
            domain::EditCase edit{ .key = key, .patch = {} };
            edit.patch.status = domain::Status(status);
            submit(edit);
        }

        QTemporaryDir folder;
        SystemClock clock;
        store::CaseStore store{ { .path = folder.filePath(u"test.casebook"_s) }, clock };
        bool filled = false;
    };

    static QString titleAt(const CaseTableModel &model, int row)
    {
        return model.index(row, CaseTableModel::Title).data().toString();
    }
    static QStringList titles(const CaseTableModel &model)
    {
        QStringList result;
        for (int row = 0; row < model.rowCount(); ++row)
            result.append(titleAt(model, row));
        return result;
    }
    static domain::CaseQuery byTitle()
    {
        domain::CaseQuery query;
        query.sort = domain::CaseSort::Title;
        query.order = domain::SortOrder::Ascending;
        return query;
    }

private slots:
    void anEmptyStoreIsAnswered()
    {
        Fixture fixture;
        CaseTableModel model(fixture.store);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy loading(&model, &CaseTableModel::loadingChanged);
        model.setQuery({});
        QVERIFY(model.isLoading());
        QTRY_VERIFY(!model.isLoading());
        QTRY_VERIFY(model.isCountExact());
        QCOMPARE(model.rowCount(), 0);
        QCOMPARE(loading.size(), 2);
    }

    void rowCountIsExactWhileMostRowsAreNotLoaded()
    {
        Fixture fixture(1000);
        QVERIFY(fixture.filled);
        CaseTableModel model(fixture.store);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setQuery({});
        QTRY_COMPARE(model.rowCount(), 1000);
        QVERIFY(model.index(0, 0).data(CaseTableModel::LoadedRole).toBool());
        QVERIFY(!model.index(900, 0).data(CaseTableModel::LoadedRole).toBool());
        QVERIFY(!model.keyAt(900).isValid());

        model.showRows(970, 999);
        QTRY_VERIFY(model.index(999, 0).data(CaseTableModel::LoadedRole).toBool());
        QVERIFY(!titleAt(model, 999).isEmpty());
        // The jump reads where it lands, not what it passes by.
        QVERIFY(!model.index(500, 0).data(CaseTableModel::LoadedRole).toBool());
    }

    void onlyWhatWasReadIsShownUntilAllMayBe()
    {
        Fixture fixture(300);
        QVERIFY(fixture.filled);
        CaseTableModel model(fixture.store);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.showOnlyRead();
        model.setQuery({});
        QTRY_VERIFY(!model.isLoading() && model.isCountExact());
        QCOMPARE(model.knownCount(), 300);
        const int read = model.rowCount();
        QVERIFY(read > 0 && read < 300);
        QVERIFY(model.index(read - 1, 0).data(CaseTableModel::LoadedRole).toBool());

        fixture.create(u"one more"_s);
        QTRY_COMPARE(model.knownCount(), 301);
        QVERIFY(model.rowCount() < 300);

        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        model.showAll();
        QCOMPARE(model.rowCount(), 301);
        QCOMPARE(model.knownCount(), 301);
        QCOMPARE(inserted.size(), 1);
    }

    void anotherOrderKeepsTheNumberOfRows()
    {
        Fixture fixture(300);
        QVERIFY(fixture.filled);
        CaseTableModel model(fixture.store);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setQuery({});
        QTRY_COMPARE(model.rowCount(), 300);
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
        QList<int> counts;
        connect(&model, &QAbstractItemModel::modelReset, this, [&] { counts.append(model.rowCount()); });
        model.setQuery(byTitle());
        QTRY_VERIFY(!model.isLoading() && model.isCountExact());
        model.reload();
        QTRY_VERIFY(!model.isLoading() && model.isCountExact());
        QCOMPARE(counts, QList<int>({ 300, 300 }));
        QCOMPARE(inserted.size() + removed.size(), 0);

        domain::CaseQuery closed;
        closed.filter.statuses = { domain::StatusValue::Closed };
        model.setQuery(closed);
        QTRY_VERIFY(!model.isLoading() && model.isCountExact());
        QVERIFY(model.rowCount() < 300);
    }

    void allIsShownWhenTheyMayBeBeforeTheAnswer()
    {
        Fixture fixture(300);
        QVERIFY(fixture.filled);
        CaseTableModel model(fixture.store);
        model.showOnlyRead();
        model.setQuery({});
        model.showAll();
        QTRY_COMPARE(model.rowCount(), 300);
    }

    void everyRowIsTheRowOfTheWholeOrder()
    {
        Fixture fixture(300);
        QVERIFY(fixture.filled);
        CaseTableModel model(fixture.store);
        model.setQuery(byTitle());
        QTRY_COMPARE(model.rowCount(), 300);
        for (int first = 0; first < 300; first += 40) {
            model.showRows(first, qMin(first + 39, 299));
            QTRY_VERIFY(model.keyAt(first).isValid() && model.keyAt(qMin(first + 39, 299)).isValid());
        }
        domain::PageRequest all;
        all.limit = 300;
        const auto page = answerOf(fixture.store.page(byTitle(), all));
        QVERIFY(page);
        for (int row = 0; row < 300; ++row)
            QCOMPARE(model.keyAt(row), page->rows.at(row).key);
    }

    void aPageThatWasScrolledPastIsGivenUp()
    {
        Fixture fixture(1000);
        QVERIFY(fixture.filled);
        CaseTableModel model(fixture.store);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setQuery({});
        QTRY_COMPARE(model.rowCount(), 1000);
        for (const int first : { 400, 600, 970 })
            model.showRows(first, first + 29);
        QTRY_VERIFY(model.keyAt(970).isValid() && model.keyAt(999).isValid());
        QVERIFY(!model.keyAt(400).isValid());
        QVERIFY(!model.keyAt(600).isValid());
        model.showRows(600, 629);
        QTRY_VERIFY(model.keyAt(600).isValid() && model.keyAt(629).isValid());
    }

    void anOlderQuestionsAnswerIsDropped()
    {
        Fixture fixture(300);
        QVERIFY(fixture.filled);
        CaseTableModel model(fixture.store);
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        domain::CaseQuery closed;
        closed.filter.statuses = { domain::StatusValue::Closed };
        model.setQuery(byTitle());
        model.setQuery({});
        model.setQuery(closed);
        QTRY_VERIFY(!model.isLoading() && model.isCountExact());
        QCOMPARE(resets.size(), 1);
        const auto count = answerOf(fixture.store.count(closed.filter));
        QCOMPARE(model.rowCount(), int(*count));
        for (int row = 0; row < qMin(model.rowCount(), 20); ++row)
            QCOMPARE(model.index(row, CaseTableModel::Status).data().toString(), u"closed"_s);
    }

    void anEditedCaseIsOneChange()
    {
        Fixture fixture;
        fixture.create(u"one"_s);
        const CaseKey two = fixture.create(u"two"_s);
        fixture.create(u"three"_s);
        CaseTableModel model(fixture.store);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setQuery(byTitle());
        QTRY_COMPARE(titles(model), QStringList({ u"one"_s, u"three"_s, u"two"_s }));
        QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        fixture.setStatus(two, domain::StatusValue::Closed);
        QTRY_COMPARE(model.index(2, CaseTableModel::Status).data().toString(), u"closed"_s);
        QCOMPARE(changes.size(), 1);
        QCOMPARE(changes.first().at(0).toModelIndex().row(), 2);
        QCOMPARE(changes.first().at(1).toModelIndex().row(), 2);
        QCOMPARE(resets.size(), 0);
    }

    void aChangedCaseMovesToWhereItBelongs()
    {
        Fixture fixture;
        const CaseKey first = fixture.create(u"first"_s);
        fixture.create(u"second"_s);
        fixture.create(u"third"_s);
        CaseTableModel model(fixture.store);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setQuery({});
        QTRY_COMPARE(titles(model), QStringList({ u"third"_s, u"second"_s, u"first"_s }));
        const QPersistentModelIndex kept = model.index(1, 0);
        QSignalSpy moves(&model, &QAbstractItemModel::rowsMoved);
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        fixture.setStatus(first, domain::StatusValue::InProgress);
        QTRY_COMPARE(titles(model), QStringList({ u"first"_s, u"third"_s, u"second"_s }));
        QCOMPARE(moves.size(), 1);
        QCOMPARE(resets.size(), 0);
        QCOMPARE(kept.row(), 2);
    }

    void aCaseThatNoLongerFitsLeaves()
    {
        Fixture fixture;
        const CaseKey one = fixture.create(u"one"_s);
        fixture.create(u"two"_s);
        CaseTableModel model(fixture.store);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        domain::CaseQuery open = byTitle();
        open.filter.statuses = { domain::StatusValue::Open };
        model.setQuery(open);
        QTRY_COMPARE(model.rowCount(), 2);
        QSignalSpy removals(&model, &QAbstractItemModel::rowsRemoved);
        fixture.setStatus(one, domain::StatusValue::Closed);
        QTRY_COMPARE(titles(model), QStringList({ u"two"_s }));
        QCOMPARE(removals.size(), 1);
    }

    void newAndDeletedCasesComeAndGoOneByOne()
    {
        Fixture fixture;
        fixture.create(u"b"_s);
        const CaseKey d = fixture.create(u"d"_s);
        CaseTableModel model(fixture.store);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setQuery(byTitle());
        QTRY_COMPARE(model.rowCount(), 2);
        QSignalSpy inserts(&model, &QAbstractItemModel::rowsInserted);
        QSignalSpy removals(&model, &QAbstractItemModel::rowsRemoved);
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        fixture.create(u"c"_s);
        QTRY_COMPARE(titles(model), QStringList({ u"b"_s, u"c"_s, u"d"_s }));
        QCOMPARE(inserts.size(), 1);
        fixture.submit(domain::DeleteCase{ d });
        QTRY_COMPARE(titles(model), QStringList({ u"b"_s, u"c"_s }));
        QCOMPARE(removals.size(), 1);
        QCOMPARE(resets.size(), 0);
    }

    void aCaseAboveWhatIsSeenMovesItDownByOne()
    {
        Fixture fixture(400);
        QVERIFY(fixture.filled);
        CaseTableModel model(fixture.store);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setQuery({});
        QTRY_COMPARE(model.rowCount(), 400);
        model.showRows(200, 230);
        QTRY_VERIFY(model.keyAt(215).isValid());
        const CaseKey seen = model.keyAt(215);
        const QPersistentModelIndex kept = model.index(215, 0);
        fixture.create(u"Something new"_s);
        QTRY_COMPARE(model.rowCount(), 401);
        QTRY_COMPARE(model.rowOf(seen), 216);
        QCOMPARE(kept.row(), 216);
    }

    void rawValuesAreOfTheirTypes()
    {
        Fixture fixture;
        fixture.create(u"one"_s, { u"alpha"_s, u"beta"_s });
        CaseTableModel model(fixture.store);
        model.setQuery({});
        QTRY_COMPARE(model.rowCount(), 1);
        const auto raw = [&](int column) { return model.index(0, column).data(CaseTableModel::RawRole); };
        QCOMPARE(raw(CaseTableModel::Tags).toStringList(), QStringList({ u"alpha"_s, u"beta"_s }));
        QCOMPARE(raw(CaseTableModel::Comments).toInt(), 0);
        QCOMPARE(raw(CaseTableModel::Connector).toString(), QString());
        QCOMPARE(raw(CaseTableModel::Severity).toString(), u"low"_s);
        QCOMPARE(raw(CaseTableModel::Created).typeId(), int(QMetaType::QDateTime));
        QVERIFY(raw(CaseTableModel::Closed).isNull());
    }
};

QTEST_GUILESS_MAIN(CaseTableModelTest)
#include "tst_casetablemodel.moc"
