#pragma once

#include "models/base/ids.h"

#include <QString>

#include <optional>

namespace casebook::store {

class Connection;

// Per case of a remote: whether it exists there, under which ids it is known, how new its details are.

/// Why comments and activity have to be fetched; what is greater comes first.
enum class DuePriority { Trickle = 1, Changed = 2, Opened = 3 };

bool existsOnRemote(Connection &connection, CaseKey key);
/// It is there; its details are due unless they are due with a greater priority.
void noteOnRemote(Connection &connection, CaseKey key, WorkspaceId remote, DuePriority due);
/// The details are those of @p version; due nonetheless with @p stillDue.
void noteDetails(Connection &connection, CaseKey key, const QString &version, bool stillDue);
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
