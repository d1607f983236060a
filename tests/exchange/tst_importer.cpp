#include "exchangestore.h"

#include "models/json/savedobjects.h"

using namespace casebook;
using namespace casebook::exchange;
using namespace Qt::StringLiterals;

namespace {

QByteArray caseLine(const QByteArray &id, const QByteArray &created = "2024-01-01T00:00:00.000Z")
{
    return R"({"id":")" + id + R"(","type":"cases","references":[],"attributes":{"title":"T )" + id
        + R"(","description":"D","status":0,"severity":10,"tags":[],"owner":"cases","connector":{"name":"none",)"
          R"("type":".none","fields":[]},"settings":{"syncAlerts":true},"created_at":")"
        + created
        + R"(","created_by":{"username":"e","full_name":null,"email":null}},"typeMigrationVersion":"10.1.0"})"
        + "\n";
}

QByteArray childLine(const QByteArray &type, const QByteArray &id, const QByteArray &caseId,
                     const QByteArray &attributes, const QByteArray &created)
{
    return R"({"id":")" + id + R"(","type":")" + type + R"(","references":[{"id":")" + caseId
        + R"(","name":"associated-cases","type":"cases"}],"attributes":{"owner":"cases","created_at":")"
        + created + R"(","created_by":{"username":"e","full_name":null,"email":null},)" + attributes + "}}\n";
}

QByteArray commentLine(const QByteArray &id, const QByteArray &caseId,
                       const QByteArray &created = "2024-01-02T00:00:00.000Z")
{
    return childLine("cases-comments", id, caseId, R"("type":"user","comment":"hello")", created);
}

QByteArray titleLine(const QByteArray &id, const QByteArray &caseId, const QByteArray &created)
{
    return childLine("cases-user-actions", id, caseId,
                     R"("type":"title","action":"update","payload":{"title":"T"})", created);
}

} // namespace

class TestImporter : public QObject
{
    Q_OBJECT

private slots:
    void everyExampleIsImportedWithAllItsHistory_data()
    {
        QTest::addColumn<QString>("path");
        const QStringList files = exampleFiles();
        if (files.isEmpty())
            QSKIP("the folder of examples is not there");
        for (const QString &file : files)
            QTest::newRow(qUtf8Printable(QFileInfo(file).fileName())) << file;
    }

    void everyExampleIsImportedWithAllItsHistory()
    {
        QFETCH(QString, path);
        const QList<QByteArray> lines = canonicalLines(path);
        QHash<QString, int> entriesOfCase;
        int cases = 0;
        int others = 0;
        for (const QByteArray &line : lines) {
            const json::SavedObject object = *json::savedObjectFromLine(line);
            if (object.type == "cases"_L1)
                ++cases;
            else if (object.type == "cases-user-actions"_L1)
                ++entriesOfCase[object.reference("associated-cases"_L1)];
            else if (object.type == "index-pattern"_L1)
                ++others;
        }

        ExchangeStore target;
        const Result<ImportReport> report = target.import(path);
        QVERIFY2(report, qUtf8Printable(report ? QString() : report.error().message));
        QCOMPARE(report->cases, cases);
        QCOMPARE(report->skippedLines, others);
        for (auto it = entriesOfCase.constBegin(); it != entriesOfCase.constEnd(); ++it) {
            const Result<CaseKey> key = awaited(target.store().keyOf(it.key()));
            QVERIFY(key);
            const auto page
                = awaited(target.store().activities(*key, {}, 1, 100, domain::SortOrder::Ascending));
            QVERIFY(page);
            QCOMPARE(page->total, it.value());
        }
    }

    void childrenAreSortedByTimeAndTotalsCounted()
    {
        ExchangeStore target;
        const QString path = target.fileWith(
            u"a.ndjson"_s,
            commentLine("k2", "c1", "2024-01-03T00:00:00.000Z")
                + titleLine("u2", "c1", "2024-01-05T00:00:00.000Z") + caseLine("c1")
                + commentLine("k1", "c1", "2024-01-02T00:00:00.000Z")
                + titleLine("u1", "c1", "2024-01-04T00:00:00.000Z")
                + childLine(
                    "cases-comments", "k3", "c1",
                    R"("type":"alert","alertId":["a","b","a"],"index":["i","i","i"],"rule":{"id":null,"name":null})",
                    "2024-01-04T00:00:00.000Z"));
        const Result<ImportReport> report = target.import(path);
        QVERIFY(report);
        QCOMPARE(report->attachments, 3);
        QCOMPARE(report->activities, 2);
        const auto whole = awaited(target.store().wholeCases(target.keys()));
        QVERIFY(whole);
        const store::CaseImport &one = whole->constFirst();
        QCOMPARE(one.attachments.at(0).id, u"k1"_s);
        QCOMPARE(one.attachments.at(2).id, u"k3"_s);
        QCOMPARE(one.activities.at(0).id, u"u1"_s);
        QCOMPARE(one.value.totalComments, 2);
        QCOMPARE(one.value.totalAlerts, 2);
    }

    void whatCanNotBeImportedIsToldByLine()
    {
        ExchangeStore target;
        const QString path = target.fileWith(
            u"a.ndjson"_s,
            caseLine("c1") + "{\"id\":\n" // 2
                + R"({"id":"d","type":"dashboard","attributes":{},"references":[]})" + "\n" // 3
                + commentLine("k1", "elsewhere") // 4
                + caseLine("c1") // 5
                + commentLine("k2", "c1") + commentLine("k2", "c1") // 7
                + R"({"id":"c2","type":"cases","attributes":{"title":5}})" + "\n" // 8
                + commentLine("k3", "c2") // 9
                + "\n" + R"({"exportedCount":1})");
        const Result<ImportReport> report = target.import(path);
        QVERIFY(report);
        QCOMPARE(report->cases, 1);
        QHash<qint64, QByteArray> reasons;
        for (const SkippedLine &line : report->skipped)
            reasons.insert(line.line, line.reason);
        QCOMPARE(reasons,
                 (QHash<qint64, QByteArray>{ { 2, "line.broken" },
                                             { 3, "type.unknown" },
                                             { 4, "case.missing" },
                                             { 5, "id.duplicate" },
                                             { 7, "id.duplicate" },
                                             { 8, "value.invalid" },
                                             { 9, "case.unreadable" } }));
        QCOMPARE(report->skippedLines, 7);
    }

    void aFileWithoutHistoryBringsNone()
    {
        ExchangeStore target;
        QVERIFY(target.import(target.fileWith(u"a.ndjson"_s, caseLine("c1") + commentLine("k1", "c1"))));
        const auto whole = awaited(target.store().wholeCases(target.keys()));
        QVERIFY(whole);
        QCOMPARE(whole->constFirst().activities.size(), 0);
    }

    void aSecondImportChangesNothing()
    {
        ExchangeStore target;
        const QString path
            = target.fileWith(u"a.ndjson"_s, caseLine("c1") + commentLine("k1", "c1") + caseLine("c2"));
        QVERIFY(target.import(path));
        const QList<QByteArray> before = target.exportedLines();
        const Result<ImportReport> again = target.import(path);
        QVERIFY(again);
        QCOMPARE(again->cases, 0);
        QCOMPARE(again->attachments, 0);
        QCOMPARE(again->alreadyThere, 2);
        QCOMPARE(target.exportedLines(), before);
    }

    void aCancelledImportLeavesNothing()
    {
        ExchangeStore target;
        QByteArray text;
        for (int i = 0; i < 3'000; ++i)
            text += caseLine(QByteArray::number(i))
                + commentLine("k" + QByteArray::number(i), QByteArray::number(i));
        const QString path = target.fileWith(u"a.ndjson"_s, text);
        Importer importer(target.store());
        connect(&importer, &Importer::progressed, &importer, [&importer](qint64, qint64, qint64 cases) {
            if (cases > 0)
                importer.cancel();
        });
        const Result<ImportReport> report = awaited(importer.run(path));
        QVERIFY(report);
        QVERIFY(report->cancelled);
        QCOMPARE(report->cases, 0);
        QCOMPARE(target.keys().size(), 0);
        QCOMPARE(*awaited(target.store().count({})), 0);

        disconnect(&importer, &Importer::progressed, nullptr, nullptr);
        const Result<ImportReport> second = awaited(importer.run(path)); // nothing is in the way afterwards
        QVERIFY(second);
        QCOMPARE(second->cases, 3'000);
    }

    void progressGoesFromNothingToAll()
    {
        ExchangeStore target;
        Importer importer(target.store());
        QSignalSpy progress(&importer, &Importer::progressed);
        QVERIFY(
            awaited(importer.run(target.fileWith(u"a.ndjson"_s, caseLine("c1") + commentLine("k1", "c1")))));
        QVERIFY(progress.size() >= 2);
        QCOMPARE(progress.constLast().at(0), progress.constLast().at(1));
        QCOMPARE(progress.constLast().at(2).toLongLong(), 1);
    }

    void aMissingFileIsRefused()
    {
        ExchangeStore target;
        const Result<ImportReport> report = target.import(u"/nowhere/at/all.ndjson"_s);
        QVERIFY(!report);
        QCOMPARE(report.error().kind, ErrorKind::File);
    }

    void anImporterThatDiesTakesItsImportAlong()
    {
        ExchangeStore target;
        QByteArray text;
        for (int i = 0; i < 2'000; ++i)
            text += caseLine(QByteArray::number(i));
        auto importer = std::make_unique<Importer>(target.store());
        QSignalSpy progress(importer.get(), &Importer::progressed);
        const Future<ImportReport> future = importer->run(target.fileWith(u"a.ndjson"_s, text));
        QTRY_VERIFY(!progress.isEmpty() && progress.constLast().at(2).toLongLong() > 0);
        importer.reset();
        const Result<ImportReport> report = awaited(future);
        QVERIFY(!report);
        QCOMPARE(report.error().kind, ErrorKind::Cancelled);
        QTRY_COMPARE(target.keys().size(), 0);
    }
};

QTEST_GUILESS_MAIN(TestImporter)
#include "tst_importer.moc"
