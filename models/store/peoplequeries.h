#pragma once

#include "models/base/ids.h"
#include "models/domain/query.h"
#include "models/domain/user.h"

#include <QHash>
#include <QStringList>

namespace casebook::store {

class Connection;

/// Row id of the person, added or completed by what @p user tells. @p run: the import that brings the person;
/// one that another edit or import brings, too, stays when it is cancelled.
qint64 personId(Connection &connection, const domain::User &user, ImportKey run = {});
/// Row id of an assignee, added when new.
qint64 assigneeId(Connection &connection, const QString &uid);
/// 0 when no case was ever assigned to @p uid.
qint64 knownAssigneeId(Connection &connection, const QString &uid);
/// The name to show for an assignee; the uid where none is known.
QString assigneeName(Connection &connection, const QString &uid);
/// The names of the assignees as a list sorts by them; empty when there are none.
QString sortText(Connection &connection, const QStringList &assignees);

/// Authors and assignees, by name.
QList<domain::PersonName> knownPeople(Connection &connection);

/// Forgets the people that only the import @p run brought.
void dropPeople(Connection &connection, ImportKey run);
void keepPeople(Connection &connection, ImportKey run);

} // namespace casebook::store
