#pragma once

#include "models/server/caseserver.h"
#include "ui/common/workbench.h"

#include <QObject>

#include <optional>

namespace casebook::ui {

/// What is typed before a casebook is served. The password is kept nowhere but here and in the running
/// server.
struct ServeWish
{
    QString host;
    quint16 port = 0;
    QString user;
    QString password;
};

/// The server of this window's casebook, while it runs: it outlives the dialog that started it.
class Serving final : public QObject
{
    Q_OBJECT

public:
    explicit Serving(const Workbench &workbench, QObject *parent = nullptr);

    Result<void> start(const ServeWish &wish);
    /// Answers what is under way, then ends; changed() follows.
    void stop();
    /// Where it is served; nullopt while it is not.
    const std::optional<server::ServerAddress> &address() const { return m_address; }
    /// The same as others call it: the name of this computer where every address is listened on.
    QUrl url() const;
    bool isStopping() const { return m_stopping; }
    QString user() const { return m_user; }
    server::ServerActivity activity() const { return m_server.activity(); }

signals:
    /// Started, stopping or stopped.
    void changed();
    void activityChanged();

private:
    server::CaseServer m_server;
    std::optional<server::ServerAddress> m_address;
    QString m_user;
    bool m_stopping = false;
};

} // namespace casebook::ui
