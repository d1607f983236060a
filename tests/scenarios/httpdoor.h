#pragma once

#include "models/server/caseserver.h"
#include "tests/scenarios/door.h"

#include <memory>

namespace httplib {
class Client;
} // namespace httplib

namespace casebook::test {

/// The served API over a real socket.
class HttpDoor final : public Door
{
public:
    explicit HttpDoor(domain::User user);
    ~HttpDoor() override;

protected:
    DoorAnswer answer(const Request &request) override;

private:
    server::CaseServer m_server;
    std::unique_ptr<httplib::Client> m_client;
};

} // namespace casebook::test
