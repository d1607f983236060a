#include "models/sync/remotes.h"

#include <utility>

namespace casebook::sync {

using domain::Remote;
using domain::RemoteSettings;
using namespace Qt::StringLiterals;

namespace {

constexpr int readingMilliseconds = 50;

/// What a runner is built on; the rest may change while it runs.
RemoteSettings foundation(RemoteSettings settings)
{
    settings.me = {};
    settings.version.clear();
    settings.paused = false;
    return settings;
}

} // namespace

Remotes::Remotes(store::CaseStore &store, const Clock &clock, remote::CredentialStore &credentials,
                 SyncOptions options)
    : m_store(store)
    , m_clock(clock)
    , m_secrets(store, credentials)
    , m_options(std::move(options))
    , m_counts(store.ledger())
    , m_telling([this](WorkspaceId remote) { return look(remote); })
{
    connect(&m_telling, &StatusTelling::changed, this, &Remotes::statusChanged);
    m_reading.setSingleShot(true);
    m_reading.setInterval(readingMilliseconds);
    connect(&m_reading, &QTimer::timeout, this, &Remotes::readRemotes);
    connect(&m_counts, &WorkCounts::counted, this, [this] {
        for (const auto &[id, entry] : m_entries)
            m_telling.tell(id);
    });
}

Remotes::~Remotes() = default;

void Remotes::start()
{
    if (std::exchange(m_isStarted, true))
        return;
    connect(&m_store, &store::CaseStore::changed, this, &Remotes::onChanged);
    deliver(m_secrets.open(), this, [this](const Result<void> &opened) {
        if (!opened)
            return;
        readRemotes();
        m_counts.countAgain();
    });
}

void Remotes::stop()
{
    m_isStopping = true;
    for (auto &[id, entry] : m_entries)
        endRunner(entry);
    if (m_ending.empty())
        QMetaObject::invokeMethod(this, &Remotes::stopped, Qt::QueuedConnection);
}

void Remotes::setOffline(bool offline)
{
    m_isOffline = offline;
    for (RemoteRunner *runner : runners())
        runner->setOffline(offline);
}

void Remotes::setPaused(WorkspaceId remote, bool paused)
{
    const auto found = m_entries.find(remote);
    if (found == m_entries.end())
        return;
    if (found->second.runner)
        found->second.runner->setPaused(paused);
    if (std::exchange(found->second.remote.settings.paused, paused) == paused)
        return;
    m_reads.next();
    ++m_saving;
    const auto change = [paused](RemoteSettings &settings) { settings.paused = paused; };
    deliver(m_store.ledger().changeSettings(remote, change), this, [this](const Result<void> &) {
        --m_saving;
        m_reading.start(); // what holds now, also when it could not be kept
    });
}

RemoteRunner *Remotes::runner(WorkspaceId remote) const
{
    const auto found = m_entries.find(remote);
    return found == m_entries.end() ? nullptr : found->second.runner.get();
}

QList<RemoteRunner *> Remotes::runners() const
{
    QList<RemoteRunner *> all;
    for (const auto &[id, entry] : m_entries) {
        if (entry.runner)
            all.append(entry.runner.get());
    }
    return all;
}

QList<Remote> Remotes::known() const
{
    QList<Remote> all;
    for (const auto &[id, entry] : m_entries)
        all.append(entry.remote);
    return all;
}

QList<RemoteStatus> Remotes::statuses() const
{
    QList<RemoteStatus> all;
    for (const auto &[id, entry] : m_entries)
        all.append(status(id));
    return all;
}

RemoteStatus Remotes::status(WorkspaceId remote) const
{
    RemoteStatus status{ .remote = remote };
    if (RemoteRunner *running = runner(remote))
        status = running->status().status();
    const store::WorkCount count = m_counts.of(remote);
    status.waiting = count.waiting;
    status.failed = count.failed;
    status.conflicts = count.conflicts;
    status.vanished = count.vanished;
    return status;
}

std::optional<RemoteStatus> Remotes::look(WorkspaceId remote)
{
    const auto entry = m_entries.find(remote);
    if (entry == m_entries.end())
        return std::nullopt;
    if (entry->second.runner)
        entry->second.runner->status().read();
    return status(remote);
}

void Remotes::syncNow(WorkspaceId remote, bool full)
{
    if (!remote.isValid() && m_haveRead) {
        for (const domain::Remote &one : known())
            syncNow(one.id, full);
    } else if (RemoteRunner *running = runner(remote)) {
        full ? running->checkEverything() : running->syncNow();
    } else {
        m_askedEarly[remote] = m_askedEarly[remote] || full;
    }
}

Future<void> Remotes::useSecret(WorkspaceId remote, remote::Secret secret)
{
    const auto found = m_entries.find(remote);
    if (found == m_entries.end()) {
        m_given[remote] = secret;
    } else {
        found->second.secret = secret;
        endRunner(found->second);
        begin(found->second);
    }
    return m_secrets.keep(remote, std::move(secret));
}

remote::Secret Remotes::secret(WorkspaceId remote) const
{
    const auto found = m_entries.find(remote);
    return found == m_entries.end() ? remote::Secret() : found->second.secret.value_or(remote::Secret());
}

void Remotes::onChanged(const store::ChangeSet &changes)
{
    if (changes.everything && !m_reading.isActive())
        m_reading.start();
    if (changes.outbox || changes.everything) {
        for (RemoteRunner *runner : runners())
            runner->nudge();
    }
    if (changes.outbox || changes.conflicts || changes.everything)
        m_counts.countAgain();
}

void Remotes::readRemotes()
{
    if (m_saving > 0) // read when it is saved
        return;
    deliver(m_store.ledger().remotes(), this, m_reads, [this](const Result<QList<Remote>> &remotes) {
        if (remotes && !m_isStopping)
            take(*remotes);
    });
}

void Remotes::take(const QList<Remote> &remotes)
{
    QSet<WorkspaceId> there;
    bool isOther = false;
    for (const Remote &remote : remotes) {
        there.insert(remote.id);
        const auto known = m_entries.find(remote.id);
        if (known == m_entries.end()) {
            m_entries[remote.id].remote = remote;
            isOther = true;
            readSecret(remote.id);
            continue;
        }
        Entry &entry = known->second;
        const Remote before = std::exchange(entry.remote, remote);
        isOther = isOther || before.name != remote.name;
        if (foundation(before.settings) != foundation(remote.settings)) {
            endRunner(entry);
            begin(entry);
        } else if (entry.runner) {
            entry.runner->setPaused(remote.settings.paused);
        }
    }
    for (auto entry = m_entries.begin(); entry != m_entries.end();) {
        if (there.contains(entry->first)) {
            ++entry;
            continue;
        }
        endRunner(entry->second);
        entry = m_entries.erase(entry);
        isOther = true;
    }
    m_haveRead = true;
    if (const auto all = m_askedEarly.extract(WorkspaceId()))
        syncNow({}, all.mapped());
    if (isOther)
        emit remotesChanged();
}

void Remotes::readSecret(WorkspaceId remote)
{
    if (const auto given = m_given.find(remote); given != m_given.end()) {
        m_entries[remote].secret = given->second;
        m_given.erase(given);
        begin(m_entries[remote]);
        return;
    }
    deliver(m_secrets.read(remote), this, [this, remote](const Result<remote::Secret> &secret) {
        const auto found = m_entries.find(remote);
        if (found == m_entries.end() || found->second.secret)
            return;
        found->second.secret = secret.value_or(remote::Secret());
        begin(found->second);
    });
}

void Remotes::begin(Entry &entry)
{
    const WorkspaceId id = entry.remote.id;
    if (entry.runner || !entry.secret || m_isStopping || m_ending.contains(id))
        return;
    entry.runner = std::make_unique<RemoteRunner>(RunnerTools{ m_store, m_clock, m_options }, entry.remote,
                                                  *entry.secret, eventsOf(id));
    entry.runner->setOffline(m_isOffline);
    entry.runner->start();
    if (const auto early = m_askedEarly.extract(id))
        syncNow(id, early.mapped());
    m_telling.tell(id);
}

void Remotes::endRunner(Entry &entry)
{
    if (!entry.runner)
        return;
    entry.runner->end();
    m_ending[entry.remote.id] = std::move(entry.runner);
}

void Remotes::letGo(WorkspaceId remote)
{
    m_ending.erase(remote);
    if (const auto entry = m_entries.find(remote); entry != m_entries.end())
        begin(entry->second);
    if (m_isStopping && m_ending.empty())
        emit stopped();
}

// Whoever asked for it looks at the status now: it must be that of now.
void Remotes::finishRound(WorkspaceId remote)
{
    m_counts.countNow([this, remote] {
        m_telling.tell(remote);
        m_telling.tellAll();
        emit roundFinished(remote);
    });
}

// Threads tell by queued calls; those of a runner that is gone find nothing to do.
RunnerEvents Remotes::eventsOf(WorkspaceId remote)
{
    const auto later
        = [this](auto call) { QMetaObject::invokeMethod(this, std::move(call), Qt::QueuedConnection); };
    return { .statusChanged = [this, later, remote] { later([this, remote] { m_telling.tell(remote); }); },
             .roundFinished = [this, later, remote] { later([this, remote] { finishRound(remote); }); },
             .ended = [this, later, remote] { later([this, remote] { letGo(remote); }); },
             .concernsMe =
                 [this, later](CaseKey key, const QString &title, const domain::Activity &activity) {
                     later([=, this] { emit concernsMe(key, title, activity); });
                 } };
}

} // namespace casebook::sync
