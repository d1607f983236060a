#include "ui/remotes/syncline.h"

#include "ui/common/formatting.h"
#include "ui/remotes/syncdetails.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace casebook::ui {

using namespace Qt::StringLiterals;
using sync::RemoteStatus;
using State = RemoteStatus::State;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(casebook::ui::SyncLine)
};

QString conflictsText(int count)
{
    return Tr::tr("%Ln conflict(s)", nullptr, count);
}

QString failedText(int count)
{
    return Tr::tr("%Ln change(s) failed", nullptr, count);
}

QString vanishedText(int count)
{
    return Tr::tr("%Ln case(s) deleted there", nullptr, count);
}

QString waitingText(int count)
{
    return Tr::tr("%Ln change(s) waiting", nullptr, count);
}

/// "Offline", or "Offline, 7 changes waiting".
QString withWaiting(const QString &text, int waiting)
{
    return waiting == 0 ? text
                        : Tr::tr("%1, %2", "how a remote stands, what waits").arg(text, waitingText(waiting));
}

QString syncingText(qint64 done, qint64 total)
{
    if (total <= 0)
        return Tr::tr("Syncing…");
    return Tr::tr("Syncing %1 of %2").arg(numberText(std::min(done, total)), numberText(total));
}

QString upToDateText(const std::optional<Timestamp> &last, const Timestamp &now)
{
    return last ? Tr::tr("Up to date, %1", "%1: 2 minutes ago").arg(relativeTime(*last, now))
                : Tr::tr("Up to date");
}

QString troubleText(const std::optional<Error> &error)
{
    if (error && error->code.startsWith("tls."))
        return Tr::tr("Certificate refused");
    if (error && error->code == "answer.redirect")
        return Tr::tr("The address has moved");
    if (error && error->code == "space.gone")
        return Tr::tr("No such space");
    if (error && error->kind == ErrorKind::Forbidden)
        return Tr::tr("Not allowed there");
    return Tr::tr("Needs attention");
}

SyncLine lineOfNeed(SyncNeed need, const RemoteStatus &status)
{
    switch (need) {
    case SyncNeed::SignIn:
        return { SyncMark::SignIn, Tr::tr("Needs sign-in") };
    case SyncNeed::Restored:
        return { SyncMark::Failed, Tr::tr("Looks restored from a backup") };
    case SyncNeed::Missing:
        return { SyncMark::Failed, Tr::tr("%Ln case(s) missing there", nullptr, status.missing) };
    case SyncNeed::Trouble:
        return { SyncMark::Failed, troubleText(status.error) };
    case SyncNeed::Conflicts:
        return { SyncMark::Conflict, conflictsText(status.conflicts) };
    case SyncNeed::Failed:
        return { SyncMark::Failed, failedText(status.failed) };
    case SyncNeed::Vanished:
        return { SyncMark::Failed, vanishedText(status.vanished) };
    case SyncNeed::Nothing:
        break;
    }
    return {};
}

SyncLine lineOfState(const RemoteStatus &status, const Timestamp &now)
{
    switch (status.state) {
    case State::Starting:
        return { SyncMark::Syncing, Tr::tr("Starting…") };
    case State::Syncing:
        return { SyncMark::Syncing, syncingText(status.done, status.total) };
    case State::Offline:
        return { SyncMark::Offline, withWaiting(Tr::tr("Offline"), status.waiting) };
    case State::Paused:
        return { SyncMark::Paused, withWaiting(Tr::tr("Paused"), status.waiting) };
    case State::Busy:
        return { SyncMark::Paused, Tr::tr("Synced by another Casebook") };
    case State::UpToDate:
    case State::NeedsSignIn:
    case State::Trouble:
        break;
    }
    if (status.waiting > 0)
        return { SyncMark::Waiting, waitingText(status.waiting) };
    return { SyncMark::Fine, upToDateText(status.lastSync, now) };
}

/// The remotes that need this, or stand so.
template <typename Is>
QList<RemoteState> those(const QList<RemoteState> &remotes, Is is)
{
    QList<RemoteState> found;
    std::copy_if(remotes.begin(), remotes.end(), std::back_inserter(found),
                 [&](const RemoteState &one) { return is(one.status); });
    return found;
}

SyncLine lineOfNeeds(SyncNeed need, const QList<RemoteState> &remotes, const RemoteSums &sums)
{
    const auto needy = those(remotes, [need](const RemoteStatus &status) { return needOf(status) == need; });
    SyncLine line = lineOfNeed(need, needy.first().status);
    switch (need) {
    case SyncNeed::Conflicts:
        line.text = conflictsText(sums.conflicts);
        break;
    case SyncNeed::Failed:
        line.text = failedText(sums.failed);
        break;
    case SyncNeed::Vanished:
        line.text = vanishedText(sums.vanished);
        break;
    case SyncNeed::SignIn:
        line.text = needy.size() == 1
            ? Tr::tr("%1 needs sign-in", "%1 is a remote").arg(needy.first().remote.name)
            : Tr::tr("%Ln remote(s) need sign-in", nullptr, static_cast<int>(needy.size()));
        break;
    default:
        line.text = Tr::tr("%1: %2", "a remote, how it stands").arg(needy.first().remote.name, line.text);
        break;
    }
    return line;
}

SyncLine lineOfStates(const QList<RemoteState> &remotes, const RemoteSums &sums, const Timestamp &now)
{
    const auto in = [&remotes](State state) {
        return those(remotes, [state](const RemoteStatus &status) { return status.state == state; });
    };
    if (const auto offline = in(State::Offline); offline.size() == remotes.size())
        return { SyncMark::Offline, withWaiting(Tr::tr("Offline"), sums.waiting) };
    else if (offline.size() == 1)
        return { SyncMark::Offline,
                 withWaiting(Tr::tr("%1 is offline", "%1 is a remote").arg(offline.first().remote.name),
                             sums.waiting) };
    else if (!offline.isEmpty())
        return { SyncMark::Offline,
                 withWaiting(Tr::tr("%Ln remote(s) are offline", nullptr, static_cast<int>(offline.size())),
                             sums.waiting) };
    if (const auto syncing = in(State::Syncing); !syncing.isEmpty()) {
        qint64 done = 0;
        qint64 total = 0;
        for (const RemoteState &one : syncing) {
            done += one.status.done;
            total += one.status.total;
        }
        return { SyncMark::Syncing, syncingText(done, total) };
    }
    if (!in(State::Starting).isEmpty())
        return { SyncMark::Syncing, Tr::tr("Starting…") };
    if (in(State::Paused).size() == remotes.size())
        return { SyncMark::Paused, withWaiting(Tr::tr("Paused"), sums.waiting) };
    if (sums.waiting > 0)
        return { SyncMark::Waiting, waitingText(sums.waiting) };
    if (const auto busy = in(State::Busy); busy.size() == remotes.size())
        return { SyncMark::Paused, Tr::tr("Synced by another Casebook") };
    std::optional<Timestamp> oldest;
    for (const RemoteState &one : in(State::UpToDate)) {
        if (one.status.lastSync && (!oldest || *one.status.lastSync < *oldest))
            oldest = one.status.lastSync;
    }
    return { SyncMark::Fine, upToDateText(oldest, now) };
}

} // namespace

SyncNeed needOf(const RemoteStatus &status)
{
    if (status.state == State::NeedsSignIn)
        return SyncNeed::SignIn;
    if (status.restored)
        return SyncNeed::Restored;
    if (status.missing > 0)
        return SyncNeed::Missing;
    if (status.state == State::Trouble)
        return SyncNeed::Trouble;
    if (status.conflicts > 0)
        return SyncNeed::Conflicts;
    if (status.failed > 0)
        return SyncNeed::Failed;
    return status.vanished > 0 ? SyncNeed::Vanished : SyncNeed::Nothing;
}

SyncLine syncLine(const RemoteStatus &status, bool workingOffline, const Timestamp &now)
{
    const SyncNeed need = needOf(status);
    SyncLine line;
    if (workingOffline)
        line = { SyncMark::Offline, withWaiting(Tr::tr("Working offline"), status.waiting) };
    else
        line = need == SyncNeed::Nothing ? lineOfState(status, now) : lineOfNeed(need, status);
    line.details = syncDetails(status, workingOffline, now);
    return line;
}

SyncLine syncLine(const QList<RemoteState> &remotes, bool workingOffline, const Timestamp &now)
{
    if (remotes.size() == 1)
        return syncLine(remotes.first().status, workingOffline, now);
    const RemoteSums sums = sumsOf(remotes);
    SyncLine line;
    QStringList lines;
    SyncNeed worst = SyncNeed::Nothing;
    // In the order of needOf().
    for (const SyncNeed need : { SyncNeed::Vanished, SyncNeed::Failed, SyncNeed::Conflicts, SyncNeed::Trouble,
                                 SyncNeed::Missing, SyncNeed::Restored, SyncNeed::SignIn }) {
        if (std::any_of(remotes.begin(), remotes.end(),
                        [need](const RemoteState &one) { return needOf(one.status) == need; }))
            worst = need;
    }
    if (workingOffline)
        line = { SyncMark::Offline, withWaiting(Tr::tr("Working offline"), sums.waiting) };
    else
        line = worst == SyncNeed::Nothing ? lineOfStates(remotes, sums, now)
                                          : lineOfNeeds(worst, remotes, sums);
    for (const RemoteState &one : remotes)
        lines.append(Tr::tr("%1: %2", "a remote, how it stands")
                         .arg(one.remote.name, syncLine(one.status, workingOffline, now).text));
    line.details = lines.join(u'\n');
    return line;
}

QString sumsText(const RemoteSums &sums)
{
    QStringList parts;
    if (sums.waiting > 0)
        parts.append(waitingText(sums.waiting));
    if (sums.failed > 0)
        parts.append(failedText(sums.failed));
    if (sums.conflicts > 0)
        parts.append(conflictsText(sums.conflicts));
    if (sums.vanished > 0)
        parts.append(vanishedText(sums.vanished));
    return parts.join(u" · "_s);
}

} // namespace casebook::ui
