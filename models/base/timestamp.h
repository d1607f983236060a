#pragma once

#include <QDateTime>
#include <QString>

#include <compare>
#include <optional>

namespace casebook {

/// A moment in UTC with millisecond precision. Kibana writes "2023-10-20T01:17:22.150Z"; a text in another
/// form (CONTRACT §10: "accept others") is kept and written back as it came.
class Timestamp
{
public:
    Timestamp() = default;
    explicit Timestamp(qint64 msecsSinceEpoch)
        : m_msecs(msecsSinceEpoch)
    {
    }
    /// Reads ISO 8601 with or without milliseconds, offset or time; nullopt when @p text is no date.
    static std::optional<Timestamp> fromIso(const QString &text);

    qint64 msecs() const { return m_msecs; }
    /// The text it was read from, else Kibana's form.
    QString toIso() const;
    QDateTime toDateTime() const;

    /// Moments are compared; the spelling does not count.
    friend bool operator==(const Timestamp &a, const Timestamp &b) { return a.m_msecs == b.m_msecs; }
    friend auto operator<=>(const Timestamp &a, const Timestamp &b) { return a.m_msecs <=> b.m_msecs; }

private:
    qint64 m_msecs = 0;
    QString m_spelling; // only where it differs from Kibana's form
};

} // namespace casebook
