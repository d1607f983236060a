#pragma once

#include "models/domain/attachment.h"
#include "models/domain/case.h"
#include "models/domain/pushstate.h"
#include "models/domain/query.h"

#include <QString>

#include <optional>

namespace casebook::ui {

// What can be done about pushing a case to its connector's external system (CONTRACT §7). Pure; GUI thread
// (translations).

struct PushFacts
{
    domain::Case value;
    bool connectorKnown = true;
    bool unsavedConnector = false; ///< another choice is on the screen, not stored yet
    bool closedAllowed = false; ///< closed cases can be pushed (8.17 and later)
    std::optional<domain::PushState> state = {}; ///< of the case's connector; nullopt: the history names none
    domain::SyncState waiting = domain::SyncState::Saved; ///< of a push that was asked for before
};

struct PushOffer
{
    QString label; ///< of the button; empty: nothing to push to
    bool enabled = false;
    QString reason = {}; ///< why it can't be pushed, or what becomes of it
};

PushOffer pushOffer(const PushFacts &facts);

/// Everything that a push would send, to be read before it is pressed. @p comments those of people, oldest
/// first.
QString pushPreview(const PushFacts &facts, const QList<domain::Attachment> &comments);
/// Those of @p comments that a push would send: written or edited since the last one.
QList<domain::Attachment> commentsToPush(const PushFacts &facts, const QList<domain::Attachment> &comments);

} // namespace casebook::ui
