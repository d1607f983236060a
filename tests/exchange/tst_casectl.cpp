#include "exchangestore.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

using namespace casebook;
using namespace casebook::exchange;
using namespace Qt::StringLiterals;

namespace {

struct Answer
{
    int exitCode = -1;
    QJsonObject output;
    QJsonObject error;
    QByteArray text;
};

} // namespace

class TestCasectl : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    Answer casectl(const QStringList &arguments, const QString &store = {}) const
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"CASEBOOK_STORE"_s,
                           store.isEmpty() ? m_folder.filePath(u"casebook.sqlite"_s) : store);
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(CASEBOOK_BIN_DIR "/casectl"), arguments);
        if (!process.waitForFinished(60'000))
            return {};
        const QByteArray text = process.readAllStandardOutput();
        return { .exitCode = process.exitCode(),
                 .output = QJsonDocument::fromJson(text).object(),
                 .error = QJsonDocument::fromJson(process.readAllStandardError()).object(),
                 .text = text };
    }

    static int statusOf(const Answer &answer) { return answer.error.value("statusCode"_L1).toInt(); }

private slots:
    void initTestCase()
    {
        if (exampleFiles().isEmpty())
            QSKIP("the folder of examples is not there");
        const Answer imported = casectl({ u"import"_s, exampleFiles().constLast() });
        QCOMPARE(imported.exitCode, 0);
        QCOMPARE(imported.output.value("cases"_L1).toInt(), 1);
        QCOMPARE(imported.output.value("success"_L1).toBool(), true);
        QCOMPARE(imported.output.value("successCount"_L1).toInt(), 33);
    }

    void aSecondImportSaysThatAllIsThere()
    {
        const Answer imported = casectl({ u"import"_s, exampleFiles().constLast() });
        QCOMPARE(imported.exitCode, 0);
        QCOMPARE(imported.output.value("cases"_L1).toInt(), 0);
        QCOMPARE(imported.output.value("alreadyThere"_L1).toInt(), 1);
    }

    void findAnswersAsKibana()
    {
        const Answer all = casectl({ u"find"_s });
        QCOMPARE(all.exitCode, 0);
        QCOMPARE(all.output.keys(),
                 QStringList({ u"cases"_s, u"count_closed_cases"_s, u"count_in_progress_cases"_s,
                               u"count_open_cases"_s, u"page"_s, u"per_page"_s, u"total"_s }));
        QCOMPARE(all.output.value("total"_L1).toInt(), 1);
        QCOMPARE(all.output.value("count_closed_cases"_L1).toInt(), 1);
        const QJsonObject first = all.output.value("cases"_L1)[0].toObject();
        QCOMPARE(first.value("title"_L1).toString(), u"Phishing wave against finance and HR"_s);
        QCOMPARE(first.value("comments"_L1).toArray().size(), 0);
        QCOMPARE(first.value("totalAlerts"_L1).toInt(), 3);
        QCOMPARE(first.value("connector"_L1)["fields"_L1]["priority"_L1].toString(), u"High"_s);
    }

    void findTakesFilters_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<int>("total");
        QTest::newRow("status") << QStringList{ u"--status"_s, u"open"_s } << 0;
        QTest::newRow("two statuses") << QStringList{ u"--status"_s, u"open"_s, u"--status=closed"_s } << 1;
        QTest::newRow("severity") << QStringList{ u"--severity"_s, u"critical"_s } << 1;
        QTest::newRow("tags") << QStringList{ u"--tags"_s, u"hr"_s } << 1;
        QTest::newRow("unassigned") << QStringList{ u"--assignees"_s, u"none"_s } << 0;
        QTest::newRow("reporter") << QStringList{ u"--reporters"_s, u"elastic"_s } << 1;
        QTest::newRow("category") << QStringList{ u"--category"_s, u"Phishing"_s } << 1;
        QTest::newRow("owner") << QStringList{ u"--owner"_s, u"cases"_s } << 0;
        QTest::newRow("from") << QStringList{ u"--from"_s, u"2026-11-22"_s } << 1;
        QTest::newRow("to") << QStringList{ u"--to"_s, u"2026-11-21"_s } << 0;
        QTest::newRow("to that day") << QStringList{ u"--to"_s, u"2026-11-22"_s } << 1;
        QTest::newRow("search") << QStringList{ u"--search"_s, u"phish*"_s, u"--search-fields"_s, u"title"_s }
                                << 1;
        QTest::newRow("second page") << QStringList{ u"--page"_s, u"2"_s, u"--per-page"_s, u"1"_s } << 1;
    }

    void findTakesFilters()
    {
        QFETCH(QStringList, options);
        QFETCH(int, total);
        const Answer found = casectl(QStringList{ u"find"_s } + options);
        QCOMPARE(found.exitCode, 0);
        QCOMPARE(found.output.value("total"_L1).toInt(), total);
    }

    void getAnswersTheWholeCase()
    {
        const Answer got = casectl({ u"get"_s, u"2ffbf09c-5311-47a0-9767-4d16d2ad84fa"_s });
        QCOMPARE(got.exitCode, 0);
        QCOMPARE(got.output.value("comments"_L1).toArray().size(), 5);
        QVERIFY(!got.output.contains("$savedObject"_L1));
        QVERIFY(!got.text.contains("savedObject\":{\"envelope"));
    }

    void activityAnswersAsManyEntriesAsTheFileHas()
    {
        const QString id = u"2ffbf09c-5311-47a0-9767-4d16d2ad84fa"_s;
        const Answer all = casectl({ u"activity"_s, id, u"--per-page"_s, u"100"_s });
        QCOMPARE(all.exitCode, 0);
        QCOMPARE(all.output.keys(), QStringList({ u"page"_s, u"perPage"_s, u"total"_s, u"userActions"_s }));
        QCOMPARE(all.output.value("total"_L1).toInt(), 27);
        QCOMPARE(all.output.value("userActions"_L1)[0]["type"_L1].toString(), u"create_case"_s);
        const Answer some = casectl({ u"activity"_s, id, u"--types"_s, u"status"_s, u"--types"_s,
                                      u"severity"_s, u"--sort-order"_s, u"desc"_s });
        QCOMPARE(some.exitCode, 0);
        QCOMPARE(some.output.value("total"_L1).toInt(), 5);
        QCOMPARE(some.output.value("userActions"_L1)[0]["payload"_L1]["status"_L1].toString(), u"closed"_s);
    }

    void anExportIsWhatWasImported()
    {
        const QString path = m_folder.filePath(u"out.ndjson"_s);
        const Answer exported
            = casectl({ u"export"_s, u"--ids"_s, u"2ffbf09c-5311-47a0-9767-4d16d2ad84fa"_s, path });
        QCOMPARE(exported.exitCode, 0);
        QCOMPARE(exported.output.value("exportedCount"_L1).toInt(), 33);
        QCOMPARE(canonicalLines(path), canonicalLines(exampleFiles().constLast()));
    }

    void refusalsHaveKibanasBodyAndOne_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("message");
        QTest::newRow("unknown case")
            << QStringList{ u"get"_s, u"nope"_s } << 404 << u"Saved object [cases/nope] not found"_s;
        QTest::newRow("activity of an unknown case")
            << QStringList{ u"activity"_s, u"nope"_s } << 404 << u"Saved object [cases/nope] not found"_s;
        QTest::newRow("unknown export") << QStringList{ u"export"_s, u"--ids"_s, u"nope"_s, u"/tmp/never"_s }
                                        << 404 << u"Saved object [cases/nope] not found"_s;
        QTest::newRow("status") << QStringList{ u"find"_s, u"--status"_s, u"x"_s } << 400
                                << u"Invalid value \"x\" supplied to \"status\""_s;
        QTest::newRow("sort field") << QStringList{ u"find"_s, u"--sort-field"_s, u"colour"_s } << 400
                                    << u"Invalid value \"colour\" supplied to \"sortField\""_s;
        QTest::newRow("types") << QStringList{ u"activity"_s, u"nope"_s, u"--types"_s, u"nope"_s } << 400
                               << u"Invalid value \"nope\" supplied to \"types\""_s;
        QTest::newRow("per page") << QStringList{
            u"find"_s, u"--per-page"_s, u"101"_s
        } << 400 << u"The provided perPage value is too high. The maximum allowed perPage value is 100."_s;
        QTest::newRow("file") << QStringList{ u"import"_s, u"/nowhere/at/all"_s } << 400
                              << u"The file can't be read"_s;
    }

    void refusalsHaveKibanasBodyAndOne()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, status);
        QFETCH(QString, message);
        const Answer answer = casectl(arguments);
        QCOMPARE(answer.exitCode, 1);
        QCOMPARE(statusOf(answer), status);
        QCOMPARE(answer.error.value("message"_L1).toString(), message);
        QVERIFY(answer.text.isEmpty());
    }

    void wrongUsageIsTwo_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("nothing") << QStringList();
        QTest::newRow("verb") << QStringList{ u"remove"_s };
        QTest::newRow("option") << QStringList{ u"find"_s, u"--colour"_s, u"red"_s };
        QTest::newRow("option without value") << QStringList{ u"find"_s, u"--status"_s };
        QTest::newRow("no file") << QStringList{ u"import"_s };
        QTest::newRow("two ids") << QStringList{ u"get"_s, u"a"_s, u"b"_s };
        QTest::newRow("no ids") << QStringList{ u"export"_s, u"--ids"_s, u","_s, u"f"_s };
    }

    void wrongUsageIsTwo()
    {
        QFETCH(QStringList, arguments);
        const Answer answer = casectl(arguments);
        QCOMPARE(answer.exitCode, 2);
        QVERIFY(!answer.error.value("message"_L1).toString().isEmpty());
    }

    void aStoreThatCanNotBeUsedIsThree()
    {
        const QString path = m_folder.filePath(u"no.sqlite"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(
            "this is no database, and it is long enough to look like a header of one, which it is not");
        file.close();
        const Answer answer = casectl({ u"find"_s }, path);
        QCOMPARE(answer.exitCode, 3);
        QCOMPARE(statusOf(answer), 503);
        QCOMPARE(casectl({ u"find"_s, u"--store"_s, u"/proc/no/store.sqlite"_s }).exitCode, 3);
    }

    void theStoreOptionGoesBeforeTheEnvironment()
    {
        const Answer other = casectl({ u"find"_s, u"--store"_s, m_folder.filePath(u"other.sqlite"_s) });
        QCOMPARE(other.exitCode, 0);
        QCOMPARE(other.output.value("total"_L1).toInt(), 0);
    }

    void helpIsTold()
    {
        const Answer overview = casectl({ u"--help"_s });
        QCOMPARE(overview.exitCode, 0);
        QVERIFY(overview.text.contains("activity"));
        QVERIFY(casectl({ u"find"_s, u"--help"_s }).text.contains("--search-fields"));
    }
};

QTEST_GUILESS_MAIN(TestCasectl)
#include "tst_casectl.moc"
