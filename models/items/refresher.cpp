#include "models/items/refresher.h"

namespace casebook::items {

Refresher::Refresher(int delayMilliseconds, Ask ask, QObject *parent)
    : QObject(parent)
    , m_ask(std::move(ask))
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(delayMilliseconds);
    connect(&m_timer, &QTimer::timeout, this, &Refresher::ask);
}

void Refresher::request()
{
    // Not restarted: a steady stream of changes must not put the answer off for ever.
    if (!m_timer.isActive())
        m_timer.start();
}

void Refresher::requestNow()
{
    m_timer.stop();
    ask();
}

void Refresher::ask()
{
    if (m_busy) {
        m_again = true;
        return;
    }
    m_busy = true;
    m_ask([this] { finish(); });
}

void Refresher::finish()
{
    m_busy = false;
    if (!m_again)
        return;
    m_again = false;
    request();
}

} // namespace casebook::items
