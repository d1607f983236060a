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

void writeCase(Connection &connection, const QByteArray &sql, CaseKey key, const domain::Case &value)
{
    Statement statement(connection, sql);
    statement.bind(firstRowKey(key), value.title, viewed(value.description), textOf(value.tags));
    statement.run();
}

void writeComment(Connection &connection, const QByteArray &sql, qint64 key, const QByteArray &text)
{
    Statement statement(connection, sql);
    statement.bind(key, text);
    statement.run();
}

} // namespace

void indexCase(Connection &connection, CaseKey key, const domain::Case &value)
{
    writeCase(connection, "INSERT INTO search (rowid, title, description, tags) VALUES (?, ?, ?, ?)", key,
              value);
}

void unindexCase(Connection &connection, CaseKey key, const domain::Case &value)
{
    writeCase(connection,
              "INSERT INTO search (search, rowid, title, description, tags) VALUES ('delete', ?, ?, ?, ?)",
              key, value);
}

void reindexCase(Connection &connection, CaseKey key, const domain::Case &before, const domain::Case &after)
{
    if (before.title == after.title && before.description == after.description && before.tags == after.tags)
        return;
    unindexCase(connection, key, before);
    indexCase(connection, key, after);
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
    writeComment(connection, "INSERT INTO search (rowid, comment) VALUES (?, ?)", attachmentKey, text);
}

void indexComment(Connection &connection, qint64 attachmentKey, const domain::AttachmentPayload &payload)
{
    if (const std::optional<QByteArray> text = searchedText(payload))
        indexComment(connection, attachmentKey, *text);
}

void unindexComment(Connection &connection, qint64 attachmentKey, const domain::AttachmentPayload &payload)
{
    if (const std::optional<QByteArray> text = searchedText(payload))
        writeComment(connection, "INSERT INTO search (search, rowid, comment) VALUES ('delete', ?, ?)",
                     attachmentKey, *text);
}

} // namespace casebook::store
