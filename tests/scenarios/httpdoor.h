#pragma once

#include "models/server/caseserver.h"
#include "tests/scenarios/door.h"

namespace casebook::test {

/// The served API over a real socket.
class HttpDoor final : public Door
{
public:
    explicit HttpDoor(domain::User user);

protected:
    DoorAnswer answer(const Request &request) override;

private:
    server::CaseServer m_server;
    const QByteArray m_authorization;
    quint16 m_port = 0;
};

} // namespace casebook::test
