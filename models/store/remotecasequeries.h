#pragma once

#include "models/base/ids.h"
#include "models/base/timestamp.h"

#include <QString>

#include <optional>

namespace casebook::store {

class Connection;

// Per case of a remote: whether it exists there, under which ids it is known, how new its details are.

/// Why comments and activity have to be fetched; what is greater comes first.
enum class DuePriority { Trickle, Changed };

/// What `remote_case.due` holds. Null: the details are as new as the case. Below zero: so they are, and the
/// activity is to be read once more from that moment on (the remote's clock, negated), as what was written
/// last may not have been listed yet. 1: not read yet. Above: changed; each change has its own number, so
/// that what was read before does not pass for what came of it. What the person opened comes before all
/// others.
namespace due {

inline constexpr qint64 unread = 1;
inline constexpr qint64 openedFirst = qint64{ 1 } << 48;

/// The change that makes it due, whether opened or not.
constexpr qint64 changeOf(qint64 due)
{
    return due > 0 ? due % openedFirst : 0;
}

} // namespace due

/// How a case's details were read, for whoever decides whether that was enough.
struct DetailsReading
{
    QString version; ///< of the case as it was read
    qint64 due = 0; ///< DetailsDue::due when the reading began; 0: it was not known
    bool isWhole = true; ///< false: they stay due
    std::optional<Timestamp> begun = {}; ///< in the remote's clock
    std::optional<Timestamp> again = {}; ///< when the activity is to be read once more
};

bool existsOnRemote(Connection &connection, CaseKey key);
/// It is there; its details are due, with the greater priority where they were already.
void noteOnRemote(Connection &connection, CaseKey key, WorkspaceId remote, DuePriority priority);
/// It is there, and its details were read. They stay due where a change came after the reading began.
void noteDetails(Connection &connection, CaseKey key, WorkspaceId remote, const DetailsReading &reading);
/// The version whose details are here; empty: none.
QString detailsVersion(Connection &connection, CaseKey key);
void noteOpened(Connection &connection, CaseKey key);
/// It is not there (any more).
void forgetOnRemote(Connection &connection, CaseKey key);

/// The case that has this id on the remote, or had another one before; nullopt: unknown. A case deleted here
/// whose deletion waits is found, too.
std::optional<CaseKey> keyOnRemote(Connection &connection, WorkspaceId remote, const QString &id);
/// The case goes by @p id from now on; the id it had stays findable.
void giveCaseId(Connection &connection, CaseKey key, WorkspaceId remote, const QString &before,
                const QString &id);
void addCaseAlias(Connection &connection, CaseKey key, WorkspaceId remote, const QString &id);
void dropAliases(Connection &connection, CaseKey key);
/// The id that the attachment goes by now; @p id itself where none is known.
QString currentAttachmentId(Connection &connection, CaseKey key, const QString &id);
void addAttachmentAlias(Connection &connection, CaseKey key, const QString &before, const QString &id);

} // namespace casebook::store
