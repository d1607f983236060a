#include "models/remote/networkworker.h"

#include "models/remote/exchange.h"

namespace casebook::remote {

using namespace Qt::StringLiterals;

NetworkWorker::NetworkWorker(ConnectionSetup setup, const TransportSettings &limits, int inFlight,
                             std::shared_ptr<ClientState> state)
    : m_setup(std::move(setup))
    , m_limits(limits)
    , m_state(std::move(state))
    , m_lanes(static_cast<size_t>(inFlight))
{
    for (size_t lane = m_lanes.size(); lane-- > 0;)
        m_free.push_back(lane);
}

void NetworkWorker::add(Request request, HttpClient::Handler handler)
{
    m_waiting.push_back({ std::move(request), std::move(handler) });
    sendNext();
}

void NetworkWorker::abort()
{
    std::deque<Waiting> waiting;
    waiting.swap(m_waiting);
    for (const Waiting &left : waiting)
        left.handler(
            failure({ .kind = ErrorKind::Cancelled, .message = u"Stopped"_s, .code = "request.notSent" }));
    for (const Lane &lane : m_lanes) {
        if (lane.exchange)
            lane.exchange->cancel();
    }
}

void NetworkWorker::sendNext()
{
    while (!m_waiting.empty() && (!m_free.empty() || m_state->aborted)) {
        Waiting next = std::move(m_waiting.front());
        m_waiting.pop_front();
        if (m_state->aborted) {
            next.handler(failure(
                { .kind = ErrorKind::Cancelled, .message = u"Stopped"_s, .code = "request.notSent" }));
            continue;
        }
        const size_t number = m_free.back();
        m_free.pop_back();
        Lane &lane = m_lanes[number];
        if (!lane.manager) {
            lane.manager = std::make_unique<QNetworkAccessManager>();
            m_setup.prepare(*lane.manager);
        }
        ++m_state->requests;
        if (next.request.isWrite())
            ++m_state->writes;
        lane.handler = std::move(next.handler);
        lane.exchange = new Exchange(m_setup, m_limits, std::move(next.request), this);
        connect(lane.exchange, &Exchange::finished, this, [this, number] { conclude(number); });
        lane.exchange->start(*lane.manager);
    }
}

void NetworkWorker::conclude(size_t number)
{
    Lane &lane = m_lanes[number];
    Exchange *exchange = std::exchange(lane.exchange, nullptr);
    const HttpClient::Handler handler = std::exchange(lane.handler, nullptr);
    m_state->hear(exchange->remoteDate());
    m_state->show(exchange->certificate());
    m_free.push_back(number);
    exchange->deleteLater();
    sendNext(); // before the answer is decoded
    handler(exchange->result());
}

} // namespace casebook::remote
