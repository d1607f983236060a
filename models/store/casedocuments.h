#pragma once

#include "models/domain/query.h"
#include "models/store/storereader.h"

namespace casebook::store {

class Connection;

// Documents of cases and their attachments, spliced from the stored texts. All need a read transaction.

/// nullopt when there is no such case, or one of an unfinished import.
std::optional<QByteArray> readCaseDocument(Connection &connection, CaseKey key, CaseDocumentShape shape);
/// Appends a JSON array of these cases, each with `comments: []`; those that are not there are left out.
void appendCases(Connection &connection, const QList<CaseKey> &keys, QByteArray &out);
/// Appends a JSON array of attachments, oldest first, up to 10,000; answers how many.
qint64 appendAttachments(Connection &connection, CaseKey key, QByteArray &out);

QByteArray readComments(Connection &connection, CaseKey key, int page, int perPage, domain::SortOrder order);
std::optional<FoundAttachment> findAttachment(Connection &connection, WorkspaceId workspace,
                                              const QString &id, CaseKey likelyCase);
/// nullopt when there is no such case.
std::optional<QByteArray> readAlerts(Connection &connection, CaseKey key);

} // namespace casebook::store
