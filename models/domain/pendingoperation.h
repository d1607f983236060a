#pragma once

#include "models/base/error.h"
#include "models/base/ids.h"
#include "models/base/timestamp.h"

#include <QJsonObject>
#include <QJsonValue>
#include <QString>
#include <QStringList>

#include <optional>

namespace casebook {

using ConflictKey = LocalId<struct ConflictKeyTag>; ///< one conflict that waits for the person

} // namespace casebook

namespace casebook::domain {

/// What kind of change an outbox row asks for (DATA-CORE §3 step 1; the words of Outcome::intents).
enum class PendingKind {
    Create,
    Delete,
    Text, ///< title, description
    Set, ///< status, severity, category, settings, connector
    Members, ///< tags, assignees: added and removed
    CustomField, ///< `field` is its key
    AddAttachment, ///< comment or alert; `attachmentId` is the local one
    EditAttachment,
    DeleteAttachment,
    Push, ///< to the connector's external system; never repeated by itself
};

enum class PendingState {
    Waiting, ///< never sent, or certainly not executed: may be compressed, rewritten, withdrawn
    Sent, ///< sent, outcome not known (yet)
    Again, ///< was sent, is settled as not (wholly) in effect: to be sent again; frozen
    Failed, ///< refused (400, 403 …): waits for the person
};

/// One row of the outbox, read.
struct PendingOperation
{
    OperationKey key = {};
    PendingKind kind = PendingKind::Set;
    QString field = {}; ///< "title", "tags", … or a custom field's key
    QJsonValue oldValue = QJsonValue::Null; ///< as the API writes it
    QJsonValue newValue = QJsonValue::Null;
    QStringList added = {}; ///< Members: tags, or assignee uids
    QStringList removed = {};
    QString attachmentId = {}; ///< local until the remote gave one
    QString caseId = {}; ///< of Create and Delete: the case's id when it was asked for
    QJsonObject payload = {}; ///< body of POST: case or attachment; of Push: the connector
    PendingState state = PendingState::Waiting;
    int tries = 0;
    Timestamp created = {};
    std::optional<Timestamp> firstSent = {}; ///< in the remote's clock
    std::optional<Timestamp> sent = {}; ///< last time, in the remote's clock
    std::optional<Timestamp> sentHere = {}; ///< last time, in this machine's clock
    std::optional<Timestamp> notBefore = {}; ///< back-off, in this machine's clock
    QString sentVersion = {}; ///< of the case
    QStringList knownComments = {}; ///< ids of attachments that were there before a comment was sent
    bool settled = false; ///< read again after the settle time (DATA-CORE §3 step 6)
    std::optional<Error> lastError = {};

    bool operator==(const PendingOperation &) const = default;
};

/// The pending operation that an outbox intent describes.
PendingOperation pendingFromIntent(const QJsonObject &intent);
QJsonObject intentOf(const PendingOperation &operation);

} // namespace casebook::domain
