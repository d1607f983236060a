#include "ui/serve/serving.h"

#include <QSysInfo>

namespace casebook::ui {

Serving::Serving(const Workbench &workbench, QObject *parent)
    : QObject(parent)
    , m_server(workbench.store, workbench.clock)
{
    connect(&m_server, &server::CaseServer::activityChanged, this, &Serving::activityChanged);
    connect(&m_server, &server::CaseServer::stopped, this, [this] {
        m_address.reset();
        m_stopping = false;
        emit changed();
    });
}

Result<void> Serving::start(const ServeWish &wish)
{
    server::Account account;
    account.user.username = wish.user;
    server::ServeOptions options;
    if (Result<void> added = options.accounts.add(account, wish.password.toUtf8()); !added)
        return added;
    options.host = wish.host;
    options.port = wish.port;
    Result<server::ServerAddress> address = m_server.start(std::move(options));
    if (!address)
        return failure(address.error());
    m_address = std::move(*address);
    m_user = wish.user;
    emit changed();
    return {};
}

QUrl Serving::url() const
{
    if (!m_address)
        return {};
    QUrl url = m_address->url;
    if (url.host() == QLatin1String("0.0.0.0") || url.host() == QLatin1String("::"))
        url.setHost(QSysInfo::machineHostName());
    return url;
}

void Serving::stop()
{
    if (!m_address || m_stopping)
        return;
    m_stopping = true;
    m_server.stop();
    emit changed();
}

} // namespace casebook::ui
