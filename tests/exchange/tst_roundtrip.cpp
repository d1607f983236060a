#include "exchangestore.h"

#include "models/json/codec.h"

using namespace casebook;
using namespace casebook::exchange;
using namespace Qt::StringLiterals;

class TestRoundTrip : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (exampleFiles().isEmpty())
            QSKIP("the folder of examples is not there");
    }

    void anExportImportsToAnEqualStore_data()
    {
        QTest::addColumn<QString>("path");
        for (const QString &file : exampleFiles())
            QTest::newRow(qUtf8Printable(QFileInfo(file).fileName())) << file;
    }

    void anExportImportsToAnEqualStore()
    {
        QFETCH(QString, path);
        ExchangeStore first;
        QVERIFY(first.import(path));
        const QList<QByteArray> exported = first.exportedLines();
        QVERIFY(!exported.isEmpty());
        ExchangeStore second;
        const Result<ImportReport> report = second.import(first.pathOf(u"exported.ndjson"_s));
        QVERIFY(report);
        QCOMPARE(report->skippedLines, 0);
        QCOMPARE(second.exportedLines(), exported);
        const auto whole = awaited(first.store().wholeCases(first.keys()));
        const auto again = awaited(second.store().wholeCases(second.keys()));
        QVERIFY(whole && again);
        QCOMPARE(again->size(), whole->size());
        for (const store::CaseImport &one : *whole) {
            const auto same
                = std::find_if(again->cbegin(), again->cend(), [&](const store::CaseImport &other) {
                      return other.value.id == one.value.id;
                  });
            QVERIFY(same != again->cend());
            QCOMPARE(json::canonical(json::toJson(same->value)), json::canonical(json::toJson(one.value)));
        }
    }

    void linesOfTheReferenceServerPassThroughTheStoreUnchanged()
    {
        const QString path = exampleFiles().constLast();
        ExchangeStore target;
        QVERIFY(target.import(path));
        QCOMPARE(target.exportedLines(), canonicalLines(path));
    }

    void unknownKeysPassThroughTheStore()
    {
        QByteArray text;
        for (const QByteArray &line : canonicalLines(exampleFiles().constLast())) {
            QByteArray changed = line;
            changed.replace("\"owner\":", "\"futureKey\":{\"deep\":[1,null]},\"owner\":");
            text += changed + '\n';
        }
        ExchangeStore target;
        const QString path = target.fileWith(u"future.ndjson"_s, text);
        QVERIFY(target.import(path));
        QCOMPARE(target.exportedLines(), canonicalLines(path));
    }

    void someCasesAreExportedWithTheirConnectors()
    {
        ExchangeStore source;
        for (const QString &file : exampleFiles())
            QVERIFY(source.import(file));
        const Result<CaseKey> key = awaited(source.store().keyOf(u"e26361b0-09c3-11ed-9088-a95ba44d7455"_s));
        QVERIFY(key);
        Exporter exporter(source.store());
        const QString path = source.pathOf(u"one.ndjson"_s);
        const Result<ExportReport> report = awaited(exporter.run(QList<CaseKey>{ *key }, path));
        QVERIFY(report);
        QCOMPARE(report->cases, 1);
        QCOMPARE(report->connectors, 1);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QList<QByteArray> lines = file.readAll().trimmed().split('\n');
        QVERIFY(lines.constFirst().contains("\"type\":\"action\""));
        QVERIFY(lines.constLast().contains("\"exportedCount\":" + QByteArray::number(lines.size() - 1)));
    }

    void workDoneHereIsExportedToo()
    {
        ExchangeStore source;
        domain::NewCase values;
        values.title = u"Made here"_s;
        values.description = u"text"_s;
        values.connector
            = { .id = u"x"_s, .name = u"X"_s, .type = u".cases-webhook"_s, .fields = {}, .carried = {} };
        const domain::User author{
            .username = u"me"_s, .fullName = {}, .email = {}, .profileUid = {}, .carried = {}
        };
        const auto made = awaited(source.store().submit({ domain::CreateCase{ .values = values }, author }));
        QVERIFY2(made, qUtf8Printable(made ? QString() : made.error().message));
        const auto payload = domain::AttachmentPayload::userComment(u"hello"_s, values.owner);
        QVERIFY(
            awaited(source.store().submit({ domain::AddAttachments{ made->caseKey, { payload } }, author })));
        const QList<QByteArray> exported = source.exportedLines();
        QCOMPARE(exported.size(), 4); // case, comment, create_case, comment action
        ExchangeStore target;
        QVERIFY(target.import(source.pathOf(u"exported.ndjson"_s)));
        QCOMPARE(target.exportedLines(), exported);
    }

    void aFileThatCanNotBeWrittenIsToldAndTheOldOneStays()
    {
        ExchangeStore source;
        Exporter exporter(source.store());
        const Result<ExportReport> report
            = awaited(exporter.run(domain::CaseFilter{}, source.pathOf(u"no/such/folder/a.ndjson"_s)));
        QVERIFY(!report);
        QCOMPARE(report.error().kind, ErrorKind::File);

        const QString path = source.fileWith(u"kept.ndjson"_s, "kept");
        const Future<ExportReport> future = exporter.run(domain::CaseFilter{}, path);
        exporter.cancel();
        const Result<ExportReport> cancelled = awaited(future);
        QVERIFY(cancelled && cancelled->cancelled);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("kept"));
    }
};

QTEST_GUILESS_MAIN(TestRoundTrip)
#include "tst_roundtrip.moc"
