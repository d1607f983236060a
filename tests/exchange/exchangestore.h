#pragma once

#include "models/exchange/exporter.h"
#include "models/exchange/importer.h"

#include <QFutureWatcher>
#include <QTemporaryDir>
#include <QtTest>

namespace casebook::exchange {

/// Waits for @p future while events go on.
template <typename T>
Result<T> awaited(const Future<T> &future)
{
    QFutureWatcher<Result<T>> watcher;
    QSignalSpy finished(&watcher, &QFutureWatcherBase::finished);
    watcher.setFuture(future);
    if (!future.isFinished())
        finished.wait(60'000);
    if (!future.isFinished())
        return failure(ErrorKind::Internal, QStringLiteral("no answer within a minute"));
    return future.result();
}

/// A new, empty store in a folder of its own, with what the tests do to it.
class ExchangeStore
{
public:
    ExchangeStore();

    store::CaseStore &store() { return m_store; }
    QString pathOf(const QString &name) const { return m_folder.filePath(name); }

    Result<ImportReport> import(const QString &path);
    /// Exports everything and gives the lines as canonical JSON, sorted; without the details at the end.
    QList<QByteArray> exportedLines();
    QList<CaseKey> keys();
    /// A file with this text in the store's folder.
    QString fileWith(const QString &name, const QByteArray &text) const;

private:
    QTemporaryDir m_folder;
    SystemClock m_clock;
    store::CaseStore m_store;
};

/// The lines of a file as canonical JSON, sorted; without the export's details.
QList<QByteArray> canonicalLines(const QString &path);

/// The example files, or an empty list where the folder is missing.
QStringList exampleFiles();

} // namespace casebook::exchange
