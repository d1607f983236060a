#include "tests/bench/storecache.h"

#include <QDir>
#include <QFile>
#include <QMap>
#include <QProcess>
#include <QProcessEnvironment>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <limits>

using namespace casebook;
using namespace casebook::test;
using namespace Qt::StringLiterals;

namespace {

constexpr double slack = 1.25;
constexpr int patience = 500'000; // milliseconds
const char unitName[] = "raw page"; // what the others are compared with

using Counts = QMap<QString, double>;

/// Of one dump: all instructions.
qint64 instructionsIn(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    while (!file.atEnd()) {
        const QByteArray line = file.readLine();
        for (const QByteArray &name : { QByteArray("summary:"), QByteArray("totals:") }) {
            if (line.startsWith(name))
                return line.mid(name.size()).trimmed().toLongLong();
        }
    }
    return 0;
}

} // namespace

/// The calls of hotcalls.cpp may take so many times the instructions of a raw page as limits.txt says, and a
/// quarter more. CASEBOOK_RENEW_LIMITS=1 writes that file anew.
class TestCallgrind : public QObject
{
    Q_OBJECT

    Counts m_counted; ///< instructions of the least call of each name
    Counts m_limits; ///< times the raw page, before slack

    static Counts readLimits()
    {
        Counts limits;
        QFile file(QStringLiteral(CASEBOOK_LIMITS_FILE));
        if (!file.open(QIODevice::ReadOnly))
            return limits;
        const QList<QByteArray> lines = file.readAll().split('\n');
        for (const QByteArray &line : lines) {
            const qsizetype end = line.lastIndexOf(' ');
            if (end > 0 && !line.startsWith('#'))
                limits.insert(QString::fromUtf8(line.left(end)).trimmed(), line.mid(end + 1).toDouble());
        }
        return limits;
    }

    void writeLimits() const
    {
        QFile file(QStringLiteral(CASEBOOK_LIMITS_FILE));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(
            "# Instructions of a call, as many times those of a raw page of 50 (tst_callgrind allows a\n"
            "# quarter more). Written by: CASEBOOK_RENEW_LIMITS=1 ./dev test -R callgrind\n");
        for (auto each = m_counted.cbegin(); each != m_counted.cend(); ++each) {
            const QString ratio
                = QString::number(each.value() / m_counted.value(QString::fromLatin1(unitName)), 'f', 2);
            file.write(each.key().leftJustified(44).toUtf8() + ratio.rightJustified(8).toUtf8() + '\n');
        }
    }

private slots:
    void initTestCase()
    {
        const QString valgrind = QStandardPaths::findExecutable(u"valgrind"_s);
        if (valgrind.isEmpty())
            QSKIP("valgrind is not installed (Debian package valgrind): nothing was counted");
        const CachedStore kept
            = StoreCache(QStringLiteral(CASEBOOK_BENCH_DIR))
                  .get({ .cases = 10'000, .activities = 110'000, .longestHistory = 10'000 }, [](qint64) {});
        const QTemporaryDir folder;
        const CachedStore store = StoreCache::copy(kept, folder.path());
        const QString names = folder.filePath(u"names"_s);
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"QT_HASH_SEED"_s, u"0"_s); // the same collisions each time
        process.setProcessEnvironment(environment);
        process.start(valgrind,
                      { u"--tool=callgrind"_s, u"--dump-after=casebookCountedCall"_s, u"--dump-line=no"_s,
                        u"--callgrind-out-file=%1"_s.arg(folder.filePath(u"out"_s)),
                        QStringLiteral(CASEBOOK_BIN_DIR "/casebook_hotcalls"), store.path, names });
        QVERIFY(process.waitForFinished(patience));
        QVERIFY2(process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0,
                 process.readAll().constData());

        QFile file(names);
        QVERIFY(file.open(QIODevice::ReadOnly));
        for (int dump = 1; !file.atEnd(); ++dump) {
            const QString name = QString::fromUtf8(file.readLine()).trimmed();
            if (name.isEmpty()) // what was in between
                continue;
            const auto count = static_cast<double>(instructionsIn(folder.filePath(u"out.%1"_s.arg(dump))));
            QVERIFY2(count > 0, qPrintable(u"no count of call %1, %2"_s.arg(dump).arg(name)));
            m_counted[name] = std::min(count, m_counted.value(name, std::numeric_limits<double>::max()));
        }
        QVERIFY(m_counted.contains(QString::fromLatin1(unitName)));
        if (qEnvironmentVariableIntValue("CASEBOOK_RENEW_LIMITS") != 0)
            writeLimits();
        m_limits = readLimits();
    }

    void noCallTakesMoreInstructionsThanUsual()
    {
        const double unit = m_counted.value(QString::fromLatin1(unitName));
        QStringList over;
        for (auto each = m_counted.cbegin(); each != m_counted.cend(); ++each) {
            const double limit = m_limits.value(each.key()) * slack;
            const QString line = u"%1: %L2 instructions, %3 raw pages, limit %4"_s.arg(each.key(), -40)
                                     .arg(qint64(each.value()))
                                     .arg(each.value() / unit, 0, 'f', 2)
                                     .arg(limit, 0, 'f', 2);
            qInfo("%s", qPrintable(line));
            if (each.value() > limit * unit)
                over.append(line.simplified());
        }
        QVERIFY2(over.isEmpty(),
                 qPrintable(over.join(u'\n')
                            + u"\nIf that is meant to be: CASEBOOK_RENEW_LIMITS=1 ./dev test -R callgrind "
                              "writes new limits to tests/callgrind/limits.txt"_s));
    }

    void everyLimitIsOfACallThatWasCounted() { QCOMPARE(m_limits.keys(), m_counted.keys()); }
};

QTEST_GUILESS_MAIN(TestCallgrind)

#include "tst_callgrind.moc"
