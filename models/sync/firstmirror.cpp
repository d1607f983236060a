#include "models/sync/firstmirror.h"

#include "models/sync/detailsfetcher.h"
#include "models/sync/listtaker.h"
#include "models/sync/streams.h"
#include "models/sync/windowreader.h"

namespace casebook::sync {

using namespace Qt::StringLiterals;

Result<std::optional<Timestamp>> FirstMirror::finished()
{
    return streams::moment(m_desk, streams::mirrored);
}

Result<void> FirstMirror::run()
{
    auto windows = m_desk.flights.keep(m_desk.context.ledger.mirrorWindows(m_desk.remote()));
    if (!windows)
        return failure(windows.error());
    m_windows = *windows;
    if (m_windows.isEmpty()) {
        if (auto prepared = prepare(); !prepared)
            return prepared;
    }
    qint64 total = 0;
    qint64 read = 0;
    for (const store::MirrorWindow &window : std::as_const(m_windows)) {
        total += window.total;
        read += window.read;
    }
    m_desk.progress.begin(read, total);
    for (qsizetype index = nextWindow(); index >= 0; index = nextWindow()) {
        const store::MirrorWindow &window = m_windows[index];
        const bool tooLarge = window.total - window.read > m_desk.context.options.windowSize;
        auto done = tooLarge && window.first < window.last ? split(index) : readWindow(index);
        if (!done)
            return done;
    }
    return finish();
}

qsizetype FirstMirror::nextWindow() const
{
    for (qsizetype i = 0; i < m_windows.size(); ++i) {
        if (!m_windows[i].done)
            return i;
    }
    return -1;
}

Result<void> FirstMirror::prepare()
{
    // Changes from here on are the streams' to read: their watermarks begin at what is newest now.
    remote::CasesApi &api = m_desk.context.api;
    const auto features = m_desk.flights.ask([&] { return api.features(); });
    if (!features)
        return failure(features.error());
    if (features->sortsByUpdatedAt()) {
        const auto updated
            = m_desk.flights.ask([&] { return api.find({ .sortField = u"updatedAt"_s, .perPage = 1 }); });
        if (!updated)
            return failure(updated.error());
        const std::optional<Timestamp> newest
            = updated->cases.isEmpty() ? std::nullopt : updated->cases.first().value.updatedAt;
        if (auto set = streams::setMoment(m_desk, streams::updatedAtFirst, newest); !set)
            return set;
    }
    const auto newest = m_desk.flights.ask([&] { return api.find({ .perPage = 1 }); });
    if (!newest)
        return failure(newest.error());
    if (newest->cases.isEmpty())
        return {};
    const auto oldest = m_desk.flights.ask(
        [&] { return api.find({ .order = domain::SortOrder::Ascending, .perPage = 1 }); });
    if (!oldest)
        return failure(oldest.error());
    if (oldest->cases.isEmpty())
        return {};
    const Timestamp last = newest->cases.first().value.createdAt;
    if (auto set = streams::setMoment(m_desk, streams::createdAtFirst, last); !set)
        return set;
    m_windows = { { .first = oldest->cases.first().value.createdAt, .last = last, .total = newest->total } };
    return save();
}

Result<void> FirstMirror::split(qsizetype index)
{
    // The older half's total follows from the newer half's.
    const store::MirrorWindow whole = m_windows[index];
    const Timestamp middle(whole.first.msecs() + (whole.last.msecs() - whole.first.msecs()) / 2);
    const Timestamp after(middle.msecs() + 1);
    const auto newer = m_desk.flights.ask(
        [&] { return m_desk.context.api.find({ .perPage = 1, .from = after, .to = whole.last }); });
    if (!newer)
        return failure(newer.error());
    const qint64 left = whole.total - whole.read;
    const qint64 older = std::max<qint64>(left - newer->total, 0);
    m_windows[index] = { .first = after,
                         .last = whole.last,
                         .total = newer->total + whole.read,
                         .read = whole.read,
                         .done = newer->total == 0 };
    m_windows.insert(index + 1, { .first = whole.first, .last = middle, .total = older, .done = older == 0 });
    return save();
}

Result<void> FirstMirror::readWindow(qsizetype index)
{
    ListTaker taker(m_desk);
    WindowReader reader(m_desk, taker);
    const store::MirrorWindow window = m_windows[index];
    auto done = reader.read(
        window.first, window.last, window.total - window.read, [this, index](qint64 count, Timestamp oldest) {
            // what is left ends where this page ended; cases of that very millisecond
            // may be read twice
            store::MirrorWindow &left = m_windows[index];
            left.last = std::min(left.last, oldest);
            left.read = std::min(left.total, left.read + count);
            m_desk.progress.add(count);
            if (m_saving)
                return;
            m_saving = true;
            m_desk.flights.write(m_desk.context.ledger.saveMirrorWindows(m_desk.remote(), m_windows),
                                 [this](const Result<void> &) { m_saving = false; });
        });
    if (!done)
        return done;
    if (auto settled = taker.settle(m_details); !settled)
        return settled;
    m_windows[index].read = m_windows[index].total;
    m_windows[index].done = true;
    return save();
}

Result<void> FirstMirror::finish()
{
    for (const auto &[from, to] : { std::pair{ streams::updatedAtFirst, streams::updatedAt },
                                    std::pair{ streams::createdAtFirst, streams::createdAt } }) {
        const auto newest = streams::moment(m_desk, from);
        if (!newest)
            return failure(newest.error());
        if (auto set = streams::setMoment(m_desk, to, *newest); !set)
            return set;
    }
    for (const QString &stream : { streams::sweep, streams::fullCheck }) {
        if (auto set = streams::setMoment(m_desk, stream, m_desk.context.clock.now()); !set)
            return set;
    }
    if (auto set = streams::setMoment(m_desk, streams::mirrored, m_desk.context.api.remoteNow()); !set)
        return set;
    m_windows.clear();
    return save();
}

Result<void> FirstMirror::save()
{
    return m_desk.flights.keep(m_desk.context.ledger.saveMirrorWindows(m_desk.remote(), m_windows));
}

} // namespace casebook::sync
