#include "models/store/peoplequeries.h"
#include "models/store/statement.h"
#include "models/store/storecore.h"
#include "models/store/syncledger.h"

// Names of people whom a remote's cases name by the uid of their profile only.

namespace casebook::store {

Future<QStringList> SyncLedger::unnamedAssignees(WorkspaceId remote)
{
    return m_core.count<QStringList>(Generation::Ticket::always(), [remote](Connection &connection) {
        QStringList uids;
        Statement find(connection,
                       "SELECT a.uid FROM assignee a WHERE a.name = '' AND EXISTS (SELECT 1 FROM "
                       "case_assignee l JOIN case_row r ON r.key = l.key WHERE l.assignee = a.id AND "
                       "r.workspace = ?) ORDER BY a.uid");
        find.bind(remote);
        while (find.next())
            uids.append(find.text(0));
        return Result<QStringList>(uids);
    });
}

Future<void> SyncLedger::nameProfiles(QList<domain::User> people)
{
    return m_core.write<void>(
        [people = std::move(people)](Connection &connection, ChangeSet &changes) -> Result<void> {
            for (const domain::User &person : people)
                personId(connection, person);
            changes.everything = changes.everything || !people.isEmpty(); // rows anywhere show the names
            return {};
        });
}

} // namespace casebook::store
