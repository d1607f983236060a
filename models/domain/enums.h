#pragma once

#include <QString>

#include <array>
#include <optional>

namespace casebook::domain {

/// Values as Kibana's API names them. `Other…` stands for a value of a newer Kibana, whose text is kept
/// beside it.
enum class StatusValue { Open, InProgress, Closed, Other };
enum class SeverityValue { Low, Medium, High, Critical, Other };

/// A value of an enumeration that newer Kibanas may extend: unknown texts are carried (DESIGN rule 7).
template <typename Value>
struct OpenEnum
{
    Value value{};
    QString otherText = {}; ///< the text when value is Other, else empty

    OpenEnum() = default;
    OpenEnum(Value known) // NOLINT: a known value is an OpenEnum
        : value(known)
    {
    }
    static OpenEnum other(const QString &text)
    {
        OpenEnum result(Value::Other);
        result.otherText = text;
        return result;
    }
    bool operator==(const OpenEnum &) const = default;
};

using Status = OpenEnum<StatusValue>;
using Severity = OpenEnum<SeverityValue>;

/// "open", "in-progress", "closed"; "low" … "critical".
QString apiText(const Status &status);
QString apiText(const Severity &severity);
Status statusFromApi(const QString &text);
Severity severityFromApi(const QString &text);

/// 0/10/20 and 0/10/20/30, as saved objects write them since 8.7 (CONTRACT §8); nullopt for Other.
std::optional<int> savedObjectNumber(const Status &status);
std::optional<int> savedObjectNumber(const Severity &severity);
std::optional<Status> statusFromSavedObject(int number);
std::optional<Severity> severityFromSavedObject(int number);

inline constexpr std::array knownStatuses{ StatusValue::Open, StatusValue::InProgress, StatusValue::Closed };
inline constexpr std::array knownSeverities{ SeverityValue::Low, SeverityValue::Medium, SeverityValue::High,
                                             SeverityValue::Critical };

} // namespace casebook::domain
