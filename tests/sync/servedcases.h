#pragma once

#include "models/generator/storefiller.h"
#include "models/server/caseserver.h"
#include "tests/support/tempstore/tempstore.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QSignalSpy>

namespace casebook::test {

/// Generated cases, served in this process: a remote as large as a test wants it.
class ServedCases final
{
public:
    ServedCases()
        : m_server(*m_store, m_store.clock())
    {
        m_store.clock().set(QDateTime::currentMSecsSinceEpoch());
    }

    /// Makes the cases and starts serving. Runs the event loop.
    QString start(qint64 cases, qint64 activitiesPerCase)
    {
        const Future<generator::FillReport> filled
            = generator::fillStore(*m_store, { .cases = cases, .activities = cases * activitiesPerCase });
        while (!filled.isFinished())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 50);
        return filled.result() ? serve() : filled.result().error().message;
    }
    /// Serves to "elastic"; @p owners nullopt: it sees all.
    QString serve(std::optional<QStringList> owners = {})
    {
        server::ServeOptions options;
        options.port = m_address.listen.port;
        server::Account account;
        account.user.username = user();
        account.owners = std::move(owners);
        if (auto added = options.accounts.add(account, password()); !added)
            return added.error().message;
        const auto started = m_server.start(options);
        if (!started)
            return started.error().message;
        m_address = *started;
        return {};
    }
    void stop()
    {
        QSignalSpy stopped(&m_server, &server::CaseServer::stopped);
        m_server.stop();
        stopped.wait();
    }

    quint16 port() const { return m_address.listen.port; }
    QUrl url() const { return m_address.url; }
    TempStore &store() { return m_store; }
    static QString user() { return QStringLiteral("elastic"); }
    static QByteArray password() { return QByteArrayLiteral("correct horse"); }

private:
    TempStore m_store;
    server::CaseServer m_server;
    server::ServerAddress m_address;
};

} // namespace casebook::test
