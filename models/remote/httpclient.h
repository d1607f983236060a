#pragma once

#include "models/base/clock.h"
#include "models/base/result.h"
#include "models/domain/remote.h"
#include "models/remote/credentials.h"
#include "models/remote/request.h"
#include "models/remote/transportsettings.h"

#include <QSslCertificate>
#include <QThread>

#include <functional>
#include <memory>
#include <optional>

namespace casebook::remote {

class NetworkWorker;
struct ClientState;

/// Requests to one remote, on a network thread of its own: at most RemoteSettings::requestsInFlight at once,
/// begun in the order asked. Any thread may call; what it makes ends on its owner's thread.
class HttpClient final
{
public:
    /// Called once for each request: on the network thread, or at once where nothing was sent.
    using Handler = std::function<void(Result<Answer>)>;

    HttpClient(const domain::RemoteSettings &settings, Secret secret, const Clock &clock,
               const TransportSettings &limits);
    /// Aborts what is under way and waits for the thread. Not from within a handler.
    ~HttpClient();
    HttpClient(const HttpClient &) = delete;
    HttpClient &operator=(const HttpClient &) = delete;

    void send(Request request, Handler handler);
    /// Everything under way and asked from now on ends with Cancelled: code "request.notSent" where it was
    /// certainly not sent.
    void abort();

    Timestamp remoteNow() const;
    qint64 requestCount() const;
    qint64 writeCount() const;
    /// What the other side last showed as its certificate; null: nothing.
    QSslCertificate certificate() const;

private:
    std::shared_ptr<ClientState> m_state;
    std::optional<Error> m_unusable; // what is wrong with the settings
    QThread m_thread;
    NetworkWorker *m_worker = nullptr; // lives on m_thread, ends with it
};

} // namespace casebook::remote
