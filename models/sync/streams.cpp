#include "models/sync/streams.h"

namespace casebook::sync::streams {

Result<std::optional<Timestamp>> moment(PullDesk &desk, const QString &stream)
{
    const auto text = desk.flights.keep(desk.context.ledger.watermark(desk.remote(), stream));
    if (!text)
        return failure(text.error());
    return Timestamp::fromIso(*text);
}

Result<void> setMoment(PullDesk &desk, const QString &stream, std::optional<Timestamp> value)
{
    const QString text = value ? Timestamp(value->msecs()).toIso() : QString();
    return desk.flights.keep(desk.context.ledger.setWatermark(desk.remote(), stream, text));
}

Result<bool> isDue(PullDesk &desk, const QString &stream, qint64 milliseconds)
{
    const auto last = moment(desk, stream);
    if (!last)
        return failure(last.error());
    if (!*last)
        return true;
    const qint64 age = desk.context.clock.now().msecs() - (*last)->msecs();
    return age < 0 || age >= milliseconds;
}

} // namespace casebook::sync::streams
