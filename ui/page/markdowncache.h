#pragma once

#include "models/base/generation.h"
#include "ui/page/renderedtext.h"

#include <QHash>
#include <QObject>

#include <deque>
#include <list>
#include <optional>

namespace casebook::ui {

/// The rendered texts of one page: made on a worker, what is in sight first, and kept for when they come back
/// into sight, up to a number of bytes; what was not shown for the longest time goes first.
class MarkdownCache final : public QObject
{
    Q_OBJECT

public:
    static constexpr qint64 usualBytes = 16 * 1024 * 1024;

    /// Keeps texts of @p mostBytes together, and one longer than that.
    explicit MarkdownCache(QObject *parent = nullptr, qint64 mostBytes = usualBytes);

    /// Empty when it is not there.
    RenderedText find(const MarkdownJob &job);
    /// Renders here and now what is not there; for what isQuicklyRendered().
    RenderedText render(const MarkdownJob &job);
    /// Has the worker render it, before all that was asked for earlier; rendered() follows.
    void request(const MarkdownJob &job);
    /// Has the worker render it when there is nothing else to do, and not at all when there is much.
    void prepare(const MarkdownJob &job);
    /// Another case: forgets all texts and all that was asked for.
    void clear();

    qint64 bytes() const { return m_bytes; }
    qsizetype count() const { return m_places.size(); }

signals:
    void rendered(const casebook::ui::MarkdownJob &job, const casebook::ui::RenderedText &text);

private:
    struct Entry
    {
        MarkdownJob job;
        RenderedText text;
    };

    bool isKnown(const MarkdownJob &job) const;
    void keep(const MarkdownJob &job, const RenderedText &text);
    void renderNext();

    qint64 m_mostBytes;
    qint64 m_bytes = 0;
    Generation m_generation;
    std::list<Entry> m_entries; ///< the one shown last comes first
    QHash<MarkdownJob, std::list<Entry>::iterator> m_places;
    std::deque<MarkdownJob> m_waiting;
    std::optional<MarkdownJob> m_running;
};

} // namespace casebook::ui
