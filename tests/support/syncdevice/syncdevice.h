#pragma once

#include "models/store/casestore.h"
#include "models/store/syncledger.h"
#include "models/sync/syncengine.h"
#include "tests/support/syncdevice/memorycredentials.h"
#include "tests/support/syncdevice/offsetclock.h"

#include <QUrl>

namespace casebook::test {

struct DeviceSetup
{
    QString storePath;
    QUrl url;
    QString user = QStringLiteral("ana"); ///< of TestKibana: the password follows from the name
    QString profileUid = {}; ///< empty: none, as of people who sign in by password
    QByteArray password = {}; ///< empty: the one of TestKibana
    qint64 clockOffset = 0; ///< milliseconds
    sync::SyncOptions options = quickOptions();
    domain::MirrorScope scope = domain::MirrorScope::Everything;

    /// As short as a test on loopback can have them: nothing happens but by being told.
    static sync::SyncOptions quickOptions();
};

/// One computer of a person: a store file, the one remote in it, the engine that keeps them equal. Its calls
/// wait for the store; they block for as long as that takes.
class SyncDevice
{
public:
    explicit SyncDevice(const DeviceSetup &setup);
    ~SyncDevice();
    SyncDevice(const SyncDevice &) = delete;
    SyncDevice &operator=(const SyncDevice &) = delete;

    store::CaseStore &store() { return *m_store; }
    store::SyncLedger &ledger() { return m_store->ledger(); }
    sync::SyncEngine &engine() { return *m_engine; }
    OffsetClock &clock() { return m_clock; }
    WorkspaceId remote() const { return m_remote; }
    sync::RemoteStatus status() const { return m_engine->status(m_remote); }

    // --- What the person does; durable when it returns
    Result<store::SubmitResult> submit(domain::Operation operation);
    Result<store::SubmitResult> create(const QString &title, const QString &description,
                                       const QStringList &tags = {});
    Result<store::SubmitResult> edit(CaseKey key, domain::CasePatch patch);
    Result<store::SubmitResult> comment(CaseKey key, const QString &text);
    Result<store::SubmitResult> editComment(CaseKey key, const QString &attachmentId, const QString &text);

    // --- What is there
    QList<domain::CaseSummary> cases();
    domain::Case value(CaseKey key);
    QList<domain::Attachment> comments(CaseKey key);
    /// The key of the case with this title; invalid when there is none.
    CaseKey keyOf(const QString &title);

    /// Changes in the outbox that were not refused, as the store has it now.
    int waiting();

    /// Sends and pulls, running the event loop until the round has finished; false when it does not.
    bool sync(int patience = 30'000);
    /// The same with the full check.
    bool check(int patience = 30'000);
    /// A round may be waiting for back-off: syncs until nothing waits any more; false when that does not
    /// come.
    bool syncUntilQuiet(int rounds = 20);

private:
    bool waitForRound(int patience);

    OffsetClock m_clock;
    DeviceSetup m_setup;
    MemoryCredentials m_credentials;
    std::unique_ptr<store::CaseStore> m_store;
    std::unique_ptr<sync::SyncEngine> m_engine;
    WorkspaceId m_remote;
    domain::User m_me;
    int m_rounds = 0;
};

} // namespace casebook::test
