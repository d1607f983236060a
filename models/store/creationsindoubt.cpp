#include "models/store/creationsindoubt.h"

#include "models/store/bodies.h"
#include "models/store/pendingqueries.h"
#include "models/store/remotequeries.h"
#include "models/store/statement.h"

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;

namespace casebook::store {

namespace {

/// The remote's clock, as its answers tell it, may be wrong by so much.
constexpr std::chrono::milliseconds slack = std::chrono::minutes(5);

} // namespace

CreationsInDoubt::CreationsInDoubt(Connection &connection, WorkspaceId remote)
{
    QList<std::pair<OperationKey, CaseKey>> sent;
    {
        Statement find(
            connection,
            "SELECT key, case_key FROM outbox WHERE workspace = ? AND kind = 'create' AND state = ?");
        find.bind(remote, int(domain::PendingState::Sent));
        while (find.next())
            sent.append({ OperationKey{ find.number(0) }, CaseKey{ find.number(1) } });
    }
    for (const auto &[key, caseKey] : std::as_const(sent)) {
        Creation creation;
        creation.operation = pendingOperation(connection, key)->operation;
        Statement body(connection, "SELECT json FROM case_body WHERE key = ?");
        body.bind(caseKey);
        if (body.next())
            creation.author = caseFrom(body.bytes(0)).createdBy;
        m_creations.append(creation);
    }
    if (sent.isEmpty())
        return;
    if (const Result<domain::Remote> settings = readRemote(connection, remote))
        m_me = settings->settings.me;
}

bool CreationsInDoubt::mayBe(const domain::Case &value) const
{
    const QString author = value.createdBy.identity();
    return std::any_of(m_creations.begin(), m_creations.end(), [&](const Creation &creation) {
        const QString me = m_me.identity();
        if (!me.isEmpty() && author != me && author != creation.author.identity())
            return false;
        const Timestamp since = creation.operation.firstSent.value_or(creation.operation.created);
        if (value.createdAt.msecs() < since.msecs() - slack.count())
            return false;
        // Changed since: it need no longer look as it was made.
        return value.updatedAt.has_value()
            || value.title == creation.operation.payload.value("title"_L1).toString().trimmed();
    });
}

} // namespace casebook::store
