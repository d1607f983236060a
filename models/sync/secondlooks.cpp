#include "models/sync/secondlooks.h"

#include <QStringList>

namespace casebook::sync {

using namespace Qt::StringLiterals;

namespace {

const QString stream = u"secondLooks"_s;

} // namespace

Result<void> SecondLooks::load()
{
    if (m_loaded)
        return {};
    auto text = m_desk.flights.keep(m_desk.context.ledger.watermark(m_desk.remote(), stream));
    if (!text)
        return failure(text.error());
    m_saved = *text;
    for (const QString &entry : text->split(u' ', Qt::SkipEmptyParts)) {
        const qsizetype colon = entry.indexOf(u':');
        m_times.insert(CaseKey{ entry.left(colon).toLongLong() },
                       Timestamp(entry.mid(colon + 1).toLongLong()));
    }
    m_loaded = true;
    return {};
}

Result<void> SecondLooks::save()
{
    QStringList entries;
    for (auto it = m_times.cbegin(); it != m_times.cend(); ++it)
        entries.append(u"%1:%2"_s.arg(it.key().value).arg(it.value().msecs()));
    entries.sort();
    const QString text = entries.join(u' ');
    if (text == m_saved)
        return {};
    m_saved = text;
    return m_desk.flights.keep(m_desk.context.ledger.setWatermark(m_desk.remote(), stream, text));
}

void SecondLooks::noteRead(CaseKey key, const domain::Case &value)
{
    const Timestamp now = m_desk.context.api.remoteNow();
    const Timestamp changed = std::min(now, value.updatedAt.value_or(value.createdAt));
    const Timestamp again(changed.msecs() + m_desk.context.options.activityAgainMilliseconds);
    if (now < again)
        m_times.insert(key, again);
    else
        m_times.remove(key);
}

QList<CaseKey> SecondLooks::takeDue()
{
    const Timestamp now = m_desk.context.api.remoteNow();
    QList<CaseKey> due;
    for (auto it = m_times.begin(); it != m_times.end();) {
        if (it.value() <= now) {
            due.append(it.key());
            it = m_times.erase(it);
        } else {
            ++it;
        }
    }
    return due;
}

} // namespace casebook::sync
