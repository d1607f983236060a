#pragma once

#include "models/base/error.h"

#include <QByteArray>

namespace casebook::store {

// An Error as JSON, for the outbox.

QByteArray textOf(const Error &error);
Error errorFrom(const QByteArray &text);

} // namespace casebook::store
