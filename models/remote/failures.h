#pragma once

#include "models/base/error.h"
#include "models/remote/request.h"

#include <QJsonObject>

#include <optional>

namespace casebook::remote {

/// Why @p answer is no success (CONTRACT §1.5, DATA-CORE §1 traps 7 and 13); nullopt where it is one. See
/// CasesApi for the kinds and codes.
std::optional<Error> failureOf(const Request &request, const Answer &answer);

/// An answer of success that can't be read: of a write, what became of it is not known.
Error unreadableAnswer(const Request &request, const Answer &answer, const QString &why);

/// The body as an object; empty where it is none.
QJsonObject objectOf(const Answer &answer);

} // namespace casebook::remote
