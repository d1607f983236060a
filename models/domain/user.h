#pragma once

#include "models/domain/carried.h"

#include <QString>

#include <optional>

namespace casebook::domain {

/// A person as Kibana writes one (CONTRACT §3.1). nullopt is JSON's null; a key that was missing stands in
/// carried.
struct User
{
    std::optional<QString> username;
    std::optional<QString> fullName;
    std::optional<QString> email;
    std::optional<QString> profileUid;
    Carried carried;

    bool operator==(const User &) const = default;

    /// Full name, else user name, else e-mail, else empty (ui says "someone").
    QString displayName() const;
    /// What identifies the person across entries: user name, else profile uid, else e-mail, else full name
    /// (REAL-SERVER §1.6: the same person may appear with and without a profile uid).
    QString identity() const;
    /// The uid to assign the person by: the profile uid, else a uid made from the user name for local work.
    QString assigneeUid() const;
};

} // namespace casebook::domain
