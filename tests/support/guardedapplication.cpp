#include "tests/support/guardedapplication.h"

#include <QEvent>
#include <QMetaEnum>
#include <QThread>

#include <ctime>

namespace casebook::test {

namespace {

qint64 nanoseconds(clockid_t clock)
{
    timespec moment{};
    clock_gettime(clock, &moment);
    return static_cast<qint64>(moment.tv_sec) * 1'000'000'000 + moment.tv_nsec;
}

} // namespace

GuardedApplication::GuardedApplication(int &argc, char **argv)
    : QApplication(argc, argv)
{
}

bool GuardedApplication::notify(QObject *receiver, QEvent *event)
{
    if (!m_measuring || m_depth > 0 || QThread::currentThread() != thread())
        return QApplication::notify(receiver, event);
    // both may be gone when notify() returns
    const char *receiverClass = receiver->metaObject()->className();
    const QEvent::Type type = event->type();
    const qint64 wall = nanoseconds(CLOCK_MONOTONIC);
    const qint64 cpu = nanoseconds(CLOCK_THREAD_CPUTIME_ID);
    ++m_depth;
    const bool result = QApplication::notify(receiver, event);
    --m_depth;
    const qint64 cpuTime = nanoseconds(CLOCK_THREAD_CPUTIME_ID) - cpu;
    const qint64 wallTime = nanoseconds(CLOCK_MONOTONIC) - wall;
    m_guard.add({ .wallNanoseconds = wallTime,
                  .cpuNanoseconds = cpuTime,
                  .what = QByteArray(QMetaEnum::fromType<QEvent::Type>().valueToKey(type)) + " to "
                      + receiverClass });
    return result;
}

} // namespace casebook::test
