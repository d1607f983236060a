#pragma once

#include "models/base/ids.h"

#include <QStringList>

#include <optional>

namespace casebook::store {

/// What somebody who asks may see: the cases of one workspace, and of these the ones of some owners.
struct Sight
{
    WorkspaceId workspace = localWorkspace;
    std::optional<QStringList> owners = {}; ///< nullopt: every owner; empty: none

    bool sees(const QString &owner) const { return !owners || owners->contains(owner); }
    bool operator==(const Sight &) const = default;
};

} // namespace casebook::store
