#pragma once

#include "models/base/ids.h"
#include "models/domain/attachment.h"
#include "models/domain/case.h"

#include <QByteArray>

#include <optional>

namespace casebook::store {

class Connection;

// The search index over titles, descriptions, tags and comment texts. It holds no texts itself (external
// content), so a row is taken out by the same texts with which it was put in.

/// What the index holds of a case, as UTF-8.
struct SearchedCase
{
    explicit SearchedCase(const domain::Case &value);

    QByteArray title;
    QByteArray description;
    QByteArray tags;
};
void indexCase(Connection &connection, CaseKey key, const SearchedCase &texts);
void unindexCase(Connection &connection, CaseKey key, const domain::Case &value);
/// Re-indexes only when a text differs.
void reindexCase(Connection &connection, CaseKey key, const domain::Case &before, const domain::Case &after);
/// What the index holds of an attachment, as UTF-8; nullopt: nothing.
std::optional<QByteArray> searchedText(const domain::AttachmentPayload &payload);
void indexComment(Connection &connection, qint64 attachmentKey, const QByteArray &searchedText);
/// Does nothing for attachments without a text.
void indexComment(Connection &connection, qint64 attachmentKey, const domain::AttachmentPayload &payload);
void unindexComment(Connection &connection, qint64 attachmentKey, const domain::AttachmentPayload &payload);

} // namespace casebook::store
