#include "ui/remotes/syncdetails.h"

#include "ui/common/errortext.h"
#include "ui/common/formatting.h"
#include "ui/remotes/syncline.h"

#include <QCoreApplication>
#include <QStringList>

namespace casebook::ui {

using sync::RemoteStatus;
using State = RemoteStatus::State;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(casebook::ui::SyncLine)
};

QString progressSentence(const RemoteStatus &status)
{
    if (status.perSecond < 1 || status.total <= status.done)
        return {};
    const auto left = static_cast<qint64>(static_cast<double>(status.total - status.done) / status.perSecond);
    return Tr::tr("About %1 a second, %2 to go.", "%1 is a number, %2 a duration")
        .arg(numberText(qRound64(status.perSecond)), durationText(left));
}

QString sentenceOf(const RemoteStatus &status, bool workingOffline, const Timestamp &now)
{
    if (workingOffline)
        return Tr::tr("You work offline: nothing is asked or sent. What you do is kept.");
    if (status.restored)
        return Tr::tr("Cases there are older than they were. Sending has stopped until you decide.");
    if (status.missing > 0)
        return Tr::tr("So many cases went missing at once that none is removed here until you decide.");
    switch (status.state) {
    case State::Syncing:
        return progressSentence(status);
    case State::Offline: {
        const QString known = Tr::tr("It can't be reached. What you do is kept and sent later.");
        if (!status.nextTry || *status.nextTry <= now)
            return known;
        const qint64 seconds = (status.nextTry->msecs() - now.msecs()) / 1000;
        return Tr::tr("%1 Casebook tries again in %2.", "a sentence, a duration")
            .arg(known, durationText(seconds));
    }
    case State::NeedsSignIn:
        return Tr::tr("What you do is kept until you have signed in.");
    case State::Paused:
        return Tr::tr("You paused it. What you do is kept and sent when it goes on.");
    case State::Busy:
        return Tr::tr("Another program on this computer syncs it now.");
    case State::Trouble:
        return status.error ? errorText(*status.error) : QString();
    case State::Starting:
    case State::UpToDate:
        break;
    }
    return {};
}

} // namespace

QString syncDetails(const RemoteStatus &status, bool workingOffline, const Timestamp &now)
{
    QStringList lines{ sentenceOf(status, workingOffline, now),
                       sumsText({ .waiting = status.waiting,
                                  .failed = status.failed,
                                  .conflicts = status.conflicts,
                                  .vanished = status.vanished }) };
    if (status.lastSync)
        lines.append(Tr::tr("Last up to date: %1").arg(relativeTime(*status.lastSync, now)));
    lines.removeAll(QString());
    return lines.join(u'\n');
}

} // namespace casebook::ui
