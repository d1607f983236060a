#include "app/keychain.h"

#include "models/remote/promised.h"

#include <qt6keychain/keychain.h>

namespace casebook::app {

using namespace Qt::StringLiterals;

Keychain::Keychain(QObject *parent)
    : QObject(parent)
{
}

Keychain::~Keychain() = default;

void Keychain::probe()
{
    read(u"probe"_s);
}

// Everything but these two means that it is not there, or does not let us in.
void Keychain::notice(const QKeychain::Job &job)
{
    const bool answers = job.error() == QKeychain::NoError || job.error() == QKeychain::EntryNotFound;
    if (!answers && m_isLasting) {
        m_isLasting = false;
        emit lastingChanged();
    }
}

// A job has no parent: one that was deleted before libsecret answered would be called all the same. It
// deletes itself when it has finished, and tells nobody once the keychain has gone.

Future<remote::Secret> Keychain::read(QString key)
{
    if (const auto kept = m_memory.constFind(key); kept != m_memory.constEnd())
        return readyFuture<remote::Secret>(*kept);
    const remote::Promised<remote::Secret> promised;
    auto *job = new QKeychain::ReadPasswordJob(u"casebook"_s);
    job->setKey(key);
    connect(job, &QKeychain::Job::finished, this, [this, job, promised] {
        notice(*job);
        if (job->error() == QKeychain::NoError)
            promised.finish(remote::Secret(job->binaryData()));
        else
            promised.finish(failure(ErrorKind::NotFound, u"No secret is kept"_s));
    });
    job->start();
    return promised.future();
}

Future<void> Keychain::write(QString key, remote::Secret secret)
{
    const remote::Promised<void> promised;
    auto *job = new QKeychain::WritePasswordJob(u"casebook"_s);
    job->setKey(key);
    job->setBinaryData(secret.value());
    connect(job, &QKeychain::Job::finished, this, [this, job, promised, key, secret] {
        notice(*job);
        if (job->error() == QKeychain::NoError)
            m_memory.remove(key);
        else
            m_memory.insert(key, secret);
        promised.finish({});
    });
    job->start();
    return promised.future();
}

Future<void> Keychain::remove(QString key)
{
    m_memory.remove(key);
    const remote::Promised<void> promised;
    auto *job = new QKeychain::DeletePasswordJob(u"casebook"_s);
    job->setKey(key);
    connect(job, &QKeychain::Job::finished, this, [this, job, promised] {
        notice(*job);
        promised.finish({});
    });
    job->start();
    return promised.future();
}

} // namespace casebook::app
