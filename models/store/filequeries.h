#pragma once

#include "models/base/ids.h"
#include "models/base/result.h"
#include "models/store/storetypes.h"

namespace casebook::store {

class Connection;

// The files of the store (CONTRACT §2.11). The writing ones run inside the open write transaction.

/// Starts a file of this id, which comes in under @p lock.
void insertFile(Connection &connection, const QString &id, const NewFile &file, const QString &lock,
                const Timestamp &now);
/// Adds a part. NotFound; InvalidInput (413) when the file gets larger than it may be.
Result<void> addToFile(Connection &connection, const QString &id, const QByteArray &part);
/// A file that has come in and is not attached yet. NotFound.
Result<FileInfo> fileComingIn(Connection &connection, const QString &id);
void markAttached(Connection &connection, const QString &id, CaseKey caseKey, const QString &name);
/// Removes it with its content, if it is there.
void removeFile(Connection &connection, const QString &id);
/// Names of the locks under which files come in.
QStringList locksOfFiles(Connection &connection);
/// Removes one of those that came in under @p lock; false when none is left.
bool removeComingIn(Connection &connection, const QString &lock);

/// A file whose attachment is in a case. NotFound.
Result<FileInfo> attachedFile(Connection &connection, const QString &id);
/// At most @p length bytes from @p offset on. NotFound.
Result<QByteArray> readFile(Connection &connection, const QString &id, qint64 offset, qint64 length);

} // namespace casebook::store
