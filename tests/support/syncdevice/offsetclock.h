#pragma once

#include "models/base/clock.h"

#include <QDateTime>

#include <atomic>

namespace casebook::test {

/// The machine's clock, wrong by so much.
class OffsetClock final : public Clock
{
public:
    Timestamp now() const override { return Timestamp(QDateTime::currentMSecsSinceEpoch() + m_offset); }
    void setOffset(qint64 milliseconds) { m_offset = milliseconds; }
    qint64 offset() const { return m_offset; }

private:
    std::atomic<qint64> m_offset = 0;
};

} // namespace casebook::test
