#pragma once

namespace casebook::store {

class Connection;

/// What a served casebook needs beside the cases: configurations and files.
void addConfigurationsAndFiles(Connection &connection);

} // namespace casebook::store
