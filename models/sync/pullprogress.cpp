#include "models/sync/pullprogress.h"

namespace casebook::sync {

namespace {

constexpr qint64 tellMilliseconds = 200;
constexpr qint64 rateMilliseconds = 500; // a rate over less is noise

} // namespace

void PullProgress::begin(qint64 done, qint64 total)
{
    m_first = done;
    m_done = done;
    m_total = total;
    m_since.start();
    tell();
}

void PullProgress::add(qint64 count)
{
    m_done += count;
    if (!m_told.isValid() || m_told.elapsed() >= tellMilliseconds)
        tell();
}

void PullProgress::end()
{
    m_done = 0;
    m_total = 0;
    m_status.update([](RemoteStatus &status) {
        status.done = 0;
        status.total = 0;
        status.perSecond = 0;
    });
}

void PullProgress::tell()
{
    m_told.start();
    const qint64 elapsed = m_since.elapsed();
    m_status.update([&](RemoteStatus &status) {
        status.done = m_done;
        status.total = m_total;
        status.perSecond
            = elapsed >= rateMilliseconds ? double(m_done - m_first) * 1000 / double(elapsed) : 0;
    });
}

} // namespace casebook::sync
