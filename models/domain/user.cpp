#include "models/domain/user.h"

namespace casebook::domain {

namespace {

QString firstOf(std::initializer_list<const std::optional<QString> *> candidates)
{
    for (const auto *candidate : candidates) {
        if (*candidate && !(*candidate)->isEmpty())
            return **candidate;
    }
    return {};
}

} // namespace

QString User::displayName() const
{
    return firstOf({ &fullName, &username, &email });
}

QString User::identity() const
{
    return firstOf({ &username, &profileUid, &email, &fullName });
}

QString User::assigneeUid() const
{
    return firstOf({ &profileUid, &username, &email, &fullName });
}

} // namespace casebook::domain
