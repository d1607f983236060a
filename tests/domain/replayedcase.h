#pragma once

#include "exchange.h"
#include "models/domain/rules.h"

/// One case of a recording, as the rules make it: each function runs one recorded write through them, at the
/// time and by the person that the answer names.
struct ReplayedCase
{
    casebook::domain::Case value;
    QList<casebook::domain::Attachment> attachments;
    QList<casebook::domain::Activity> activities;

    casebook::Result<void> create(const Exchange &exchange);
    casebook::Result<void> patch(const Exchange &exchange);
    casebook::Result<void> addAttachment(const Exchange &exchange);
    casebook::Result<void> editAttachment(const Exchange &exchange);
    casebook::Result<void> deleteAttachment(const Exchange &exchange);
    /// The recording lacks the request that made the comment which "delete comment" deletes.
    casebook::Result<void> addUnrecordedComment(const Exchange &deletion);
    /// No rule of the library: the case and its activity are taken from the answer.
    void push(const Exchange &exchange);

private:
    casebook::domain::RuleContext contextOf(const QJsonObject &answer) const;
};
