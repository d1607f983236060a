#pragma once

#include "models/base/async.h"
#include "models/base/result.h"
#include "models/store/sight.h"
#include "models/store/storereader.h"
#include "models/store/storetypes.h"

#include <QMutex>
#include <QString>
#include <QWaitCondition>

#include <memory>
#include <optional>
#include <vector>

namespace casebook::store {

class CaseStore;
class Connection;

/// Connections that read one store file, for threads that wait for what they ask: a server's, one a client.
/// Everything here may be called from any thread.
///
/// Each request leases a reader and lets go of it at the end of its scope; the next request, often of another
/// thread, gets the same connection with its prepared statements and its cache. At most so many are open as
/// can do work at once; whoever comes when all are lent waits. So a thread must not lease a second reader
/// while it has one, nor keep one while it waits for a write.
///
/// The file must be there and migrated: wait for CaseStore::opened() first. Readers see what was committed
/// when their first question was asked; they never wait for a writer (WAL).
class ReaderPool final
{
public:
    /// Opens nothing yet. @p most: connections at the same time; 0: enough for the processors there are.
    /// @p opened: whoever asks for a reader first waits until the store has made its file; not set: it is
    /// there.
    explicit ReaderPool(QString path, int most = 0, std::optional<Future<StoreInfo>> opened = {});
    /// Of a store that may still be opening.
    explicit ReaderPool(const CaseStore &store, int most = 0);
    /// Waits until every reader has come back.
    ~ReaderPool();
    ReaderPool(const ReaderPool &) = delete;
    ReaderPool &operator=(const ReaderPool &) = delete;

    /// A reader for one request. Never fails: when the file can't be opened, each question is answered with
    /// why.
    StoreReader lease(Sight sight = {});

    /// Connections that are open now, lent or idle.
    int openConnections() const;

private:
    ReaderLease take();
    void give(std::unique_ptr<Connection> connection);

    std::unique_ptr<Connection> open() const;

    const QString m_path;
    const int m_most;
    const std::optional<Future<StoreInfo>> m_opened;
    mutable QMutex m_mutex; // guards what follows, and hands each connection from thread to thread
    QWaitCondition m_cameBack;
    std::vector<std::unique_ptr<Connection>> m_idle; ///< the last used is last, and used first
    int m_lent = 0;
};

} // namespace casebook::store
