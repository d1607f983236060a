#pragma once

#include "models/domain/case.h"
#include "models/domain/pendingoperation.h"
#include "models/domain/user.h"

namespace casebook::store {

class Connection;

/// The creations of one remote's cases whose outcome is not known. What a list brings may be what one of them
/// made; then the sender has to tell.
class CreationsInDoubt final
{
public:
    CreationsInDoubt(Connection &connection, WorkspaceId remote);

    /// Rather too often than too seldom: a case left out is read again, one taken in by mistake is doubled.
    bool mayBe(const domain::Case &value) const;

private:
    struct Creation
    {
        domain::PendingOperation operation;
        domain::User author;
    };
    QList<Creation> m_creations;
    domain::User m_me;
};

} // namespace casebook::store
