#include "tests/bench/storecache.h"

#include "models/generator/storefiller.h"
#include "models/store/casestore.h"
#include "tests/support/rawsqlite.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QFutureWatcher>
#include <QTemporaryDir>

#include <linux/fs.h>
#include <sys/ioctl.h>

namespace casebook::test {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 veryLargeBytes = 4'000'000'000;
constexpr qint64 sampledCases = 20;
constexpr qint64 sampledHistory = 3'000;

/// Runs the event loop until the answer is there.
template <typename T>
void awaitAnswer(const Future<T> &future)
{
    QFutureWatcher<Result<T>> watcher; // its event wakes the loop
    watcher.setFuture(future);
    while (!future.isFinished())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
}

/// The same; ends the program when it is an error.
template <typename T>
T answerOf(const Future<T> &future)
{
    awaitAnswer(future);
    const Result<T> result = future.result();
    if (!result)
        qFatal("%s", qPrintable(result.error().message + u' ' + result.error().detail));
    return *result;
}

QByteArray shortened(const QCryptographicHash &hash)
{
    return hash.result().toHex().left(10);
}

/// The tables and indexes of a store file.
QByteArray schemaStamp(const QString &path)
{
    const RawDatabase raw(path);
    QCryptographicHash hash(QCryptographicHash::Sha1);
    hash.addData(RawStatement(raw.handle(),
                              "SELECT group_concat(sql) FROM (SELECT sql FROM sqlite_master ORDER BY name)")
                     .text()
                     .toUtf8());
    return shortened(hash);
}

QByteArray schemaOfToday()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"empty.sqlite"_s);
    {
        const SystemClock clock;
        const store::CaseStore empty({ .path = path }, clock);
        answerOf(empty.opened());
    }
    return schemaStamp(path);
}

/// What the generator makes of these options.
QByteArray contentStamp(const generator::GeneratorOptions &options)
{
    QCryptographicHash hash(QCryptographicHash::Sha1);
    const qint64 longest = options.longestHistory > 0 ? sampledHistory : 0;
    const generator::Generator sample({ .cases = sampledCases,
                                        .activities = sampledCases * 20 + longest,
                                        .seed = options.seed,
                                        .longestHistory = longest });
    for (qint64 position = 0; position < sampledCases; ++position) {
        const store::CaseImport one = sample.caseAt(position);
        hash.addData((one.value.title + one.value.description).toUtf8());
        for (const domain::Attachment &attachment : one.attachments)
            hash.addData((attachment.id + attachment.payload.commentText()).toUtf8());
    }
    hash.addData(QByteArray::number(options.activities) + ' ' + QByteArray::number(options.longestHistory));
    return shortened(hash);
}

qint64 casesIn(const QString &path)
{
    const RawDatabase raw(path);
    return RawStatement(raw.handle(), "SELECT count(*) FROM case_row").number();
}

/// The log of changes goes into the file itself, so that it can be moved and copied alone.
void foldLog(const QString &path)
{
    RawDatabase(path).execute("PRAGMA wal_checkpoint(TRUNCATE)");
}

void removeStore(const QString &path)
{
    for (const QString &ending : { u""_s, u"-wal"_s, u"-shm"_s, u".ini"_s })
        QFile::remove(path + ending);
}

/// Shares the blocks where the file system can; else copies.
bool copyFile(const QString &from, const QString &to)
{
    QFile source(from);
    QFile target(to);
    if (source.open(QIODevice::ReadOnly) && target.open(QIODevice::WriteOnly)
        && ioctl(target.handle(), FICLONE, source.handle()) == 0)
        return true;
    target.close();
    target.remove();
    return source.copy(to);
}

CachedStore described(const QString &path)
{
    const RawDatabase raw(path);
    return {
        .path = path,
        .longestCaseTitle
        = RawStatement(raw.handle(), "SELECT title FROM case_row ORDER BY activities DESC LIMIT 1").text(),
        .cases = RawStatement(raw.handle(), "SELECT count(*) FROM case_row").number()
    };
}

} // namespace

StoreCache::StoreCache(const QString &folder)
    : m_folder(folder)
{
    QDir().mkpath(folder);
}

CachedStore StoreCache::get(const generator::GeneratorOptions &options,
                            const std::function<void(qint64)> &progress) const
{
    const QByteArray schema = schemaOfToday();
    const QDir folder(m_folder);
    const QString name = u"cases-%1-%2-"_s.arg(options.cases).arg(QString::fromLatin1(contentStamp(options)));
    const QString path = folder.filePath(name + QString::fromLatin1(schema) + u".sqlite"_s);
    if (QFile::exists(path))
        return described(path);

    for (const QString &older : folder.entryList({ name + u"*.sqlite"_s })) {
        if (bringUpToDate(folder.filePath(older), path, schema))
            return described(path);
    }
    // those of this size that are left are of no use any more
    for (const QString &old : folder.entryList({ u"cases-%1-*"_s.arg(options.cases) }))
        QFile::remove(folder.filePath(old));
    const QString partial = path + u".partial"_s;
    {
        const SystemClock clock;
        store::CaseStore store({ .path = partial }, clock);
        generator::StoreFiller filler(store, options);
        QObject::connect(&filler, &generator::StoreFiller::progressed, &filler, progress);
        answerOf(filler.run());
    }
    foldLog(partial);
    QFile::rename(partial, path);
    return described(path);
}

/// False when the program of today can't make it what a new one would be.
bool StoreCache::bringUpToDate(const QString &older, const QString &path, const QByteArray &schema) const
{
    {
        const SystemClock clock;
        const store::CaseStore store({ .path = older }, clock);
        awaitAnswer(store.opened());
        if (!store.opened().result())
            return false;
    }
    foldLog(older);
    return schemaStamp(older) == schema && QFile::rename(older, path);
}

CachedStore StoreCache::copy(const CachedStore &store, const QString &folder)
{
    CachedStore result = store;
    result.path = QDir(folder).filePath(u"casebook-%1.sqlite"_s.arg(store.cases));
    if (!copyFile(store.path, result.path))
        qFatal("The store could not be copied to %s", qPrintable(result.path));
    return result;
}

bool StoreCache::isVeryLarge(const CachedStore &store)
{
    return QFileInfo(store.path).size() > veryLargeBytes;
}

CachedStore StoreCache::workCopy(const CachedStore &store) const
{
    const QDir folder(m_folder);
    CachedStore result = store;
    // its name begins otherwise than those of kept ones, or get() would take it for one
    result.path = folder.filePath(u"work-"_s + QFileInfo(store.path).fileName());
    if (QFile::exists(result.path)) {
        if (casesIn(result.path) == store.cases)
            return result;
    }
    for (const QString &old : folder.entryList({ u"work-cases-%1-*.sqlite"_s.arg(store.cases) }))
        removeStore(folder.filePath(old));
    const QString partial = result.path + u".partial"_s;
    QFile::remove(partial);
    if (!copyFile(store.path, partial) || !QFile::rename(partial, result.path))
        qFatal("The store could not be copied to %s", qPrintable(result.path));
    return result;
}

} // namespace casebook::test
