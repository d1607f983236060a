#include "tests/bench/machinefacts.h"

#include <QFile>
#include <QSysInfo>
#include <QThread>

#include <sqlite3.h>
#include <unistd.h>

namespace casebook::test {

using namespace Qt::StringLiterals;

namespace {

QString processorModel()
{
    QFile file(u"/proc/cpuinfo"_s);
    if (!file.open(QIODevice::ReadOnly))
        return QSysInfo::currentCpuArchitecture();
    const QList<QByteArray> lines = file.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith("model name"))
            return QString::fromUtf8(line.mid(line.indexOf(':') + 1)).trimmed();
    }
    return QSysInfo::currentCpuArchitecture();
}

double loadAverage()
{
    QFile file(u"/proc/loadavg"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll().split(' ').value(0).toDouble() : 0;
}

} // namespace

QJsonObject machineFacts()
{
    const qint64 memory = qint64(sysconf(_SC_PHYS_PAGES)) * sysconf(_SC_PAGESIZE);
#ifdef NDEBUG
    const bool checked = false;
#else
    const bool checked = true;
#endif
    return { { u"processor"_s, processorModel() },
             { u"processors"_s, QThread::idealThreadCount() },
             { u"memory_mb"_s, memory / 1'000'000 },
             { u"load_at_start"_s, loadAverage() },
             { u"system"_s, QSysInfo::prettyProductName() },
             { u"kernel"_s, QSysInfo::kernelVersion() },
             { u"qt"_s, QString::fromLatin1(qVersion()) },
             { u"sqlite"_s, QString::fromLatin1(sqlite3_libversion()) },
             { u"compiler"_s, QStringLiteral(__VERSION__) },
             { u"assertions"_s, checked } };
}

} // namespace casebook::test
