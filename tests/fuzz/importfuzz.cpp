#include "finding.h"
#include "models/exchange/importsession.h"
#include "models/store/casestore.h"

#include <QCoreApplication>
#include <QTemporaryDir>

#include <sys/mman.h>
#include <unistd.h>

// Any bytes as a file of saved objects: read line by line, taken into a real store, read back from it.

using namespace casebook;
using fuzz::finding;

namespace {

/// A file in memory with these bytes.
class MemoryFile
{
public:
    MemoryFile(const uint8_t *data, size_t size)
        : m_descriptor(memfd_create("import", 0))
    {
        if (write(m_descriptor, data, size) != static_cast<ssize_t>(size))
            finding("the file in memory can't be written");
    }
    MemoryFile(const MemoryFile &) = delete;
    MemoryFile &operator=(const MemoryFile &) = delete;
    ~MemoryFile() { close(m_descriptor); }

    QString path() const { return QStringLiteral("/proc/self/fd/%1").arg(m_descriptor); }

private:
    int m_descriptor;
};

template <typename T>
Result<T> await(Future<T> future)
{
    future.waitForFinished();
    return future.result();
}

/// A store in memory's file system, made anew for each import so that findings repeat.
class Target
{
public:
    Target()
        : m_store({ .path = m_folder.filePath(QStringLiteral("fuzz.sqlite")), .pollMilliseconds = 0 },
                  m_clock)
    {
    }

    void take(const QList<store::CaseImport> &cases, const QList<domain::ConnectorDefinition> &connectors)
    {
        const Result<ImportKey> run = await(m_store.beginImport(QStringLiteral("fuzz")));
        if (!run)
            finding("an import begins", run.error().message.toUtf8(), run.error().detail.toUtf8());
        const auto report = await(m_store.importCases(*run, cases, connectors));
        if (!report) {
            if (report.error().kind != ErrorKind::InvalidInput)
                finding("cases that were read are taken", report.error().message.toUtf8(),
                        report.error().detail.toUtf8());
            await(m_store.cancelImport(*run));
            return;
        }
        await(m_store.finishImport(*run));
        const auto keys = await(m_store.caseKeys({}, {}, 1'000));
        if (!keys || keys->size() != report->added)
            finding("every case that was taken is there");
        if (const auto whole = await(m_store.wholeCases(*keys)); !whole || whole->size() != keys->size())
            finding("every case that was taken can be read");
    }

private:
    QTemporaryDir m_folder{ QStringLiteral("/dev/shm/casebook-fuzz-XXXXXX") };
    SystemClock m_clock;
    store::CaseStore m_store;
};

} // namespace

extern "C" int LLVMFuzzerInitialize(int *argc, char ***argv)
{
    static QCoreApplication application(*argc, *argv);
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const MemoryFile file(data, size);
    exchange::ImportSession session(file.path());
    for (Result<bool> more = true; more && *more;) {
        more = session.indexSome();
        if (!more)
            finding("a file that is there can be read", more.error().detail.toUtf8());
    }
    QList<store::CaseImport> cases;
    for (;;) {
        const Result<QList<store::CaseImport>> batch = session.nextBatch();
        if (!batch)
            finding("a line that was read can be read again", batch.error().detail.toUtf8());
        if (batch->isEmpty())
            break;
        cases += *batch;
    }
    if (!cases.isEmpty() || !session.connectors().isEmpty()) {
        Target target;
        target.take(cases, session.connectors());
    }
    return 0;
}
