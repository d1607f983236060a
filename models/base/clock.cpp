#include "models/base/clock.h"

#include <QDateTime>

namespace casebook {

Timestamp SystemClock::now() const
{
    return Timestamp(QDateTime::currentMSecsSinceEpoch());
}

} // namespace casebook
