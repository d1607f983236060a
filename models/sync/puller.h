#pragma once

#include "models/remote/casesapi.h"
#include "models/store/syncledger.h"
#include "models/sync/foundcases.h"

#include <memory>

namespace casebook::sync {

struct RemoteContext;

/// Reads one remote into the store: first mirror, increments, sweeps, details; and what is asked of it
/// directly. Everything blocks and is called on the remote's own threads, unless said otherwise.
class Puller final
{
public:
    explicit Puller(RemoteContext &context);
    ~Puller();
    Puller(const Puller &) = delete;
    Puller &operator=(const Puller &) = delete;

    enum class Pass {
        Incremental, ///< what is due: the first mirror's rest, changes, the sweep when its time has come
        Full, ///< compares everything
    };
    /// One whole pass with the details it makes due; goes on where the last one ended. Tells its progress and
    /// `lastSync` on the status board. Errors: CasesApi's; Cancelled when it was stopped.
    Result<void> pull(Pass pass);
    /// Reads the cases that fetchFirst() named while no pass is under way.
    Result<void> fetchNamed();

    // --- Any thread, at once
    /// The details of this case come next, in a pass under way or by fetchNamed().
    void fetchFirst(CaseKey key);
    /// Ends a pass under way; the next pull() goes on with it.
    void stopPulling();
    /// The person's answer about cases missing en masse; acted on by the next pull().
    void answerMissing(bool remove);

    // --- Asked of the remote; from any thread of sync's, also during a pass
    Result<FoundCases> search(const QString &text, int page);
    Result<CaseKey> bring(const QString &caseId);
    /// Those last known while the connection is not open.
    Result<store::SyncLedger::Choices> choices(const QString &connectorId, const QString &subAction,
                                               const QJsonObject &parameters);
    Result<QList<json::UserProfile>> suggestProfiles(const QString &name);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace casebook::sync
