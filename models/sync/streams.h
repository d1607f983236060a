#pragma once

#include "models/sync/pulldesk.h"

#include <optional>

namespace casebook::sync::streams {

// What a remote's pulling keeps in the store between runs: moments, by name.
inline const QString updatedAt = QStringLiteral("updatedAt"); ///< how far that stream was read
inline const QString createdAt = QStringLiteral("createdAt");
inline const QString updatedAtFirst = QStringLiteral("updatedAt.first"); ///< newest when the mirror began
inline const QString createdAtFirst = QStringLiteral("createdAt.first");
inline const QString mirrored = QStringLiteral("mirrored"); ///< first mirror finished; the remote's clock
inline const QString sweep = QStringLiteral("sweep"); ///< last one; this machine's clock, as those below
inline const QString fullCheck = QStringLiteral("fullCheck");
inline const QString connectors = QStringLiteral("connectors");
inline const QString lastSync = QStringLiteral("lastSync");

Result<std::optional<Timestamp>> moment(PullDesk &desk, const QString &stream);
Result<void> setMoment(PullDesk &desk, const QString &stream, std::optional<Timestamp> value);
/// Is it longer ago than so long (or in the future: the clock was set)?
Result<bool> isDue(PullDesk &desk, const QString &stream, qint64 milliseconds);

} // namespace casebook::sync::streams
