#pragma once

#include "models/domain/activity.h"
#include "models/domain/attachment.h"
#include "models/domain/case.h"
#include "models/domain/pendingoperation.h"

#include <QByteArray>
#include <QList>

#include <optional>

namespace casebook::sync {

// Proofs, found on the remote, of what became of a request whose answer was lost. Pure.

/// How far a moment of the remote's clock may be off: the Date header counts seconds, requests take some.
inline constexpr qint64 clockTolerance = 5'000;

/// By user name, else by profile uid (REAL-SERVER §1.6). While it is not known who I am, everything may be
/// mine.
bool isMine(const domain::User &author, const domain::User &me);

/// Which of @p operations were in effect and then changed by somebody else (DATA-CORE §3 step 5): the log
/// holds mine since it was sent, then somebody else's on that field or tag, and the case no longer has mine.
/// An entry alone proves nothing (trap 12). @p log in any order.
QList<OperationKey> overtaken(const QList<domain::PendingOperation> &operations, const domain::Case &theirs,
                              QList<domain::Activity> log, const domain::User &me);

/// What tells one creation from another, of a POST body, a create_case activity or a case as JSON: equal
/// texts for equal requests.
QByteArray creationContent(const QJsonObject &object);

/// The attachments of @p all that may be what @p operation asked for: mine, with its content, not known
/// before it was sent. Oldest first.
QList<domain::Attachment> twins(const domain::PendingOperation &operation,
                                const QList<domain::Attachment> &all, const domain::User &me);
/// The id of the attachment that @p operation made, by the log: it may have been edited or deleted since.
std::optional<QString> loggedTwin(const domain::PendingOperation &operation,
                                  const QList<domain::Activity> &log, const domain::User &me);
/// The same where a race left no entry in the log (trap 11) and the comment was edited since: mine, made
/// since the request left, and what I wrote still stands in it, whole lines at a time.
std::optional<QString> editedTwin(const domain::PendingOperation &operation,
                                  const QList<domain::Attachment> &all, const QList<domain::Activity> &log,
                                  const domain::User &me);
bool hasSameContent(const domain::AttachmentPayload &one, const domain::AttachmentPayload &other);

} // namespace casebook::sync
