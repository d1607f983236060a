#include <QProcess>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;

/// What `./dev bench` says to a call that is none. Measures nothing.
class TestBenchOptions : public QObject
{
    Q_OBJECT

    static QByteArray refused(const QStringList &arguments)
    {
        QProcess process;
        process.start(QStringLiteral(CASEBOOK_BIN_DIR "/casebook_bench"), arguments);
        if (!process.waitForFinished(60'000) || process.exitStatus() != QProcess::NormalExit)
            return "did not end";
        if (process.exitCode() != 2 && process.exitCode() != 1)
            return "was not refused";
        return process.readAllStandardOutput().isEmpty() ? process.readAllStandardError()
                                                         : QByteArray("printed lines");
    }

private slots:
    void badOptionsAreRefusedByName_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("message");
        const auto row = [](const char *name, const QStringList &arguments, const char *message) {
            QTest::newRow(name) << arguments << QByteArray(message);
        };
        row("too few cases", { u"--cases"_s, u"199"_s }, "--cases takes a number from 200");
        row("no number", { u"--cases=many"_s }, R"(not "many")");
        row("too great a number", { u"--cases=99999999999999999999"_s }, "--cases takes a number");
        row("too many cases", { u"--cases=10000001"_s }, "to 10000000");
        row("no round", { u"--rounds=0"_s }, "--rounds takes a number from 1");
        row("mirrored", { u"--mirrored=-5"_s }, R"(--mirrored takes a number from 200 to 100000, not "-5")");
        row("an unknown part", { u"--only=pages,pagse"_s }, R"(--only knows no part "pagse")");
        row("no part", { u"--only="_s }, "--only needs a part");
        row("only commas", { u"--only=,,"_s }, "--only needs a part");
        row("an argument", { u"pages"_s }, R"("pages" is no option)");
        row("an unknown option", { u"--cass=4"_s }, "cass");
    }

    void badOptionsAreRefusedByName()
    {
        QFETCH(const QStringList, arguments);
        QFETCH(const QByteArray, message);
        const QByteArray said = refused(arguments);
        QVERIFY2(said.contains(message), said.constData());
    }

    /// No text in place of a number or of a part is taken for one, and none ends the program otherwise.
    void anyOtherTextIsRefused()
    {
        QRandomGenerator random(11);
        const QString letters = u"1234567890 -+.,eExX%'\"\\/é\u0663pages"_s;
        for (int round = 0; round < 25; ++round) {
            QString value = u"x"_s; // no number begins so, and no part
            for (int i = random.bounded(0, 12); i > 0; --i)
                value += letters.at(random.bounded(letters.size()));
            for (const QString &option : { u"--cases="_s, u"--rounds="_s, u"--mirrored="_s, u"--only="_s }) {
                const QByteArray said = refused({ option + value });
                QVERIFY2(said.contains("casebook_bench: --"), qPrintable(option + value));
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestBenchOptions)

#include "tst_benchoptions.moc"
