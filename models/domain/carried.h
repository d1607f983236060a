#pragma once

#include <QJsonObject>
#include <QStringList>

namespace casebook::domain {

/// What a value carries for others without understanding it (DESIGN rule 7, CONTRACT §10): keys that this
/// program does not know, and the known keys that its source left out. The codec of models/json fills and
/// writes it; rules pass it along untouched.
struct Carried
{
    QJsonObject unknown; ///< unknown keys with their values, verbatim
    QStringList absent; ///< known keys the source did not have at all (null is not absent)

    bool operator==(const Carried &) const = default;
};

} // namespace casebook::domain
