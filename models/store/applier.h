#pragma once

#include "models/base/result.h"
#include "models/domain/operation.h"
#include "models/store/casequeries.h"
#include "models/store/changeset.h"
#include "models/store/outcomewriter.h"
#include "models/store/storetypes.h"

namespace casebook::store {

class Connection;

/// What one operation does, step by step; an overload for each kind. Inside the open write transaction.
class Applier final
{
public:
    Applier(Connection &connection, const Submission &submission, const Timestamp &now, ChangeSet &changes)
        : m_connection(connection)
        , m_author(submission.author)
        , m_fieldCheck(submission.customFieldCheck)
        , m_now(now)
        , m_changes(changes)
        , m_writer(connection, now, changes)
    {
    }

    Result<SubmitResult> operator()(const domain::CreateCase &operation);
    Result<SubmitResult> operator()(const domain::EditCase &operation);
    Result<SubmitResult> operator()(const domain::AddAttachments &operation);
    Result<SubmitResult> operator()(const domain::EditAttachment &operation);
    Result<SubmitResult> operator()(const domain::DeleteAttachment &operation);
    Result<SubmitResult> operator()(const domain::DeleteAllAttachments &operation);
    Result<SubmitResult> operator()(const domain::PushCase &operation);
    Result<SubmitResult> operator()(const domain::AttachFile &operation);
    Result<SubmitResult> operator()(const domain::DeleteCase &operation);

private:
    domain::RuleContext context(const StoredCase *stored = nullptr) const
    {
        return { .author = m_author,
                 .now = m_now,
                 .activityCount = stored ? stored->activities : 0,
                 .customFieldCheck = m_fieldCheck };
    }
    SubmitResult write(CaseKey key, const StoredCase &stored, domain::Outcome &outcome,
                       const std::optional<domain::Attachment> &attachmentBefore = {})
    {
        m_writer.giveVersions(outcome, true);
        m_writer.change(key, stored, outcome, attachmentBefore);
        return OutcomeWriter::resultOf(key, outcome);
    }
    void addAttachedThings(domain::RuleContext &context, CaseKey key) const;
    /// The case, if it can be changed.
    Result<StoredCase> editable(CaseKey key) const;
    tl::unexpected<Error> attachmentMissing(const QString &id, const StoredCase &stored) const;
    bool bringsMoreThanComments(const QList<domain::AttachmentPayload> &payloads) const;
    Connection &m_connection;
    const domain::User m_author;
    const domain::CustomFieldCheck m_fieldCheck;
    const Timestamp m_now;
    ChangeSet &m_changes;
    OutcomeWriter m_writer;
};

} // namespace casebook::store
