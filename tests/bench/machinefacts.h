#pragma once

#include <QJsonObject>

namespace casebook::test {

/// What figures depend on: processors, memory, kernel, libraries, build. Nothing that names the machine.
QJsonObject machineFacts();

} // namespace casebook::test
