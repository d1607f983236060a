#include "app/casectl/remotecommand.h"

#include "app/casectl/remotetext.h"
#include "app/casectl/secretinput.h"
#include "app/keychain.h"
#include "models/store/syncledger.h"
#include "models/sync/secretkey.h"

#include <QTextStream>

namespace casebook::app {

using namespace Qt::StringLiterals;

RemoteCommand::RemoteCommand(CommandContext context, QObject *parent)
    : Command(std::move(context), parent)
    , m_keychain(std::make_unique<Keychain>())
{
}

RemoteCommand::~RemoteCommand() = default;

void RemoteCommand::start()
{
    const QString action = line().target;
    if (action == "add"_L1)
        add();
    else if (action == "list"_L1)
        list();
    else if (action == "test"_L1)
        withRemote([this](const domain::Remote &remote) { test(remote); });
    else
        withRemote([this](const domain::Remote &remote) { remove(remote); });
}

void RemoteCommand::withRemote(std::function<void(const domain::Remote &)> go)
{
    const QString name = line().targets.value(1);
    deliver(store().ledger().remotes(), this, [this, name, go](const Result<QList<domain::Remote>> &remotes) {
        if (!remotes) {
            refuse(remotes.error());
            return;
        }
        for (const domain::Remote &remote : *remotes) {
            if (remote.name == name) {
                go(remote);
                return;
            }
        }
        refuse({ .kind = ErrorKind::NotFound, .message = u"There is no remote \"%1\""_s.arg(name) });
    });
}

void RemoteCommand::withKey(WorkspaceId remote, std::function<void(const QString &)> go)
{
    deliver(store().setting(sync::casebookIdSetting()), this,
            [this, remote, go](const Result<QByteArray> &known) {
                if (!known) {
                    refuse(known.error());
                    return;
                }
                if (!known->isEmpty()) {
                    go(sync::secretKey(QString::fromUtf8(*known), remote));
                    return;
                }
                const QString id = newUid();
                deliver(store().setSetting(sync::casebookIdSetting(), id.toUtf8()), this,
                        [this, remote, id, go](const Result<void> &kept) {
                            if (kept)
                                go(sync::secretKey(id, remote));
                            else
                                refuse(kept.error());
                        });
            });
}

void RemoteCommand::add()
{
    const Result<domain::Remote> remote = remoteOf(line());
    if (!remote) {
        refuse(remote.error());
        return;
    }
    deliver(store().ledger().saveRemote(*remote), this,
            [this, remote = *remote](const Result<WorkspaceId> &id) mutable {
                if (!id) {
                    refuse(id.error());
                    return;
                }
                remote.id = *id;
                keep(remote);
            });
}

void RemoteCommand::keep(const domain::Remote &remote)
{
    const Result<std::optional<remote::Secret>> secret = givenSecret(line());
    if (!secret) {
        refuse(secret.error());
        return;
    }
    if (!*secret) {
        answer(toJson(remote));
        return;
    }
    withKey(remote.id, [this, remote, secret = **secret](const QString &key) {
        deliver(m_keychain->write(key, secret), this, [this, remote](const Result<void> &) {
            if (!m_keychain->isLasting())
                QTextStream(stderr) << u"Warning: there is no keychain; name the file again with sync.\n"_s;
            answer(toJson(remote));
        });
    });
}

void RemoteCommand::list()
{
    deliver(store().ledger().remotes(), this, [this](const Result<QList<domain::Remote>> &remotes) {
        if (!remotes) {
            refuse(remotes.error());
            return;
        }
        QJsonArray list;
        for (const domain::Remote &remote : *remotes)
            list.append(toJson(remote));
        answer(list);
    });
}

void RemoteCommand::test(const domain::Remote &remote)
{
    const Result<std::optional<remote::Secret>> given = givenSecret(line());
    if (!given) {
        refuse(given.error());
        return;
    }
    if (*given) {
        test(remote, **given);
        return;
    }
    withKey(remote.id, [this, remote](const QString &key) {
        deliver(m_keychain->read(key), this, [this, remote](const Result<remote::Secret> &kept) {
            test(remote, kept.value_or(remote::Secret()));
        });
    });
}

void RemoteCommand::test(const domain::Remote &remote, const remote::Secret &secret)
{
    deliver(remote::testConnection(remote.settings, secret), this,
            [this](const Result<remote::ConnectionReport> &report) {
                if (!report) {
                    refuse(report.error());
                    return;
                }
                printAnswer(toJson(*report));
                emit finished(exitCodeFor(*report));
            });
}

void RemoteCommand::remove(const domain::Remote &remote)
{
    const bool evenWithWork = line().parameter(u"discard-changes"_s) == "yes"_L1;
    deliver(store().ledger().removeRemote(remote.id, evenWithWork), this,
            [this, remote](const Result<void> &removed) {
                if (!removed) {
                    refuse(removed.error());
                    return;
                }
                withKey(remote.id, [this, remote](const QString &key) {
                    deliver(m_keychain->remove(key), this, [this, remote](const Result<void> &) {
                        answer(QJsonObject{ { u"removed"_s, remote.name } });
                    });
                });
            });
}

} // namespace casebook::app
