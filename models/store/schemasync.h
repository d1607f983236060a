#pragma once

namespace casebook::store {

class Connection;

/// What sync keeps beside the outbox: per case what its remote has of it, ids a case had before, cases that
/// their remote deleted, and what an outbox row and a conflict lacked.
void addSync(Connection &connection);

} // namespace casebook::store
