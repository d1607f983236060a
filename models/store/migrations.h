#pragma once

namespace casebook::store {

class Connection;

/// The version this program writes: the number of migrations.
int schemaVersion();

/// Brings the file to schemaVersion() (or, to test migrations from it, to @p version), in one transaction;
/// makes everything in an empty file. Answers whether the file was empty. Throws StoreFailure: StoreTooNew
/// for a file of a newer Casebook, StoreUnusable for a database of another program.
bool migrate(Connection &connection, int version = schemaVersion());

} // namespace casebook::store
