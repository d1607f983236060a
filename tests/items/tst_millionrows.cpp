#include "models/items/casetablemodel.h"
#include "tests/support/rawsqlite.h"

#include <QTemporaryDir>
#include <QTest>

using namespace casebook;
using namespace Qt::StringLiterals;
using items::CaseTableModel;

namespace {

constexpr int cases = 1'000'000;
constexpr int mostHeld = 5'000; ///< rows, whatever was looked at

} // namespace

/// The list of a million cases: its rows are those of their places wherever one looks, and no more are held
/// than are near. The rows are tiny and made by plain SQL, with the index of their recency only. Without
/// QAbstractItemModelTester, which visits every row at every signal; tst_casetablemodel has it.
class MillionRowsTest : public QObject
{
    Q_OBJECT

    QString path() const { return m_folder.filePath(u"million.casebook"_s); }
    /// The newest is first.
    static QString titleOf(int row) { return u"Case %1"_s.arg(cases - 1 - row); }
    static QString titleAt(const CaseTableModel &model, int row)
    {
        return model.index(row, CaseTableModel::Title).data(CaseTableModel::RawRole).toString();
    }
    static bool isLoaded(const CaseTableModel &model, int row)
    {
        return model.index(row, 0).data(CaseTableModel::LoadedRole).toBool();
    }
    static int held(const CaseTableModel &model)
    {
        int rows = 0;
        for (int row = 0; row < model.rowCount(); ++row)
            rows += model.keyAt(row).isValid() ? 1 : 0;
        return rows;
    }

    QTemporaryDir m_folder;
    SystemClock m_clock;

private slots:
    void initTestCase()
    {
        {
            store::CaseStore store({ .path = path() }, m_clock);
            store.opened().waitForFinished();
        }
        test::RawDatabase raw(path());
        raw.execute("PRAGMA synchronous=OFF");
        for (const char *column :
             { "title", "severity", "status", "assignees", "tags", "category", "comments", "alerts",
               "connector", "external", "created", "updated", "closed", "status_recency", "reporter" })
            raw.execute(QByteArray("DROP INDEX case_by_") + column);
        raw.execute(
            "BEGIN; INSERT INTO person (id, identity, assignee_uid, name) VALUES (1, 'a', 'a', 'Ada');"
            "WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 999999) "
            "INSERT INTO case_row (key, workspace, id, version, owner, title, status, severity, "
            "reporter, comments, alerts, connector_id, connector_name, connector_type, created, "
            "recency, tags, assignees) SELECT 4294967296 + i, 1, i, 'v', 'cases', 'Case ' || i, "
            "0, 0, 1, 0, 0, 'none', 'none', '.none', i, i, '[]', '[]' FROM n;"
            "INSERT INTO facet_count (run, kind, value, workspace, count) VALUES (0, 1, '0', 1, 1000000);"
            "COMMIT");
    }

    void everyPlaceShowsItsRows()
    {
        store::CaseStore store({ .path = path() }, m_clock);
        CaseTableModel model(store);
        model.setQuery({});
        QTRY_COMPARE_WITH_TIMEOUT(model.rowCount(), cases, 30'000);
        QVERIFY(model.isCountExact());
        QTRY_VERIFY_WITH_TIMEOUT(store.facetState().isLoaded, 60'000);
        for (const int row : { 500'000, 0, 999'970, 123'456, 123'500, 876'543, 64, 999'900 }) {
            model.showRows(row, row + 29);
            QTRY_VERIFY(isLoaded(model, row) && isLoaded(model, row + 29));
            for (int shown = row; shown < row + 30; ++shown)
                QCOMPARE(titleAt(model, shown), titleOf(shown));
        }
        QCOMPARE(model.rowCount(), cases);
    }

    void noMoreRowsAreHeldThanAreNear()
    {
        store::CaseStore store({ .path = path() }, m_clock);
        CaseTableModel model(store);
        model.setQuery({});
        QTRY_COMPARE_WITH_TIMEOUT(model.rowCount(), cases, 30'000);
        QTRY_VERIFY_WITH_TIMEOUT(store.facetState().isLoaded, 60'000);
        for (int row = 0; row < cases; row += 9'973) { // as when the scroll bar is dragged
            model.showRows(row, row + 29);
            QTRY_VERIFY(isLoaded(model, row));
            QCOMPARE(titleAt(model, row), titleOf(row));
        }
        QVERIFY(held(model) <= mostHeld);
        QVERIFY(!isLoaded(model, 0));
    }

    void whatIsPassedByIsNotWaitedFor()
    {
        store::CaseStore store({ .path = path() }, m_clock);
        CaseTableModel model(store);
        model.setQuery({});
        QTRY_COMPARE_WITH_TIMEOUT(model.rowCount(), cases, 30'000);
        for (int row = 0; row < cases - 100; row += 997) // without a return to the event loop
            model.showRows(row, row + 29);
        model.showRows(777'000, 777'029);
        QTRY_VERIFY(isLoaded(model, 777'029));
        QCOMPARE(titleAt(model, 777'000), titleOf(777'000));
        QVERIFY(held(model) < 1'000);
    }
};

QTEST_GUILESS_MAIN(MillionRowsTest)
#include "tst_millionrows.moc"
