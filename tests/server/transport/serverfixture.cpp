#include "serverfixture.h"

namespace casebook::test {

using namespace Qt::StringLiterals;

namespace {

server::Account account(const QString &name, bool mayWrite = true, std::optional<QStringList> owners = {})
{
    server::Account account;
    account.user.username = name;
    account.mayWrite = mayWrite;
    account.owners = std::move(owners);
    return account;
}

} // namespace

ServerFixture::ServerFixture()
    : m_server(*m_store, m_store.clock())
{
    options.port = 0;
    const bool added = options.accounts.add(account(u"elastic"_s), "correct horse")
        && options.accounts.addKey("key-id:key-secret")
        && options.accounts.add(account(u"reader"_s, false), "reader")
        && options.accounts.add(account(u"observer"_s, true, QStringList{ u"observability"_s }), "observer")
        && options.accounts.add(account(u"nobody"_s, true, QStringList()), "nobody");
    Q_ASSERT(added);
    valueOf(m_store->opened());
}

QString ServerFixture::start()
{
    const Result<server::ServerAddress> started = m_server.start(options);
    if (!started)
        return started.error().message;
    m_address = *started;
    return {};
}

RawAnswer ServerFixture::getAs(const QByteArray &path, const QByteArray &headers) const
{
    return ask("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n");
}

QByteArray ServerFixture::newCase(const QByteArray &title, const QByteArray &owner)
{
    return R"({"title":")" + title
        + R"(","description":"d","tags":[],"connector":{"id":"none","name":"none","type":".none","fields":null},)"
          R"("settings":{"syncAlerts":true},"owner":")"
        + owner + R"("})";
}

} // namespace casebook::test
