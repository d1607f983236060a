#include "ui/page/markdowncache.h"

#include "models/base/async.h"

#include <QThread>
#include <QtConcurrent>

#include <algorithm>

namespace casebook::ui {

namespace {

constexpr size_t mostWaiting = 64; // more rows than any screen shows

} // namespace

MarkdownCache::MarkdownCache(QObject *parent, qint64 mostBytes)
    : QObject(parent)
    , m_mostBytes(mostBytes)
{
}

RenderedText MarkdownCache::find(const MarkdownJob &job)
{
    const auto place = m_places.constFind(job);
    if (place == m_places.cend())
        return {};
    m_entries.splice(m_entries.begin(), m_entries, *place);
    return m_entries.front().text;
}

RenderedText MarkdownCache::render(const MarkdownJob &job)
{
    if (const RenderedText found = find(job))
        return found;
    const RenderedText text = layOut(job, thread());
    keep(job, text);
    return text;
}

void MarkdownCache::request(const MarkdownJob &job)
{
    if (m_places.contains(job) || m_running == job)
        return;
    const auto asked = std::find(m_waiting.begin(), m_waiting.end(), job);
    if (asked != m_waiting.end())
        m_waiting.erase(asked);
    m_waiting.push_front(job);
    if (m_waiting.size() > mostWaiting)
        m_waiting.pop_back();
    renderNext();
}

void MarkdownCache::prepare(const MarkdownJob &job)
{
    if (isKnown(job) || m_waiting.size() >= mostWaiting)
        return;
    m_waiting.push_back(job);
    renderNext();
}

void MarkdownCache::clear()
{
    m_generation.next();
    m_waiting.clear();
    m_running.reset();
    m_places.clear();
    m_entries.clear();
    m_bytes = 0;
}

bool MarkdownCache::isKnown(const MarkdownJob &job) const
{
    return m_places.contains(job) || m_running == job
        || std::find(m_waiting.cbegin(), m_waiting.cend(), job) != m_waiting.cend();
}

void MarkdownCache::keep(const MarkdownJob &job, const RenderedText &text)
{
    m_entries.push_front({ job, text });
    m_places.insert(job, m_entries.begin());
    m_bytes += text.bytes;
    while (m_bytes > m_mostBytes && m_entries.size() > 1) {
        m_bytes -= m_entries.back().text.bytes;
        m_places.remove(m_entries.back().job);
        m_entries.pop_back();
    }
}

void MarkdownCache::renderNext()
{
    while (!m_running && !m_waiting.empty()) {
        const MarkdownJob job = m_waiting.front();
        m_waiting.pop_front();
        if (m_places.contains(job))
            continue; // rendered meanwhile
        m_running = job;
        deliver(QtConcurrent::run(&layOut, job, thread()), this, m_generation,
                [this, job](const RenderedText &text) {
                    m_running.reset();
                    if (!m_places.contains(job))
                        keep(job, text);
                    renderNext();
                    emit rendered(job, text);
                });
    }
}

} // namespace casebook::ui
