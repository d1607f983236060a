#pragma once

#include "models/base/result.h"
#include "models/domain/operation.h"

namespace casebook::domain {

// Each function checks or applies one of Kibana's rules; the window, the action, the server and import all
// pass through here (DESIGN rule 1). All are pure: no clock, no store; thread-safe.

/// Checks of CONTRACT §3.2 and §5, with Kibana's messages (several joined by commas, as Kibana does) and the
/// code of the first: "title.empty", "title.tooLong", "description.empty", "description.tooLong",
/// "tag.empty", "tag.tooLong", "tags.tooMany", "category.empty", "category.tooLong", "assignees.tooMany",
/// "severity.unknown", "status.unknown", "customFields.tooMany", "customFields.duplicate",
/// "customFields.keyInvalid", "customFields.keyTooLong", "customFields.textEmpty",
/// "customFields.textTooLong", "customFields.valueType", "connector.fieldMissing", "connector.fieldUnknown",
/// "connector.fieldType", "connector.fieldRequired" (problemsOf only), "comment.empty", "comment.tooLong",
/// "alert.idMissing", "alert.indexMissing", "alert.unequal", "attachment.invalid", "owner.empty". The apply
/// functions add "owner.differs", "case.closed", "attachments.tooMany", "alerts.tooMany", "files.tooMany",
/// "references.tooMany", "activities.tooMany", "attachment.typeChanged",
/// "attachment.storageChanged", "version.stale", "field.changed", "customFields.notConfigured",
/// "customFields.required" and "customFields.typeDiffers". Error::field is the path of the input ("title",
/// "tags", "connector.fields.priority", "customFields.<key>"), Error::limit the limit. Lengths count UTF-16
/// units after trimming.
Result<void> validateTitle(const QString &title);
Result<void> validateDescription(const QString &description);
Result<void> validateTags(const QStringList &tags);
Result<void> validateCategory(const std::optional<QString> &category);
Result<void> validateAssignees(const QList<Assignee> &assignees);
Result<void> validateCustomFields(const QList<CustomField> &fields);
Result<void> validateConnector(const CaseConnector &connector);
Result<void> validateComment(const QString &text);
Result<void> validateAttachment(const AttachmentPayload &payload);
/// Of what is added over the API: an external reference or persistable state must be of a type that a Kibana
/// 8.18 with all its solutions registers (CONTRACT §3.3). "attachment.unregistered".
Result<void> validateRegistered(const AttachmentPayload &payload);
Result<void> validate(const NewCase &values);
Result<void> validate(const CasePatch &patch);
/// Every problem of a form at once, in the order of the form's fields.
QList<Error> problemsOf(const NewCase &values);

/// POST /api/cases (CONTRACT §2.1, §4.3): trims, defaults, one create_case with the text as sent. @p id is
/// the new case's id.
Result<Outcome> applyCreate(const NewCase &values, const QString &id, const RuleContext &context);
/// PATCH of one case (§2.7, §4.3): drops equal fields (lists as sets), NothingChanged when none is left;
/// closed_at, closed_by and duration follow the status. Checks `expectedVersion` and `seen`.
Result<Outcome> applyEdit(const Case &before, const EditCase &edit, const RuleContext &context);
/// A case that a batch names, as it is stored.
struct BatchSubject
{
    Case value;
    RuleContext context;
};
/// What a batch does to one case.
struct BatchOutcome
{
    qsizetype index = 0; ///< in the list of changes
    Outcome outcome;
};
/// PATCH of many cases (§2.7), all or nothing. @p subjects are in the order of @p changes, nullopt where
/// there is no such case. In this order: unknown ids (NotFound), stale versions (Conflict), then each case's
/// own checks; cases without a difference are left out; NothingChanged when none is left. The same id twice:
/// Conflict, since the second would be stale once the first is applied (Kibana answers 500 and stores half).
Result<QList<BatchOutcome>> applyEdits(const QList<CaseChange> &changes,
                                       const QList<std::optional<BatchSubject>> &subjects);

/// DELETE of one case (§2.8, §4.3): no activity; only the intent.
Outcome applyDelete(const Case &before);
/// POST comments (§2.6): owner must match, alerts already there are dropped silently (none left: an Outcome
/// without changes), nothing is added to a closed case that is an alert or event; limits of §3.2.
Result<Outcome> applyAdd(const Case &before, const QList<AttachmentPayload> &payloads,
                         const RuleContext &context);
/// PATCH comments (§2.6): type and owner can't change; the same text is a change too (REAL-SERVER §1).
Result<Outcome> applyEditAttachment(const Case &before, const EditAttachment &edit,
                                    const RuleContext &context);
/// DELETE of one comment (§2.6): version and updated_at of the case stay (REAL-SERVER: 8.12).
Result<Outcome> applyDeleteAttachment(const Case &before, const RuleContext &context);
/// _push of a case (§7) to a connector whose system answered with @p external (its ids, title and URL): the
/// configuration's close-by-pushing first, then the push; stamps @p attachments, all of the case, oldest
/// first. Closed cases may be pushed (8.17 and later).
Result<Outcome> applyPush(const Case &before, const ExternalService &external,
                          const QList<Attachment> &attachments, const RuleContext &context);

} // namespace casebook::domain
