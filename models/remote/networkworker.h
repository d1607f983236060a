#pragma once

#include "models/remote/clientstate.h"
#include "models/remote/connectionsetup.h"
#include "models/remote/httpclient.h"

#include <QObject>

#include <deque>
#include <memory>
#include <optional>
#include <vector>

namespace casebook::remote {

class Exchange;

/// A client's part on the network thread: the queue and the connections. Each request under way has a
/// connection for itself, so that a write never goes over one that has idled for long (see ConnectionSetup).
class NetworkWorker final : public QObject
{
    Q_OBJECT

public:
    NetworkWorker(ConnectionSetup setup, const TransportSettings &limits, int inFlight,
                  std::shared_ptr<ClientState> state);

    void add(Request request, HttpClient::Handler handler);
    void abort();

private:
    struct Waiting
    {
        Request request;
        HttpClient::Handler handler;
    };
    struct Lane
    {
        std::unique_ptr<QNetworkAccessManager> manager;
        Exchange *exchange = nullptr;
        HttpClient::Handler handler;
    };

    void sendNext();
    void conclude(size_t lane);

    const ConnectionSetup m_setup;
    const TransportSettings m_limits;
    const std::shared_ptr<ClientState> m_state;
    std::deque<Waiting> m_waiting;
    std::vector<Lane> m_lanes;
    std::vector<size_t> m_free; // the one used last at the end
};

} // namespace casebook::remote
