#include "ui/common/translations.h"
#include "ui/remotes/syncline.h"

#include <QTest>

#include <memory>

using namespace casebook;
using namespace Qt::StringLiterals;
using sync::RemoteStatus;
using ui::SyncMark;
using State = RemoteStatus::State;

namespace {

const Timestamp now(1'700'000'000'000);

Timestamp minutesAgo(qint64 minutes)
{
    return Timestamp(now.msecs() - minutes * 60'000);
}

RemoteStatus standing(State state, int waiting = 0)
{
    RemoteStatus status;
    status.state = state;
    status.waiting = waiting;
    return status;
}

ui::RemoteState remote(const QString &name, const RemoteStatus &status)
{
    domain::Remote one;
    one.name = name;
    return { one, status };
}

} // namespace

Q_DECLARE_METATYPE(ui::SyncMark)

/// The words for how remotes stand, one by one and together.
class SyncLineTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_english = std::make_unique<ui::Translations>(QLocale(QLocale::English)); }
    void cleanupTestCase() { m_english.reset(); }

    void oneRemoteIsToldInAFewWords_data()
    {
        QTest::addColumn<RemoteStatus>("status");
        QTest::addColumn<QString>("text");
        QTest::addColumn<SyncMark>("mark");
        const auto row = [](const QString &text, SyncMark mark, RemoteStatus status) {
            QTest::newRow(qPrintable(text)) << status << text << mark;
        };
        RemoteStatus well = standing(State::UpToDate);
        row(u"Up to date"_s, SyncMark::Fine, well);
        well.lastSync = minutesAgo(2);
        row(u"Up to date, 2 minutes ago"_s, SyncMark::Fine, well);
        well.lastSync = now;
        row(u"Up to date, just now"_s, SyncMark::Fine, well);
        row(u"1 change waiting"_s, SyncMark::Waiting, standing(State::UpToDate, 1));
        RemoteStatus syncing = standing(State::Syncing, 3);
        row(u"Syncing…"_s, SyncMark::Syncing, syncing);
        syncing.done = 340;
        syncing.total = 1200;
        row(u"Syncing 340 of 1,200"_s, SyncMark::Syncing, syncing);
        row(u"Offline"_s, SyncMark::Offline, standing(State::Offline));
        row(u"Offline, 7 changes waiting"_s, SyncMark::Offline, standing(State::Offline, 7));
        row(u"Needs sign-in"_s, SyncMark::SignIn, standing(State::NeedsSignIn, 7));
        row(u"Paused"_s, SyncMark::Paused, standing(State::Paused));
        row(u"Paused, 1 change waiting"_s, SyncMark::Paused, standing(State::Paused, 1));
        row(u"Synced by another Casebook"_s, SyncMark::Paused, standing(State::Busy));
        RemoteStatus conflict = standing(State::Offline, 4);
        conflict.conflicts = 2;
        row(u"2 conflicts"_s, SyncMark::Conflict, conflict);
        RemoteStatus failed = standing(State::UpToDate);
        failed.failed = 1;
        row(u"1 change failed"_s, SyncMark::Failed, failed);
        RemoteStatus vanished = standing(State::UpToDate);
        vanished.vanished = 1;
        row(u"1 case deleted there"_s, SyncMark::Failed, vanished);
        RemoteStatus trouble = standing(State::Trouble);
        trouble.error = Error{ .kind = ErrorKind::Offline, .message = {}, .code = "tls.expired" };
        row(u"Certificate refused"_s, SyncMark::Failed, trouble);
        trouble.error = Error{ .kind = ErrorKind::Forbidden, .message = {} };
        row(u"Not allowed there"_s, SyncMark::Failed, trouble);
        RemoteStatus restored = standing(State::UpToDate);
        restored.restored = true;
        row(u"Looks restored from a backup"_s, SyncMark::Failed, restored);
        RemoteStatus missing = standing(State::UpToDate);
        missing.missing = 31;
        row(u"31 cases missing there"_s, SyncMark::Failed, missing);
    }

    void oneRemoteIsToldInAFewWords()
    {
        QFETCH(const RemoteStatus, status);
        QFETCH(const QString, text);
        QFETCH(const SyncMark, mark);
        const ui::SyncLine line = ui::syncLine(status, false, now);
        QCOMPARE(line.text, text);
        QCOMPARE(line.mark, mark);
        const QList<ui::RemoteState> alone{ remote(u"SOC"_s, status) };
        QCOMPARE(ui::syncLine(alone, false, now), line);
    }

    void detailsSayWhatItMeansAndWhatWaits()
    {
        RemoteStatus offline = standing(State::Offline, 7);
        offline.nextTry = Timestamp(now.msecs() + 90'000);
        offline.lastSync = minutesAgo(5);
        offline.conflicts = 1;
        QCOMPARE(
            ui::syncLine(offline, false, now).details,
            u"It can't be reached. What you do is kept and sent later. Casebook tries again in 1 minute.\n"
            "7 changes waiting · 1 conflict\nLast up to date: 5 minutes ago"_s);
        RemoteStatus syncing = standing(State::Syncing);
        syncing.done = 200;
        syncing.total = 1400;
        syncing.perSecond = 10;
        QCOMPARE(ui::syncLine(syncing, false, now).details, u"About 10 a second, 2 minutes to go."_s);
    }

    void workingOfflineIsSaidFirst()
    {
        const ui::SyncLine line = ui::syncLine(standing(State::NeedsSignIn, 2), true, now);
        QCOMPARE(line.text, u"Working offline, 2 changes waiting"_s);
        QCOMPARE(line.mark, SyncMark::Offline);
    }

    void ofSeveralTheWorstIsToldByName()
    {
        RemoteStatus well = standing(State::UpToDate);
        well.lastSync = minutesAgo(2);
        RemoteStatus older = well;
        older.lastSync = minutesAgo(9);
        const auto together = [](const QList<RemoteStatus> &standings) {
            QList<ui::RemoteState> remotes;
            for (const RemoteStatus &status : standings)
                remotes.append(remote(u"ABC"_s.mid(remotes.size(), 1), status));
            return ui::syncLine(remotes, false, now).text;
        };
        QCOMPARE(together({ well, older }), u"Up to date, 9 minutes ago"_s);
        QCOMPARE(together({ well, standing(State::Offline, 3) }), u"B is offline, 3 changes waiting"_s);
        QCOMPARE(together({ standing(State::Offline, 3), standing(State::Offline, 4) }),
                 u"Offline, 7 changes waiting"_s);
        QCOMPARE(together({ standing(State::Offline), well, standing(State::Offline, 4) }),
                 u"2 remotes are offline, 4 changes waiting"_s);
        QCOMPARE(together({ standing(State::NeedsSignIn), standing(State::Offline), well }),
                 u"A needs sign-in"_s);
        QCOMPARE(together({ standing(State::NeedsSignIn), standing(State::NeedsSignIn), well }),
                 u"2 remotes need sign-in"_s);
        RemoteStatus conflicts = well;
        conflicts.conflicts = 1;
        QCOMPARE(together({ conflicts, standing(State::Offline), conflicts }), u"2 conflicts"_s);
        RemoteStatus trouble = standing(State::Trouble);
        QCOMPARE(together({ conflicts, trouble }), u"B: Needs attention"_s);
        RemoteStatus one = standing(State::Syncing);
        one.done = 10;
        one.total = 100;
        QCOMPARE(together({ one, well, one }), u"Syncing 20 of 200"_s);
        QCOMPARE(together({ standing(State::Paused), well }), u"Up to date, 2 minutes ago"_s);
    }

    void thoseTogetherAreListedInTheDetails()
    {
        const QList<ui::RemoteState> remotes{ remote(u"SOC"_s, standing(State::UpToDate)),
                                              remote(u"Lab"_s, standing(State::NeedsSignIn)) };
        QCOMPARE(ui::syncLine(remotes, false, now).details, u"SOC: Up to date\nLab: Needs sign-in"_s);
    }

private:
    std::unique_ptr<ui::Translations> m_english;
};

QTEST_MAIN(SyncLineTest)
#include "tst_syncline.moc"
