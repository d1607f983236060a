#include "ui/page/quietbar.h"

#include "ui/page/messagebar.h"
#include "ui/theme/metrics.h"

#include <QVBoxLayout>

#include <algorithm>

namespace casebook::ui {

namespace {
constexpr int mostNews = 20;
}

QuietBar::QuietBar(const Workbench &bench, QWidget *parent)
    : QWidget(parent)
    , m_bench(bench)
    , m_bar(new MessageBar(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::group, 0, metrics::group, metrics::inside);
    layout->addWidget(m_bar);
    hide();
}

void QuietBar::setCase(CaseKey key, const domain::User &me)
{
    m_me = me;
    if (key == m_case)
        return;
    m_generation.next();
    m_case = key;
    m_seen.reset();
    m_told = 0;
    m_bar->dismiss();
    hide();
    look(false);
}

QString QuietBar::text() const
{
    return m_bar->text();
}

void QuietBar::look(bool writing)
{
    if (!m_case.isValid())
        return;
    domain::TimelineRequest newest{ .caseKey = m_case };
    newest.order = domain::SortOrder::Descending;
    newest.limit = mostNews;
    deliver(m_bench.store.timeline(newest, m_generation.ticket()), this, m_generation,
            [this, writing](const Result<domain::TimelinePage> &page) {
                if (page)
                    take(page->entries, writing);
            });
}

bool QuietBar::isMine(const domain::User &author) const
{
    const auto is = [&author](const domain::User &me) {
        return !me.identity().isEmpty()
            && (author.identity() == me.identity()
                || (!me.username.value_or(QString()).isEmpty() && author.username == me.username));
    };
    return is(m_me) || is(m_bench.preferences.author());
}

void QuietBar::take(const QList<domain::TimelineEntry> &newestFirst, bool writing)
{
    const Timestamp newest = newestFirst.isEmpty() ? Timestamp() : newestFirst.first().createdAt();
    const bool first = !m_seen.has_value();
    const Timestamp seen = m_seen.value_or(newest);
    m_seen = std::max(seen, newest);
    if (first || !writing)
        return;
    QList<domain::TimelineEntry> news;
    std::copy_if(newestFirst.cbegin(), newestFirst.cend(), std::back_inserter(news),
                 [&](const domain::TimelineEntry &entry) {
                     return entry.createdAt() > seen && !entry.provisional && !isMine(entry.author());
                 });
    if (news.isEmpty())
        return;
    m_told += static_cast<int>(news.size());
    const QString sentence = activityText(news.first(), m_names).plain;
    //: %1 is a sentence such as "Anna changed status to Closed"
    const QString text
        = m_told == 1 ? sentence : tr("%1, and %n more change(s)", nullptr, m_told - 1).arg(sentence);
    const auto close = [this] {
        m_told = 0;
        m_bar->dismiss();
        hide();
    };
    m_bar->show(MessageBar::Kind::Information, text,
                { { tr("Show"),
                    [this, close] {
                        close();
                        emit showRequested();
                    } },
                  { tr("Close"), close } });
    show();
}

} // namespace casebook::ui
