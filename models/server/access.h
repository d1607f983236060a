#pragma once

#include "models/server/call.h"
#include "models/store/sight.h"
#include "models/store/storereader.h"
#include "models/store/storetypes.h"

namespace casebook::server {

/// What the caller may see of what is served.
store::Sight sightOf(const Call &call, const Service &service);
/// A reader for one request, of what the caller may see. Let go of it before waiting for a write.
store::StoreReader readerFor(const Call &call, Service &service);

/// 403 `Unauthorized to <what> with owners: "…"` (CONTRACT §1.5).
Error forbidden(const QString &what, const QStringList &owners);
/// Forbidden unless there is an owner whose cases the caller may read: `… of any owner`.
Result<void> requireAnyOwner(const Call &call, const QString &what);
/// Forbidden unless the caller may change cases of @p owner.
Result<void> requireWriting(const Call &call, const QString &what, const QString &owner);

/// The case named by a path, for operations that answer an empty list where there is none (REAL-SERVER
/// §1.10): nullopt then. Forbidden ("<what>").
Result<std::optional<store::CaseHead>> visibleCase(store::StoreReader &reader, const Call &call,
                                                   const QString &id, const QString &what);
/// The case named by a path. NotFound, then Forbidden ("access case").
Result<store::CaseHead> readableCase(store::StoreReader &reader, const Call &call, const QString &id);
/// The case of the path, whose attachments the caller wants to change: there, and theirs to change. NotFound,
/// then Forbidden ("<what>").
Result<store::CaseHead> changeableCase(const Call &call, Service &service, const QString &what);
/// The whole case, as writing an attachment answers it: totalComment counts all of them (REAL-SERVER §1.11).
Result<Reply> wholeCase(const Call &call, Service &service, CaseKey key);

/// Does what @p operation says in the caller's name, and waits until it is durable.
Result<store::SubmitResult> submit(const Call &call, Service &service, domain::Operation operation);

} // namespace casebook::server
