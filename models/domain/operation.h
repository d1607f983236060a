#pragma once

#include "models/base/ids.h"
#include "models/domain/activity.h"
#include "models/domain/attachment.h"
#include "models/domain/case.h"
#include "models/domain/configuration.h"

#include <QJsonArray>
#include <QList>
#include <QString>

#include <optional>
#include <variant>

namespace casebook::domain {

/// The fields of a case that can be edited; `apiText` gives the key in a PATCH body.
enum class CaseField {
    Title,
    Description,
    Tags,
    Connector,
    Settings,
    Severity,
    Status,
    Assignees,
    Category,
    CustomFields,
};

QString apiText(CaseField field);
std::optional<CaseField> caseFieldFromApi(const QString &key);

/// The body of POST /api/cases (CONTRACT §2.1).
struct NewCase
{
    QString title;
    QString description;
    QStringList tags;
    CaseConnector connector;
    CaseSettings settings;
    QString owner = QStringLiteral("cases");
    Severity severity = SeverityValue::Low;
    QList<Assignee> assignees;
    std::optional<QString> category;
    QList<CustomField> customFields;

    bool operator==(const NewCase &) const = default;
};

/// The fields of one case in a PATCH body (CONTRACT §2.7); what is not set stays.
struct CasePatch
{
    std::optional<QString> title = {};
    std::optional<QString> description = {};
    std::optional<QStringList> tags = {};
    std::optional<CaseConnector> connector = {};
    std::optional<CaseSettings> settings = {};
    std::optional<Severity> severity = {};
    std::optional<Status> status = {};
    std::optional<QList<Assignee>> assignees = {};
    std::optional<std::optional<QString>> category = {}; ///< inner nullopt: no category
    std::optional<QList<CustomField>> customFields = {};
    /// The order of the fields in the request body, which is the order of the activities (CONTRACT §4.3).
    /// Fields not named here follow in the order of CaseField.
    QList<CaseField> order = {};

    bool operator==(const CasePatch &) const = default;
};

struct CreateCase
{
    NewCase values;
    WorkspaceId workspace = localWorkspace;
};

struct EditCase
{
    CaseKey key;
    CasePatch patch;
    std::optional<QString> expectedVersion = {}; ///< checked as Kibana does; stale: Conflict
    std::optional<CasePatch> seen
        = {}; ///< values the person saw; a field that differs now: Conflict "field.changed"
};

struct DeleteCase
{
    CaseKey key;
};

/// POST comments, and the internal bulk form: one or more attachments at once.
struct AddAttachments
{
    CaseKey key;
    QList<AttachmentPayload> payloads;
};

struct EditAttachment
{
    CaseKey key;
    QString attachmentId;
    AttachmentPayload payload;
    std::optional<QString> expectedVersion = {};
    std::optional<QString> seenText
        = {}; ///< the comment text the person saw; differs now: Conflict "field.changed"
};

struct DeleteAttachment
{
    CaseKey key;
    QString attachmentId;
};

/// DELETE /api/cases/{id}/comments: every attachment, one activity each.
struct DeleteAllAttachments
{
    CaseKey key;
};

/// POST …/connector/{connectorId}/_push of a local case (CONTRACT §7): the store stands for the connector's
/// system and makes id, title and URL there, or keeps those of the last push with this connector.
struct PushCase
{
    CaseKey key;
    QString connectorId;
};

/// POST /api/cases/{id}/files: attaches a file whose content the store has already (CaseStore::beginFile).
struct AttachFile
{
    CaseKey key;
    QString fileId;
    QString name = {}; ///< without extension, in place of the one it came with; empty: that one
};

/// One intended change of one case (DESIGN rule 2): the only way to change it.
using Operation = std::variant<CreateCase, EditCase, DeleteCase, AddAttachments, EditAttachment,
                               DeleteAttachment, DeleteAllAttachments, PushCase, AttachFile>;

/// One case of a PATCH body (CONTRACT §2.7).
struct CaseChange
{
    QString id;
    QString version;
    CasePatch patch;
    std::optional<QString> owner = {}; ///< no change of it is allowed; its own is ignored
};

/// How custom fields are held against the owner's configuration (CONTRACT §2.1, §2.9).
enum class CustomFieldCheck {
    /// As the window needs it: fields that the case has already may be edited though nobody configured them,
    /// nothing is checked for an owner without a configuration, and a required field may be filled in later.
    Lenient,
    Kibana, ///< as Kibana does: configured fields only, required ones present and not null
};

/// What the rules need to know beside the operation.
struct RuleContext
{
    User author;
    Timestamp now;
    int activityCount = 0; ///< activities the case has already (limit 10,000)
    QList<AlertRef> attachedAlerts
        = {}; ///< alerts on the case (limit 1,000; duplicates are dropped silently)
    int fileCount = 0;
    int referenceCount = 0;
    std::optional<Attachment> attachment = {}; ///< the one that EditAttachment or DeleteAttachment names
    std::optional<Configuration> configuration = {}; ///< of the case's owner; nullopt: there is none
    CustomFieldCheck customFieldCheck = CustomFieldCheck::Lenient;
};

/// What an operation does: the new case, its new activities in Kibana's order, and the attachments touched.
/// Ids are made here; versions are the store's.
struct Outcome
{
    Case after;
    QList<Activity> activities;
    QList<Attachment> addedAttachments;
    std::optional<Attachment> changedAttachment;
    QList<Attachment> stampedAttachments; ///< those that a push has marked as pushed
    std::optional<QString> removedAttachment;
    /// What was meant, for the outbox (DATA-CORE §3 step 1); values as the API writes them. One object per
    /// intent:
    /// {"kind": "create", id, payload}, {"kind": "delete", id}, {"kind": "text", field, old, new} of title
    /// and description, {"kind": "set", field, old, new} of status, severity, category, settings and
    /// connector,
    /// {"kind": "members", field, added, removed} of tags and assignees, {"kind": "customField", field: its
    /// key, old, new}, {"kind": "addAttachment", id, payload}, {"kind": "editAttachment", id, old, new},
    /// {"kind": "deleteAttachment", id, payload}.
    QJsonArray intents;
};

} // namespace casebook::domain
