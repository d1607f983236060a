#include "models/store/readerlease.h"

#include "models/store/connection.h"

#include <utility>

namespace casebook::store {

ReaderLease::ReaderLease(std::unique_ptr<Connection> connection, GiveBack giveBack)
    : m_connection(std::move(connection))
    , m_giveBack(std::move(giveBack))
{
}

ReaderLease::ReaderLease(Error whyNot, GiveBack giveBack)
    : m_whyNot(std::move(whyNot))
    , m_giveBack(std::move(giveBack))
{
}

ReaderLease::~ReaderLease()
{
    if (m_giveBack)
        m_giveBack(std::move(m_connection));
}

ReaderLease::ReaderLease(ReaderLease &&other) noexcept
    : m_connection(std::move(other.m_connection))
    , m_whyNot(std::move(other.m_whyNot))
    , m_giveBack(std::exchange(other.m_giveBack, nullptr))
{
}

void ReaderLease::discardConnection(Error whyNot)
{
    m_connection.reset();
    m_whyNot = std::move(whyNot);
}

} // namespace casebook::store
