#include "models/base/coredump.h"

#include <QFile>
#include <QTest>

#include <sys/resource.h>

/// What a crash leaves.
class CoreDumpTest final : public QObject
{
    Q_OBJECT

private slots:
    void holdsNoMemory()
    {
        casebook::leaveMemoryOutOfCoreDumps();
        rlimit limit{ 1, 1 };
        QCOMPARE(::getrlimit(RLIMIT_CORE, &limit), 0);
        QCOMPARE(limit.rlim_cur, rlim_t(0));
        QFile filter(QStringLiteral("/proc/self/coredump_filter"));
        if (!filter.open(QIODevice::ReadOnly))
            QSKIP("This system has no filter of core dumps");
        QCOMPARE(filter.readAll().trimmed().toInt(nullptr, 16), 0);
    }
};

QTEST_GUILESS_MAIN(CoreDumpTest)
#include "tst_coredump.moc"
