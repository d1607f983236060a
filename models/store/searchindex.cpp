#include "models/store/searchindex.h"

#include "models/store/bodies.h"
#include "models/store/connection.h"
#include "models/store/keys.h"
#include "models/store/statement.h"

using namespace Qt::StringLiterals;

namespace casebook::store {

namespace {

/// What the view search_document takes from a body's JSON: SQLite ends such a text at U+0000.
QString viewed(const QString &text)
{
    return text.left(text.indexOf(QChar(0)));
}

} // namespace

SearchedCase::SearchedCase(const domain::Case &value)
    : title(value.title.toUtf8())
    , description(viewed(value.description).toUtf8())
    , tags(textOf(value.tags))
{
}

void indexCase(Connection &connection, CaseKey key, const SearchedCase &texts)
{
    Statement insert(connection, "INSERT INTO search (rowid, title, description, tags) VALUES (?, ?, ?, ?)");
    insert.bind(firstRowKey(key), texts.title, texts.description, texts.tags);
    insert.run();
}

void unindexCase(Connection &connection, CaseKey key, const domain::Case &value)
{
    const SearchedCase texts(value);
    Statement remove(
        connection,
        "INSERT INTO search (search, rowid, title, description, tags) VALUES ('delete', ?, ?, ?, ?)");
    remove.bind(firstRowKey(key), texts.title, texts.description, texts.tags);
    remove.run();
}

void reindexCase(Connection &connection, CaseKey key, const domain::Case &before, const domain::Case &after)
{
    if (before.title == after.title && before.description == after.description && before.tags == after.tags)
        return;
    unindexCase(connection, key, before);
    indexCase(connection, key, SearchedCase(after));
}

std::optional<QByteArray> searchedText(const domain::AttachmentPayload &payload)
{
    using domain::AttachmentKind;
    const AttachmentKind kind = payload.kind(); // as in the view search_document
    if (kind != AttachmentKind::UserComment && kind != AttachmentKind::Actions)
        return std::nullopt;
    return viewed(payload.commentText()).toUtf8();
}

void indexComment(Connection &connection, qint64 attachmentKey, const QByteArray &text)
{
    Statement insert(connection, "INSERT INTO search (rowid, comment) VALUES (?, ?)");
    insert.bind(attachmentKey, text);
    insert.run();
}

void indexComment(Connection &connection, qint64 attachmentKey, const domain::AttachmentPayload &payload)
{
    if (const std::optional<QByteArray> text = searchedText(payload))
        indexComment(connection, attachmentKey, *text);
}

void unindexComment(Connection &connection, qint64 attachmentKey, const domain::AttachmentPayload &payload)
{
    const std::optional<QByteArray> text = searchedText(payload);
    if (!text)
        return;
    Statement remove(connection, "INSERT INTO search (search, rowid, comment) VALUES ('delete', ?, ?)");
    remove.bind(attachmentKey, *text);
    remove.run();
}

} // namespace casebook::store
