#include "models/sync/remotelock.h"

#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace casebook;
using namespace Qt::StringLiterals;
using sync::RemoteLock;

namespace {

/// Another process that holds the lock until it is killed.
class Holder
{
public:
    Holder(const QString &store, WorkspaceId remote)
    {
        int ends[2];
        if (::pipe(ends) != 0)
            return;
        m_process = ::fork();
        if (m_process == 0) {
            RemoteLock lock(store, remote);
            const char held = lock.hold() ? 'y' : 'n';
            if (::write(ends[1], &held, 1) == 1)
                ::pause();
            ::_exit(0);
        }
        char held = 0;
        m_holds = ::read(ends[0], &held, 1) == 1 && held == 'y';
        ::close(ends[0]);
        ::close(ends[1]);
    }
    ~Holder() { kill(); }
    Holder(const Holder &) = delete;
    Holder &operator=(const Holder &) = delete;

    bool holds() const { return m_holds; }
    void kill()
    {
        if (m_process <= 0)
            return;
        ::kill(m_process, SIGKILL);
        ::waitpid(m_process, nullptr, 0);
        m_process = -1;
    }

private:
    pid_t m_process = -1;
    bool m_holds = false;
};

} // namespace

/// Which process may sync a remote.
class RemoteLockTest final : public QObject
{
    Q_OBJECT

private slots:
    void aKilledHolderFreesItAtOnce()
    {
        const QTemporaryDir folder;
        const QString store = folder.filePath(u"casebook.sqlite"_s);
        RemoteLock lock(store, WorkspaceId{ 2 });
        for (int i = 0; i < 3; ++i) {
            Holder other(store, WorkspaceId{ 2 });
            QVERIFY(other.holds());
            QVERIFY(!lock.hold());
            other.kill();
            RemoteLock next(store, WorkspaceId{ 2 });
            QVERIFY(next.hold()); // and gone again at the end of the round
        }
        QVERIFY(lock.hold());
        QVERIFY(lock.hold()); // it stays held
        const Holder late(store, WorkspaceId{ 2 });
        QVERIFY(!late.holds());
    }

    void eachRemoteOfEachStoreHasItsOwn()
    {
        const QTemporaryDir folder;
        const QString store = folder.filePath(u"casebook.sqlite"_s);
        const Holder other(store, WorkspaceId{ 2 });
        QVERIFY(other.holds());
        RemoteLock sibling(store, WorkspaceId{ 3 });
        QVERIFY(sibling.hold());
        RemoteLock elsewhere(folder.filePath(u"other.sqlite"_s), WorkspaceId{ 2 });
        QVERIFY(elsewhere.hold());
    }

    void whereNoLockCanBeMadeNothingIsSynced()
    {
        const QTemporaryDir folder;
        RemoteLock lock(folder.filePath(u"no/such/folder/casebook.sqlite"_s), WorkspaceId{ 2 });
        QVERIFY(!lock.hold());
    }
};

QTEST_GUILESS_MAIN(RemoteLockTest)
#include "tst_remotelock.moc"
