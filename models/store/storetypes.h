#pragma once

#include "models/base/ids.h"
#include "models/domain/activity.h"
#include "models/domain/attachment.h"
#include "models/domain/case.h"
#include "models/domain/configuration.h"
#include "models/domain/draft.h"
#include "models/domain/operation.h"
#include "models/domain/query.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace casebook::store {

struct StoreOptions
{
    QString path; ///< the file; its folder is made when missing
    int pollMilliseconds = 500; ///< how often changes by other processes are looked for; 0: never
    qint64 maximumPages
        = 0; ///< pages of 4 KiB the file may have, as if the disk were full then; 0: no such limit
};

struct StoreInfo
{
    QString path;
    int schemaVersion = 0;
    bool wasNew = false;
};

/// What is kept of the cases in memory for lists and counts.
struct FacetState
{
    bool isLoaded = false;
    qint64 cases = 0; ///< those of imports under way too
    qint64 bytes = 0;
    int orders = 0; ///< columns a list can be jumped in
    qint64 loadMilliseconds = 0; ///< the last load, in the background
    qint64 answers = 0; ///< given from memory so far, by this store
};

/// An operation with who does it and the draft it takes the place of.
struct Submission
{
    domain::Operation operation;
    domain::User author;
    std::optional<DraftKey> consumesDraft = {};
    domain::CustomFieldCheck customFieldCheck = domain::CustomFieldCheck::Lenient;
};

/// The body of PATCH /api/cases with who sends it (CONTRACT §2.7).
struct CaseEdits
{
    QList<domain::CaseChange> changes;
    domain::User author;
    WorkspaceId workspace = localWorkspace; ///< where the ids are looked for
    domain::CustomFieldCheck customFieldCheck = domain::CustomFieldCheck::Kibana;
};

/// The ids of DELETE /api/cases with who sends them (CONTRACT §2.8).
struct CaseDeletions
{
    QStringList ids;
    domain::User author;
    WorkspaceId workspace = localWorkspace;
};

/// A file on its way into the store (CONTRACT §2.11).
struct NewFile
{
    QString name; ///< without extension
    QString extension; ///< "png"; empty: none
    QString owner; ///< of the case it is for
    domain::User author;
};

/// A file of the store.
struct FileInfo
{
    QString id;
    QString name; ///< without extension
    QString extension;
    QString mimeType;
    QString owner;
    qint64 size = 0; ///< bytes
    Timestamp created;
    CaseKey caseKey = {}; ///< it is attached to

    bool operator==(const FileInfo &) const = default;
};

struct SubmitResult
{
    CaseKey caseKey;
    QString caseId = {};
    QString version = {}; ///< of the case after it
    QStringList attachmentIds = {}; ///< of the attachments added
    std::optional<TrashKey> trash = {}; ///< set by deletions: restore() takes them back
    bool changed = true; ///< false: everything was there already (alerts attached twice)
};

/// A case as its page needs it at once.
struct CaseDetail
{
    domain::Case value;
    domain::CaseSummary summary;
    domain::TimelinePage firstEntries;
    QList<domain::Draft> drafts;
    bool beingImported = false;
};

/// The case and all its attachments, for the API's case document.
struct CaseDocumentParts
{
    domain::Case value;
    QList<domain::Attachment> attachments;
};

/// One page of user_actions/_find.
struct ActivityPage
{
    QList<domain::Activity> activities;
    int page = 1;
    int perPage = 20;
    qint64 total = 0;
};

/// A whole case with everything that belongs to it; attachments and activities ascending by time.
struct CaseImport
{
    domain::Case value;
    QList<domain::Attachment> attachments;
    QList<domain::Activity> activities;

    bool operator==(const CaseImport &) const = default;
};

struct ImportBatchReport
{
    int added = 0;
    QStringList alreadyThere; ///< ids of cases that were left as they are
};

} // namespace casebook::store
