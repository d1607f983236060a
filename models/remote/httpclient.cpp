#include "models/remote/httpclient.h"

#include "models/remote/clientstate.h"
#include "models/remote/networkworker.h"

#include <algorithm>

namespace casebook::remote {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostInFlight = 16;

} // namespace

HttpClient::HttpClient(const domain::RemoteSettings &settings, Secret secret, const Clock &clock,
                       const TransportSettings &limits)
    : m_state(std::make_shared<ClientState>(clock))
{
    Result<ConnectionSetup> setup = ConnectionSetup::make(settings, std::move(secret));
    if (!setup) {
        m_unusable = setup.error();
        return;
    }
    m_worker = new NetworkWorker(std::move(*setup), limits,
                                 std::clamp(settings.requestsInFlight, 1, mostInFlight), m_state);
    m_worker->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.setObjectName(u"network"_s);
    m_thread.start();
}

HttpClient::~HttpClient()
{
    abort();
    m_thread.quit();
    m_thread.wait();
}

void HttpClient::send(Request request, Handler handler)
{
    if (m_unusable) {
        handler(failure(*m_unusable));
        return;
    }
    QMetaObject::invokeMethod(
        m_worker,
        [worker = m_worker, request = std::move(request), handler = std::move(handler)]() mutable {
            worker->add(std::move(request), std::move(handler));
        },
        Qt::QueuedConnection);
}

void HttpClient::abort()
{
    if (!m_worker || m_state->aborted.exchange(true))
        return;
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker] { worker->abort(); }, Qt::QueuedConnection);
}

Timestamp HttpClient::remoteNow() const
{
    return m_state->remoteNow();
}

qint64 HttpClient::requestCount() const
{
    return m_state->requests;
}

qint64 HttpClient::writeCount() const
{
    return m_state->writes;
}

QSslCertificate HttpClient::certificate() const
{
    const QMutexLocker lock(&m_state->mutex);
    return m_state->certificate;
}

} // namespace casebook::remote
