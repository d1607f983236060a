#pragma once

#include "models/base/result.h"
#include "models/store/storetypes.h"
#include "models/store/timelinenumbers.h"

namespace casebook::store {

class Connection;

// One case. NotFound carries Kibana's message (CONTRACT §1.5).

tl::unexpected<Error> caseNotFound(const QString &id);
struct StoredCase
{
    domain::Case value;
    WorkspaceId workspace;
    bool isRemote = false;
    int activities = 0;
    TimelineNumbers timeline = {};
};
/// The case as it is; one of an unfinished import is not found.
Result<StoredCase> readCase(Connection &connection, CaseKey key);
/// The first workspace that has a case with this id, or only @p workspace.
Result<CaseKey> readKey(Connection &connection, const QString &id, std::optional<WorkspaceId> workspace = {});
Result<CaseDetail> readDetail(Connection &connection, CaseKey key,
                              const domain::TimelineRequest &firstEntries);

QList<domain::Attachment> readAttachments(Connection &connection, CaseKey key,
                                          const QList<domain::AttachmentKind> &kinds);
std::optional<domain::Attachment> readAttachment(Connection &connection, CaseKey key, const QString &id);
QList<domain::Activity> readActivities(Connection &connection, CaseKey key);
/// Everything of the case; nullopt when it is not there.
std::optional<CaseImport> readWhole(Connection &connection, CaseKey key);

} // namespace casebook::store
