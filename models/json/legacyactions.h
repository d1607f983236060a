#pragma once

#include <QJsonObject>
#include <QLatin1String>

#include <array>

namespace casebook::json {

/// Attributes of a user action before 8.1 (CONTRACT §4.1).
inline constexpr std::array legacyActionKeys{
    QLatin1String("action_field"), QLatin1String("action_at"), QLatin1String("action_by"),
    QLatin1String("new_value"),    QLatin1String("old_value"), QLatin1String("sub_case_id"),
};

struct LegacyAction
{
    QJsonObject attributes; ///< in the type/payload form
    QJsonObject remains; ///< attributes that the new form has no place for
};

/// Brings the attributes of an old user action into the form since 8.1.
LegacyAction modernAction(const QJsonObject &old);

} // namespace casebook::json
