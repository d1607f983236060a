#include "models/sync/pullround.h"

#include "models/sync/fullpass.h"
#include "models/sync/streams.h"
#include "models/sync/sweep.h"

namespace casebook::sync {

namespace {

constexpr qint64 connectorsMilliseconds = 3'600'000;
constexpr qint64 noticeMilliseconds = 1'000; // a change and its entry in the history are not of one moment
/// A server without a list of changes is read whole, a twentieth of the time at most.
constexpr qint64 fullPassShare = 20;
constexpr qint64 quickFullPass = 1'000; // milliseconds: may be done each time

} // namespace

PullRound::PullRound(PullDesk &desk, DetailsFetcher &details, MissingCases &missing, NoticeFinder &notices)
    : m_desk(desk)
    , m_details(details)
    , m_missing(missing)
    , m_notices(notices)
    , m_incremental(desk, details)
    , m_names(desk)
{
}

Result<void> PullRound::run(bool full)
{
    if (auto prepared = prepare(); !prepared)
        return prepared;
    if (auto mirrored = mirror(); !mirrored)
        return mirrored;
    // Details of a large mirror take long; what changes meanwhile is read in between.
    for (bool paused = true; paused; full = false) {
        if (auto changed = changes(full); !changed)
            return changed;
        paused = false;
        QElapsedTimer since;
        since.start();
        auto fetched = m_details.fetchAgain();
        if (fetched) {
            fetched = m_details.fetchDue([&] {
                paused = paused || since.elapsed() >= m_desk.context.options.pollMilliseconds;
                return paused;
            });
        }
        if (fetched)
            fetched = m_missing.settle();
        if (!fetched)
            return fetched;
    }
    return noteSync();
}

Result<void> PullRound::prepare()
{
    if (auto noted = note(streams::lastSync, &RemoteStatus::lastSync); !noted)
        return noted;
    if (auto noted = note(streams::fullCheck, &RemoteStatus::lastFullCheck); !noted)
        return noted;
    return readConnectors();
}

Result<void> PullRound::note(const QString &stream, std::optional<Timestamp> RemoteStatus::*field)
{
    const auto moment = streams::moment(m_desk, stream);
    if (!moment)
        return failure(moment.error());
    m_desk.context.status.update([&](RemoteStatus &status) { status.*field = *moment; });
    return {};
}

Result<void> PullRound::mirror()
{
    FirstMirror mirror(m_desk, m_details);
    auto finished = mirror.finished();
    if (finished && !*finished) {
        if (auto done = mirror.run(); !done)
            return done;
        finished = mirror.finished();
    }
    if (!finished)
        return failure(finished.error());
    // What the person is told of happened after the newest that the first mirror began with.
    Timestamp since;
    for (const QString &stream : { streams::updatedAtFirst, streams::createdAtFirst }) {
        const auto newest = streams::moment(m_desk, stream);
        if (!newest)
            return failure(newest.error());
        since = std::max(since, newest->value_or(Timestamp()));
    }
    m_notices.setSince(Timestamp(since.msecs() + noticeMilliseconds));
    return {};
}

Result<void> PullRound::changes(bool full)
{
    const auto outcome = m_incremental.run();
    if (!outcome)
        return failure(outcome.error());
    if (auto compared = compare(*outcome, full); !compared)
        return compared;
    if (auto settled = m_missing.settle(); !settled)
        return settled;
    if (auto dropped = dropOutOfScope(); !dropped)
        return dropped;
    return m_names.fetch();
}

Result<void> PullRound::dropOutOfScope()
{
    if (m_desk.context.remote.settings.scope == domain::MirrorScope::Everything)
        return {};
    while (!m_desk.mustStop()) {
        const auto dropped = m_desk.flights.keep(m_desk.context.ledger.dropOutOfScope(m_desk.remote()));
        if (!dropped)
            return failure(dropped.error());
        if (*dropped == 0)
            return {};
    }
    return failure(stoppedError());
}

Result<void> PullRound::compare(const Incremental::Outcome &outcome, bool full)
{
    const auto fullDue
        = streams::isDue(m_desk, streams::fullCheck, m_desk.context.options.fullCheckMilliseconds);
    if (!fullDue)
        return failure(fullDue.error());
    m_owesFullPass = m_owesFullPass || outcome.needsFullPass;
    const bool mustRead = m_owesFullPass
        && (m_fullPassMilliseconds < quickFullPass
            || m_sinceFullPass.elapsed() >= fullPassShare * m_fullPassMilliseconds);
    if (full || *fullDue || mustRead)
        return compareAll();
    if (m_desk.context.isLeftOut(Step::Sweep))
        return {};
    return sweep(outcome.totals);
}

Result<void> PullRound::compareAll()
{
    m_sinceFullPass.start();
    m_missing.clear();
    if (auto read = FullPass(m_desk, m_details, m_missing).run(); !read)
        return read;
    m_fullPassMilliseconds = m_sinceFullPass.elapsed();
    m_owesFullPass = false;
    for (const QString &stream : { streams::sweep, streams::fullCheck }) {
        if (auto set = streams::setMoment(m_desk, stream, m_desk.context.clock.now()); !set)
            return set;
    }
    return note(streams::fullCheck, &RemoteStatus::lastFullCheck);
}

Result<void> PullRound::sweep(const store::RemoteTotals &theirs)
{
    const auto due = streams::isDue(m_desk, streams::sweep, m_desk.context.options.sweepMilliseconds);
    if (!due)
        return failure(due.error());
    Sweep sweep(m_desk, m_details, m_missing);
    // The totals came with the changes: whether to look closer costs no request.
    const auto differs = sweep.differs(theirs);
    if (!differs)
        return failure(differs.error());
    // A difference that a sweep leaves is swept once more: the lists may have moved under the first.
    const bool isKnown = *differs && m_knownDifference == theirs;
    if (*differs && (*due || !isKnown || m_sweepsOfDifference < 2)) {
        m_missing.clear();
        if (auto swept = sweep.run(theirs); !swept)
            return swept;
        m_sweepsOfDifference = isKnown ? m_sweepsOfDifference + 1 : 1;
    }
    m_knownDifference = *differs ? std::optional(theirs) : std::nullopt;
    if (!*due)
        return {};
    return streams::setMoment(m_desk, streams::sweep, m_desk.context.clock.now());
}

Result<void> PullRound::readConnectors()
{
    const auto due = streams::isDue(m_desk, streams::connectors, connectorsMilliseconds);
    if (!due)
        return failure(due.error());
    if (!*due)
        return {};
    remote::CasesApi &api = m_desk.context.api;
    store::SyncLedger &ledger = m_desk.context.ledger;
    // Not everybody may read these; cases come without them.
    const auto listed = m_desk.flights.ask([&] { return api.connectors(); });
    if (!listed && Connection::concernsRemote(listed.error()))
        return failure(listed.error());
    if (listed) {
        QList<domain::ConnectorDefinition> connectors;
        for (const json::ListedConnector &each : *listed)
            connectors.append({ .id = each.id,
                                .name = each.name,
                                .type = each.type,
                                .config = each.config.value_or(QJsonObject()) });
        if (auto saved = m_desk.flights.keep(ledger.saveConnectors(m_desk.remote(), connectors)); !saved)
            return saved;
    }
    const auto configurations = m_desk.flights.ask([&] { return api.configurations(); });
    if (!configurations && Connection::concernsRemote(configurations.error()))
        return failure(configurations.error());
    if (configurations) {
        auto saved = m_desk.flights.keep(ledger.saveConfigurations(m_desk.remote(), *configurations));
        if (!saved)
            return saved;
    }
    return streams::setMoment(m_desk, streams::connectors, m_desk.context.clock.now());
}

Result<void> PullRound::noteSync()
{
    const Timestamp now = m_desk.context.clock.now();
    m_desk.context.status.update([now](RemoteStatus &status) { status.lastSync = now; });
    return streams::setMoment(m_desk, streams::lastSync, now);
}

} // namespace casebook::sync
