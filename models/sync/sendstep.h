#pragma once

#include "models/json/responses.h"
#include "models/sync/doubts.h"
#include "models/sync/equalcreates.h"
#include "models/sync/keyset.h"
#include "models/sync/next.h"
#include "models/sync/remotecontext.h"
#include "models/sync/settleclock.h"

namespace casebook::sync {

/// What all sending threads of one remote share.
struct Sending
{
    RemoteContext &context;
    SettleClock settling;
    EqualCreates creates = {};
    /// Cases of whose changes one was refused: sent one by one, so that only that one stays.
    KeySet singly = {};
    Doubts doubts = {};

    explicit Sending(RemoteContext &remoteContext)
        : context(remoteContext)
        , settling(remoteContext)
    {
    }
    /// They are done with, or wait for the person: nothing of how they were sent counts any more.
    void forget(const QList<OperationKey> &operations)
    {
        for (const OperationKey operation : operations) {
            settling.forget(operation);
            doubts.forget(operation);
        }
    }
};

using Operations = QList<domain::PendingOperation>;

/// One step of sending one case: what is noted before a request leaves, and after its answer came. The
/// senders, one for each kind of operation, are made of these.
class SendStep final
{
public:
    SendStep(Sending &sending, const store::CaseWork &work);
    SendStep(const SendStep &) = delete;
    SendStep &operator=(const SendStep &) = delete;

    const RemoteContext &context() const { return m_sending.context; }
    Sending &sending() { return m_sending; }
    const store::CaseWork &work() const { return m_work; }
    const domain::User &me() const { return context().remote.settings.me; }

    /// Notes durably that they are being sent (DATA-CORE §3 step 3). An error: do not send.
    Result<void> mark(const Operations &operations, const QStringList &knownComments = {});
    /// The GET that follows a doubt or comes before a deletion. A case that is older there than it was stops
    /// all sending.
    Result<json::CaseDocument> read();
    /// The same with all attachments, whichever way the version gives them.
    Result<json::CaseDocument> readWhole();
    /// The case's activity log since the first of @p operations was sent; empty where none was.
    Result<QList<domain::Activity>> logSince(const Operations &operations);

    /// The remote has it: base, row and outbox follow.
    Next adopt(store::Adoption adoption);
    /// The case is not there any more.
    Next vanish();
    /// They were certainly not executed: as before, and not at once.
    Next putBack(const Operations &operations, const Error &error);
    /// After the @p times-th doubt about it: at once for the first few, then later and later.
    Next afterDoubt(int times) const;
    /// As it is, and not at once.
    Next backOff(const domain::PendingOperation &first, const Error &error);
    /// They were refused: they wait for the person.
    Next park(const Operations &operations, const Error &error);
    /// What a write's failure means, where it says that nothing was executed; unknown outcomes stay sent.
    Next writeFailed(const Operations &operations, const Error &error);
    /// What the failure of a read before or after sending @p first means; what is sent stays sent.
    Next readFailed(const domain::PendingOperation &first, const Error &error);
    /// What an error of the store means.
    Next storeFailed(const Error &error);

private:
    void tellConnection(const Error &error);
    std::chrono::milliseconds pauseAfter(const domain::PendingOperation &operation, const Error &error) const;

    Sending &m_sending;
    const store::CaseWork &m_work;
};

/// 404 that says that this very case is not there; any other 404 is a missing space or a proxy.
bool isCaseGone(const Error &error);
/// The outcome of the write is not known: executed, not executed, or still on its way (traps 7, 11, 12).
bool isDoubtful(const Error &error);
QList<OperationKey> keysOf(const Operations &operations);

} // namespace casebook::sync
