#pragma once

#include "models/server/caseserver.h"
#include "rawclient.h"
#include "tests/support/tempstore/tempstore.h"

#include <memory>

namespace casebook::test {

/// A server in this process on a store of its own. Its people: "elastic" (password "correct horse", also by
/// the API key "key-id:key-secret"), "reader" (may only read), "observer" (sees observability only) and
/// "nobody" (sees no owner); their passwords are their names.
class ServerFixture
{
public:
    ServerFixture();

    /// The options that start() takes; to be changed before.
    server::ServeOptions options;
    /// Starts; why not, or nothing.
    QString start();
    quint16 port() const { return m_address.listen.port; }
    const server::ServerAddress &address() const { return m_address; }
    server::CaseServer &server() { return m_server; }
    TempStore &store() { return m_store; }
    QString file(const QString &name) const { return m_folder.filePath(name); }

    /// One request on a connection of its own.
    RawAnswer ask(const QByteArray &request) const { return RawClient(port()).ask(request); }
    RawAnswer get(const QByteArray &path, const QByteArray &headers = {}) const
    {
        return ask(RawClient::get(path, headers));
    }
    RawAnswer send(const QByteArray &method, const QByteArray &path, const QByteArray &body,
                   const QByteArray &headers = {}) const
    {
        return ask(RawClient::request(method, path, body, headers));
    }
    /// A GET without credentials but those in @p headers.
    RawAnswer getAs(const QByteArray &path, const QByteArray &headers) const;

    /// The body of a request that makes a case of @p owner.
    static QByteArray newCase(const QByteArray &title, const QByteArray &owner = "cases");

private:
    QTemporaryDir m_folder;
    TempStore m_store;
    server::CaseServer m_server;
    server::ServerAddress m_address;
};

} // namespace casebook::test
