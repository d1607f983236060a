#include "models/store/filequeries.h"

#include "models/domain/filerules.h"
#include "models/domain/notfound.h"
#include "models/store/casequeries.h"
#include "models/store/keys.h"
#include "models/store/statement.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace casebook::store {

namespace {

/// The key of a piece: file << 28 | offset of its first byte. No file is larger than 100 MiB.
constexpr int offsetBits = 28;
constexpr qsizetype pieceBytes = 1024 * 1024;

constexpr char columns[]
    = "SELECT key, name, extension, mime_type, owner, size, created, case_key, lock FROM file WHERE id = ?";

qint64 pieceKey(qint64 file, qint64 offset)
{
    return (file << offsetBits) | offset;
}

FileInfo infoFrom(const Statement &row, const QString &id)
{
    return { .id = id,
             .name = row.text(1),
             .extension = row.text(2),
             .mimeType = row.text(3),
             .owner = row.text(4),
             .size = row.number(5),
             .created = row.time(6),
             .caseKey = CaseKey{ row.number(7) } };
}

bool hasFile(Connection &connection, CaseKey key, const QString &id)
{
    const QList<domain::Attachment> attachments
        = readAttachments(connection, key, { domain::AttachmentKind::ExternalReference });
    return std::any_of(attachments.cbegin(), attachments.cend(), [&id](const domain::Attachment &attachment) {
        return attachment.payload.isFile()
            && attachment.payload.object().value("externalReferenceId"_L1).toString() == id;
    });
}

void removeByKey(Connection &connection, qint64 key)
{
    Statement pieces(connection, "DELETE FROM file_part WHERE key BETWEEN ? AND ?");
    pieces.bind(pieceKey(key, 0), pieceKey(key + 1, 0) - 1);
    pieces.run();
    Statement file(connection, "DELETE FROM file WHERE key = ?");
    file.bind(key);
    file.run();
}

} // namespace

void insertFile(Connection &connection, const QString &id, const NewFile &file, const QString &lock,
                const Timestamp &now)
{
    Statement insert(connection,
                     "INSERT INTO file (id, name, extension, mime_type, owner, size, created, lock) "
                     "VALUES (?, ?, ?, ?, ?, 0, ?, ?)");
    insert.bind(id, file.name, file.extension, domain::mimeTypeOf(file.extension), file.owner, now, lock);
    insert.run();
}

Result<void> addToFile(Connection &connection, const QString &id, const QByteArray &part)
{
    Statement find(connection, columns);
    find.bind(id);
    if (!find.next() || find.isNull(8))
        return failure(domain::fileNotFound(id));
    const qint64 key = find.number(0);
    qint64 size = find.number(5);
    const qint64 limit = domain::largestFile(find.text(3));
    if (size + part.size() > limit)
        return failure(domain::fileTooLarge(limit));

    Statement insert(connection, "INSERT INTO file_part (key, content) VALUES (?, ?)");
    for (qsizetype from = 0; from < part.size(); from += pieceBytes) {
        const QByteArray piece = part.mid(from, pieceBytes);
        insert.bind(pieceKey(key, size));
        insert.addBlob(piece);
        insert.run();
        size += piece.size();
    }
    Statement update(connection, "UPDATE file SET size = ? WHERE key = ?");
    update.bind(size, key);
    update.run();
    return {};
}

Result<FileInfo> fileComingIn(Connection &connection, const QString &id)
{
    Statement find(connection, columns);
    find.bind(id);
    if (!find.next() || find.isNull(8))
        return failure(domain::fileNotFound(id));
    return infoFrom(find, id);
}

void markAttached(Connection &connection, const QString &id, CaseKey caseKey, const QString &name)
{
    Statement update(connection, "UPDATE file SET case_key = ?, name = ?, lock = NULL WHERE id = ?");
    update.bind(caseKey, name, id);
    update.run();
}

void removeFile(Connection &connection, const QString &id)
{
    Statement find(connection, "SELECT key FROM file WHERE id = ?");
    find.bind(id);
    if (find.next())
        removeByKey(connection, find.number(0));
}

QStringList locksOfFiles(Connection &connection)
{
    QStringList locks;
    Statement find(connection, "SELECT DISTINCT lock FROM file WHERE lock IS NOT NULL");
    find.bind();
    while (find.next())
        locks.append(find.text(0));
    return locks;
}

bool removeComingIn(Connection &connection, const QString &lock)
{
    Statement find(connection, "SELECT key FROM file WHERE lock = ?");
    find.bind(lock);
    if (!find.next())
        return false;
    removeByKey(connection, find.number(0));
    return true;
}

Result<FileInfo> attachedFile(Connection &connection, const QString &id)
{
    Statement find(connection, columns);
    find.bind(id);
    if (!find.next() || find.isNull(7))
        return failure(domain::fileNotFound(id));
    const FileInfo info = infoFrom(find, id);
    if (!hasFile(connection, info.caseKey, id)) // deleted, and kept only to be taken back
        return failure(domain::fileNotFound(id));
    return info;
}

Result<QByteArray> readFile(Connection &connection, const QString &id, qint64 offset, qint64 length)
{
    Statement find(connection, "SELECT key, size FROM file WHERE id = ? AND case_key IS NOT NULL");
    find.bind(id);
    if (!find.next())
        return failure(domain::fileNotFound(id));
    const qint64 key = find.number(0);
    const qint64 end = std::min(find.number(1), offset + length);
    QByteArray content;
    if (offset < 0 || offset >= end)
        return content;
    Statement pieces(connection,
                     "SELECT key, content FROM file_part WHERE key >= "
                     "(SELECT max(key) FROM file_part WHERE key <= ?1) AND key < ?2 ORDER BY key");
    pieces.bind(pieceKey(key, offset), pieceKey(key, end));
    while (pieces.next()) {
        const QByteArray piece = pieces.bytes(1);
        const qint64 start = pieces.number(0) - pieceKey(key, 0);
        const qint64 from = std::max<qint64>(0, offset - start);
        content += piece.mid(from, end - start - from);
    }
    return content;
}

} // namespace casebook::store
