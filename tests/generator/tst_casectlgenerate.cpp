#include "tests/support/rawsqlite.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace casebook::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 120'000; // milliseconds

struct Answer
{
    int exitCode = -1;
    QJsonObject output;
    QByteArray error;
};

qint64 numberIn(const QString &path, const QByteArray &sql)
{
    const RawDatabase raw(path);
    return RawStatement(raw.handle(), sql).number();
}

} // namespace

class TestCasectlGenerate : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    static Answer generate(const QString &store, const QStringList &options)
    {
        QProcess process;
        process.start(QStringLiteral(CASEBOOK_BIN_DIR "/casectl"),
                      QStringList{ u"generate"_s, u"--store"_s, store } + options);
        if (!process.waitForFinished(patience) || process.exitStatus() != QProcess::NormalExit)
            return {};
        return { .exitCode = process.exitCode(),
                 .output = QJsonDocument::fromJson(process.readAllStandardOutput()).object(),
                 .error = process.readAllStandardError() };
    }

private slots:
    void casesAndActivitiesAreAsManyAsAsked()
    {
        const QString store = m_folder.filePath(u"some.sqlite"_s);
        const Answer made = generate(
            store,
            { u"--cases"_s, u"60"_s, u"--activities"_s, u"900"_s, u"--seed=5"_s, u"--longest"_s, u"300"_s });
        QCOMPARE(made.exitCode, 0);
        QCOMPARE(made.output.value("cases"_L1).toInteger(), 60);
        QCOMPARE(made.output.value("activities"_L1).toInteger(), 900);
        QCOMPARE(made.output.value("alreadyThere"_L1).toInteger(), 0);
        QCOMPARE(made.output.value("seed"_L1).toInteger(), 5);
        QVERIFY(!made.output.value("longestCase"_L1).toString().isEmpty());
        QCOMPARE(numberIn(store, "SELECT count(*) FROM case_row"), 60);
        QCOMPARE(numberIn(store, "SELECT count(*) FROM activity"), 900);
        QCOMPARE(numberIn(store, "SELECT max(activities) FROM case_row"), 300);
        QVERIFY2(made.error.contains("60 of 60 cases"), made.error.constData());
    }

    void theSameAgainAddsNothing()
    {
        const QString store = m_folder.filePath(u"twice.sqlite"_s);
        const QStringList options{ u"--cases"_s, u"30"_s };
        QCOMPARE(generate(store, options).output.value("activities"_L1).toInteger(), 300);
        const Answer again = generate(store, options);
        QCOMPARE(again.exitCode, 0);
        QCOMPARE(again.output.value("cases"_L1).toInteger(), 0);
        QCOMPARE(again.output.value("activities"_L1).toInteger(), 0);
        QCOMPARE(again.output.value("alreadyThere"_L1).toInteger(), 30);
        QCOMPARE(generate(store, options + QStringList{ u"--seed=2"_s }).output.value("cases"_L1).toInteger(),
                 30);
        QCOMPARE(numberIn(store, "SELECT count(*) FROM case_row"), 60);
    }

    void badNumbersAreRefusedWithTheirPlace_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<QByteArray>("message");
        const auto row = [](const char *name, const QStringList &options, const char *message) {
            QTest::newRow(name) << options << QByteArray(message);
        };
        row("none", {}, "--cases: a number is missing");
        row("empty", { u"--cases="_s }, "--cases: a number is missing");
        row("a letter", { u"--cases"_s, u"12x"_s },
            R"(--cases: \"12x\" is no whole number: character 3 is no digit)");
        row("a sign", { u"--cases=-3"_s }, R"(--cases: \"-3\" is no whole number: character 1 is no digit)");
        row("other digits", { u"--cases=٣"_s }, "character 1 is no digit");
        row("nothing to make", { u"--cases=0"_s }, "--cases: 0 is not between 1 and 10000000");
        row("too long for a number", { u"--cases=99999999999999999999999999"_s }, "is not between 1 and");
        row("twice", { u"--cases=4"_s, u"--cases=5"_s }, "--cases: is there twice");
        row("too few activities", { u"--cases=5"_s, u"--activities=4"_s },
            "--activities: 4 is not between 5 and 50000");
        row("more than Kibana allows", { u"--cases=5"_s, u"--activities=50001"_s }, "--activities: 50001");
        row("too long a history", { u"--cases=5"_s, u"--longest=10001"_s },
            "--longest: 10001 is not between 0 and 10000");
        row("a history longer than all together", { u"--cases=5"_s, u"--activities=20"_s, u"--longest=17"_s },
            "--activities: 20 is not between 21 and 50000");
        row("too great a seed", { u"--cases=5"_s, u"--seed=4294967296"_s },
            "--seed: 4294967296 is not between 0 and 4294967295");
        row("an unknown option", { u"--cases=5"_s, u"--speed=2"_s }, "speed");
        row("an argument", { u"--cases=5"_s, u"6"_s }, R"(Too many arguments: \"6\")");
    }

    void badNumbersAreRefusedWithTheirPlace()
    {
        QFETCH(const QStringList, options);
        QFETCH(const QByteArray, message);
        const QString store = m_folder.filePath(u"refused.sqlite"_s);
        const Answer refused = generate(store, options);
        QCOMPARE(refused.exitCode, 2);
        QVERIFY2(refused.error.contains(message), refused.error.constData());
        QVERIFY(refused.output.isEmpty());
        QVERIFY(!QFile::exists(store));
    }

    /// Whatever stands for the numbers, the answer is a refusal or the cases: never a crash.
    void anyTextIsRefusedOrTaken()
    {
        QRandomGenerator random(5);
        const QString letters = u"0123456789 -+.,eExX%'\"\\/é\u0663\t"_s;
        const QString store = m_folder.filePath(u"any.sqlite"_s);
        for (int round = 0; round < 40; ++round) {
            QStringList options;
            for (const char16_t *name : { u"cases", u"activities", u"seed", u"longest" }) {
                QString value;
                for (int i = random.bounded(1, 4); i > 0; --i)
                    value += letters.at(random.bounded(letters.size()));
                if (value.toLongLong() < 1'000)
                    options.append(u"--"_s + QString::fromUtf16(name) + u'=' + value);
            }
            const Answer answer = generate(store, options);
            QVERIFY2(answer.exitCode == 0 || answer.exitCode == 2, qPrintable(options.join(u' ')));
            QVERIFY2(answer.exitCode == 0 || answer.error.contains("--"), answer.error.constData());
        }
    }

    void anInterruptLeavesNothing()
    {
        const QString store = m_folder.filePath(u"interrupted.sqlite"_s);
        QProcess process;
        process.setReadChannel(QProcess::StandardError);
        process.start(QStringLiteral(CASEBOOK_BIN_DIR "/casectl"),
                      { u"generate"_s, u"--store"_s, store, u"--cases"_s, u"1000000"_s });
        QVERIFY(process.waitForReadyRead(patience));
        process.terminate();
        QVERIFY(process.waitForFinished(patience));
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 1);
        const QByteArray said = process.readAllStandardError();
        QVERIFY2(said.contains("The run was given up."), said.constData());
        QVERIFY(process.readAllStandardOutput().isEmpty());
        for (const char *table :
             { "case_row", "activity", "attachment", "search", "import_run", "import_range" })
            QCOMPARE(numberIn(store, QByteArray("SELECT count(*) FROM ") + table), 0);
    }

    void aStoreThatCannotBeWrittenIsTold()
    {
        const Answer refused = generate(m_folder.path(), { u"--cases=3"_s });
        QCOMPARE(refused.exitCode, 3);
    }
};

QTEST_GUILESS_MAIN(TestCasectlGenerate)

#include "tst_casectlgenerate.moc"
