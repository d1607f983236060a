#pragma once

#include "models/domain/user.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace casebook::server {

/// Someone who may call the served API, and what they may do. Privileges are per owner (CONTRACT §1.3), here
/// the same for every owner that an account has.
struct Account
{
    domain::User user;
    bool mayWrite = true; ///< "all"; false: "read"
    std::optional<QStringList> owners = {}; ///< owners it may see; nullopt: every owner

    bool operator==(const Account &) const = default;

    /// May cases of @p owner be read by this account?
    bool maySee(const QString &owner) const { return !owners || owners->contains(owner); }
};

} // namespace casebook::server
