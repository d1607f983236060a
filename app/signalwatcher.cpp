#include "app/signalwatcher.h"

#include <QSocketNotifier>

#include <array>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace casebook::app {

namespace {

constexpr std::array watched{ SIGINT, SIGTERM, SIGHUP };

// A handler may do next to nothing; it writes one byte, and the event loop does the rest.
volatile std::sig_atomic_t writer = -1;

void onSignal(int /*number*/)
{
    const char byte = 1;
    [[maybe_unused]] const ssize_t written = write(writer, &byte, 1);
}

} // namespace

SignalWatcher::SignalWatcher(QObject *parent)
    : QObject(parent)
{
    std::array<int, 2> ends{};
    if (pipe2(ends.data(), O_CLOEXEC | O_NONBLOCK) != 0)
        return;
    m_reader = ends[0];
    writer = ends[1];
    auto *notifier = new QSocketNotifier(m_reader, QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this] {
        char byte = 0;
        while (read(m_reader, &byte, 1) > 0) { }
        emit endRequested();
    });
    for (const int number : watched)
        std::signal(number, onSignal);
}

SignalWatcher::~SignalWatcher()
{
    if (m_reader < 0)
        return;
    for (const int number : watched)
        std::signal(number, SIG_DFL);
    close(writer);
    close(m_reader);
    writer = -1;
}

} // namespace casebook::app
