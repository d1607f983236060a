#pragma once

namespace casebook::store {

class Connection;

/// Version 1 of the schema; every table is described where it is made.
void makeFirstSchema(Connection &connection);

} // namespace casebook::store
