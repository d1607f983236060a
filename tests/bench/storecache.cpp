#include "tests/bench/storecache.h"

#include "models/generator/storefiller.h"
#include "models/store/casestore.h"
#include "tests/support/rawsqlite.h"
#include "tests/support/windowdriver.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <limits>
#include <optional>

namespace casebook::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int veryLong = std::numeric_limits<int>::max();

/// Runs the event loop until the answer is there; ends the program when it is an error.
template <typename T>
T answerOf(const Future<T> &future)
{
    WindowDriver::waitUntil([&future] { return future.isFinished(); }, veryLong);
    const Result<T> result = future.result();
    if (!result)
        qFatal("%s", qPrintable(result.error().message + u' ' + result.error().detail));
    return *result;
}

/// What a cached file depends on: the schema of a new store, and what the generator makes.
QByteArray stampOf(const generator::GeneratorOptions &options)
{
    QCryptographicHash hash(QCryptographicHash::Sha1);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"empty.sqlite"_s);
    {
        const SystemClock clock;
        const store::CaseStore empty({ .path = path }, clock);
        answerOf(empty.opened());
    }
    const RawDatabase raw(path);
    hash.addData(RawStatement(raw.handle(),
                              "SELECT group_concat(sql) FROM (SELECT sql FROM sqlite_master ORDER BY name)")
                     .text()
                     .toUtf8());
    const generator::Generator sample({ .cases = 20, .activities = 400, .seed = options.seed });
    for (qint64 position = 0; position < sample.options().cases; ++position) {
        const store::CaseImport one = sample.caseAt(position);
        hash.addData((one.value.title + one.value.description).toUtf8());
        for (const domain::Attachment &attachment : one.attachments)
            hash.addData((attachment.id + attachment.payload.commentText()).toUtf8());
    }
    hash.addData(QByteArray::number(options.activities) + ' ' + QByteArray::number(options.longestHistory));
    return hash.result().toHex().left(12);
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
    const QString stamp = QString::fromLatin1(stampOf(options));
    const QString path = QDir(m_folder).filePath(u"cases-%1-%2.sqlite"_s.arg(options.cases).arg(stamp));
    if (QFile::exists(path))
        return described(path);

    // older ones of this size are of no use any more
    for (const QString &old : QDir(m_folder).entryList({ u"cases-%1-*"_s.arg(options.cases) }))
        QFile::remove(QDir(m_folder).filePath(old));
    const QString partial = path + u".partial"_s;
    {
        const SystemClock clock;
        store::CaseStore store({ .path = partial }, clock);
        generator::StoreFiller filler(store, options);
        QObject::connect(&filler, &generator::StoreFiller::progressed, &filler, progress);
        answerOf(filler.run());
    }
    RawDatabase(partial).execute("PRAGMA wal_checkpoint(TRUNCATE)");
    QFile::rename(partial, path);
    return described(path);
}

CachedStore StoreCache::copy(const CachedStore &store, const QString &folder)
{
    CachedStore result = store;
    result.path = QDir(folder).filePath(u"casebook-%1.sqlite"_s.arg(store.cases));
    if (!QFile::copy(store.path, result.path))
        qFatal("The store could not be copied to %s", qPrintable(result.path));
    return result;
}

} // namespace casebook::test
