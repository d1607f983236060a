#pragma once

#include "models/base/generation.h"
#include "models/base/result.h"

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>
#include <QPromise>

#include <utility>

namespace casebook {

/// What every asynchronous call of store and remote returns. It always finishes with exactly one Result; it
/// is never cancelled (a cancellation is an Error of kind Cancelled).
template <typename T>
using Future = QFuture<Result<T>>;

/// A Future that is finished already.
template <typename T>
Future<T> readyFuture(Result<T> result)
{
    QPromise<Result<T>> promise;
    promise.start();
    promise.addResult(std::move(result));
    promise.finish();
    return promise.future();
}

/// Delivers the answer of @p future on @p context's thread, once, never before deliver() returned; not at all
/// when
/// @p context has died first. Call it on the thread that @p context lives in; the future may finish on any.
/// This is the only way answers reach objects: QFuture::then(context) of Qt 6.4 aborts when the context dies.
template <typename T, typename Handler>
void deliver(const QFuture<T> &future, QObject *context, Handler handler)
{
    auto *watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context,
                     [watcher, handler = std::move(handler)]() mutable {
                         watcher->deleteLater();
                         if (watcher->future().resultCount() > 0)
                             handler(watcher->future().takeResult());
                     });
    watcher->setFuture(future);
}

/// The same, but an answer whose @p generation is no longer current is dropped.
template <typename T, typename Handler>
void deliver(const QFuture<T> &future, QObject *context, const Generation &generation, Handler handler)
{
    deliver(future, context, [ticket = generation.ticket(), handler = std::move(handler)](T answer) mutable {
        if (ticket.isCurrent())
            handler(std::move(answer));
    });
}

} // namespace casebook
