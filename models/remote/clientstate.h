#pragma once

#include "models/base/clock.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QMutex>
#include <QSslCertificate>

#include <atomic>

namespace casebook::remote {

/// What the network thread tells the callers of its client. Any thread.
struct ClientState
{
    explicit ClientState(const Clock &localClock)
        : clock(localClock)
    {
    }

    /// The remote's clock, carried on by a steady one: a jump of this machine's does not move it.
    Timestamp remoteNow() const
    {
        const QMutexLocker lock(&mutex);
        return since.isValid() ? Timestamp(remoteDate + since.elapsed()) : clock.now();
    }
    void hear(const QDateTime &date)
    {
        if (!date.isValid())
            return;
        const QMutexLocker lock(&mutex);
        remoteDate = date.toMSecsSinceEpoch();
        since.start();
    }
    void show(const QSslCertificate &shown)
    {
        if (shown.isNull())
            return;
        const QMutexLocker lock(&mutex);
        certificate = shown;
    }

    const Clock &clock;
    std::atomic<bool> aborted = false;
    std::atomic<qint64> requests = 0;
    std::atomic<qint64> writes = 0;
    mutable QMutex mutex;
    qint64 remoteDate = 0;
    QElapsedTimer since;
    QSslCertificate certificate;
};

} // namespace casebook::remote
